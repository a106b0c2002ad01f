"""FIG010: a change in per cent without what it is measured from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.document import PartKind
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.interval import Comparator
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.figures import by_sentence
from verifier.audit.signs.turns import DOWN, NOUN, UP
from verifier.audit.wording import shown

LEAST: Final = 5
"""From how many per cent on a change is asked for; below it are rates and shares of markets."""

_VERBS: Final = "|".join(sorted({*UP, *DOWN} - {"up", "down"}))
_TURN: Final = re.compile(
    rf"\b(?:(?:is|are|was|were|been|,) (?:up|down)|{_VERBS})(?: (?!to\b|from\b)\w{{1,14}}){{0,2}}?"
    r"(?: by)?(?: an average of)? ?$",
    re.I,
)
_BEHIND: Final = re.compile(
    rf"(?:%|per ?cent)(?: ?(?:{NOUN}|hike|spike|plunge|slump)s? in\b"
    r"| (?:more|less|higher|lower|fewer|cheaper|dearer|faster|slower|bigger|smaller)\b)",
    re.I,
)
_TIMES: Final = (
    r"since|compared|versus|years?|yearly|annual\w*|month\w*|quarter\w*|week\w*|days?|daily|season|decade\w*"
    r"|century|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|today|yesterday|tonight|overnight|last|past|previous\w*"
    r"|earlier|summer|winter|spring|autumn|(?:19|20)\d\d"
)
_TIME: Final = re.compile(rf"\b(?:{_TIMES})\b", re.I)
_BASE: Final = re.compile(
    rf"\b(?:{_TIMES}|from|comparison|than|during|until|within|after|before|following|over the|so far|already"
    r"|prior|first|second|third|half|period|trading|shares?|session|average|pre-\w+)\b",
    re.I,
)
_NOT_YET: Final = re.compile(
    r"\b(?:will|would|could|should|may|might|can|must|shall|if|to (?:\w+ )?(?:cut|reduce|raise|increase|lower"
    r"|grow|rise|fall|drop|boost)|expect\w*|forecast\w*|project\w*|plan\w*|propos\w*|target\w*|goal|aim\w*"
    r"|promis\w*|pledg\w*|call\w*|demanded|demanding|want\w*|seek\w*|potential\w*|for every|each|chance|risk"
    r"|likel\w*|up to|tax\w*|discount\w*)\b",
    re.I,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each rise or fall in per cent of which nothing says since when or from what."""
    text, before = subject.reading.document.text, ""
    paragraphs = [p.span for p in subject.reading.parts if p.kind is PartKind.PARAGRAPH]
    for span, figures in by_sentence(subject.reading):
        told = text[span.start : span.end]
        changed = [figure for figure in figures if _changed(text, figure, span)]
        alone = not _BASE.search(told) and not _TIME.search(before) and not _NOT_YET.search(told)
        if changed and alone and not _counts(figures) and any(p.overlaps(span) for p in paragraphs):
            place, *related = (subject.place(figure.span) for figure in changed)
            message = (
                f"{shown(place.text)} is a change without a base. From how many, and since when? "
                "The reporter must say, or ask the source."
            )
            yield RULE.finding(place, message, related=related)
        before = told


def _changed(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether a figure is the amount of a rise or fall, large enough and said to have happened."""
    if figure.unit != "percent" or figure.low is None or figure.low < LEAST:
        return False
    if figure.comparator in (Comparator.VAGUE, Comparator.BETWEEN):
        return False
    before = text[max(sentence.start, figure.span.start - 60) : figure.span.start]
    behind = text[figure.span.start : min(sentence.end, figure.span.end + 30)]
    return _TURN.search(before) is not None or _BEHIND.search(behind) is not None


def _counts(figures: list[Figure]) -> bool:
    """Whether the sentence gives a number besides shares, from which the base can be told."""
    return any(figure.unit not in ("percent", "percentage point") for figure in figures)


RULE = Rule(
    code="FIG010",
    name="figure-without-base",
    level=Level.NOTE,
    since="0.1.0",
    summary="A rise or fall in per cent of which nothing beside it says since when or from how many.",
    rationale="Crime that rose 40 per cent may have gone from five cases to seven, in a month or in years. A "
    "reader can weigh a change only with its base. It is left alone where the sentence, or the one before "
    "it, has a time, and where the sentence has a comparison or a number of its own. So are changes still to "
    "come, and small ones.",
    flagged=Example(
        text="The mayor of Dunmore wants more police. Burglaries have risen by 40 per cent, she said. The "
        "council votes on the plan."
    ),
    passed=Example(
        text="The mayor of Dunmore wants more police. Burglaries have risen by 40 per cent since 2020, "
        "she said. The council votes on the plan."
    ),
    record=Record(articles=531, found=1, read=1, right=1),
    check=check,
)
