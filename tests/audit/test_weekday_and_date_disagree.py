"""DAT002 on written articles."""

from __future__ import annotations

import datetime

import pytest

from claims.document import Document, Reading
from verifier.audit import Subject
from verifier.audit.rules.weekday_and_date_disagree import RULE

PUBLISHED = datetime.date(2023, 10, 30)


def found(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    document = Document(name="article", text=text, published=published)
    return [finding.place.text for finding in RULE.check(Subject(reading=Reading(document=document)))]


@pytest.mark.parametrize(
    "words",
    [
        "Monday, 24 October 2023",
        "Monday, October 24, 2023",
        "MONDAY, OCTOBER 24, 2023",
        "Mon. 24 Oct. 2023",
        "Monday the 24th of October 2023",
        "Monday night (October 24, 2023",
        "24 October 2023 (Monday)",
        "24 October 2023, a Monday",
        "October 24, which was a Monday",
        "Monday, October 24",
        "Friday, March 11",
    ],
)
def test_a_date_beside_a_weekday_that_it_did_not_fall_on_is_found(words: str) -> None:
    assert found(f"It closed on {words}.") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "It closed on Tuesday, 24 October 2023.",
        "It closed on Tuesday. October 23 was dry.",
        "It closed on Monday and Tuesday, October 24 and 25.",
        "It runs from Monday to Thursday, October 23-26.",
        "It opens on Friday, February 16.",
        "It closed on Thursday, February 16.",
        "In 2011 the wave came on Friday, March 11.",
        "It closed on Monday, 31 September 2023.",
        "It closed on 24 October.",
        "He told The Sun, March 4, 2021.",
    ],
)
def test_days_that_agree_and_days_that_may_be_of_another_year_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_message_tells_the_day_of_the_week() -> None:
    document = Document(name="article", text="It closed on Monday, 24 October.", published=PUBLISHED)
    (finding,) = RULE.check(Subject(reading=Reading(document=document)))
    assert "24 October 2023 falls on a Tuesday" in finding.message


def test_without_a_day_of_publication_a_full_date_of_the_same_season_lends_its_year() -> None:
    assert found("It shut on 20 October 2023. It burnt on Monday, 24 October.", None) == [
        "Monday, 24 October"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It burnt on Monday, 24 October.",
        "It shut on 20 March 2023. It burnt on Monday, 24 October.",
        "It shut on 20 October 2023, not on 20 October 2021. It burnt on Monday, 24 October.",
        "It shut on 20 October 2023. It burnt on Monday, 24 October, as it did in 2022.",
    ],
)
def test_without_a_day_of_publication_a_day_that_may_be_of_any_year_is_left_alone(text: str) -> None:
    assert found(text, None) == []
