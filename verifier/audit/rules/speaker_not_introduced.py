"""SRC007: a speaker who is not introduced."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.claim import Claim
from claims.finding import Finding, Level
from claims.source import Anonymity, Link, Role, Source, SourceKind
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.introduced import SURNAME, introduced, is_crowd, role_before, spelled_otherwise
from verifier.audit.signs.voices import voice
from verifier.audit.wording import shown

_PRONOUN: Final = re.compile(r"(?:he|she)$", re.I)
_THE_ROLE: Final = re.compile(
    r"the (ambassador|bishop|captain|chairman|chairwoman|commander|commissioner|congressman|congresswoman|"
    r"councill?or|director|general|governor|judge|manager|mayor|minister|mp|"
    r"president|priest|professor|prosecutor|rector|secretary|senator|spokesman|spokesperson|"
    r"spokeswoman)$",
    re.I,
)
"""Words that take a person as known."""

_SAYS: Final = re.compile(
    r"\b(?:add|announc|argu|ask|believ|claim|concede|declar|explain|insist|not|promis|recall|remark|repl|sa(?:id|y)|"
    r"stat|stress|tell|think|told|warn|wr[io]t)",
    re.I,
)
"""What people do and places and firms do less."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each speaker of whom the article does not say who it is."""
    sources = {source.id: source for source in subject.reading.sources}
    strangers = defaultdict[str, list[Claim]](list)
    for claim in subject.reading.claims:
        for link in claim.attribution:
            if link.role is Role.SPEAKER and _stranger(subject, link, sources[link.source]):
                strangers[link.name].append(claim)
    for name, claims in strangers.items():
        places = [subject.place(span) for span in sorted(claim.hull for claim in claims)]
        meant = spelled_otherwise(subject.reading.document.text, name)
        near = f" Is it {shown(meant)}, spelled otherwise?" if meant else ""
        message = f"Who is {shown(name)}, of whom the article says no more?{near} The reporter must say."
        yield RULE.finding(places[0], message, related=places[1:])


def _stranger(subject: Subject, link: Link, source: Source) -> bool:
    """Return whether a speaker is taken as known whom the article has not made known."""
    text = subject.reading.document.text
    if link.surface is None or link.span is None:
        return False
    if role := _THE_ROLE.match(link.surface):
        alone = not link.resolved or link.anonymity is Anonymity.UNNAMED
        return alone and not role_before(text, role[1], link.span.start)
    if _PRONOUN.match(link.surface):
        return not link.resolved and not _anybody_named(subject)
    if link.anonymity is not Anonymity.NAMED or source.kind not in (SourceKind.PERSON, SourceKind.UNKNOWN):
        return False
    bare = bool(SURNAME.match(source.name)) and link.surface == source.name
    says = link.cue is not None and bool(_SAYS.search(link.cue.text))
    stranger = bare and says and voice(source.name) is None
    return stranger and not (introduced(text, source.name) or is_crowd(text, source.name))


def _anybody_named(subject: Subject) -> bool:
    """Return whether anybody who speaks is named, of whom a pronoun may be meant."""
    links = (link for claim in subject.reading.claims for link in claim.attribution)
    return any(link.anonymity is Anonymity.NAMED for link in links)


RULE = Rule(
    code="SRC007",
    name="speaker-not-introduced",
    level=Level.NOTE,
    since="0.1.0",
    summary="A speaker by surname alone, “he” or “the minister”, whom the article nowhere introduces.",
    rationale="A reader must be able to tell who speaks. Often the sentence that introduced the speaker "
    "was cut, and nobody saw that it was needed. A first name, a title, a trade or a few words behind the "
    "name anywhere in the article are enough, and each stranger is asked about once. Names of one word in "
    "capitals, and those that the article also uses of a place, are left alone.",
    flagged=Example(
        text="The paper mill in Dunmore stood still on Monday. Kowalski said the owners had stopped paying "
        "for wood. About 200 people work at the mill."
    ),
    passed=Example(
        text="The paper mill in Dunmore stood still on Monday. Jan Kowalski, who runs the night shift, "
        "said the owners had stopped paying for wood. Kowalski said he feared for his job."
    ),
    record=Record(articles=530, found=14, read=14, right=10),
    check=check,
)
