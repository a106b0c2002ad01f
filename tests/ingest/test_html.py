"""A page becomes its article: the headline, the paragraphs, and what the page says of itself."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import io
import json
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from claims.document import Document
from tests.ingest.pages import COMMENT, PARAGRAPHS, TITLE, page
from verifier.errors import BinaryInput, EmptyInput, InputError
from verifier.ingest import Arrival, Override
from verifier.ingest.html.article import article

Arrive = Callable[..., list[Arrival | InputError]]
Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]
LIMIT = 10_000_000


@pytest.fixture
def opened(arrive: Arrive, write: Write) -> Callable[[bytes | str], Arrival]:
    def of(content: bytes | str) -> Arrival:
        (arrival,) = arrive(write("page.html", content), limit=LIMIT)
        if isinstance(arrival, InputError):
            raise arrival
        # The same without a process beside this one, where coverage and debuggers see it.
        raw = content if isinstance(content, bytes) else content.encode()
        assert article(raw)["text"] == arrival.document.text
        return arrival

    return of


Opened = Callable[[bytes | str], Arrival]


def test_the_text_is_the_headline_and_the_paragraphs(opened: Opened) -> None:
    arrival = opened(page())
    assert arrival.document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert arrival.notes == ()


def test_what_the_page_says_of_itself_is_kept(opened: Opened) -> None:
    document = opened(page()).document
    assert document.title == TITLE
    assert document.byline == "Ada Lind, Bo Ek"
    assert document.outlet == "The Northern Post"
    assert document.published == datetime.date(2023, 10, 30)
    assert document.url == "https://northernpost.example/world/ambassador"
    assert document.language == "en-GB"


def test_what_the_text_was_made_of_is_kept(opened: Opened) -> None:
    content = page().encode()
    made = opened(content).document.made
    assert made is not None
    assert made.format == "HTML"
    assert made.sha256 == hashlib.sha256(content).hexdigest()
    assert made.by == f"trafilatura {version('trafilatura')}"


def test_what_the_caller_says_wins(arrive: Arrive, write: Write) -> None:
    (arrival,) = arrive(
        write("page.html", page()),
        limit=LIMIT,
        override=Override(outlet="Post", published=datetime.date(2024, 1, 1)),
    )
    assert isinstance(arrival, Arrival)
    assert (arrival.document.outlet, str(arrival.document.published)) == ("Post", "2024-01-01")


@pytest.mark.parametrize(
    ("head", "published", "day"),
    [
        ('<meta property="article:published_time" content="2023-10-29T23:00:00Z">', None, "2023-10-29"),
        ('<meta name="date" content="Mon, 30 Oct 2023 16:07:38 -0600">', None, "2023-10-30"),
        ('<meta name="pubdate" content="20231028">', None, "2023-10-28"),
        ("", "Mon, 30 Oct 2023 16:07:38 -0600", "2023-10-30"),
        ("", "the other day", None),
        ("", "2023-02-31", None),
    ],
)
def test_the_day_is_the_one_that_is_said_for_machines(
    head: str, published: str | None, day: str | None, opened: Opened
) -> None:
    found = opened(page(head=head, published=published))
    assert found.document.published == (datetime.date.fromisoformat(day) if day else None)
    assert found.notes == ()


def test_a_day_that_is_only_printed_is_a_guess_and_said_to_be_one(opened: Opened) -> None:
    found = opened(
        page(published=None, head='<link rel="shortlink" href="/2023/10/30/ambassador">').replace(
            "<article>", '<article><p class="date"><time datetime="2023-10-30">30 October 2023</time></p>'
        )
    )
    assert found.document.published == datetime.date(2023, 10, 30)
    assert len(found.notes) == 1
    assert "published 2023-10-30 is a guess of htmldate" in found.notes[0]


@pytest.mark.parametrize(
    "note",
    [
        "Correction, 31 October 2023: An earlier version of this article misstated how many were held.",
        "This article was amended on 31 October 2023 to correct the name of the ambassador.",
    ],
)
def test_a_note_of_correction_is_kept_wherever_it_stands(note: str, opened: Opened) -> None:
    inside = opened(page(more=f'<div class="note"><em>{note}</em></div>')).document.text
    below = opened(page().replace("<footer>", f'<div id="corrections">{note}</div><footer>')).document.text
    assert inside.count(note) == below.count(note) == 1


def test_a_lead_that_the_page_describes_itself_with_is_kept(opened: Opened) -> None:
    lead = (
        "The ambassador was told that the visit of the delegation sends the wrong message, the ministry says."
    )
    told = f'<meta property="og:description" content="{lead[:80]}...">'
    content = page(head=told).replace("<figure>", f'<div class="summary">{lead}</div><figure>')
    assert opened(content).document.text.startswith(f"{TITLE}\n\n{lead}\n\n{PARAGRAPHS[0]}")


def test_a_page_that_shows_little_is_read_from_what_it_gives_machines(opened: Opened) -> None:
    whole = "\n".join(PARAGRAPHS)
    content = page(paragraphs=["Loading."]).replace(
        '"headline":', f'"articleBody": {json.dumps(whole)}, "headline":'
    )
    assert opened(content).document.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_comments_menus_and_scripts_are_no_part_of_it(opened: Opened) -> None:
    text = opened(page()).document.text
    for words in (
        COMMENT,
        "Nobody wrote",
        "Most read",
        "Sport",
        "Advertisement",
        "Share on",
        "Sign up",
        "rights",
    ):
        assert words not in text


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script> sinks a ship",
        '"><img src=x onerror=alert(1)> & <b>ten</b> dead',
        "Ten\u202edead\u200b in {{ 7 * 7 }} ${jndi:ldap://x} '; DROP TABLE claims; --",
        "=HYPERLINK(1) in the harbour of the northern town",
    ],
)
def test_a_hostile_headline_is_words_like_any_other(title: str, opened: Opened) -> None:
    found = opened(page(title=title)).document
    assert found.title == title.replace("\u202e", "").replace("\u200b", "")
    assert found.text == "\n\n".join([found.title, *PARAGRAPHS])


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://" + "x" * 5000,
    ],
)
def test_an_address_that_is_none_of_the_web_is_not_kept(address: str, opened: Opened) -> None:
    content = page().replace("https://northernpost.example/world/ambassador", address)
    assert opened(content).document.url is None


def test_a_page_on_standard_input_is_known_by_its_beginning(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.BufferedReader(io.BytesIO(page().encode()))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    (document,) = read("-", limit=LIMIT)
    assert isinstance(document, Document)
    assert document.title == TITLE


@pytest.mark.parametrize(
    ("content", "error", "line"),
    [
        (
            b"<html><body></body></html>",
            EmptyInput,
            "there is no article in this page; save its words as plain text",
        ),
        (b"<!-- nothing", EmptyInput, "there is no article in this page; save its words as plain text"),
        (
            b'<html><head><meta http-equiv="refresh" content="0; url=https://example.org"></head></html>',
            EmptyInput,
            "there is no article in this page, it only sends its readers on to another; "
            "save its words as plain text",
        ),
    ],
)
def test_a_page_without_an_article_is_one_line(
    content: bytes, error: type[InputError], line: str, read: Read, write: Write
) -> None:
    path = write("page.html", content)
    (found,) = read(path)
    assert type(found) is error
    with pytest.raises(error):
        article(content)
    assert str(found) == f"{path}: {line}"


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"%PDF-1.7 ...", "a PDF"), (gzip.compress(b"<html>", mtime=0), "gzip-compressed")],
)
def test_what_a_crawl_calls_a_page_and_is_none_is_refused(content: bytes, what: str) -> None:
    with pytest.raises(BinaryInput, match=f"it is {what}, not HTML"):
        article(content)


@pytest.mark.parametrize("beside", ["figcaption", "aside", "nav"])
def test_what_stands_beside_the_article_is_no_lead(beside: str, opened: Opened) -> None:
    words = "Ten things to know about the visit of the delegation before it goes home, and what comes after."
    told = f'<meta property="og:description" content="{words}">'
    content = page(head=told).replace("<figure>", f"<{beside}>{words}</{beside}><figure>")
    assert opened(content).document.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_captions_are_left_out_and_told(opened: Opened) -> None:
    pictures = "".join(
        f"<figure><img src=a><figcaption>{words}</figcaption></figure>"
        for words in (
            "The embassy on the day of the visit",
            "The mayor, left, with the " + "very " * 20 + "old key",
            "Ada Lind",
        )
    )
    beside = "<aside><figure><figcaption>Ten ways to cook leeks at home</figcaption></figure></aside>"
    found = opened(page(more=pictures).replace("<footer>", f"{beside}<footer>"))
    assert found.document.text == "\n\n".join([TITLE, *PARAGRAPHS])
    (note,) = found.notes
    assert note.endswith(": left out: 2 captions, the first “The embassy on the day of the visit”")
    (note,) = opened(page(more=pictures[pictures.index("</figure>") + 9 :])).notes
    assert note.endswith(
        ": left out: 1 caption, “The mayor, left, with the very very very very very very ver…”"
    )


def test_a_caption_that_the_text_has_is_not_told(opened: Opened) -> None:
    caption = f"<figure><figcaption>{PARAGRAPHS[1]}</figcaption></figure>"
    assert opened(page(more=caption)).notes == ()
