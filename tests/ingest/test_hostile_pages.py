"""Pages that are made to harm: each ends within its bounds, with its article or with one clear line."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.document import Document
from tests.ingest.pages import PARAGRAPHS, TITLE, page
from verifier.errors import InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.html.page import page as read_page

Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]

WHOLE = "\n\n".join([TITLE, *PARAGRAPHS])
LIMIT = 10_000_000

UNHARMED = {
    "a million nested blocks": page(more="<div>" * 1_000_000),
    "nested marks that close": page(more="<b>" * 500_000 + "</b>" * 500_000),
    "nested tables": page(more="<table><tr><td>" * 300_000),
    "a million comments": page(more="<!--x-->" * 1_000_000),
    "quotes that never close": page(more="<a href='" * 500_000),
    "an attribute of nine megabytes": page(more=f'<p title="{"x" * 9_000_000}"></p>'),
    "nested JSON-LD": page(head='<script type="application/ld+json">' + "[" * 1_000_000 + "</script>"),
    "JSON-LD with an endless number": page(
        head='<script type="application/ld+json">{"headline": ' + "9" * 2_000_000 + "}</script>"
    ),
    "JSON-LD with many articles": page(
        head='<script type="application/ld+json">[' + '{"@type": "Article"},' * 100_000 + "{}]</script>"
    ),
    "NUL in words and tags": page().replace("summoned", "sum\0moned").replace("<p>", "<p\0>"),
    "a page that sends its readers on": page(
        head='<meta http-equiv="refresh" content="0; url=//example.org">'
    ),
    "a base in another place": page(head='<base href="https://elsewhere.example/">'),
}


@pytest.mark.parametrize("name", UNHARMED)
def test_a_page_is_read_whatever_stands_around_the_article(name: str, read: Read, write: Write) -> None:
    began = time.perf_counter()
    (document,) = read(write("a.html", UNHARMED[name]), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.text == WHOLE
    assert document.url == "https://northernpost.example/world/ambassador"
    assert time.perf_counter() - began < 20


def test_entities_are_not_expanded(read: Read, write: Write) -> None:
    more = "".join(
        f'<!ENTITY {name} "{f"&{deeper};" * 10}">'
        for deeper, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    content = page(more="<p>Ten boats sank: &j;</p>").replace(
        "<!DOCTYPE html>", f'<!DOCTYPE html [<!ENTITY a "ha">{more}]>'
    )
    (document,) = read(write("a.html", content), limit=LIMIT)
    assert isinstance(document, Document)
    assert "haha" not in document.text


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (
            "<p>" + "x" * 50_000_000,
            "too large: more than 10 MB in one document; split it, or raise --max-size",
        ),
        ("\0" * 1_000_000, "there is no article in this page; save its words as plain text"),
        ("<" * 10, "there is no article in this page; save its words as plain text"),
    ],
)
def test_a_page_that_holds_nothing_is_one_line(content: str, line: str, read: Read, write: Write) -> None:
    path = write("a.html", content)
    (error,) = read(path, limit=LIMIT)
    assert isinstance(error, InputError)
    assert str(error) == f"{path}: {line}"


@pytest.mark.parametrize(
    "more",
    [
        "<p>" + "word " * 300_000 + "</p>",
        "<p>It lost " + "9" * 3_000_000 + " pounds.</p>",
        "<p>" + "“" * 10_000 + "ten boats sank.</p>",
        "<p>" + "&" * 1_000_000,
        "<p>" + "&#x41;" * 300_000,
    ],
)
def test_a_paragraph_without_an_end_is_read(more: str, read: Read, write: Write) -> None:
    (document,) = read(write("a.html", page(more=more)), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.text.startswith(WHOLE)


def test_a_page_that_takes_too_long_is_one_line() -> None:
    slow = page(more="<p>" + "<br>" * 1_000_000).encode()
    with pytest.raises(InputError) as error:
        bounded(read_page, slow, location="a.html", seconds=1)
    assert str(error.value) == "a.html: reading it takes more than 1 seconds; save its words as plain text"


@pytest.mark.parametrize(
    "charset", ["utf-7", "x" * 10_000, "rot13", "zip", "\\u0000", "utf-16", "undefined", "<!--"]
)
def test_a_charset_that_deceives_is_not_believed(charset: str, read: Read, write: Write) -> None:
    content = page(
        charset=f'<meta charset="{charset}"><meta http-equiv="Content-Type" content="x; charset={charset}">'
    )
    (document,) = read(write("a.html", content.encode()), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.text == WHOLE


def test_scripts_in_what_a_page_says_of_itself_are_words(read: Read, write: Write) -> None:
    harm = "</script><script>alert(1)</script>\x1b[31m\u202e"
    content = (
        page(published="<script>")
        .replace("Ada Lind", harm.replace("</", "<\\/"))
        .replace("The Northern Post", "<b>Post</b>")
    )
    (document,) = read(write("a.html", content), limit=LIMIT)
    assert isinstance(document, Document)
    assert document.published is None
    assert document.outlet == "<b>Post</b>"
    assert document.byline is not None and document.byline.isprintable()
