"""Scales: where numbers lie on them, and which round numbers stand below."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from claims.interval import LARGEST, Interval
from verifier.report.drawing import FAR, MARGIN, wide_scale

ENDS = st.floats(-LARGEST, LARGEST, allow_subnormal=False)


def points(*numbers: float) -> list[Interval]:
    return [Interval(low=number, high=number) for number in numbers]


@given(st.lists(ENDS, max_size=4))
@example([2.0, 2.2250738585072014e-308])
def test_every_number_and_mark_lies_within_the_drawing_in_order(numbers: list[float]) -> None:
    scale = wide_scale(points(*numbers), width=360)
    marks = [scale.at(tick) for tick in scale.ticks]
    assert marks == sorted(marks)
    assert all(MARGIN <= at <= 360 - MARGIN for at in (*marks, *map(scale.at, numbers)))
    assert scale.tenfold or len(marks) <= 6
    lying = [scale.at(number) for number in sorted(numbers)]
    assert lying == sorted(lying)


def test_marks_are_round() -> None:
    assert wide_scale(points(25, 41), width=360).ticks == (0, 20, 40)
    assert wide_scale(points(100, 100 * FAR), width=360).tenfold is False
    assert wide_scale(points(99, 100 * FAR), width=360).ticks == (10, 100, 1000)


def test_zero_and_less_have_no_place_where_steps_multiply() -> None:
    assert wide_scale(points(0, 1_000_000), width=360).tenfold is False
    assert wide_scale(points(-5, 1_000_000), width=360).tenfold is False
