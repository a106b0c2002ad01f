"""When two statements say much the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import words
from verifier.audit.signs.likeness import alike, content


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("the shipyard will close in June", "The shipyard would close in June and be sold", True),
        ("the shipyard will close", "the harbour will close", False),
        ("it was so", "it was so", False),
        ("the programme costs 40 million", "the program costs 40 million", True),
    ],
)
def test_statements_that_share_most_words_of_weight_are_alike(a: str, b: str, expected: bool) -> None:
    assert alike(content(a), content(b)) is expected


@given(words, words)
def test_likeness_is_symmetric(a: str, b: str) -> None:
    assert alike(content(a), content(b)) == alike(content(b), content(a))
