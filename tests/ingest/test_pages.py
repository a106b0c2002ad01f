"""Pages from the web become documents by what their server calls them, and stand where they were found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verifier.errors import BinaryInput, FetchError, InputError
from verifier.ingest import Arrival, Override, Page, arrivals, documents, expected

HOME = "https://news.example/a"
Pages = Callable[..., list[Arrival | InputError]]


@pytest.fixture
def pages() -> Pages:
    def read(*addresses: str, **there: Page) -> list[Arrival | InputError]:
        def get(address: str) -> Page:
            if address not in there:
                raise FetchError(address, "it answered 404 Not Found", "check the address")
            return there[address]

        return list(arrivals(addresses, override=Override(), limit=10_000, get=get))

    return read


def page(body: str | bytes, media: str | None = "text/plain; charset=utf-8", answered: str = HOME) -> Page:
    return Page(answered, media, body if isinstance(body, bytes) else body.encode())


def test_a_page_is_named_by_the_address_that_was_asked_and_stands_at_that_which_answered(
    pages: Pages,
) -> None:
    (arrival,) = pages(" " + HOME, **{HOME: page("Words.", answered=HOME + "/moved")})
    assert isinstance(arrival, Arrival)
    document = arrival.document
    assert (document.name, document.url, document.text) == (HOME, HOME + "/moved", "Words.")
    assert arrival.location == HOME


def test_one_page_that_cannot_be_had_leaves_the_others_and_files_may_stand_between(pages: Pages) -> None:
    found = pages(
        HOME,
        "https://news.example/none",
        "seeds/israel-summons-ambassador.txt",
        HOME,
        **{HOME: page("Words.")},
    )
    kinds = [type(each.document if isinstance(each, Arrival) else each).__name__ for each in found]
    assert kinds == ["Document", "FetchError", "Document"]


def test_without_a_way_to_get_them_pages_are_one_line() -> None:
    (error,) = documents([HOME], override=Override())
    assert str(error) == f"{HOME}: pages are not fetched here; save it as a file"


@pytest.mark.parametrize(
    ("media", "answered", "body", "reader"),
    [
        ("text/plain", HOME, "Words.", "plain"),
        ("text/markdown; charset=utf-8", HOME, "---\ntitle: A\n---\nWords.", "Markdown"),
        ("application/x-ndjson", HOME, '{"name": "a", "text": "Words."}', "JSON lines"),
        (None, HOME + ".md", "---\ntitle: A\n---\nWords.", "Markdown"),
        ("application/octet-stream", HOME + ".MD?x=1", "---\ntitle: A\n---\nWords.", "Markdown"),
        (None, HOME, "Words.", "plain"),
    ],
)
def test_a_page_is_read_by_what_it_is(
    media: str | None, answered: str, body: str, reader: str, pages: Pages
) -> None:
    (arrival,) = pages(HOME, **{HOME: page(body, media, answered)})
    assert isinstance(arrival, Arrival)
    document = arrival.document
    found = "Markdown" if document.title else "JSON lines" if document.name == "a" else "plain"
    assert found == reader


@pytest.mark.parametrize(
    "media", ["image/png", "video/mp4", "application/x-shockwave-flash", "no\x1b[31m/type"]
)
def test_what_no_reader_reads_is_one_line(media: str, pages: Pages) -> None:
    (error,) = pages(HOME, **{HOME: page(b"\x89PNG", media)})
    assert isinstance(error, BinaryInput)
    assert str(error).startswith(f"{HOME}: it is ")
    assert str(error).endswith(", which is not read; save its words as plain text")
    assert "\x1b" not in str(error)


@pytest.mark.parametrize(
    ("said", "url"),
    [
        ("https://www.news.example/story", "https://www.news.example/story"),
        ("https://m.news.example/story", "https://m.news.example/story"),
        ("https://other.example/story", HOME),
        ("http://[", HOME),
        ("story", HOME),
    ],
)
def test_a_page_may_say_where_it_stands_on_its_own_host_alone(said: str, url: str, pages: Pages) -> None:
    text = f"---\nurl: {said}\n---\nWords."
    (arrival,) = pages(HOME, **{HOME: page(text, "text/markdown")})
    assert isinstance(arrival, Arrival)
    assert arrival.document.url == url
    told = [f"{HOME}: it says that it stands at {said}, which is another host's"]
    assert list(arrival.notes) == ([] if url == said else told)


def test_a_page_past_the_limit_and_one_without_words_are_one_line_each(pages: Pages) -> None:
    found = pages(HOME, HOME + "b", **{HOME: page("x" * 10_001), HOME + "b": page(" \n")})
    assert [type(each).__name__ for each in found] == ["TooLarge", "EmptyInput"]


def test_a_page_counts_as_one_of_what_is_expected() -> None:
    assert expected([HOME, "HTTP://news.example/b", "nowhere"]) == 3


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("“Words”, he said on Monday.", "cp1252", "utf-8"),
        ("“Words”, he said on Monday.", "utf-8", "windows-1251"),
        ("Сказал он в понедельник утром.", "koi8-r", "koi8-r"),
        ("Сказал он в понедельник утром.", "cp1251", "windows-1251"),
        ("Words, he said on Monday.", "utf-8", "no-such-thing"),
    ],
)
@pytest.mark.parametrize("media", ["text/plain", "text/html"])
def test_what_its_server_says_of_a_text_counts_where_the_bytes_fit_it(
    media: str, text: str, encoding: str, said: str, pages: Pages
) -> None:
    body = (
        f"<article><h1>News of the day</h1><p>{text} {text}</p></article>" if media == "text/html" else text
    )
    (arrival,) = pages(HOME, **{HOME: page(body.encode(encoding), f"{media}; charset={said}")})
    assert isinstance(arrival, Arrival)
    assert text in arrival.document.text


def test_a_page_of_html_is_read_as_one(pages: Pages) -> None:
    body = (
        '<html><head><title>Blast at mill</title><link rel="canonical" href="https://news.example/mill">'
        "</head><body><nav>Menu</nav><article><h1>Blast at mill</h1><p>The blast killed 25 people "
        "on Monday, the fire chief said.</p><p>Four of them were in hospital on Tuesday.</p></article></body>"
    )
    for media in ("text/html; charset=utf-8", "application/xhtml+xml", None):
        (arrival,) = pages(HOME, **{HOME: page(body, media)})
        assert isinstance(arrival, Arrival)
        assert arrival.document.made is not None
        assert (arrival.document.made.format, arrival.document.url) == ("HTML", "https://news.example/mill")
