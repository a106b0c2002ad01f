"""Windows hold a text's paragraphs in order, bounded, and every piece points at its words."""

from __future__ import annotations

import re
import time
from importlib import resources
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from tests.strategies import texts
from verifier.errors import ModelError
from verifier.extract.tagger.windows import CASES, LIMIT, QUOTES, Window, case, quoting, windows

TOKENIZER = Tokenizer.from_file(str(resources.files("verifier").joinpath("models", "tokenizer.json")))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()


def lines(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\r\n]+", text)]


def cut(text: str, *, limit: int = LIMIT) -> list[Window]:
    return list(windows(text, lines(text), TOKENIZER, limit=limit))


def pieces(found: list[Window]) -> list[tuple[int, int, int, int]]:
    """The pieces of all windows without separators: id, start, end, paragraph."""
    rows = [r for w in found for r in zip(w.ids, w.starts, w.ends, w.paragraphs, strict=True)]
    return [(int(i), int(s), int(e), int(p)) for i, s, e, p in rows if p >= 0]


def test_short_paragraphs_share_a_window_with_a_separator_after_each() -> None:
    (only,) = cut("The talks failed\nThe envoy left")
    assert only.paragraphs.tolist() == [-1, 0, 0, 0, -1, 1, 1, 1, -1]
    assert only.ids[0] == TOKENIZER.token_to_id("[CLS]")
    assert set(only.ids[[4, 8]].tolist()) == {TOKENIZER.token_to_id("[SEP]")}


def test_offsets_point_at_the_words_that_the_pieces_stand_for() -> None:
    text = "🕊 The envoy\u00a0left Paris,\r\nsaid “Reuters”."
    found = pieces(cut(text))
    assert [text[start:end] for _, start, end, _ in found[1:]] == [
        "The", "envoy", "left", "Paris", ",", "said", "“", "Reuters", "”", ".",
    ]  # fmt: skip
    words = [TOKENIZER.id_to_token(number) for number, *_ in found]
    assert words[1:5] == ["the", "envoy", "left", "paris"]


def test_the_encoder_is_told_of_letter_case_and_quotation_marks() -> None:
    (only,) = cut("He said “no” twice")
    assert only.cases[1:-1].tolist() == [2, 1, 0, 1, 0, 1]
    assert only.quotes[1:-1].tolist() == [0, 0, 2, 1, 2, 0]


def test_a_quotation_that_is_cut_by_a_window_stays_one() -> None:
    text = "“" + "we shall not go " * 20 + "” he said"
    found = cut(text, limit=16)
    inner = [w.quotes[1:-1] for w in found[1:-1]]
    assert len(inner) > 3
    assert all((quotes == 1).all() for quotes in inner)


@given(text=texts, limit=st.integers(4, 12))
def test_windows_hold_every_paragraph_once_in_order_and_are_bounded(text: str, limit: int) -> None:
    found = cut(text, limit=limit)
    assert all(len(w.ids) <= limit for w in found)
    held = pieces(found)
    bounds = lines(text)
    assert all(bounds[p][0] <= start < end <= bounds[p][1] for _, start, end, p in held)
    # A letter that normalises to several pieces gives each of them its own place.
    assert all(a[3] <= b[3] and a[1] <= b[1] for a, b in pairwise(held))
    kept = {at for _, start, end, _ in held for at in range(start, end)}
    assert all(at in kept for at, c in enumerate(text) if c.isascii() and c.isalnum())


@given(text=texts)
def test_what_the_encoder_is_told_lies_within_its_tables(text: str) -> None:
    for window in cut(text):
        shapes = {len(a) for a in (window.ids, window.cases, window.quotes, window.starts, window.ends)}
        assert shapes == {len(window.paragraphs)}
        assert window.cases.min() >= 0
        assert window.cases.max() < CASES
        assert window.quotes.min() >= 0
        assert window.quotes.max() < QUOTES


@given(text=texts)
def test_the_size_of_windows_changes_no_piece(text: str) -> None:
    narrow, wide = cut(text, limit=5), cut(text)
    assert pieces(narrow) == pieces(wide)


def test_no_paragraph_gives_no_window() -> None:
    assert cut("") == []


@pytest.mark.parametrize(
    ("word", "shape"),
    [("…", 0), ("said", 1), ("Said", 2), ("A", 2), ("UN", 3), ("iPhone", 4), ("McKay", 4), ("G7", 5)],
)
def test_a_word_has_one_of_six_shapes(word: str, shape: int) -> None:
    assert case(word) == shape


def test_an_open_quotation_reaches_to_the_end_of_its_paragraph() -> None:
    assert quoting("a “b").tolist() == [0, 0, 2, 1]
    assert quoting("“b” a").tolist() == [2, 1, 2, 0, 0]
    assert quoting("").dtype == np.int8


@pytest.mark.parametrize("unit", ["a", 'a"', "“", "a.", "\u0301", "👩‍👧"])
def test_a_paragraph_of_many_code_points_without_a_blank_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        started = time.process_time()
        assert all(len(w.ids) <= LIMIT for w in windows(text, [(0, size)], TOKENIZER))
        return time.process_time() - started

    seconds(1_000)
    assert seconds(200_000) < 16 * seconds(50_000) + 0.5


def test_a_paragraph_of_a_million_letters_without_a_blank_is_a_few_unknown_pieces() -> None:
    held = pieces(cut("a" * 1_000_000))
    assert {number for number, *_ in held} == {TOKENIZER.token_to_id("[UNK]")}
    assert (held[0][1], held[-1][2]) == (0, 1_000_000)


def test_a_tokenizer_without_separators_is_refused() -> None:
    other = Tokenizer(WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    with pytest.raises(ModelError, match=r"no \[CLS\]; install again"):
        list(windows("word", [(0, 4)], other))
