"""FIG008: shares that are more than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.document import Coverage
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import by_sentence
from verifier.audit.signs.shares import least, partitions
from verifier.audit.wording import listed, shown

_PEOPLE: Final = (
    "people|persons|men|women|children|adults|voters|votes|ballots|respondents|electorate|residents|citizens|seats"
    "|households|families|homes|members|students|pupils|teachers|workers|employees|patients|victims|passengers"
    "|Americans|Britons|Europeans|participants|those (?:surveyed|asked|polled|questioned)"
)
_OF_PEOPLE: Final = re.compile(
    r"(?:%|per ?cent) of "
    r"(?:(?!(?:number|level|average|cost|price|target|size|rate|capacity|that|what)\b)[\w’'-]{1,15} ){0,3}?"
    rf"(?:{_PEOPLE})\b(?! (?:needed|expected|planned|target|before|last))",
    re.I,
)
_CHANGED: Final = re.compile(r"\b(?:by|up|down|rose|fell|growth|increase|rise|grew|to) (?:\w+ ){0,2}$", re.I)
_SMALL: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER: Final = rf"\d{{1,3}}|{'|'.join(_SMALL)}"
_ODDS: Final = re.compile(
    rf"\b({_NUMBER}) (?:in|out of) (?:every )?({_NUMBER})(?: of (?:the |all )?| )(?:\w+ )?(?:{_PEOPLE})\b",
    re.I,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each share above its whole, and for shares that together are."""
    text = subject.reading.document.text
    for span, figures in by_sentence(subject.reading):
        for figure in figures:
            if _above(text, figure):
                yield _finding(subject, [figure.span], "more than the whole")
        for shares in partitions(text, figures, span.start, span.end):
            if sum(map(least, shares)) > 100:
                together = f"together {sum(each.low or 0 for each in shares):g} per cent, more than the whole"
                yield _finding(subject, [each.span for each in shares], together)
    for sentence in subject.reading.sentences:
        if sentence.coverage is not Coverage.BOILERPLATE:
            yield from _odds(subject, sentence.span)


def _finding(subject: Subject, spans: list[Span], amount: str) -> Finding:
    place, *related = (subject.place(span) for span in spans)
    words = listed([shown(each.text) for each in (place, *related)])
    message = (
        f"{words} {'is' if len(spans) == 1 else 'are'} {amount}. Is a number wrong, are they shares of "
        "different groups, or could several answers be given? The reporter must check with the source."
    )
    return RULE.finding(place, message, related=related)


def _above(text: str, figure: Figure) -> bool:
    """Whether a figure is more than 100 per cent of people or things of whom there cannot be more."""
    if figure.unit != "percent" or figure.low is None or figure.low <= 100:
        return False
    before = text[max(0, figure.span.start - 30) : figure.span.start]
    found = _OF_PEOPLE.search(text, figure.span.start, figure.span.end + 60)
    return found is not None and found.start() <= figure.span.end and not _CHANGED.search(before)


def _odds(subject: Subject, span: Span) -> Iterator[Finding]:
    """Yield a finding for each "three in two voters"."""
    for found in _ODDS.finditer(subject.reading.document.text, span.start, span.end):
        some, all_of = (_value(found[1]), _value(found[2]))
        if some > all_of:
            yield _finding(subject, [Span(start=found.start(), end=found.end())], "more than the whole")


def _value(words: str) -> int:
    return int(words) if words.isdecimal() else _SMALL.index(words.lower()) + 1


RULE = Rule(
    code="FIG008",
    name="shares-above-the-whole",
    level=Level.ERROR,
    since="0.1.0",
    summary="Shares of one whole that are more than 100 per cent together, and a share of people above that.",
    rationale="Sixty per cent for and fifty against are not one poll. Shares are added only where the words "
    "set them against each other (yes and no, men and women, the rest, one vote), since answers to several "
    "questions may well be more than all. Rounding leaves room. Shares of what can grow beyond it, such as "
    "targets, prices and last year's sales, are left alone.",
    flagged=Example(
        text="The council asked about the new bridge. The poll showed that 60 per cent were in favour "
        "and 52 per cent were against, the council said. The vote is in May."
    ),
    passed=Example(
        text="The council asked about the new bridge. The poll showed that 60 per cent were in favour "
        "and 52 per cent use the old one, the council said. The vote is in May."
    ),
    record=Record(articles=531, found=0, read=0, right=0),
    check=check,
)
