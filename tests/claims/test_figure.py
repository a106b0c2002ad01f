"""Figures: bounded numbers, and the one line that names what they measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.figure import Figure, Quantity
from claims.interval import Comparator, Interval, careful
from claims.span import Span
from tests.strategies import figures


@given(figures())
def test_a_figure_keeps_its_words_interval_apart_from_the_careful_one(figure: Figure) -> None:
    assert figure.interval == Interval(low=figure.low, high=figure.high)
    assert figure.careful == careful(figure.interval, figure.comparator)


@pytest.mark.parametrize(("low", "high"), [(None, None), (3, 2)])
def test_a_figure_that_bounds_nothing_cannot_be_made(low: float | None, high: float | None) -> None:
    with pytest.raises(ValidationError):
        Figure(span=Span(start=0, end=1), text="2", low=low, high=high, comparator=Comparator.BETWEEN)


def test_a_figure_says_that_it_has_no_ends_rather_than_leaving_them_out() -> None:
    with pytest.raises(ValidationError, match="Field required"):
        Figure.model_validate({"span": [0, 1], "text": "2"})


@pytest.mark.parametrize(
    ("quantity", "label"),
    [
        (Quantity(unit="hostage"), "hostage"),
        (Quantity(unit="hostage", qualifiers=("foreign", "russian")), "foreign russian hostage"),
        (Quantity(unit="USD", period="2023"), "USD, 2023"),
        (
            Quantity(unit="child", happening="killed", place="Gaza", period="October"),
            "child, killed, Gaza, October",
        ),
    ],
)
def test_the_label_of_a_quantity_names_only_what_is_known(quantity: Quantity, label: str) -> None:
    assert quantity.label == label
