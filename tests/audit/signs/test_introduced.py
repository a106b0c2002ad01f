"""Whether an article says of somebody who it is."""

from __future__ import annotations

import pytest

from verifier.audit.signs.introduced import introduced, is_crowd, role_before, spelled_otherwise


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kowalski said so.",
        "Mr Kowalski said so.",
        "Mr. Kowalski said so.",
        "The baker Kowalski said so.",
        "Kowalski, a baker, said so.",
        "Kowalski (44) said so.",
        "Kowalski-Berg said so.",
        "The mill (Kowalski) stood still.",
        "They met in Kowalski.",
    ],
)
def test_a_name_with_more_beside_it_is_introduced(text: str) -> None:
    assert introduced(text, "Kowalski")


@pytest.mark.parametrize(
    "text",
    [
        "Kowalski said so.",
        "It rained on Monday. Kowalski said so.",
        "It would rain, said Kowalski.",
        "It would rain, Kowalski said, and left.",
        "It would rain, said Kowalski, adding that he knew.",
    ],
)
def test_a_bare_name_is_not(text: str) -> None:
    assert not introduced(text, "Kowalski")


def test_a_name_spelled_in_two_ways_may_be_one() -> None:
    assert spelled_otherwise("Anna Bennett spoke. Bennet left.", "Bennet") == "Bennett"
    assert spelled_otherwise("Anna Berg’s mill. Bergs came. Berg left.", "Berg") is None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Few said so.", "Few", True),
        ("Writers said so. One writer left.", "Writers", True),
        ("Farmers said so. The farmers left.", "Farmers", True),
        ("Kowalski said so.", "Kowalski", False),
        ("Jones said so.", "Jones", False),
    ],
)
def test_a_word_that_is_no_name_is_told_by_its_other_forms(text: str, name: str, expected: bool) -> None:
    assert is_crowd(text, name) is expected


def test_a_role_is_looked_for_before_a_place() -> None:
    text = "Finance Minister Anna Berg came. The minister left."
    assert role_before(text, "minister", text.index("The minister"))
    assert not role_before(text, "minister", 3)
