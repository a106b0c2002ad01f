"""What a claim quotes, and what several articles make of one saying."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from claims.claim import Quotation
from claims.saying import QuotationComparison, Quoted, Saying, quote
from claims.span import Span
from claims.wording import Quote, Wording
from tests.strategies import texts


def quoted(document: str, day: int | None = None) -> Quoted:
    """Return a quotation in a document."""
    return Quoted(
        document=document,
        spans=(Span(start=3, end=9), Span(start=12, end=20)),
        quotation=Quotation.DIRECT,
        quote=Quote(text="We won"),
        published=None if day is None else datetime.date(2024, 5, day),
    )


@pytest.mark.parametrize(
    ("quotation", "pieces", "text", "whole"),
    [
        ("direct", ["We will win"], "We will win", True),
        ("direct", ["We will win", "and they know"], "We will win\nand they know", True),
        ("direct", ["a great day"], "a great day", False),
        ("direct", ["Clinton “did not know it"], "did not know it", False),
        ("direct", ["to ''build a wall"], "build a wall", False),
        ("mixed", ['it was "a great day" for "our friends"'], "a great day … our friends", False),
        ("mixed", ["it was “a great day"], "a great day", False),
        ("mixed", ["a great day” for all"], "a great day", False),
        ("mixed", ['a great day" for all'], "a great day", False),
        ("mixed", ["it was « a great day »"], "a great day", False),
        ("mixed", ["it was ‘a great day"], "a great day", False),
        ("indirect", ["they will win"], "they will win", False),
    ],
)
def test_a_quote_is_what_stands_between_the_marks(
    quotation: str, pieces: list[str], text: str, whole: bool
) -> None:
    assert quote(Quotation(quotation), pieces) == Quote(text=text, whole=whole)


@pytest.mark.parametrize(
    ("quotation", "pieces"),
    [("mixed", ["no mark at all"]), ("mixed", ["", '""']), ("direct", [" "]), ("direct", [])],
)
def test_nothing_is_quoted_where_the_words_do_not_show_it(quotation: str, pieces: list[str]) -> None:
    assert quote(Quotation(quotation), pieces) is None


@given(texts)
def test_a_quote_is_never_empty(text: str) -> None:
    for quotation in Quotation:
        found = quote(quotation, [text])
        assert found is None or found.text.strip()


def test_a_saying_lists_its_quotations_by_day_and_drifts_where_any_does() -> None:
    first, second, undated = quoted("b", 1), quoted("a", 2), quoted("0")
    same = QuotationComparison(a=first, b=undated, evidence="e", wording=Wording.SAME, why="w")
    drift = QuotationComparison(a=first, b=second, evidence="e", wording=Wording.DRIFT, why="w")
    assert Saying(comparisons=(same, drift)).quotations == (first, second, undated)
    assert Saying(comparisons=(same, drift)).wording is Wording.DRIFT
    assert Saying(comparisons=(same,)).wording is Wording.SAME
    assert first.hull == Span(start=3, end=20)
