"""What a site asks of programs is heeded, and its hosts are given time."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from tests.fetch.conftest import PATIENT
from tests.fetch.server import Server, answer, moved, text
from verifier.errors import FetchError
from verifier.fetch import Fetcher, Limits

REFUSED = "its robots.txt asks programs not to read it; read it yourself, and save it as a file"


@pytest.fixture
def article(site: Server) -> Server:
    site.at["/news/a"] = text("Words.")
    return site


@pytest.mark.parametrize(
    "robots",
    [
        "User-agent: *\nDisallow: /news/",
        "User-agent: *\nDisallow: /\nAllow: /weather/",
        "User-agent: verifier\nDisallow: /\n\nUser-agent: *\nDisallow:",
        "User-Agent: VERIFIER\r\nDisallow: /*/a$\r\n",
        "\ufeffUser-agent: *\nDisallow: /news",
    ],
)
def test_a_page_that_robots_txt_keeps_from_programs_is_not_asked_for(
    robots: str, article: Server, fetcher: Fetcher
) -> None:
    article.at["/robots.txt"] = text(robots)
    with pytest.raises(FetchError, match=REFUSED):
        fetcher.fetch(article.url("/news/a"))
    assert article.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "robots",
    [
        text(""),
        text("User-agent: verifier\nDisallow:\n\nUser-agent: *\nDisallow: /"),
        text("User-agent: *\nDisallow: /\nAllow: /news/"),
        text("<!doctype html><title>Not found</title>"),
        answer(b"\xff\xfe\x00rubbish\x00" * 1000),
        answer(b"", status="404 Not Found"),
        answer(b"", status="401 Unauthorized"),
        answer(b"", status="403 Forbidden"),
        moved("/robots.txt"),
        text("Disallow: /*" + "*a" * 100_000 + "\n"),
    ],
)
def test_a_site_that_asks_nothing_of_us_is_read(robots: bytes, article: Server, fetcher: Fetcher) -> None:
    article.at["/robots.txt"] = robots
    assert fetcher.fetch(article.url("/news/a")).body == b"Words."


@pytest.mark.parametrize("status", ["500 Fault", "503 Unavailable", "429 Too Many Requests"])
def test_a_site_that_cannot_say_what_it_asks_is_left_alone_for_now(
    status: str, article: Server, fetcher: Fetcher
) -> None:
    article.at["/robots.txt"] = answer(b"", status=status)
    with pytest.raises(FetchError, match=f"its robots.txt answered {status}; try again later") as caught:
        fetcher.fetch(article.url("/news/a"))
    assert caught.value.passing
    article.at["/robots.txt"] = text("")
    assert fetcher.fetch(article.url("/news/a")).body == b"Words."


def test_the_beginning_of_a_huge_robots_txt_is_enough(article: Server, fetcher: Fetcher) -> None:
    article.at["/robots.txt"] = text("User-agent: *\nDisallow: /news/\n" + "# words\n" * 200_000)
    with pytest.raises(FetchError, match=REFUSED):
        fetcher.fetch(article.url("/news/a"))


def test_many_rules_with_many_stars_are_looked_through_in_no_time(article: Server, fetcher: Fetcher) -> None:
    rules = "User-agent: *\n" + "".join(f"Disallow: /{'*a' * 60}{n}\n" for n in range(3000))
    path = "/" + "a" * 3000
    article.at |= {"/robots.txt": text(rules), path: text("Words.")}
    started = time.monotonic()
    assert fetcher.fetch(article.url(path)).body == b"Words."
    assert time.monotonic() - started < 2.0


def test_robots_txt_is_asked_for_once_a_site(article: Server, fetcher: Fetcher) -> None:
    article.at["/news/b"] = text("More.")
    for path in ("/news/a", "/news/b"):
        fetcher.fetch(article.url(path))
    assert article.paths == ["/robots.txt", "/news/a", "/news/b"]


def test_where_a_page_leads_on_to_is_asked_for_leave_too(article: Server, fetcher: Fetcher) -> None:
    article.at |= {"/x": moved("/news/a"), "/robots.txt": text("User-agent: *\nDisallow: /news/")}
    with pytest.raises(FetchError, match=f"/x: it leads on to {article.url('/news/a')}: {REFUSED}"):
        fetcher.fetch(article.url("/x"))
    assert article.paths == ["/robots.txt", "/x"]


@pytest.mark.parametrize(
    ("robots", "least"),
    [("", 1.0), ("User-agent: *\nCrawl-delay: 5\n", 5.0), ("User-agent: *\nCrawl-delay: 9999\n", 30.0)],
)
def test_a_host_is_given_time_between_two_pages(robots: str, least: float, article: Server) -> None:
    def here(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    waited = list[float]()
    article.at |= {"/robots.txt": text(robots), "/to": moved("/news/a")}
    limits = Limits(hosts=frozenset({"news.example", "other.example"}), seconds=PATIENT.seconds)
    fetcher = Fetcher(limits, resolve=here, pause=waited.append)
    fetcher.fetch(article.url("/to", host="news.example"))
    fetcher.fetch(article.url("/news/a", host="other.example"))
    assert waited == []
    fetcher.fetch(article.url("/news/a", host="news.example"))
    (pause,) = waited
    assert least - 0.5 < pause <= least
