"""When two figures of one quantity agree, update each other, or cannot both be right."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from claims.comparison import Circumstance, Relation, compare
from claims.figure import Figure
from claims.interval import Comparator
from claims.span import Span
from tests.strategies import circumstances, figures

OCTOBER_28, OCTOBER_29 = datetime.date(2023, 10, 28), datetime.date(2023, 10, 29)
DAY = Circumstance(day=OCTOBER_28)


def figure(text: str, low: float | None, high: float | None, comparator: str = "exactly") -> Figure:
    """Return a figure of these words."""
    return Figure(
        span=Span(start=0, end=len(text)), text=text, low=low, high=high, comparator=Comparator(comparator)
    )


HOSTAGES_200 = figure("more than 200", 200, None, "more_than")
HOSTAGES_222 = figure("222", 222, 222)
HOSTAGES_239 = figure("239", 239, 239)


def toll(
    day: datetime.date, source: str = "a", *, running: bool = True, revised: bool = False
) -> Circumstance:
    """Return the circumstance of a running count."""
    return Circumstance(day=day, source=source, running=running, revised=revised)


@given(figures(), figures(), circumstances, circumstances)
def test_a_comparison_is_the_same_whichever_figure_comes_first(
    a: Figure, b: Figure, at_a: Circumstance, at_b: Circumstance
) -> None:
    assert compare(a, b, at_a, at_b) == compare(b, a, at_b, at_a)


@given(figures(), figures(), circumstances, circumstances)
def test_figures_agree_exactly_when_some_number_fits_both(
    a: Figure, b: Figure, at_a: Circumstance, at_b: Circumstance
) -> None:
    assert (compare(a, b, at_a, at_b).relation is Relation.AGREE) == a.careful.meets(b.careful)


@given(figures(), circumstances, circumstances)
def test_a_figure_agrees_with_itself_whoever_says_it_and_when(
    a: Figure, at_a: Circumstance, at_b: Circumstance
) -> None:
    assert compare(a, a, at_a, at_b).relation is Relation.AGREE


@given(figures(), figures(), circumstances, circumstances)
def test_every_answer_has_its_reason(a: Figure, b: Figure, at_a: Circumstance, at_b: Circumstance) -> None:
    assert compare(a, b, at_a, at_b).why


def test_a_number_within_a_bound_agrees_with_it() -> None:
    answer = compare(HOSTAGES_200, HOSTAGES_222, DAY, DAY)
    assert answer.relation is Relation.AGREE
    assert "both be right" in answer.why


@pytest.mark.parametrize(
    ("before", "after", "relation", "why"),
    [
        (
            toll(OCTOBER_28),
            toll(OCTOBER_29),
            Relation.UPDATE,
            "a later count, 2023-10-29 after 2023-10-28, is higher",
        ),
        (toll(OCTOBER_28), toll(OCTOBER_29, "b"), Relation.UPDATE, "is higher"),
        (toll(OCTOBER_28), toll(OCTOBER_28), Relation.CONFLICT, "no number fits both '222' and '239'"),
        (toll(OCTOBER_28, running=False), toll(OCTOBER_29), Relation.CONFLICT, "no number fits both"),
        (toll(OCTOBER_28), toll(OCTOBER_29, running=False), Relation.CONFLICT, "no number fits both"),
        (toll(OCTOBER_28), Circumstance(running=True), Relation.CONFLICT, "no number fits both"),
        (Circumstance(running=True), toll(OCTOBER_28), Relation.CONFLICT, "no number fits both"),
    ],
)
def test_a_later_higher_figure_updates_a_running_count_and_conflicts_otherwise(
    before: Circumstance, after: Circumstance, relation: Relation, why: str
) -> None:
    answer = compare(HOSTAGES_222, HOSTAGES_239, before, after)
    assert answer.relation is relation
    assert why in answer.why


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        (toll(OCTOBER_28), toll(OCTOBER_29, revised=True), Relation.UPDATE),
        (toll(OCTOBER_28), toll(OCTOBER_29), Relation.CONFLICT),
        (toll(OCTOBER_28), toll(OCTOBER_29, "b", revised=True), Relation.CONFLICT),
        (toll(OCTOBER_28, revised=True), toll(OCTOBER_29), Relation.CONFLICT),
        (
            Circumstance(day=OCTOBER_28),
            Circumstance(day=OCTOBER_29, revised=True),
            Relation.CONFLICT,
        ),
    ],
)
def test_a_later_lower_figure_is_a_correction_only_by_its_own_source(
    before: Circumstance, after: Circumstance, relation: Relation
) -> None:
    answer = compare(HOSTAGES_239, HOSTAGES_222, before, after)
    assert answer.relation is relation
    assert ("correction" in answer.why) == (relation is Relation.UPDATE)
