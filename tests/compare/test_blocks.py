"""Which figures are held against which: all at once, and as one would find them figure by figure."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claims.finding import Place
from claims.interval import Interval
from claims.measurement import SPAN, Measurement
from claims.span import Span
from tests.compare.limits import limited
from verifier.compare import blocks
from verifier.compare.against import too_far
from verifier.compare.blocks import FEW, LARGE, LATER, NEIGHBOURS, Blocks
from verifier.compare.table import Table

FIRST = datetime.date(2024, 1, 1)


def figure(
    number: int,
    *,
    day: int | None = 0,
    names: str = "",
    document: str = "a",
    event: int | None = None,
    peoples: str = "",
) -> Measurement:
    told = None if day is None else FIRST + datetime.timedelta(days=day)
    happened = None if event is None else FIRST + datetime.timedelta(days=event)
    return Measurement(
        place=Place(document=document, span=Span(start=number, end=number + 1), text="x"),
        careful=Interval(low=number, high=number),
        label="person, killed",
        happening="killed",
        counted="people",
        names=frozenset(names.split()),
        peoples=frozenset(peoples.split()),
        told=told,
        earliest=happened,
        latest=happened,
    )


def met(items: Iterable[Measurement]) -> list[tuple[Measurement, Measurement]]:
    """Return whom each figure meets, as blocks of columns have it."""
    known, found = sorted(items, key=lambda item: item.order), Blocks()
    table = Table(found.found_by(known))
    return [
        (known[a], known[b])
        for pairs in found.met(table)
        for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)
    ]


def met_in_turn(items: Iterable[Measurement]) -> list[tuple[Measurement, Measurement]]:
    """Return whom each figure meets, looking through its blocks one by one."""
    known = sorted(items, key=lambda item: item.order)
    found, before = list[tuple[Measurement, Measurement]](), defaultdict[tuple[str, bool], list[int]](list)
    for at, item in enumerate(known):
        keys = (*item.keys, f"{item.happening} in {item.document}")
        of, once = set[int](), set[int]()
        for dated in (False, True) if item.told else (False,):
            for key in keys:
                block = [n for n in before[key, dated] if not too_far(known[n], item)][-blocks.NEIGHBOURS :]
                near = [n for n in block if of_one_event(known[n], item) and of_one_people(known[n], item)]
                if len(near) > blocks.LARGE:
                    shared = [n for n in near if n in once]
                    once.update(near)
                    near = shared + near[-blocks.FEW :]
                of.update(near)
        found += [(known[n], item) for n in sorted(of)]
        for key in keys:
            before[key, item.told is not None].append(at)
    return found


def of_one_event(a: Measurement, b: Measurement) -> bool:
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return True
    return (b.earliest - a.latest).days < LATER and (a.earliest - b.latest).days < LATER


def of_one_people(a: Measurement, b: Measurement) -> bool:
    return a.meets(b) or not a.peoples or not b.peoples or not a.peoples.isdisjoint(b.peoples)


days = st.none() | st.integers(0, 100)
names = st.sampled_from(["", "oran", "oran bejaia", "tunis"])
drawn = st.lists(st.tuples(days, names), max_size=30)
described = st.builds(
    lambda day, names, event, peoples, document: {
        "day": day, "names": names, "event": event, "peoples": peoples, "document": document,
    },
    days, names, st.none() | st.integers(0, 6), st.sampled_from(["", "thai", "thai filipino", "greek"]),
    st.sampled_from("abc"),
)  # fmt: skip


@given(st.lists(described, max_size=40), st.integers(2, 9), st.integers(1, 4), st.integers(1, 30))
def test_a_figure_meets_whom_it_would_if_it_looked_through_its_blocks(
    told: list[dict[str, Any]], neighbours: int, large: int, at_once: int
) -> None:
    items = [figure(number % 5, **each) for number, each in enumerate(told)]
    with limited(blocks, NEIGHBOURS=neighbours, LARGE=large, FEW=1, AT_ONCE=at_once):
        assert met(items) == met_in_turn(items)


@given(drawn)
def test_figures_that_share_a_key_and_are_near_in_time_meet_once(told: list[tuple[int | None, str]]) -> None:
    items = [
        figure(number, day=day, names=names, document=str(number)) for number, (day, names) in enumerate(told)
    ]
    found = [frozenset((a.place, b.place)) for a, b in met(items)]
    due = {
        frozenset((a.place, b.place))
        for a, b in combinations(items, 2)
        if set(a.keys) & set(b.keys) and not too_far(a, b)
    }
    assert len(found) == len(set(found))
    assert set(found) == due


def test_figures_of_one_document_meet_whatever_they_name() -> None:
    assert len(met([figure(1, names="oran"), figure(2, names="tunis")])) == 1


def test_a_figure_meets_no_more_than_its_nearest_neighbours_of_each_key() -> None:
    items = [figure(n, names="oran", document=str(n)) for n in range(2 * NEIGHBOURS)]
    assert len(met(items)) <= len(items) * NEIGHBOURS


def test_figures_told_long_apart_never_meet() -> None:
    assert met([figure(1, document="a"), figure(2, day=SPAN.days + 1, document="b")]) == []
    assert not too_far(figure(1), figure(2, day=None))


def test_of_a_large_block_a_figure_meets_the_nearest_and_those_of_a_second_large_block() -> None:
    far = [figure(n, names="oran bejaia", document=str(n)) for n in range(LARGE)]
    near = [figure(n, names="oran", document=str(n)) for n in range(LARGE, 2 * LARGE - FEW)]
    near += [figure(n, names="bejaia", document=str(n)) for n in range(2 * LARGE, 3 * LARGE - FEW)]
    items = [item.model_copy(update={"told": FIRST}) for item in (*far, *near)]
    last = figure(1, day=1, names="oran bejaia", document="last")
    found = {a.document for a, b in met([*items, last]) if b.document == "last"}
    assert {item.document for item in far} <= found
    assert len(found) < len(items)
