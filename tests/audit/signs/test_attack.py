"""Words that speak ill of somebody."""

from __future__ import annotations

import pytest

from claims.claim import Kind
from verifier.audit.signs.attack import ill_words, target


@pytest.mark.parametrize(
    ("statement", "cue", "kind", "expected"),
    [
        ("Berg is a liar", "said", Kind.OPINION, "liar"),
        ("Berg of taking the money", "accused", Kind.EVENT, "accused"),
        ("Berg embezzled the money", "said", Kind.EVENT, "embezzled"),
        ("the reckless driving of Berg was filmed", "said", Kind.EVENT, None),
        ("Berg is kind", "said", Kind.OPINION, None),
    ],
)
def test_insults_count_in_opinions_and_accusations_in_all(
    statement: str, cue: str, kind: Kind, expected: str | None
) -> None:
    assert ill_words(statement, cue, kind) == expected


@pytest.mark.parametrize(
    ("statement", "cue", "expected"),
    [
        ("the mayor, Paul Brandt, is weak", "said", "Paul Brandt"),
        ("Brandt’s plan is Brandt’s folly", "said", "Brandt"),
        ("NATO is weak", "said", "NATO"),
        ("On Monday it was weak", "said", None),
        ("he is weak", "said", "he"),
        ("the former mayor of lying", "accused", "the former mayor"),
        ("everybody of lying", "accused", None),
    ],
)
def test_whom_it_is_aimed_at_is_a_name_or_stands_for_one(
    statement: str, cue: str, expected: str | None
) -> None:
    assert target(statement, cue) == expected
