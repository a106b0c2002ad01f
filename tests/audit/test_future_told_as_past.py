"""DAT004 on written articles."""

from __future__ import annotations

import datetime

import pytest

from claims.claim import Kind
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.future_told_as_past import RULE

PUBLISHED = datetime.date(2023, 10, 30)
LAST_YEAR = datetime.date(2022, 11, 12)
TO_COME = datetime.date(2023, 11, 12)


def found(
    sentence: str, words: str, day: datetime.date, *, kind: Kind = Kind.EVENT, published: bool = True
) -> list[str]:
    told = Told(sentence, days=[(words, day)], kind=kind)
    reading = article("It rained.", told, published=PUBLISHED if published else None)
    return [finding.place.text for finding in RULE.check(Subject(reading=reading))]


def test_what_happened_on_a_day_to_come_is_found() -> None:
    words = "12 November 2023"
    assert found(f"Two miners were killed on {words}.", words, TO_COME) == [words]


def test_a_day_without_its_year_soon_after_the_publication_is_to_come() -> None:
    assert found("Two miners were killed on 12 November.", "12 November", LAST_YEAR) == ["12 November"]


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("Two miners were killed on 12 October.", "12 October", datetime.date(2023, 10, 12)),
        ("Two miners were killed on 31 October.", "31 October", datetime.date(2022, 10, 31)),
        ("Two miners were killed on 12 December.", "12 December", datetime.date(2022, 12, 12)),
        ("A year ago two were killed on 12 November.", "12 November", LAST_YEAR),
        ("In 2022 two were killed on 12 November.", "12 November", LAST_YEAR),
        ("Two were killed on 12 November 2022.", "12 November 2022", LAST_YEAR),
        ("Two will be buried on 12 November 2023.", "12 November 2023", TO_COME),
        ("Two were killed last Monday.", "last Monday", datetime.date(2023, 10, 23)),
    ],
)
def test_days_that_were_days_of_other_years_and_plans_are_left_alone(
    sentence: str, words: str, day: datetime.date
) -> None:
    assert found(sentence, words, day) == []


def test_a_promise_is_no_past_and_neither_is_a_day_of_an_undated_article() -> None:
    sentence, words = "Two miners were killed on 12 November 2023.", "12 November 2023"
    assert found(sentence, words, TO_COME, kind=Kind.COMMITMENT) == []
    assert found(sentence, words, TO_COME, published=False) == []


def test_a_whole_year_is_left_alone() -> None:
    reading = article(Told("The budget was fixed in 2024.", days=[("2024", TO_COME)]), published=PUBLISHED)
    (date,) = reading.dates
    year = date.model_copy(update={"precision": "year"})
    assert list(RULE.check(Subject(reading=reading.model_copy(update={"dates": (year,)})))) == []
