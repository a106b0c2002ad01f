"""Which quantities count people who came to harm."""

from __future__ import annotations

import pytest

from claims.figure import Quantity
from claims.tolls import is_measure, is_money, is_toll, people_of


@pytest.mark.parametrize(
    ("unit", "happening", "toll"),
    [
        ("person", "killed", True),
        ("villager", "injured", True),
        ("Rohingya", "killed", True),
        ("person", "displaced", True),
        ("hostage", "kidnapped", True),
        ("ship", "missing", False),
        ("town", "kidnapped", False),
        ("person", "hired", False),
        ("person", None, False),
        ("percent", "killed", False),
        ("USD", "killed", False),
        ("day", "injured", False),
    ],
)
def test_a_toll_counts_people_to_whom_harm_is_done(unit: str, happening: str | None, toll: bool) -> None:
    assert is_toll(Quantity(unit=unit, happening=happening)) is toll


def test_words_for_people_at_large_are_one_kind_and_kinds_stay_themselves() -> None:
    assert [people_of(unit) for unit in ("death", "victim", "child", "rocket")] == [
        "person",
        "person",
        "child",
        None,
    ]


def test_money_is_a_code_of_three_capitals_and_counts_nobody() -> None:
    assert [is_money(unit) for unit in ("USD", "usd", "dollar", "ÄÖÜ")] == [True, False, False, False]
    assert is_measure("USD") and is_measure("kilometre") and not is_measure("person")
