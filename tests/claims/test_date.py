"""Dates as intervals of days."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.date import PartialDate, UnplacedDate
from claims.span import Span
from tests.strategies import dates, days

HERE = Span(start=0, end=9)


@given(dates())
def test_a_date_does_not_end_before_it_begins(date: PartialDate) -> None:
    assert date.earliest <= date.latest


@given(days)
def test_a_date_may_be_a_single_day_and_not_one_day_less(day: datetime.date) -> None:
    assert (
        PartialDate(span=HERE, text="that day", earliest=day, latest=day, edtf=day.isoformat()).latest == day
    )
    with pytest.raises(ValidationError, match="must not end"):
        PartialDate(
            span=HERE,
            text="that day",
            earliest=day,
            latest=day - datetime.timedelta(days=1),
            edtf=day.isoformat(),
        )


def test_date_words_without_a_place_on_the_calendar_are_kept() -> None:
    assert UnplacedDate(span=HERE, text="last week").text == "last week"
    with pytest.raises(ValidationError):
        UnplacedDate(span=HERE, text="")
