"""When one quantity counts some of those whom another counts."""

from __future__ import annotations

import pytest
from hypothesis import given

from claims.figure import Quantity
from claims.parts import narrows
from tests.strategies import quantities

PEOPLE = Quantity(unit="person", happening="killed")


@pytest.mark.parametrize(
    ("part", "is_part"),
    [
        (Quantity(unit="child", happening="killed"), True),
        (Quantity(unit="person", happening="killed", qualifiers=("turkish",)), True),
        (Quantity(unit="death", happening="killed"), False),
        (Quantity(unit="child", happening="injured"), False),
        (Quantity(unit="child", happening=None), False),
        (Quantity(unit="child", happening="killed", place="Oran"), False),
        (Quantity(unit="child", happening="killed", period="past week"), False),
        (Quantity(unit="house", happening="killed"), False),
        (Quantity(unit="percent", happening="killed"), False),
    ],
)
def test_a_part_adds_words_or_is_a_kind_of_person_and_shares_all_else(part: Quantity, is_part: bool) -> None:
    assert narrows(part, PEOPLE) is is_part


def test_what_a_part_leaves_unsaid_it_has_from_the_whole_when_the_words_call_it_one() -> None:
    whole = Quantity(unit="person", happening="killed", place="Oran", period="past week")
    assert narrows(Quantity(unit="child"), whole, said_to_be=True)
    assert not narrows(Quantity(unit="child", happening="injured"), whole, said_to_be=True)


def test_a_count_without_a_happening_has_no_parts() -> None:
    assert not narrows(Quantity(unit="child"), Quantity(unit="person"), said_to_be=True)


@given(quantities, quantities)
def test_no_quantity_narrows_itself_and_no_two_narrow_each_other(a: Quantity, b: Quantity) -> None:
    assert not narrows(a, a)
    assert not (narrows(a, b) and narrows(b, a))
