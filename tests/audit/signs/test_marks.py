"""Passages between double quotation marks, and stretches of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.span import Span
from tests.strategies import spans, words
from verifier.audit.signs.marks import passages, touches, union


def quoted(text: str) -> list[str]:
    return [span.words(text) for span in passages(text, Span(start=0, end=len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“one” and “two”", ["one", "two"]),
        ('"one" and "two"', ["one", "two"]),
        ("«one» „two“", ["one", "two"]),
        ("“never closed", []),
        ("closed” never opened", []),
        ("“one “two” three", ["two"]),
        ('a 6" pipe and "one"', ["one"]),
        ("““one””", ["one"]),
        ("“”", []),
    ],
)
def test_a_passage_lies_between_an_opening_and_a_closing_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(words)
def test_no_passage_holds_a_mark_and_all_are_in_order(text: str) -> None:
    found = passages(text, Span(start=0, end=len(text)))
    assert found == sorted(found)
    closing = {"“": "”", "„": "“”", "«": "»", '"': '"”'}
    for span in found:
        opened = text[span.start - 1]
        assert not any(mark in span.words(text) for mark in closing[opened])


@given(st.lists(spans(), max_size=8), spans())
def test_a_span_touches_the_union_exactly_when_it_overlaps_a_member(several: list[Span], span: Span) -> None:
    assert touches(union(several), span) == any(span.overlaps(each) for each in several)
