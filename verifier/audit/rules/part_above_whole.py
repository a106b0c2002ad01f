"""FIG002: a part above its whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.document import Reading
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.parts import narrows
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.wording import shown

_LINK: Final = re.compile(
    r"\b(?:among(?:st)?|includ(?:ing|ed|es?)|counting|of (?:whom|them|these|those|which|the))\b", re.I
)
"""Words that say that one number is of another."""

_TAKEN_UP: Final = re.compile(
    r"(?:they |these |the (?:dead|killed|injured|wounded|victims) )?(?:among|includ|of (?:them|these|those))",
    re.I,
)
"""The opening of a sentence that speaks on of those whom the sentence before counted."""

_AHEAD: Final = 30
"""Code points before a figure within which such a word introduces it, and not another, as the part."""

_REACH: Final = 400
"""Code points before a figure in which such a word is looked for, however long the sentence."""


class _Pair(NamedTuple):
    """Two figures of which the words say that one is of the other.

    `said_to_be` holds where they introduce the part, which may then leave unsaid what befell it.
    """

    part: Figure
    whole: Figure
    said_to_be: bool


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each part that is said to be of a whole smaller than itself."""
    for part, whole, said_to_be in _pairs(subject.reading):
        if part.quantity is None or whole.quantity is None or not part.careful.above(whole.careful):
            continue
        if narrows(part.quantity, whole.quantity, said_to_be=said_to_be):
            place, related = subject.place(part.span), subject.place(whole.span)
            message = (
                f"{shown(place.text)} are said to be among {shown(related.text)}, who are fewer. Is one "
                "number wrong, or do they count different groups? The reporter must check with the source."
            )
            yield RULE.finding(place, message, related=[related])


def _pairs(reading: Reading) -> Iterator[_Pair]:
    """Yield each figure with the whole that the last word of parts before it names.

    The whole is the figure before that word ("120 killed, including 20 children"), in the sentence before
    where the word opens its own ("Among them were"), or the one behind it ("among the 120 killed were").
    """
    text, starts = reading.document.text, [sentence.span.start for sentence in reading.sentences]
    found = {figure.span: figure for claim in reading.claims for figure in claim.figures}
    figures = [found[span] for span in sorted(found)]
    ends = [figure.span.end for figure in figures]
    for at, figure in enumerate(figures):
        stop = figure.span.start
        opening = starts[max(0, bisect_right(starts, stop) - 1)] if starts else 0
        links = [link.end() for link in _LINK.finditer(text, max(opening, stop - _REACH), stop)]
        if not links:
            continue
        before = bisect_right(ends, links[-1]) - 1
        if before + 1 < at:
            yield _Pair(figure, figures[before + 1], said_to_be=False)
        if before >= 0 and (ends[before] > opening or _TAKEN_UP.match(text, opening)):
            yield _Pair(figure, figures[before], said_to_be=stop - links[-1] <= _AHEAD)


RULE = Rule(
    code="FIG002",
    name="part-above-whole",
    level=Level.ERROR,
    since="0.1.0",
    summary="A number of some that is greater than the number of all of whom they are some.",
    rationale="Two hundred children cannot be among 120 dead. Such a slip is a misread table, a digit too "
    "many, or two counts of different days set side by side. Only numbers that the words join (among, "
    "including, of whom) are held against each other, as a careful reader takes them: 200 may be 150.",
    flagged=Example(
        text="The earthquake struck the valley before dawn. Officials said 120 people were killed, including "
        "200 children."
    ),
    passed=Example(
        text="The earthquake struck the valley before dawn. Officials said 120 people were killed, including "
        "20 children."
    ),
    record=Record(articles=844, found=0, read=0, right=0),
    check=check,
)
