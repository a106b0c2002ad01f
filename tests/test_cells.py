"""Cells that no spreadsheet runs, and that every one holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.cells import LONGEST, defused, held, restored

SIGNS = "=+-@＝'\t\r\n;a🕊\x00\ud800\uffff"
armed = st.text(st.sampled_from(SIGNS), max_size=12)


@given(armed)
def test_what_is_defused_comes_back(text: str) -> None:
    assert restored(defused(text)) == text


@given(armed)
def test_no_cell_begins_a_formula_whatever_parts_the_cells(text: str) -> None:
    for separator in (None, ";", "\t", "\n"):
        pieces = defused(text).split(separator) if separator else [defused(text)]
        assert not any(piece.startswith(tuple("=+-@＝")) for piece in pieces)
    assert not defused(text).startswith(("\t", "\r", "\n"))


@pytest.mark.parametrize("words", ["", "1,400 people", "a = b", "“-5”", "Tel Aviv-Yafo", "'tis"])
def test_words_stay_as_they_are(words: str) -> None:
    assert defused(words) == restored(words) == held(words) == words


@given(armed)
def test_what_xml_lacks_is_replaced_sign_for_sign(text: str) -> None:
    assert len(held(text)) == len(text)
    assert not set(held(text)) & set("\x00\ud800\uffff")


@pytest.mark.parametrize("sign", ["a", "é", "🕊"])
def test_a_cell_is_cut_where_it_is_too_long_and_says_so(sign: str) -> None:
    whole = sign * (LONGEST // len(sign.encode("utf-16-le")) * 2)
    assert held(whole) == whole
    cut = held(whole + sign * 2)
    assert cut.startswith(sign) and cut.endswith("(cut: a cell holds no more)")
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
