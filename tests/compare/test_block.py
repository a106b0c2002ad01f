"""Which figures of a block one meets: those of a large one are looked up, which must find the same."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.counts import count
from verifier.compare.block import LATER, NEIGHBOURS, SMALL, Block, Entry

PEOPLES = (frozenset[str](), frozenset({"thai"}), frozenset({"thai", "filipino"}), frozenset({"greek"}))

days = st.one_of(
    st.integers(1, 12).map(lambda day: (day, day)),
    st.tuples(st.integers(1, 5), st.integers(5, 12)),
    st.just((-math.inf, math.inf)),
)
told = st.tuples(days, st.integers(1, 4), st.sampled_from(PEOPLES))


def entry(number: int, each: tuple[tuple[float, float], int, frozenset[str]]) -> Entry:
    (first, last), toll, peoples = each
    return Entry(number, count(toll, at=number), first, last, toll, toll + 1, peoples)


def meet(a: Entry, b: Entry) -> bool:
    """Return whether two figures may be of one event, and of one people or number."""
    near = b.last > a.first - LATER and b.first < a.last + LATER
    one_number = b.low <= a.high and a.low <= b.high
    return near and (one_number or not a.peoples or not b.peoples or not a.peoples.isdisjoint(b.peoples))


@given(st.lists(told, min_size=1, max_size=3 * SMALL), told, st.integers(0, 3 * SMALL))
def test_a_figure_meets_whom_it_would_if_all_were_looked_through(
    all_told: list[tuple[tuple[float, float], int, frozenset[str]]],
    last: tuple[tuple[float, float], int, frozenset[str]],
    oldest: int,
) -> None:
    entries = [entry(number, each) for number, each in enumerate(all_told)]
    asked = entry(len(entries), last)
    block = Block(entries[0])
    for each in entries[1:]:
        block.add(each)
    block.drop(min(oldest, len(entries) - 1))
    left = entries[min(oldest, len(entries) - 1) :]
    assert block.newest == entries[-1].number
    assert sorted(number for number, _ in block.met(asked)) == [e.number for e in left if meet(asked, e)]


def test_only_the_nearest_of_a_large_block_are_met() -> None:
    entries = [entry(number, ((5, 5), 1, PEOPLES[1])) for number in range(NEIGHBOURS + 9)]
    block = Block(entries[0])
    for each in entries[1:]:
        block.add(each)
    met = sorted(number for number, _ in block.met(entry(len(entries), ((6, 6), 1, PEOPLES[1]))))
    assert met == list(range(9, NEIGHBOURS + 9))


def test_what_is_dropped_is_forgotten_by_its_day_too() -> None:
    block = Block(entry(0, ((1, 1), 1, PEOPLES[0])))
    for number in range(1, 2 * SMALL):
        block.add(entry(number, ((number, number), 1, PEOPLES[0])))
    block.drop(2 * SMALL - 1)
    assert [number for number, _ in block.met(entry(2 * SMALL, ((3, 3), 1, PEOPLES[0])))] == []
    assert len(block.met(entry(2 * SMALL, ((-math.inf, math.inf), 1, PEOPLES[0])))) == 1
