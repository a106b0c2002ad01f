"""How much of a claim stands between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given

from claims.claim import Quotation
from claims.span import Span
from tests.strategies import words
from verifier.extract.quotation import is_quoted, quotation, quotations

TEXT = "Ana Belmar said “the dam will hold” and left."


def place(part: str, text: str = TEXT) -> Span:
    start = text.index(part)
    return Span(start=start, end=start + len(part))


def whole(text: str) -> Span:
    return Span(start=0, end=len(text))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (TEXT, ["the dam will hold"]),
        ("She said: “We wait. We see.", ["We wait. We see."]),
        ("An empty pair “” says nothing.", []),
        ("An open mark at the end “", []),
        ("“a” and “b”", ["a", "b"]),
    ],
)
def test_the_words_between_marks_are_quoted_without_the_marks(text: str, inner: list[str]) -> None:
    assert [q.words(text) for q in quotations(text, whole(text))] == inner


def test_marks_are_read_block_by_block() -> None:
    text = "“First one.\n\nSecond one.” Third."
    second = place("Second one.” Third.", text)
    assert quotations(text, second) == []


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (["the dam will hold"], Quotation.DIRECT),
        (["“the dam will hold”"], Quotation.DIRECT),
        (["dam", "hold"], Quotation.DIRECT),
        (["said “the dam will hold"], Quotation.MIXED),
        (["Ana Belmar", "the dam"], Quotation.MIXED),
        (["Ana Belmar said"], Quotation.INDIRECT),
    ],
)
def test_a_claim_is_quoted_by_the_share_of_its_letters_between_marks(
    pieces: list[str], kind: Quotation
) -> None:
    assert quotation(TEXT, [place(p) for p in pieces], quotations(TEXT, whole(TEXT))) is kind


def test_words_without_a_letter_are_not_quoted() -> None:
    text = "He said “— —” then."
    assert quotation(text, [place("— —", text)], quotations(text, whole(text))) is Quotation.INDIRECT


@pytest.mark.parametrize(
    ("text", "whole_sentence"),
    [("“The dam will hold.”", True), ("“The dam,” he said.", False), ("The dam will hold.", False)],
)
def test_a_sentence_is_quoted_when_all_of_it_stands_between_marks(text: str, whole_sentence: bool) -> None:
    assert is_quoted(text, whole(text), quotations(text, whole(text))) is whole_sentence


@given(text=words)
def test_quotations_stay_inside_their_block(text: str) -> None:
    block = whole(text)
    found = quotations(text, block)
    assert all(block.covers(q) for q in found)
    assert quotation(text, [block], found) in Quotation
