"""Figures compared in the order of their telling: the same whatever is taken in together or cut."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.comparison import Comparison, Relation
from claims.measurement import Measurement
from tests.compare.counts import count
from tests.compare.limits import limited
from verifier.compare import across, against, along, arrays, blocks, merged, told, told_along

FIRST = datetime.date(2024, 1, 1)


def figure(
    day: int | None, number: int, names: str, document: str, *, revised: bool = False, teller: str = "x"
) -> Measurement:
    """Return a figure of a blast, told on a day of the year."""
    at = None if day is None else FIRST + datetime.timedelta(days=day)
    return count(
        number, document=document, told=at, names=names, around=names, events="blast", sites="mill",
        revised=revised, teller=teller, happening="killed" if number % 3 else "injured",
    )  # fmt: skip


figures = st.builds(
    figure,
    st.none() | st.integers(0, 300),
    st.integers(20, 30),
    st.sampled_from(["oran", "oran bejaia"]),
    st.sampled_from("abcd"),
    revised=st.booleans(),
    teller=st.sampled_from("xy"),
)
many = st.lists(figures, max_size=24).map(
    lambda items: [
        item.model_copy(update={"place": count(1, document=item.document, at=3 * at).place})
        for at, item in enumerate(items)
    ]
)


@pytest.mark.parametrize("together", [1, 3])
@given(items=many)
def test_it_is_the_same_whatever_is_taken_in_together(together: int, items: list[Measurement]) -> None:
    whole = list(across(items))
    small = limited(along, FIGURES=together, PART=1, BATCH=2)
    with (
        small,
        limited(blocks, AT_ONCE=1),
        limited(arrays, SPARE=0),
        limited(told, ROWS=2),
    ):
        assert list(across(items)) == whole


@given(items=many)
def test_figures_of_two_happenings_come_to_the_same_apart_and_brought_into_one_order(
    items: list[Measurement],
) -> None:
    ordered = sorted(items, key=lambda item: item.order)
    parts = [[item for item in ordered if item.happening == happening] for happening in ("killed", "injured")]
    assert values(*parts) == list(across(items))


def values(*parts: Sequence[Measurement]) -> list[Comparison]:
    """Return what is told of parts of figures, in one order."""
    with limited(along, FIGURES=2, PART=1):
        return [each for found in merged([told_along(part) for part in parts]) for each in found]


@given(items=many, day=st.integers(0, 300))
def test_what_is_told_is_cut_by_the_day_of_the_later_figure(items: list[Measurement], day: int) -> None:
    cut = FIRST + datetime.timedelta(days=day)
    days = {item.place: item.told for item in items}
    whole = list(across(items))
    ordered = sorted(items, key=lambda item: item.order)
    before = [c for found in told_along(ordered) for c in found.between(None, cut)]
    behind = [c for found in told_along(ordered) for c in found.between(cut, None)]
    undated = [c for c in whole if days[c.b] is None]
    assert before == [c for c in whole if (on := days[c.b]) is None or on < cut]
    assert behind == [c for c in whole if (on := days[c.b]) is None or on >= cut]
    assert len(before) + len(behind) == len(whole) + len(undated)


def test_comparisons_come_by_the_telling_of_the_later_figure() -> None:
    items = [figure(day, 25, "oran bejaia", str(day)) for day in (0, 40, 3, 60, 44, 1)]
    days = {item.place: item.told for item in items}
    later = [days[each.b] for each in across(items)]
    assert later == sorted(later, key=str)
    assert len(later) > 0
    assert list(across(items)) == list(across(reversed(items)))


def test_the_first_day_of_the_calendar_is_a_day() -> None:
    first = [figure(None, 25, "oran", name).model_copy(update={"told": datetime.date.min}) for name in "ab"]
    found = list(across([*first, figure(None, 25, "oran", "c")]))
    assert [(each.a.document, each.b.document) for each in found] == [("c", "a"), ("c", "b"), ("a", "b")]


def test_a_figure_without_a_day_replaces_none_that_is_long_forgotten() -> None:
    scene: dict[str, Any] = {"names": "oran", "around": "oran", "events": "blast", "sites": "mill"}
    undated = [count(20, document="a", teller="x", **scene), count(15, document="r", revised=True, **scene)]
    dated = count(20, document="r", at=9, told=FIRST, revised=True, counted_on=True, **scene)
    later = [figure(400 + 60 * n, 25, "tunis", str(n)) for n in range(9)]
    with limited(along, FIGURES=1, PART=1):
        few = list(across([*undated, dated, *later]))
    assert few == list(across([*undated, dated, *later]))


def test_nothing_comes_of_no_figures() -> None:
    assert list(across([])) == []
    assert against([], []) == ()
    assert list(merged([])) == []


def test_what_another_article_put_right_is_an_update_that_says_so() -> None:
    names: dict[str, Any] = {"names": "oran", "around": "oran", "events": "blast", "sites": "mill"}
    first = count(60, document="a", told=FIRST, teller="x", **names)
    later: dict[str, Any] = {
        "document": "b",
        "told": FIRST + datetime.timedelta(days=1),
        "teller": "y",
        "revised": True,
    }
    old = count(60, **later, **names)
    new = count(41, at=9, sentence=1, counted_on=True, **later, **names)
    found = {(each.a, each.b): each for each in across([first, old, new])}
    replaced = found[first.place, new.place]
    assert replaced.relation is Relation.UPDATE and replaced.correction
    assert replaced.why == "a correction: b tells that '60' was revised"


@given(items=many)
def test_columns_hold_what_the_values_do(items: list[Measurement]) -> None:
    days = {item.place: item.told for item in items}
    for found in told_along(sorted(items, key=lambda item: item.order)):
        columns = {name: list(column) for name, column in found.columns().items()}
        for at, each in enumerate(found):
            row = {name: column[at] for name, column in columns.items()}
            assert (
                row.items() >= each.model_dump(include={"relation", "certainty", "quantity", "why"}).items()
            )
            for side, place in (("a", each.a), ("b", each.b)):
                span = (row[f"{side}_start"], row[f"{side}_end"])
                assert (row[f"{side}_document"], row[f"{side}_text"]) == (place.document, place.text)
                assert (span, row[f"{side}_told"]) == ((place.span.start, place.span.end), days[place])
