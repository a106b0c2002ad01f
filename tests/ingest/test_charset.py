"""The encoding of a page: what holds together as UTF-8 is that, then its server's word, its own, its look."""

from __future__ import annotations

import pytest

from verifier.errors import EncodingError
from verifier.ingest.charset import in_header, markup

WORDS = "<p>The café’s owner said that ten of the guests — all of them — had paid “in full”.</p>"
RUSSIAN = "<p>Правительство заявило в понедельник, что число погибших выросло до ста человек.</p>"


def declared(name: str, text: str = WORDS, codec: str | None = None) -> bytes:
    return f'<html><meta charset="{name}">'.encode() + text.encode(codec or name)


@pytest.mark.parametrize(
    ("raw", "header", "words", "note"),
    [
        (declared("utf-8"), None, WORDS, None),
        (declared("windows-1252"), None, WORDS, None),
        (declared("iso-8859-1", codec="cp1252"), None, WORDS, None),
        (declared("windows-1251", RUSSIAN), None, RUSSIAN, None),
        (declared("koi8-r", RUSSIAN), None, RUSSIAN, None),
        (
            declared("shift_jis", "<p>政府は月曜日に発表した。</p>"),
            None,
            "<p>政府は月曜日に発表した。</p>",
            None,
        ),
        (declared("gb2312", "<p>政府周一表示。</p>"), None, "<p>政府周一表示。</p>", None),
        # Declared wrongly, as pages are that were moved: UTF-8 that holds together is no accident.
        (declared("windows-1251", WORDS, "utf-8"), None, WORDS, None),
        (declared("utf-16", WORDS, "utf-8"), None, WORDS, None),
        # The server wins over the page.
        (declared("koi8-r", RUSSIAN, "cp1251"), "windows-1251", RUSSIAN, None),
        (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, None),
        # What cannot be, or would deceive, is passed over.
        (declared("utf-7", WORDS, "cp1252"), None, WORDS, "declared as utf-7, and it is not: "),
        (
            declared("no-such-thing", WORDS, "cp1252"),
            "also none",
            WORDS,
            "declared as also none, and it is not: ",
        ),
        (declared("rot13", WORDS, "utf-8"), None, WORDS, None),
        (WORDS.encode("cp1252"), None, WORDS, "not UTF-8, taken for Windows-1252; save it as UTF-8"),
        (WORDS.encode("utf-16"), None, WORDS, None),
        (b"\xef\xbb\xbf" + WORDS.encode(), "koi8-r", WORDS, None),
        (
            declared("euc-kr", "<p>" + "월" * 2000 + "</p>") + b"\xff",
            None,
            "월" * 2000,
            "breaks euc-kr, which",
        ),
    ],
)
def test_the_encoding_of_a_page(raw: bytes, header: str | None, words: str, note: str | None) -> None:
    found = markup(raw, location="a.html", header=header)
    assert words in found.text
    assert (found.note or "").startswith(note or "") and bool(found.note) is bool(note)


def test_nuls_do_not_make_a_page_binary() -> None:
    assert "The café" in markup(WORDS.encode("cp1252").replace(b"<p>", b"<p>\0"), location="a").text


def test_a_page_that_breaks_its_mark_is_an_error() -> None:
    with pytest.raises(EncodingError):
        markup(b"\xef\xbb\xbf\xff\xfe", location="a.html")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("text/html; charset=UTF-8", "UTF-8"),
        ('text/html;charset="koi8-r"', "koi8-r"),
        ("text/html", None),
        (None, None),
        ("text/html; charset=", None),
    ],
)
def test_a_header_declares_an_encoding(header: str | None, name: str | None) -> None:
    assert in_header(header) == name
