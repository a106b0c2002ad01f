"""The sweep that finds figures to hold against each other."""

from __future__ import annotations

import datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claims.finding import Place
from claims.interval import Interval
from claims.measurement import Measurement
from claims.span import Span
from verifier.compare.blocks import NEIGHBOURS, SPAN, candidates, too_far

FIRST = datetime.date(2024, 1, 1)


def figure(number: int, *, day: int | None = 0, names: str = "", document: str = "a") -> Measurement:
    told = None if day is None else FIRST + datetime.timedelta(days=day)
    return Measurement(
        place=Place(document=document, span=Span(start=number, end=number + 1), text="x"),
        careful=Interval(low=number, high=number),
        label="person, killed",
        happening="killed",
        counted="people",
        names=frozenset(names.split()),
        told=told,
    )


drawn = st.lists(
    st.tuples(st.none() | st.integers(0, 100), st.sampled_from(["", "oran", "oran bejaia", "tunis"])),
    max_size=30,
)


@given(drawn)
def test_figures_that_share_a_key_and_are_near_in_time_meet_once(told: list[tuple[int | None, str]]) -> None:
    items = [
        figure(number, day=day, names=names, document=str(number)) for number, (day, names) in enumerate(told)
    ]
    met = [frozenset((a.place, b.place)) for a, b in candidates(items)]
    due = {
        frozenset((a.place, b.place))
        for a, b in combinations(items, 2)
        if set(a.keys) & set(b.keys) and not too_far(a, b)
    }
    assert len(met) == len(set(met))
    assert set(met) <= due
    assert all(pair in set(met) for pair in due) or any(day is None for day, _ in told)


def test_figures_of_one_document_meet_whatever_they_name() -> None:
    assert len(list(candidates([figure(1, names="oran"), figure(2, names="tunis")]))) == 1


def test_a_figure_meets_no_more_than_its_nearest_neighbours_of_each_key() -> None:
    items = [figure(n, names="oran", document=str(n)) for n in range(2 * NEIGHBOURS)]
    assert len(list(candidates(items))) <= len(items) * NEIGHBOURS


def test_figures_told_long_apart_never_meet() -> None:
    assert list(candidates([figure(1, document="a"), figure(2, day=SPAN.days + 1, document="b")])) == []
    assert not too_far(figure(1), figure(2, day=None))
