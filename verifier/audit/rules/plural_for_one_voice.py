"""SRC003: a plural for one voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from claims.document import PartKind, Reading
from claims.finding import Finding, Level
from claims.source import Link
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.likeness import alike, content
from verifier.audit.signs.voices import Voice, unnamed, voice
from verifier.audit.wording import shown

_COUNTED: Final = re.compile(
    r"\b(?:another|both|dozens?|few|five|four|multiple|numerous|one of|other|second|several|six|ten|third|"
    r"three|two|various)\b",
    re.I,
)
"""Words that say how many there are, or that there are others."""

_THE: Final = re.compile(r"(?:the|these|this|that|those)\b", re.I)


class _Mention(NamedTuple):
    """A voice without a name, by the words that describe it, and what it says in which claim."""

    words: str
    span: Span
    voice: Voice
    claim: str
    said: frozenset[str]


_Shown = tuple[_Mention, _Mention, str]
"""A plural, a singular, and what shows that they are one, in words that the singular follows."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each noun that stands in the plural and in the singular for one voice."""
    of = defaultdict[str, list[_Mention]](list)
    for mention in _mentions(subject.reading):
        of[mention.voice.noun].append(mention)
    for mentions in of.values():
        several = [mention for mention in mentions if mention.voice.several]
        single = [mention for mention in mentions if not mention.voice.several]
        found = _same(several, single) or _brought_in(subject.reading, several, single)
        if shows := found or _headline(subject.reading, several, single):
            plural, one, why = shows
            message = (
                f"{shown(plural.words)} may be one voice, since {why} {shown(one.words)}. How many are "
                "there? The reporter must tell the editor."
            )
            yield RULE.finding(subject.place(plural.span), message, related=[subject.place(one.span)])


def _mentions(reading: Reading) -> Iterator[_Mention]:
    """Yield the mentions that name a noun, and neither count it nor say that there are others."""
    for claim in reading.claims:
        for link in speakers(claim.attribution):
            if (found := _described(reading, link)) and link.span and link.surface:
                yield _Mention(link.surface, link.span, found, claim.id, content(claim.statement))


def _described(reading: Reading, link: Link) -> Voice | None:
    found, words = unnamed(reading, link), link.surface or ""
    return found if found and voice(words) and not _COUNTED.search(words) else None


def _same(several: Sequence[_Mention], single: Sequence[_Mention]) -> _Shown | None:
    """Return two who say the same."""
    pairs = ((a, b) for a, b in product(several, single) if a.claim != b.claim and alike(a.said, b.said))
    return next(((a, b, "the same is said by") for a, b in pairs), None)


def _brought_in(reading: Reading, several: Sequence[_Mention], single: Sequence[_Mention]) -> _Shown | None:
    """Return two of which the second is taken as known, and nobody but the first was brought in."""
    for mentions, others in ((single, several), (several, single)):
        for late in mentions:
            taken_up = late.voice.secret and _THE.match(late.words) and not _before(reading, late)
            early = next((other for other in others if other.span < late.span), None)
            if taken_up and early:
                plural, one = (early, late) if early.voice.several else (late, early)
                why = "nobody else is brought in before" if one is late else "before it there is only"
                return plural, one, why
    return None


def _headline(reading: Reading, several: Sequence[_Mention], single: Sequence[_Mention]) -> _Shown | None:
    """Return a plural of the headline with the one voice that the body knows."""
    title = [part.span for part in reading.parts if part.kind is PartKind.HEADLINE]
    below = [each for each in (*several, *single) if not any(span.covers(each.span) for span in title)]
    one = len({each.words for each in below}) == 1 and not below[0].voice.several
    plural = next((each for each in several if each not in below), None)
    return (plural, below[0], "below the headline there is only") if one and plural else None


def _before(reading: Reading, mention: _Mention) -> bool:
    """Return whether the noun of a mention stands in its own number before it."""
    noun = re.escape(mention.voice.noun) + ("s" if mention.voice.several else "")
    return bool(re.compile(rf"\b{noun}\b", re.I).search(reading.document.text, 0, mention.span.start))


RULE = Rule(
    code="SRC003",
    name="plural-for-one-voice",
    level=Level.WARNING,
    since="0.1.0",
    summary="“Sources said” or “officials said” for what the article itself shows to be one voice.",
    rationale="Two voices confirm each other, one does not. A plural that hides a single source makes a "
    "story look checked that is not. It shows where the same words are given to one source elsewhere in "
    "the article, where “the source” comes up after nothing but “sources”, or where a headline says "
    "“sources” and the body knows one. Sources that the article counts (“three officials”, “another "
    "source”) are left alone.",
    flagged=Example(
        text="The shipyard in Dunmore will close in June, sources said. The owners met the bank on Friday. "
        "The shipyard will close in June and its workers will be paid until May, a source close to the "
        "owners said."
    ),
    passed=Example(
        text="The shipyard in Dunmore will close in June, sources said. The owners met the bank on Friday. "
        "The bank lost $3 million on its loans to shipyards last year, another source said."
    ),
    record=Record(articles=530, found=1, read=1, right=1),
    check=check,
)
