"""What tells two figures apart, test by test: a pair that it parts, and one much like it that it does not."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.measurement import Measurement, Scope
from tests.compare.counts import MONDAY, TUESDAY, count
from tests.strategies import measurements
from verifier.compare import apart as tests
from verifier.compare.apart import ANYWHERE, BACKGROUND, FARTHEST, WITHIN, Test, apart
from verifier.compare.blocks import LATER
from verifier.compare.columns import Pairs

YEARS_AGO = MONDAY - datetime.timedelta(days=900)
DAYS_LATER = MONDAY + datetime.timedelta(days=LATER)


def on(day: datetime.date, number: float = 5, **told: Any) -> Measurement:
    """Return so many killed in an event of this day."""
    return count(number, earliest=day, latest=day, **told)


Pair = tuple[Measurement, Measurement]
TESTS = (*ANYWHERE, *WITHIN)


def says(test: Test, a: Measurement, b: Measurement) -> bool:
    """Return whether a test tells two figures apart."""
    (found,) = test(Pairs.of([(a, b)])).tolist()
    return bool(found)


TOLD_APART: list[tuple[Test, Pair, Pair]] = [
    (
        tests.other_names,
        (
            count(5, names="haven", around="haven ruiz"),
            count(9, document="b", names="lowell", around="lowell"),
        ),
        (
            count(5, names="haven", around="haven ruiz"),
            count(9, document="b", names="lowell", around="lowell ruiz"),
        ),
    ),
    (
        tests.another_happening,
        (count(5), count(5, happening="injured")),
        (count(5), count(5, at=9, document="b")),
    ),
    (
        tests.another_happening,
        (count(5), count(5, counted="child")),
        (count(5), count(5, counted="fighter")),
    ),
    (
        tests.one_breath,
        (count(5, teller="x"), count(6, at=9, teller="x")),
        (count(5, teller="x"), count(6, at=9, teller="y")),
    ),
    (
        tests.one_breath,
        (count(5), count(6, at=9, revised=True)),
        (count(5, revised=True), count(6, at=9, revised=True)),
    ),
    (
        tests.one_breath,
        (count(5, sentence=1), count(6, at=9, sentence=1)),
        (count(5, sentence=1), count(6, at=9, sentence=2)),
    ),
    (
        tests.another_scope,
        (count(50), count(5, part=True)),
        (count(50), count(50, part=True)),
    ),
    (
        tests.another_scope,
        (count(5, counted="child"), count(50, counted="people", part=True)),
        (count(5, counted="child"), count(50, counted="child", part=True)),
    ),
    (
        tests.another_scope,
        (count(50), count(5, added=True)),
        (count(50, added=True), count(5, added=True)),
    ),
    (
        tests.another_scope,
        (count(5), count(5 * FARTHEST + 1)),
        (count(5), count(5 * FARTHEST)),
    ),
    (
        tests.other_counts,
        (count(5, counted="fighter"), count(9, names="oran")),
        (count(5, counted="fighter", names="oran"), count(9, names="oran")),
    ),
    (
        tests.other_counts,
        (count(5, counted="fighter"), count(9)),
        (count(5, counted="fighter"), count(5)),
    ),
    (
        tests.elsewhere,
        (count(5, where="chad"), count(5, where="mali")),
        (count(5, where="chad"), count(5)),
    ),
    (
        tests.elsewhere,
        (count(5, where="chad"), count(9, where="chad mali")),
        (count(5, where="chad"), count(5, where="chad mali")),
    ),
    (
        tests.another_people,
        (count(5, peoples="thai"), count(9, peoples="greek")),
        (count(5, peoples="thai"), count(5, peoples="greek")),
    ),
    (
        tests.another_people,
        (count(5, peoples="thai"), count(9, peoples="greek thai")),
        (count(5, peoples="thai"), count(5, peoples="greek thai")),
    ),
    (
        tests.another_time,
        (on(MONDAY), on(DAYS_LATER, document="b")),
        (on(TUESDAY), on(DAYS_LATER, document="b")),
    ),
    (
        tests.another_time,
        (on(MONDAY, 5), on(TUESDAY, 9)),
        (on(MONDAY, 5), on(TUESDAY, 9, document="b")),
    ),
    (
        tests.another_time,
        (on(MONDAY), on(DAYS_LATER)),
        (on(MONDAY), on(DAYS_LATER, total=True)),
    ),
    (
        tests.another_place,
        (count(5, places="oran", names="oran"), count(9, places="tunis", names="tunis")),
        (count(5, places="oran", names="oran"), count(9, document="b", places="tunis", names="tunis")),
    ),
    (
        tests.another_place,
        (count(5, means="air"), count(9, means="bomb")),
        (count(5, means="air"), count(9, means="bomb air")),
    ),
    (
        tests.another_reach,
        (count(5, scope=Scope.RUNNING), count(9, scope=Scope.DAY)),
        (count(5, scope=Scope.RUNNING), count(9, scope=Scope.DAY, document="b")),
    ),
    (
        tests.another_reach,
        (count(5, scope=Scope.RUNNING), count(9, scope=Scope.PLACE, sites="mill")),
        (count(5, scope=Scope.RUNNING, sites="mill"), count(9, scope=Scope.PLACE, sites="mill")),
    ),
    (
        tests.another_kind_of_event,
        (count(5, events="flood"), count(5, events="blast")),
        (count(5, events="strike"), count(5, events="blast")),
    ),
    (
        tests.another_kind_of_event,
        (count(5, events="flood"), count(5, events="earthquake")),
        (count(5, events="flood"), count(5, events="flood blast")),
    ),
    (
        tests.background,
        (count(5, bygone=True), count(5)),
        (count(5, bygone=True), count(5, bygone=True)),
    ),
    (
        tests.background,
        (on(YEARS_AGO, told=MONDAY), on(MONDAY, told=MONDAY)),
        (on(MONDAY - datetime.timedelta(days=BACKGROUND), told=MONDAY), on(MONDAY, told=MONDAY)),
    ),
    (
        tests.background,
        (on(YEARS_AGO, told=MONDAY), count(5)),
        (on(YEARS_AGO, told=MONDAY), on(YEARS_AGO, told=YEARS_AGO)),
    ),
    (
        tests.another_event,
        (count(5), count(5, at=9, apart=True)),
        (count(5, apart=True), count(5, at=9)),
    ),
    (
        tests.another_event,
        (count(5), count(5, at=9, apart=True)),
        (count(5), count(5, at=9, apart=True, document="b")),
    ),
    (
        tests.told_anew,
        (count(5), count(9, at=9, events="blast")),
        (count(5), count(9, at=9, events="blast", definite=True)),
    ),
    (
        tests.told_anew,
        (count(5), count(9, at=9, events="blast")),
        (count(5), count(9, at=9, events="blast", counted_on=True)),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("test", "two", "one"), TOLD_APART, ids=[f"{n}-{each[0].__name__}" for n, each in enumerate(TOLD_APART)]
)
def test_each_test_parts_what_it_should_and_leaves_what_is_much_like_it(
    test: Test, two: Pair, one: Pair
) -> None:
    for pair in (two, two[::-1]):
        assert says(test, *pair)
        assert says(apart, *pair)
    for pair in (one, one[::-1]):
        assert not says(test, *pair)


def test_no_test_is_without_a_pair_of_each_sort() -> None:
    assert set(TESTS) == {test for test, *_ in TOLD_APART}


@given(measurements(), measurements())
def test_two_figures_are_apart_whichever_comes_first(a: Measurement, b: Measurement) -> None:
    assume(a.place != b.place)
    found, turned = ([test.__name__ for test in TESTS if says(test, *pair)] for pair in ((a, b), (b, a)))
    assert found == turned


@given(st.lists(st.tuples(measurements(), measurements()), max_size=8))
def test_pairs_are_as_apart_together_as_each_alone(pairs: list[Pair]) -> None:
    assert apart(Pairs.of(pairs)).tolist() == [says(apart, *pair) for pair in pairs]


@given(measurements())
def test_a_figure_told_again_elsewhere_is_not_apart_from_itself(item: Measurement) -> None:
    again = item.model_copy(update={"place": item.place.model_copy(update={"document": "elsewhere"})})
    assert not says(apart, item, again)
