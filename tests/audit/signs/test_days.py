"""Days as they are printed."""

from __future__ import annotations

import datetime

import pytest

from verifier.audit.signs.days import Printed, printed


def read(text: str) -> list[tuple[str, int, int, int | None]]:
    return [(day.span.words(text), day.day, day.month, day.year) for day in printed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 3 March 2021.", ("3 March 2021", 3, 3, 2021)),
        ("on March 3, 2021.", ("March 3, 2021", 3, 3, 2021)),
        ("on the 3rd of March.", ("3rd of March", 3, 3, None)),
        ("on Sept. 31, he", ("Sept. 31", 31, 9, None)),
        ("on 31 April.", ("31 April", 31, 4, None)),
        ("from 28-31 June", ("28-31 June", 31, 6, None)),
        ("MAY 35", ("MAY 35", 35, 5, None)),
        ("Tuesday,24 October", ("24 October", 24, 10, None)),
    ],
)
def test_a_day_is_read_whether_a_calendar_has_it_or_not(
    text: str, expected: tuple[str, int, int, int | None]
) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text", ["1,200 March", "they may 12 times", "Marchand 31", "March 2021", "3.5 May", "May 3.5"]
)
def test_other_numbers_beside_a_month_are_no_days(text: str) -> None:
    assert read(text) == []


def test_a_day_exists_in_its_year_or_in_any() -> None:
    leap, common, none = (printed(text)[0] for text in ("29 February", "29 February 2023", "30 February"))
    assert (leap.exists, common.exists, none.exists) == (True, False, False)


def test_a_day_without_its_year_is_near_another_in_the_past_or_soon() -> None:
    (day,) = printed("29 February")
    assert isinstance(day, Printed)
    assert day.near(datetime.date(2023, 6, 1), ahead=183) == [datetime.date(2020, 2, 29)]
    assert day.near(datetime.date(2023, 12, 1), ahead=183) == [
        datetime.date(2020, 2, 29),
        datetime.date(2024, 2, 29),
    ]
