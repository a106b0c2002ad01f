"""Bytes become text without loss, and what is no text is refused in one line."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from verifier.errors import BinaryInput, EmptyInput, EncodingError, VerifierError
from verifier.ingest.decode import decode

TEXT = st.text(
    st.one_of(
        st.sampled_from("\r\n\t\f\x1b\u00a0\u200f\u202e“”’e\u0301—☃𝔘👍"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    )
)
ENGLISH = "The minister’s office said “no comment” and closed its doors. A café stayed open."
RUSSIAN = "Министр иностранных дел заявил, что страна поддерживает контакты со всеми сторонами конфликта."


@given(TEXT)
def test_utf8_comes_through_unchanged(text: str) -> None:
    assume(text.strip() and not text.startswith("\ufeff"))
    raw = text.encode()
    assume(
        not raw.lstrip().lower().startswith((b"%pdf-", b"pk\x03\x04", b"{\\rtf", b"<!doctype html", b"<html"))
    )
    decoded = decode(raw, location="a.txt")
    assert (decoded.text, decoded.note) == (text, None)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + ENGLISH.encode(encoding), location="a.txt")
    assert (decoded.text, decoded.note) == (ENGLISH, None)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (ENGLISH, "cp1252", "Windows-1252"),
        ("It cost £20m, the minister said on Monday.", "latin-1", "Windows-1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
    ],
)
def test_another_encoding_is_read_and_named(text: str, encoding: str, name: str) -> None:
    decoded = decode(text.encode(encoding), location="a.txt")
    assert decoded.text == text
    assert decoded.note == f"not UTF-8, taken for {name}; save it as UTF-8 if words look wrong"


def test_a_broken_byte_in_utf8_costs_itself_and_not_every_quotation_mark() -> None:
    raw = (ENGLISH * 10).encode() + "…".encode()[:2]
    decoded = decode(raw, location="a.txt")
    assert decoded.text == ENGLISH * 10 + "\ufffd"
    assert decoded.note == "broken UTF-8, read as \ufffd (1 times)"


def test_control_characters_other_than_nul_stay() -> None:
    assert decode(b"one\x1b[31m\x07 two\r\n\x0c", location="a.txt").text == "one\x1b[31m\x07 two\r\n\x0c"


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", "\u00a0\n".encode(), codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_nothing_but_white_space_is_empty(raw: bytes) -> None:
    with pytest.raises(EmptyInput, match=r"^a\.txt: there is no text in it; "):
        decode(raw, location="a.txt")


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"text\0text", "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "binary"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\0\x06\0", "a zip archive"),
        (b"\n<!DOCTYPE HTML>\n<title>x</title>", "HTML"),
        (b"{\\rtf1\\ansi ", "RTF"),
    ],
)
def test_what_is_no_plain_text_is_named(raw: bytes, what: str) -> None:
    with pytest.raises(BinaryInput, match=f"^a.txt: it is {what}.*; save its words as plain text in UTF-8$"):
        decode(raw, location="a.txt")


@pytest.mark.parametrize(
    "raw", [codecs.BOM_UTF8 + b"caf\xe9", codecs.BOM_UTF16_LE + b"\x00\xd8", codecs.BOM_UTF16_BE + b"a"]
)
def test_bytes_that_break_their_own_mark_are_refused(raw: bytes) -> None:
    with pytest.raises(EncodingError, match=r"^a\.txt: it is marked as UTF-.* and breaks it at byte \d+"):
        decode(raw, location="a.txt")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_one_line(raw: bytes) -> None:
    try:
        text = decode(raw, location="a.txt").text
    except VerifierError as error:
        assert "\n" not in str(error)
    else:
        assert text.strip()
        assert "\0" not in text
        text.encode()
