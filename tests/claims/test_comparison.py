"""When two figures of one quantity agree, update each other, or cannot both be right."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.comparison import CORRECTION, Comparison, Relation, compare
from claims.finding import Place
from claims.interval import Comparator, Interval, careful
from claims.measurement import Measurement
from claims.span import Span
from tests.strategies import measurements

OCTOBER_28, OCTOBER_29 = datetime.date(2023, 10, 28), datetime.date(2023, 10, 29)


def count(text: str, low: float, high: float | None = None, **told: Any) -> Measurement:
    """Return the measurement of so many killed, an open end being more than its low."""
    open_end = text.startswith("more than")
    interval = Interval(low=low, high=None if open_end else low if high is None else high)
    comparator = Comparator.MORE_THAN if open_end else Comparator.EXACTLY
    return Measurement(
        place=Place(document=told.pop("document", "a"), span=Span(start=0, end=len(text)), text=text),
        careful=careful(interval, comparator),
        label="person, killed",
        happening=told.pop("happening", "killed"),
        counted="people",
        **told,
    )


def toll(text: str, day: datetime.date | None, teller: str | None = "a", **told: Any) -> Measurement:
    """Return a running count, told on a day by somebody, each in a document of its own."""
    return count(text, float(text), told=day, teller=teller, document=f"{day}{teller}", **told)


@given(measurements(), measurements())
def test_a_comparison_is_the_same_whichever_figure_comes_first(a: Measurement, b: Measurement) -> None:
    assert compare(a, b) == compare(b, a)


@given(measurements(), measurements())
def test_figures_agree_exactly_when_some_number_fits_both(a: Measurement, b: Measurement) -> None:
    assert (compare(a, b).relation is Relation.AGREE) == a.careful.meets(b.careful)


@given(measurements(), measurements())
def test_a_figure_agrees_with_itself_whoever_says_it_and_when(a: Measurement, b: Measurement) -> None:
    assert compare(a, b.model_copy(update={"careful": a.careful})).relation is Relation.AGREE


@given(measurements(), measurements())
def test_every_answer_has_its_reason(a: Measurement, b: Measurement) -> None:
    assert compare(a, b).why


@given(measurements(), measurements(), st.floats(0, 1e6), st.floats(0, 1e6))
def test_widening_a_figure_never_makes_a_conflict(
    a: Measurement, b: Measurement, down: float, up: float
) -> None:
    low, high = a.careful.ends
    assume(math.isfinite(low) and math.isfinite(high) and abs(low) < 1e20 and abs(high) < 1e20)
    widened = a.model_copy(update={"careful": Interval(low=low - down, high=high + up)})
    if compare(a, b).relation is Relation.AGREE:
        assert compare(widened, b).relation is Relation.AGREE


def test_agreement_is_not_transitive() -> None:
    few, some, many = count("210", 210), count("more than 200", 200), count("290", 290)
    assert compare(few, some).relation is compare(some, many).relation is Relation.AGREE
    assert compare(few, many).relation is Relation.CONFLICT


def test_a_number_within_a_bound_agrees_with_it() -> None:
    answer = compare(count("more than 200", 200), count("222", 222))
    assert answer.relation is Relation.AGREE
    assert "both be right" in answer.why


@pytest.mark.parametrize(
    ("before", "after", "relation", "why"),
    [
        (
            toll("222", OCTOBER_28),
            toll("239", OCTOBER_29),
            Relation.UPDATE,
            "2023-10-29 after 2023-10-28, is higher",
        ),
        (toll("222", OCTOBER_28), toll("239", OCTOBER_29, "b"), Relation.UPDATE, "is higher"),
        (
            toll("222", OCTOBER_28),
            toll("239", OCTOBER_28),
            Relation.CONFLICT,
            "no number fits both '222' and '239'",
        ),
        (toll("222", OCTOBER_28, happening="seen"), toll("239", OCTOBER_29), Relation.CONFLICT, "no number"),
        (toll("222", OCTOBER_28), toll("239", OCTOBER_29, happening="seen"), Relation.CONFLICT, "no number"),
        (toll("222", OCTOBER_28), toll("239", None), Relation.CONFLICT, "no number fits both"),
        (toll("222", OCTOBER_28), toll("239", OCTOBER_28, "b", revised=True), Relation.UPDATE, "up to date"),
    ],
)
def test_a_later_higher_figure_updates_a_running_count_and_conflicts_otherwise(
    before: Measurement, after: Measurement, relation: Relation, why: str
) -> None:
    answer = compare(before, after)
    assert answer.relation is relation
    assert why in answer.why


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        (toll("239", OCTOBER_28), toll("222", OCTOBER_29, revised=True), Relation.UPDATE),
        (toll("239", OCTOBER_28), toll("222", OCTOBER_29), Relation.CONFLICT),
        (toll("239", OCTOBER_28), toll("222", OCTOBER_29, "b", revised=True), Relation.CONFLICT),
        (toll("239", OCTOBER_28, revised=True), toll("222", OCTOBER_29), Relation.CONFLICT),
        (toll("239", OCTOBER_28, None), toll("222", OCTOBER_29, None, revised=True), Relation.CONFLICT),
    ],
)
def test_a_later_lower_figure_is_a_correction_only_by_its_own_source(
    before: Measurement, after: Measurement, relation: Relation
) -> None:
    answer = compare(before, after)
    assert answer.relation is relation
    assert ("correction" in answer.why) == (relation is Relation.UPDATE)


def test_a_lower_figure_that_one_article_calls_revised_is_a_correction() -> None:
    before = count("520", 520, told=OCTOBER_28)
    after = count("471", 471, told=OCTOBER_29, revised=True)
    assert compare(before, after).relation is Relation.UPDATE


def test_a_comparison_knows_whether_it_corrects_and_whether_it_joins_two_documents() -> None:
    one, other = (Place(document=name, span=Span(start=0, end=1), text="8") for name in ("a", "b"))

    def compared(b: Place, relation: Relation, why: str) -> Comparison:
        return Comparison(a=one, b=b, relation=relation, quantity="people", why=why)

    corrected = compared(other, Relation.UPDATE, f"{CORRECTION} by its source on 2024-03-11")
    assert corrected.correction and corrected.across
    assert not compared(one, Relation.UPDATE, "a later count").correction
    assert not compared(one, Relation.CONFLICT, CORRECTION).correction
    assert not compared(one, Relation.AGREE, "").across


def test_a_figure_holds_as_of_the_day_of_its_telling_or_else_of_its_event() -> None:
    assert count("5", 5, told=OCTOBER_29, latest=OCTOBER_28).day == OCTOBER_29
    assert count("5", 5, latest=OCTOBER_28).day == OCTOBER_28


def test_keys_name_what_happened_and_whom_or_what_the_text_ties_it_to() -> None:
    found = count("5", 5, told=OCTOBER_28, peoples=frozenset({"thai"}), names=frozenset({"beeri"})).keys
    assert found == ("killed/thai", "killed/beeri", "killed/2023-10-28")
