"""Feeds of RSS and Atom are a document an entry, and nothing that a feed holds does harm."""

from __future__ import annotations

import datetime
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.document import Document
from verifier.errors import BinaryInput, EmptyInput, FetchError, InputError, TooLarge
from verifier.ingest import Arrival, Leads, Override, Page, arrivals, feed

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Dunmore Post</title>'
    "<link>https://dunmore.example/</link><language>en-gb</language>"
)
TAIL = "</channel></rss>"
MILL = """<item><title>Blast at mill &amp;amp; bakery kills 25</title><link>https://dunmore.example/mill</link>
<guid isPermaLink="false">17</guid><pubDate>Mon, 11 Mar 2024 23:30:00 -0500</pubDate>
<dc:creator>Anna Berg</dc:creator>
<description>A blast.</description><content:encoded><![CDATA[<p>The blast killed <b>25</b> people on Monday,
the fire chief said.</p><script>alert(1)</script><ul><li>Four are in hospital.</li></ul><nav>Home</nav>
<img src=x onerror=alert(1)>]]></content:encoded></item>"""
SHORT = (
    "<item><title>Rain</title><link>/rain</link><description>It will &lt;i&gt;rain&lt;/i&gt; on Tuesday, and "
    "on Wednesday it will stop.</description></item>"
)


def rss(*items: str) -> str:
    return HEAD + "".join(items) + TAIL


def found(read: list[Arrival | InputError]) -> list[Document]:
    assert all(isinstance(each, Arrival) for each in read), read
    return [each.document for each in read if isinstance(each, Arrival)]


def test_a_link_that_leads_nowhere_costs_no_entry(arrive: Arrive, write: Write) -> None:
    file = write("feed.rss", rss(MILL, SHORT.replace("/rain", "http://[rain")))
    assert [each.url for each in found(arrive(file))] == ["https://dunmore.example/mill", None]
    file = write("other.rss", rss(SHORT).replace("https://dunmore", "https://[dunmore", 1))
    assert len(found(arrive(file))) == 1


def test_an_entry_is_a_document_with_all_that_the_feed_says(arrive: Arrive, write: Write) -> None:
    (document,) = found(arrive(write("feed.rss", rss(MILL))))
    assert document.text == (
        "Blast at mill & bakery kills 25\n\n"
        "The blast killed 25 people on Monday, the fire chief said.\n\nFour are in hospital."
    )
    assert document.name == document.url == "https://dunmore.example/mill"
    assert (document.title, document.outlet) == ("Blast at mill & bakery kills 25", "The Dunmore Post")
    assert (document.byline, document.language) == ("Anna Berg", "en-gb")
    assert document.published == datetime.date(
        2024, 3, 11
    )  # as it is written, whatever day that is elsewhere
    assert document.made is not None
    assert (document.made.format, document.made.by.split()[0]) == ("feed", "feedparser")


def test_where_a_feed_gives_summaries_alone_that_is_told(arrive: Arrive, write: Write) -> None:
    (arrival,) = arrive(write("feed.xml", rss(SHORT)))
    assert isinstance(arrival, Arrival)
    assert arrival.document.text == "Rain\n\nIt will rain on Tuesday, and on Wednesday it will stop."
    assert arrival.document.url == "https://dunmore.example/rain"
    assert arrival.notes == ("https://dunmore.example/rain: the feed gives its summary alone",)


