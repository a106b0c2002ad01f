"""Numbers, intervals and days as a newspaper words them, and drawn."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.date import PartialDate
from claims.figure import Figure
from claims.interval import LARGEST, Comparator, Interval
from claims.span import Span
from verifier.report.drawing import MARGIN, WIDTH, draw, scale
from verifier.report.wording import bounds, count, days, number, reading

# A careful reading goes a little beyond the number.
NUMBERS = st.floats(min_value=-LARGEST / 2, max_value=LARGEST / 2)


def figure(low: float | None, high: float | None, by: Comparator, text: str, unit: str = "hostage") -> Figure:
    """Return a figure with these words."""
    span = Span(start=0, end=len(text))
    return Figure(span=span, text=text, low=low, high=high, comparator=by, unit=unit)


@pytest.mark.parametrize(
    ("value", "words"),
    [(8, "8"), (1400, "1,400"), (3.5, "3.5"), (-2, "-2"), (1e9, "1,000,000,000"), (2.5e20, "2.5e+20")],
)
def test_numbers_have_their_thousands_parted(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(200, None, "200 or more"), (None, 30, "30 or less"), (20, 30, "20 to 30"), (8, 8, "8"), (0, 0, "0")],
)
def test_an_interval_is_worded_by_its_ends(low: float | None, high: float | None, words: str) -> None:
    assert bounds(Interval(low=low, high=high)) == words


def test_a_figure_shows_its_measure_where_its_words_do_not() -> None:
    assert reading(figure(50, 50, Comparator.EXACTLY, "half", "percent")) == "50 percent"
    assert reading(figure(1.2e9, 1.2e9, Comparator.ABOUT, "about $1.2bn", "USD")) == "about 1,200,000,000 USD"
    assert reading(figure(8, 8, Comparator.EXACTLY, "eight")) == "8"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-10-29", "2023-10-29", "29 October 2023"),
        ("2023-10-23", "2023-10-29", "23–29 October 2023"),
        ("2023-10-30", "2023-11-05", "30 October – 5 November 2023"),
        ("2023-12-30", "2024-01-05", "30 December 2023 – 5 January 2024"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-07-01", "2023-09-30", "July–September 2023"),
        ("2023-12-01", "2024-02-29", "December 2023 – February 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
    ],
)
def test_days_are_worded_no_finer_than_they_are_known(first: str, last: str, words: str) -> None:
    earliest, latest = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    date = PartialDate(span=Span(start=0, end=1), text="x", earliest=earliest, latest=latest, edtf="")
    assert days(date) == words


def test_one_is_one_and_none_are_many() -> None:
    assert [count(n, "claim") for n in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]


@given(NUMBERS, NUMBERS, st.sampled_from(Comparator), st.sampled_from(["low", "high", "both"]))
def test_every_interval_lies_within_its_drawing(a: float, b: float, by: Comparator, known: str) -> None:
    low, high = (None if known == "high" else min(a, b)), (None if known == "low" else max(a, b))
    measured = figure(low, high, by, "x")
    on = scale([measured.interval, measured.careful])
    drawing = draw(measured, on)
    assert MARGIN <= drawing.left <= drawing.right <= WIDTH - MARGIN
    assert MARGIN <= drawing.careful_left <= drawing.careful_right <= WIDTH - MARGIN
    assert on.low <= 0 <= on.high and on.low < on.high
    assert (drawing.open_left, drawing.open_right) == (low is None, high is None)


def test_figures_of_one_scale_keep_their_order_and_distance() -> None:
    on = scale([Interval(low=4, high=4), Interval(low=50, high=50), Interval(low=200)])
    assert on.words == "0 to 250"
    assert on.at(50) - on.at(0) == pytest.approx(on.at(250) - on.at(200), abs=0.02)
