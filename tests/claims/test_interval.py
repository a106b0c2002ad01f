"""Intervals, and what a careful reader takes a number's words to mean."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claims.interval import LARGEST, Comparator, Interval, careful, step
from tests.strategies import comparators, intervals, numbers, wider

pairs = intervals().flatmap(lambda interval: st.tuples(st.just(interval), wider(interval)))


@given(intervals(), intervals())
def test_agreement_is_symmetric(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)


@given(intervals())
def test_an_interval_agrees_with_itself_and_covers_itself(interval: Interval) -> None:
    assert interval.meets(interval)
    assert interval.covers(interval)
    assert not interval.above(interval)


@given(pairs, intervals())
def test_widening_an_interval_never_creates_a_conflict(
    pair: tuple[Interval, Interval], other: Interval
) -> None:
    narrow, wide = pair
    assert wide.covers(narrow)
    assert wide.meets(other) or not narrow.meets(other)


@given(intervals(), intervals())
def test_intervals_that_do_not_meet_lie_one_above_the_other(a: Interval, b: Interval) -> None:
    assert [a.meets(b), a.above(b), b.above(a)].count(True) == 1


def test_agreement_is_not_transitive() -> None:
    low, middle, high = Interval(low=1, high=2), Interval(low=2, high=3), Interval(low=3, high=4)
    assert low.meets(middle)
    assert middle.meets(high)
    assert not low.meets(high)


@pytest.mark.parametrize(
    ("low", "high"), [(None, None), (2, 1), (math.nan, 1), (1, math.inf), (-math.inf, 1), (None, 2 * LARGEST)]
)
def test_an_interval_without_ends_in_order_cannot_be_made(low: float | None, high: float | None) -> None:
    with pytest.raises(ValidationError):
        Interval(low=low, high=high)


def test_whole_numbers_are_written_without_a_fraction() -> None:
    assert Interval(low=1400, high=1400.5).model_dump_json() == '{"low":1400,"high":1400.5}'


@given(intervals())
def test_an_open_end_is_infinite(interval: Interval) -> None:
    low, high = interval.ends
    assert (low == -math.inf) == (interval.low is None)
    assert (high == math.inf) == (interval.high is None)


@pytest.mark.parametrize(
    ("number", "granularity"),
    [(0, 0), (7, 1), (20, 10), (1400, 100), (1405, 1), (-300, 100), (2_000_000, 1_000_000), (3.5, 0)],
)
def test_the_step_of_a_number_is_one_unit_of_its_last_non_zero_digit(
    number: float, granularity: float
) -> None:
    assert step(number) == granularity


@pytest.mark.parametrize(
    ("comparator", "said", "meant"),
    [
        (Comparator.EXACTLY, (1400, 1400), (1350, 1450)),
        (Comparator.EXACTLY, (1405, 1405), (1405, 1405)),
        (Comparator.EXACTLY, (10, 10), (10, 10)),
        (Comparator.EXACTLY, (19, 19), (19, 19)),
        (Comparator.EXACTLY, (20, 20), (15, 25)),
        (Comparator.EXACTLY, (21, 21), (21, 21)),
        (Comparator.EXACTLY, (-300, -300), (-350, -250)),
        (Comparator.EXACTLY, (3.5, 3.5), (3.5, 3.5)),
        (Comparator.EXACTLY, (3, 5), (3, 5)),
        (Comparator.ABOUT, (1500, 1500), (1350, 1650)),
        (Comparator.ABOUT, (-10, -10), (-11, -9)),
        (Comparator.ABOUT, (10, 20), (9, 22)),
        (Comparator.MORE_THAN, (200, None), (200, 300)),
        (Comparator.MORE_THAN, (1300, None), (1300, 1400)),
        (Comparator.MORE_THAN, (0, None), (0, 1)),
        (Comparator.AT_LEAST, (14, None), (14, 15)),
        (Comparator.AT_LEAST, (2.5, None), (2.5, 2.75)),
        (Comparator.AT_MOST, (None, 30), (20, 30)),
        (Comparator.LESS_THAN, (None, 500), (400, 500)),
        (Comparator.LESS_THAN, (None, 0.5), (0.45, 0.5)),
        (Comparator.BETWEEN, (20, 30), (20, 30)),
        (Comparator.VAGUE, (24, None), (24, 99)),
        (Comparator.VAGUE, (200, None), (200, 999)),
        (Comparator.VAGUE, (2000, None), (2000, 9999)),
        (Comparator.VAGUE, (3, None), (3, 9)),
        (Comparator.VAGUE, (3, 9), (3, 9)),
    ],
)
def test_a_careful_reader_takes_a_number_so(
    comparator: Comparator, said: tuple[float | None, float | None], meant: tuple[float, float]
) -> None:
    low, high = careful(Interval(low=said[0], high=said[1]), comparator).ends
    assert (low, high) == pytest.approx(meant)


@given(numbers, numbers, comparators)
def test_a_careful_reader_allows_all_that_closed_words_allow(
    a: float, b: float, comparator: Comparator
) -> None:
    interval = Interval(low=min(a, b), high=max(a, b))
    assert careful(interval, comparator).covers(interval)


@given(intervals(), comparators)
def test_what_a_careful_reader_expects_meets_what_the_words_allow(
    interval: Interval, comparator: Comparator
) -> None:
    assert careful(interval, comparator).meets(interval)


@given(numbers)
def test_a_careful_reader_expects_an_end_to_every_bounded_number(number: float) -> None:
    for comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        assert careful(Interval(low=number), comparator).high is not None
    for comparator in (Comparator.LESS_THAN, Comparator.AT_MOST):
        assert careful(Interval(high=number), comparator).low is not None
