"""DAT005 on written articles."""

from __future__ import annotations

import datetime

import pytest

from claims.document import Document, Reading
from verifier.audit import Subject
from verifier.audit.rules.no_such_day import RULE


def found(text: str, published: datetime.date | None = None) -> list[str]:
    document = Document(name="article", text=text, published=published)
    return [finding.place.text for finding in RULE.check(Subject(reading=Reading(document=document)))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It opens on 31 April.", "31 April"),
        ("On April 31, he left.", "April 31"),
        ("It closed on 29 February 2023.", "29 February 2023"),
        ("It closed on the 30th of February.", "30th of February"),
        ("It closes on 35 May for good.", "35 May"),
        ("It closes by Sept. 31.", "Sept. 31"),
        ("It runs from 28-31 June.", "28-31 June"),
        ("It met on 31/04/2023.", "31/04/2023"),
        ("It met on 2023-02-30.", "2023-02-30"),
        ("It met at 25:70.", "25:70"),
        ("It met at 12.75 pm.", "12.75 pm"),
        ("It met at 25 o’clock.", "25 o’clock"),
        ("It met at 24:01 GMT.", "24:01 GMT"),
    ],
)
def test_a_day_or_an_hour_that_there_is_not_is_found(text: str, place: str) -> None:
    assert found(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "It opens on 30 April.",
        "In April 31 people died, and since June 31 people fled.",
        "Some 35 May Day marches were held.",
        "It closed on 29 February 2024.",
        "It closed on 29 February.",
        "They lost 25:70, and 70.75 dollars were paid at 9.75 dollars each.",
        "It met at 24:00, at 13:45 GMT and at 12 o'clock.",
        "The file 45/67/2023 and the day 02/13/2023.",
        "On 31/12/2023 and 2023-12-31.",
    ],
)
def test_days_hours_and_what_may_be_a_number_of_something_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_leap_day_without_its_year_is_none_where_no_year_around_the_publication_has_it() -> None:
    assert found("It closed on 29 February.", datetime.date(2022, 6, 1)) == ["29 February"]
    assert found("It closed on 29 February.", datetime.date(2023, 6, 1)) == []


def test_the_message_says_why() -> None:
    text = "It met on 31 April, on 29 February 2023 and on 31 February."
    messages = [
        f.message for f in RULE.check(Subject(reading=Reading(document=Document(name="a", text=text))))
    ]
    assert "April has 30 days" in messages[0]
    assert "2023 is no leap year" in messages[1]
    assert "February has 29 days at most" in messages[2]
