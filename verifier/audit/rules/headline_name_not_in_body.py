"""HED003: a name in the headline that the body never has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from claims.finding import Finding, Level
from claims.span import Span
from claims.words import key, one_name
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.headline import body, headline
from verifier.audit.signs.lands import land
from verifier.audit.signs.names import names, telling
from verifier.audit.signs.stems import is_empty
from verifier.audit.wording import shown

ALIKE: Final = 4
"""Letters that a name and a word made of it share at their beginnings (Kenya, Kenyan)."""

_WORD: Final = re.compile(r"[^\W\d_][\w’'&.-]*")
_ACRONYM: Final = re.compile(r"[A-Z]{2,8}s?")

_KNOWN: Final = {
    key(short): frozenset(map(key, full.split()))
    for short, full in (
        ("GOP", "republican republicans"), ("Dems", "democrat democrats democratic"), ("PM", "prime premier"),
        ("POTUS", "president"), ("CEO", "chief"), ("MP", "member lawmaker parliament"), ("TV", "television"),
        ("MPs", "members lawmakers parliament"), ("SCOTUS", "supreme"), ("AG", "attorney"), ("VP", "vice"),
        ("DA", "district"), ("HIV", "aids"), ("COVID", "coronavirus pandemic"), ("Xmas", "christmas"),
        ("Tory", "conservative conservatives"), ("Tories", "conservative conservatives"), ("Fed", "federal"),
        ("Kremlin", "moscow russia russian putin"), ("IS", "islamic"), ("ISIS", "islamic"), ("UN", "united"),
        ("Brexit", "european"), ("FM", "foreign"), ("DP", "deputy"), ("WHO", "health"), ("LA", "los"),
        ("White", "president presidential"), ("Downing", "prime"), ("Capitol", "congress"),
        ("Pentagon", "defence defense military"), ("Hill", "congress"), ("Westminster", "parliament"),
    )
}  # fmt: skip
"""Short words of headlines, with those of which the body has one instead."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each name in the headline of which the body has no word."""
    above, text = headline(subject.reading), subject.reading.document.text
    if above is None:
        return
    under = " \n".join(span.words(text) for span in body(subject.reading))
    found = frozenset(_WORD.findall(under))
    known = {key(word) for word in found}
    lands = {land(word) for word in found if word[0].isupper()} - {None}
    short = {
        key(_initials(name.words(under))) for name in names(under, Span(start=0, end=max(1, len(under))))
    }
    for name in _names(above.words):
        bare = telling(name)
        words = [word for word in _WORD.findall(name) if key(re.sub(r"[’']s?$", "", word)) in bare]
        if bare and not any(_has(word, found, known, lands, short) for word in [*words, _initials(name)]):
            message = (
                f"{shown(name)} stands in the headline and nowhere under it. Is it the right name, and "
                "what has it to do with the article? The editor must say."
            )
            yield RULE.finding(subject.place(above.place), message)


def _names(words: str) -> Iterator[str]:
    """Yield the names of a headline; none where every word has a capital. Its first word alone is no name."""
    if not any(
        word[0].islower() and len(word) > 3 and not is_empty(key(word)) for word in _WORD.findall(words)
    ):
        return
    for span in names(words, Span(start=0, end=len(words))):
        opens = not words[: span.start].strip(" “‘\"'") or words[: span.start].rstrip()[-1] in ":.!?—–-“‘"
        name = span.words(words)
        label = words[span.end : span.end + 1] in (":", ";")
        if not opens or " " in name or (_ACRONYM.fullmatch(name) and not label):
            yield name


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def _has(word: str, found: Set[str], known: Set[str], lands: Set[str | None], short: Set[str]) -> bool:
    """Return whether a body has a word, its people or its land, a spelling of it or its short form."""
    bare = re.sub(r"[’']s?$", "", word)
    own = key(bare)
    if own in known or (len(bare) > 1 and own in short) or land(bare) in lands:
        return True
    if _KNOWN.get(own, frozenset()) & known or own.removesuffix("s") in short | known:
        return True
    stem = own[: max(ALIKE, len(own) - 3)]
    made_of_it = len(own) >= ALIKE and any(each.startswith(stem) for each in known)
    return made_of_it or any(one_name(bare, each) for each in found)


RULE = Rule(
    code="HED003",
    name="headline-name-not-in-body",
    level=Level.WARNING,
    since="0.1.0",
    summary="A person, place or body that the headline names and the body never does.",
    rationale="A name that stands above the article alone is a slip, or a promise that the article does "
    "not keep. A word of the name is enough, and so is its people (Kenya, Kenyans), its short form or "
    "another spelling. Where every word of a headline has a capital, names cannot be told from words, and "
    "it is left alone.",
    flagged=Example(
        text="Mayor of Ostrow sues Viktor Hahn\n\nThe mayor of Ostrow went to court on Monday. She wants "
        "her money back from a builder who never came."
    ),
    passed=Example(
        text="Mayor of Ostrow sues Viktor Hahn\n\nThe mayor of Ostrow went to court on Monday. She wants "
        "her money back from Mr Hahn, a builder who never came."
    ),
    record=Record(articles=1370, found=1, read=1, right=1),
    check=check,
)
