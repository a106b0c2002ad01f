"""QUO005: one quotation of two speakers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final, NamedTuple

from claims.claim import Certainty, Claim, Quotation
from claims.finding import Finding, Level
from claims.source import Anonymity, Link, SourceKind
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.marks import ENOUGH, is_speech, passages
from verifier.audit.wording import shown

_SPOKEN: Final = frozenset({Quotation.DIRECT, Quotation.MIXED})
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")


class _Saying(NamedTuple):
    """Words between quotation marks with who is said to have spoken them."""

    span: Span
    words: tuple[str, ...]
    speaker: Link


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each quotation whose words the article gives to somebody else before it."""
    first = dict[tuple[str, ...], _Saying]()
    for saying in _sayings(subject):
        runs = [saying.words[at : at + ENOUGH] for at in range(len(saying.words) - ENOUGH + 1)]
        others = (first[run] for run in runs if run in first)
        other = next(
            (each for each in others if _same(saying, each) and _differ(saying.speaker, each.speaker)), None
        )
        if other:
            yield _finding(subject, saying, other)
        for run in runs:
            first.setdefault(run, saying)


def _sayings(subject: Subject) -> list[_Saying]:
    """Return the words between quotation marks that are speech of one known speaker, in order."""
    text, found = subject.reading.document.text, dict[Span, _Saying]()
    people = {each.id for each in subject.reading.sources if each.kind is SourceKind.PERSON}
    for claim in subject.reading.claims:
        speaker = _speaker(claim, people)
        if claim.quotation in _SPOKEN and claim.certainty is not Certainty.UNSURE and speaker:
            for span in passages(text, claim.hull) or list(claim.spans):
                words = span.words(text)
                if is_speech(words):
                    found[span] = _Saying(span, tuple(_WORD.findall(words.casefold())), speaker)
    return [found[span] for span in sorted(found)]


def _speaker(claim: Claim, people: Container[str]) -> Link | None:
    """Return the person whom a name beside the words says to have spoken them alone, None where none does."""
    said = speakers(claim.attribution)
    if len(said) != 1 or said[0].anonymity is not Anonymity.NAMED or said[0].source not in people:
        return None
    return said[0] if _names(said[0].surface or "") & _names(said[0].name) else None


def _same(saying: _Saying, other: _Saying) -> bool:
    """Return whether the words of one are all words of the other, in the same order."""
    short, long = sorted((saying.words, other.words), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _differ(link: Link, other: Link) -> bool:
    """Return whether two names are of two speakers, and not a longer and a shorter name of one."""
    return link.source != other.source and not _names(link.name) & _names(other.name)


def _names(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold()))


def _finding(subject: Subject, saying: _Saying, other: _Saying) -> Finding:
    place = subject.place(saying.span)
    message = (
        f"The words {shown(place.text)} are of {saying.speaker.name} here and of {other.speaker.name} "
        "elsewhere in the article. Who said them? The reporter must check."
    )
    return RULE.finding(place, message, related=[subject.place(other.span)])


RULE = Rule(
    code="QUO005",
    name="one-quotation-two-speakers",
    level=Level.WARNING,
    since="0.1.0",
    summary="Five or more quoted words that one article gives to two different speakers.",
    rationale="Two people seldom use the same words. Either a name was mixed up, or one repeats the other, "
    "which the article should say. Only people who are named beside the words count, and joint speakers do "
    "not. A longer and a shorter name are taken for one speaker.",
    flagged=Example(
        text="“The dam was never built to hold this much water,” said Clara Voss, an engineer. The mayor, "
        "Peter Lindqvist, defended the plans. “The dam was never built to hold this much water,” Peter "
        "Lindqvist said."
    ),
    passed=Example(
        text="“The dam was never built to hold this much water,” said Clara Voss, an engineer. The mayor, "
        "Peter Lindqvist, defended the plans. “The dam was built to hold the water of a century,” Peter "
        "Lindqvist said."
    ),
    record=Record(articles=530, found=0, read=0, right=0),
    check=check,
)
