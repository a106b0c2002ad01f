"""What is known of a document: a file beside it wins over the file itself, and the caller over both."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.document import Document
from verifier.errors import InputError
from verifier.ingest import Arrival, Override, day
from verifier.ingest.markdown import front_matter

Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]
MARKDOWN = (
    '---\ntitle: "Front: matter"\ndate: 2023-10-29 08:00:00 +0200\n'
    "author: A. Writer\ntags:\n  - x\n---\r\n# Head\n"
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2023-10-30", "2023-10-30"),
        (" 2023-10-30T23:59:59Z", "2023-10-30"),
        ("2023-10-30 08:00:00 +0200", "2023-10-30"),
        (datetime.date(2023, 10, 30), "2023-10-30"),
        (datetime.datetime(2023, 10, 30, 23, 59), "2023-10-30"),
    ],
)
def test_a_day_is_taken_as_it_is_written(given: object, expected: str) -> None:
    assert day(given) == datetime.date.fromisoformat(expected)


@pytest.mark.parametrize(
    "given", ["30.10.2023", "2023-13-01", "2023-02-30", "2023-10-301", "soon", "", 2023, True]
)
def test_anything_else_is_no_day(given: object) -> None:
    with pytest.raises(ValueError, match="a publication date is a day such as 2023-10-30, not "):
        day(given)


def test_front_matter_says_what_is_known_and_stays_in_the_text(read: Read, write: Write) -> None:
    (document,) = read(write("a.md", MARKDOWN))
    assert isinstance(document, Document)
    assert document.text == MARKDOWN
    assert (document.title, document.byline) == ("Front: matter", "A. Writer")
    assert document.published == datetime.date(2023, 10, 29)


def test_front_matter_that_does_not_fit_is_left_out_with_a_note(
    arrive: Callable[..., list[Arrival | InputError]], write: Write
) -> None:
    (arrival,) = arrive(write("a.md", "---\ndate: 30 October\ntitle: T\n---\nWords."))
    assert isinstance(arrival, Arrival)
    assert (arrival.document.published, arrival.document.title) == (None, "T")
    assert "its front matter is left out: a publication date is a day" in arrival.notes[0]


@pytest.mark.parametrize(
    "text", ["", "Words.", "---\ntitle: T\n", "Words\n---\ntitle: T\n---\n", "---\n" + "x\n" * 300 + "---"]
)
def test_a_rule_in_the_text_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == {}


def test_a_file_beside_an_article_wins_over_its_front_matter(read: Read, write: Write) -> None:
    write(
        "a.toml", 'title = "Beside"\npublished = 2023-10-30\noutlet = "The Daily"\nlanguage = "en"\nurl = ""'
    )
    (document,) = read(write("a.md", MARKDOWN))
    assert isinstance(document, Document)
    assert (document.title, document.outlet, document.byline) == ("Beside", "The Daily", "A. Writer")
    assert (document.published, document.language, document.url) == (datetime.date(2023, 10, 30), "en", None)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('titel = "T"', "'titel' is none of title, outlet, byline, published, url, language"),
        ("title = 5", "'title' must be text, not 5"),
        ('published = "soon"', "a publication date is a day"),
        ("title =", "Invalid value"),
        (b"title = '\xff'", "'utf-8' codec can't decode"),
        ("x = " + "[" * 50_000, "it is nested too deeply"),
        ("#" * 100_001, "it is too large"),
    ],
)
def test_a_wrong_file_beside_an_article_is_one_line(
    content: str | bytes, what: str, read: Read, write: Write
) -> None:
    beside = write("a.toml", content)
    (error,) = read(write("a.txt", "Words."))
    assert isinstance(error, InputError)
    assert str(error).startswith(f"{beside}: {what}")
    assert "\n" not in str(error)


def test_the_caller_has_the_last_word(read: Read, write: Write) -> None:
    write("a.toml", 'title = "Beside"\npublished = 2023-10-30\noutlet = "The Daily"')
    override = Override(
        published=datetime.date(2024, 1, 1),
        outlet="The Weekly",
        url="https://example.org/",
        published_by_name={"b.txt": datetime.date(2024, 2, 2)},
    )
    a, b = read(write("a.txt", "Words."), write("b.txt", "Words."), override=override)
    assert isinstance(a, Document) and isinstance(b, Document)
    assert (a.title, a.outlet, a.url) == ("Beside", "The Weekly", "https://example.org/")
    assert (a.published, b.published) == (datetime.date(2024, 1, 1), datetime.date(2024, 2, 2))