def test_atom_is_read_too(arrive: Arrive, write: Write) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><link href="https://p.example/"/>
    <entry><title type="html">One &amp;lt;two&amp;gt;</title><link href="a" rel="alternate"/>
    <author><name>B. Salt</name></author>
    <updated>2024-03-12T00:30:00+09:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
    <p>Words of the entry.</p><p>More.</p></div></content></entry></feed>"""
    (document,) = found(arrive(write("feed.atom", atom)))
    assert document.text == "One <two>\n\nWords of the entry.\n\nMore."
    assert (document.url, document.published) == ("https://p.example/a", datetime.date(2024, 3, 12))
    assert document.byline == "B. Salt"


FEED = "https://dunmore.example/feed"


def web(**other: bytes) -> Callable[[str], Page]:
    """A site with the feed, and with the article that the feed gives but a summary of."""
    body = rss(MILL, SHORT).replace("utf-8", "iso-8859-1").replace("hospital", "café").encode("latin-1")
    rain = b"It will rain on Tuesday, the weather office said. On Wednesday it will stop."
    there = {
        FEED: Page("https://dunmore.example/feeds/all", "application/rss+xml", body),
        "https://dunmore.example/rain": Page("https://dunmore.example/rain-2", "text/plain", rain),
        "https://dunmore.example/mill": Page("https://dunmore.example/mill", "text/plain", b"The page."),
        **{
            f"https://dunmore.example/{name}": Page(FEED, "text/plain", given)
            for name, given in other.items()
        },
    }

    def get(address: str) -> Page:
        if not there[address].body:
            raise FetchError(address, "it answered 404 Not Found", "check the address")
        return there[address]

    return get


def test_a_feed_from_the_web_leads_to_the_pages_of_what_it_gives_summaries_of() -> None:
    mill, rain = found(list(arrivals([FEED], override=Override(), get=web())))
    assert (mill.url, rain.url) == ("https://dunmore.example/mill", "https://dunmore.example/rain-2")
    assert "Four are in café." in mill.text
    assert rain.text.startswith("It will rain on Tuesday, the weather office said.")
    assert (rain.name, rain.title, rain.outlet) == (
        "https://dunmore.example/rain",
        "Rain",
        "The Dunmore Post",
    )


@pytest.mark.parametrize(
    ("leads", "begin"),
    [
        (Leads.NONE, ["Blast", "Rain"]),
        (Leads.SUMMARIES, ["Blast", "It will"]),
        (Leads.ALL, ["The page.", "It will"]),
    ],
)
def test_who_asks_says_which_pages_are_read_in_place_of_entries(leads: Leads, begin: list[str]) -> None:
    documents = found(list(arrivals([FEED], override=Override(), get=web(), leads=leads)))
    assert all(each.text.startswith(words) for each, words in zip(documents, begin, strict=True))


def test_a_page_that_a_feed_leads_to_and_that_is_not_there_costs_itself_alone() -> None:
    mill, error = arrivals([FEED], override=Override(), get=web(rain=b""))
    assert isinstance(mill, Arrival)
    assert str(error) == "https://dunmore.example/rain: it answered 404 Not Found; check the address"


def test_an_article_that_is_named_beside_its_feed_is_read_once() -> None:
    page = "https://dunmore.example/rain"
    for paths in ([FEED, page], [page, FEED]):
        documents = found(list(arrivals(paths, override=Override(), get=web())))
        assert sorted(each.name for each in documents) == ["https://dunmore.example/mill", page]


def test_a_feed_that_leads_to_feeds_without_end_leads_one_step() -> None:
    asked = list[str]()

    def get(address: str) -> Page:
        asked.append(address)
        item = SHORT.replace("/rain", f"/{len(asked)}").replace("Rain", f"Rain {len(asked)}")
        return Page(address, "application/rss+xml", rss(item).encode())

    assert len(found(list(arrivals([FEED], override=Override(), get=get)))) == 1
    assert asked == [FEED, "https://dunmore.example/1"]


def test_a_feed_is_told_by_how_it_begins(arrive: Arrive, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.BytesIO(rss(MILL).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(given)))
    assert len(found(arrive("-"))) == 1


def test_entries_without_words_and_those_that_come_twice_are_left_out_and_told(
    arrive: Arrive, write: Write
) -> None:
    empty = (
        "<item><link>https://dunmore.example/picture</link><description> <img src='a'> </description></item>"
    )
    path = write("feed.rss", rss(MILL, empty, SHORT, MILL))
    first, second = arrive(path)
    assert isinstance(first, Arrival)
    assert first.notes == (
        f"{path}: 1 of its entries have no words, and are left out",
        f"{path}: entry 3 is https://dunmore.example/mill once more, and is left out",
    )
    assert isinstance(second, Arrival)
    (error,) = arrive(write("none.rss", rss(empty)))
    assert isinstance(error, EmptyInput)


def test_an_entry_past_the_limit_costs_itself_alone(arrive: Arrive, write: Write) -> None:
    long = (
        "<item><title>Long</title><link>https://dunmore.example/l</link><description>"
        + "x" * 5000
        + "</description></item>"
    )
    first, second = arrive(write("feed.rss", rss(long, MILL)), limit=9000)
    assert isinstance(first, Arrival)
    assert isinstance(second, Arrival)
    (error,) = arrive(write("feed2.rss", rss(long, MILL)), limit=4000)
    assert isinstance(error, TooLarge)


ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
HOSTILE = {
    "laughs": f'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>'
    + rss(MILL.replace("A blast.", "&j;")).partition("?>")[2],
    "a file": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + rss(MILL.replace("Anna", "&x;")).partition("?>")[2],
    "a page": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd">' + rss(MILL).partition("?>")[2],
    "broken": rss(MILL).replace("</guid>", "").replace("&amp;amp;", "&"),
    "cut off": rss(MILL, MILL.replace("/mill", "/two"))[:-400],
    "NUL": rss(MILL.replace("25 people", "25\0 people")),
    "a lie about its encoding": rss(MILL).replace("utf-8", "utf-16"),
    "an address that runs": rss(MILL.replace("https://dunmore.example/mill", "javascript:alert(1)")),
    "many attributes": rss(
        MILL.replace("<item>", "<item " + " ".join(f'a{n}="1"' for n in range(5000)) + ">")
    ),
    "strange dates": rss(MILL.replace("Mon, 11 Mar 2024 23:30:00 -0500", "99 Foo 99999 99:99:99 +9999")),
    "a huge number for a date": rss(MILL.replace("Mon, 11 Mar 2024", "Mon, 11 Mar " + "9" * 5000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_is_read_or_one_line(name: str, arrive: Arrive, write: Write) -> None:
    started = time.monotonic()
    for each in arrive(write("feed.rss", HOSTILE[name]), limit=1_000_000):
        if isinstance(each, InputError):
            assert "\n" not in str(each)
            continue
        document = each.document
        assert "alert" not in document.text
        assert "root:" not in document.model_dump_json()
        assert document.url is None or document.url.startswith("https://")
        assert len(document.text) < 1000
        assert document.published in (None, datetime.date(2024, 3, 11))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("<a/>", "it is no feed; name a feed of RSS or Atom"),
        ("Words.", "it is no feed; name a feed of RSS or Atom"),
        (b"\0\1\2", "it is no feed; name a feed of RSS or Atom"),
        (rss(), "there is no entry in this feed; name a feed of RSS or Atom"),
    ],
)
def test_what_is_no_feed_is_one_line(content: str, line: str, arrive: Arrive, write: Write) -> None:
    path = write("feed.xml", content)
    (error,) = arrive(path)
    assert isinstance(error, BinaryInput | EmptyInput)
    assert str(error) == f"{path}: {line}"


def test_a_feed_that_is_nested_without_end_ends_within_the_bounds(arrive: Arrive, write: Write) -> None:
    started = time.monotonic()
    (error,) = arrive(write("feed.rss", HEAD + "<a>" * 30_000), limit=1_000_000)
    assert isinstance(error, InputError)
    assert time.monotonic() - started < 30


def test_without_its_library_a_feed_is_one_line(
    arrive: Arrive, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "LIBRARY", "no_such_library")
    path = write("feed.rss", rss(MILL))
    (error,) = arrive(path)
    line = "reading feeds needs feedparser, which is not installed; pip install feedparser"
    assert str(error) == f"{path}: {line}"
