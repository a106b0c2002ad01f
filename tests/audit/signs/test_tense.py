"""The tense of what is told around a date."""

from __future__ import annotations

import pytest

from claims.span import Span
from verifier.audit.signs.tense import told_as_past


def past(text: str, date: str = "12 November") -> bool:
    at = text.index(date)
    return told_as_past(text, Span(start=at, end=at + len(date)), Span(start=0, end=len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Two miners were killed on 12 November.",
        "He died 12 November in Brenholt.",
        "She left the party in late 12 November.",
        "The company closed the old shaft 12 November.",
        "On 12 November, the company, in a hurry, closed the shaft.",
        "12 November was a wet day.",
        "In Brenholt on 12 November, two miners died.",
        "On the morning of 12 November he fell.",
    ],
)
def test_what_happened_is_told_in_the_past(text: str) -> None:
    assert past(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two miners will be buried on 12 November.",
        "The vote, planned long ago, was moved to 12 November.",
        "He was told to leave by 12 November.",
        "Votes are counted on 12 November.",
        "They worked until the morning of 12 November.",
        "He met the 12 November deadline.",
        "They argued ahead of the 12 November ballot.",
        "On 12 November, the court opens.",
        "The fair of 12 November is large.",
    ],
)
def test_plans_deadlines_and_the_present_are_not_past(text: str) -> None:
    assert not past(text)
