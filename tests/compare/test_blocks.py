"""The sweep that finds figures to hold against each other."""

from __future__ import annotations

import datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claims.finding import Place
from claims.interval import Interval
from claims.measurement import SPAN, Measurement
from claims.span import Span
from verifier.compare import across, along
from verifier.compare.block import NEIGHBOURS
from verifier.compare.blocks import FEW, LARGE, candidates, too_far
from verifier.compare.plain import plain

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


def test_of_a_large_block_a_figure_meets_the_nearest_and_those_of_a_second_large_block() -> None:
    far = [figure(n, names="oran bejaia", document=str(n)) for n in range(LARGE)]
    near = [figure(n, names="oran", document=str(n)) for n in range(LARGE, 2 * LARGE - FEW)]
    near += [figure(n, names="bejaia", document=str(n)) for n in range(2 * LARGE, 3 * LARGE - FEW)]
    items = [item.model_copy(update={"told": FIRST}) for item in (*far, *near)]
    last = figure(1, day=1, names="oran bejaia", document="last")
    met = {a.document for a, b in candidates([*items, last]) if b.document == "last"}
    assert {item.document for item in far} <= met
    assert len(met) < len(items)


def test_comparisons_come_by_the_telling_of_the_later_figure() -> None:
    items = [figure(25, day=day, names="oran bejaia", document=str(day)) for day in (0, 40, 3, 60, 44, 1)]
    days = {item.place: item.told for item in items}
    later = [days[each.b] for each in across(items)]
    assert later == sorted(later, key=str)
    assert len(later) > 0
    assert list(along(sorted(items, key=lambda item: item.order))) == list(across(reversed(items)))


def test_a_plain_figure_answers_as_its_measurement_does() -> None:
    item, other = figure(25, names="oran"), figure(26, names="oran")
    names = (*Measurement.model_fields, "ends", "keys", "day", "running", "document", "order")
    assert all(getattr(plain(item), name) == getattr(item, name) for name in names)
    assert plain(item).meets(plain(item)) and not plain(item).meets(other)
    assert plain(plain(item)).place == item.place
