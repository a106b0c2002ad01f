"""Figures of many articles held against each other, all at once or as they come."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.comparison import Comparison, Relation
from claims.measurement import SPAN, Measurement
from tests.compare.counts import MONDAY, TUESDAY, count
from verifier.compare import across, against

BLAST = {"events": "blast", "sites": "mill", "places": "oran", "names": "oran", "definite": True}


def told(number: float, *, by: str, document: str, **told: Any) -> Measurement:
    """Return so many killed in the blast at the mill of Oran, as one teller told them on a Monday."""
    return count(number, document=document, teller=by, **{"told": MONDAY, **BLAST, **told})


def one_by_one(items: Sequence[Measurement]) -> list[Comparison]:
    """Return the comparisons across documents when each is held against those before it."""
    found, known = list[Comparison](), list[Measurement]()
    for name in sorted({item.place.document for item in items}, reverse=True):
        own = [item for item in items if item.place.document == name]
        found += [each for each in against(own, known) if each.a.document != each.b.document]
        known += own
    return found


def all_at_once(items: Sequence[Measurement]) -> list[Comparison]:
    """Return the comparisons across documents when all are held against all."""
    return [each for each in across(items) if each.a.document != each.b.document]


def by_place(found: Sequence[Comparison]) -> list[Comparison]:
    return sorted(found, key=lambda each: (each.a.document, each.a.span, each.b.document, each.b.span))


@st.composite
def told_of_one_blast(draw: st.DrawFn) -> Measurement:
    """Figures of a few articles on one blast or two, corrected here and there."""
    return told(
        draw(st.sampled_from([20, 25, 41, 60])),
        by=draw(st.sampled_from("xy")),
        document=draw(st.sampled_from("abc")),
        at=draw(st.integers(0, 6)) * 3,
        told=draw(st.sampled_from([MONDAY, TUESDAY, None])),
        sentence=draw(st.integers(0, 2)),
        revised=draw(st.booleans()),
        happening=draw(st.sampled_from(["killed", "killed", "freed"])),
        sites=draw(st.sampled_from(["mill", "mill school", ""])),
    )


@settings(max_examples=200)
@given(
    st.lists(told_of_one_blast(), max_size=9, unique_by=lambda item: (item.place.document, item.place.span))
)
def test_documents_that_come_one_by_one_are_held_against_each_other_as_all_at_once(
    items: list[Measurement],
) -> None:
    assert by_place(one_by_one(items)) == by_place(all_at_once(items))


CORRECTED = [
    told(60, by="x", document="b", told=TUESDAY, revised=True),
    told(41, by="x", document="b", told=TUESDAY, at=9, sentence=1, revised=True),
]
BEFORE = told(60, by="y", document="a")


def test_a_correction_that_one_article_tells_covers_what_others_gave_before() -> None:
    found = {(each.a.text, each.b.text): each for each in all_at_once([BEFORE, *CORRECTED])}
    assert found["60", "41"].relation is Relation.UPDATE
    assert found["60", "41"].why == "a correction: b tells that '60' was revised"


@pytest.mark.parametrize("own", [[BEFORE], CORRECTED], ids=["told before", "told after"])
def test_a_correction_covers_them_whichever_article_comes_first(own: list[Measurement]) -> None:
    known = CORRECTED if own == [BEFORE] else [BEFORE]
    corrected = [each for each in against(own, known) if {each.a.text, each.b.text} == {"60", "41"}]
    assert [each.relation for each in corrected if each.a.document != each.b.document] == [Relation.UPDATE]


def test_a_correction_does_not_cover_what_is_no_reading_of_the_number_that_it_replaced() -> None:
    (found,) = [
        each for each in all_at_once([told(95, by="y", document="a"), *CORRECTED]) if each.b.text == "41"
    ]
    assert found.relation is Relation.CONFLICT


def test_two_articles_that_give_two_numbers_of_one_blast_are_in_conflict() -> None:
    (found,) = across([told(25, by="x", document="a"), told(41, by="y", document="b")])
    assert found.relation is Relation.CONFLICT
    assert found.quantity == "person, killed"
    assert "taken for one quantity by: told on one day and same site" in found.why


days = st.integers(0, 200).map(lambda days: MONDAY + datetime.timedelta(days=days))


@given(days, days, st.sampled_from([25, 41]))
def test_figures_told_far_apart_never_meet(first: datetime.date, second: datetime.date, number: int) -> None:
    one = told(25, by="x", document="a", told=first)
    other = told(number, by="y", document="b", told=second)
    far = abs(first - second) > SPAN
    assert not (far and tuple(across([one, other])))
    assert not (far and against([one], [other]))
    assert far or tuple(across([one, other])) == against([one], [other])


def test_figures_that_share_no_key_are_left_in_peace() -> None:
    one = told(25, by="x", document="a")
    other = told(41, by="y", document="b", told=TUESDAY, names="tunis", places="tunis")
    assert tuple(across([one, other])) == against([one], [other]) == ()


def test_an_article_is_not_held_against_what_was_read_in_it_before() -> None:
    old, new = told(25, by="x", document="a"), told(41, by="y", document="a", at=9, sentence=1)
    assert all(each.a.text != "25" for each in against([new], [old]))
    assert against([], [old]) == ()
