"""Pages and feeds are read again, and what changed in them is told: a silent edit is a finding."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.fetch.server import NONE, Server, answer, serving

Run = Callable[..., Result]
ALLOW = ("--allow-host", "127.0.0.1")


def article(toll: str, note: str = "", headline: str = "Storm batters the coast of Verrin") -> bytes:
    body = f"""<!doctype html><html lang="en"><head><title>{headline}</title>
<meta property="og:site_name" content="The Verrin Herald">
<meta property="article:published_time" content="2024-03-12T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{headline}</h1>
<p>The storm that reached the coast of Verrin on Monday killed {toll} people, the interior ministry said in a
statement on Tuesday.</p>
<p>“We have never seen such waves”, said Ana Ruiz, the mayor of Puerto Alto. The harbour has been closed since
Monday evening, and the army brought water and bread to the villages behind it.</p>
<p>The ministry sent 300 soldiers to the region, according to the Costa Press news agency.</p>{note}</article>
<footer>Copyright The Verrin Herald</footer></body></html>"""
    return answer(body.encode(), "Content-Type: text/html; charset=utf-8", f'ETag: "{toll}{len(note)}"')


def feed(site: Server, *paths: str) -> bytes:
    items = "".join(
        f"<item><title>Storm {path}</title><link>{site.url(path)}</link>"
        "<description>A storm.</description></item>"
        for path in paths
    )
    body = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Herald</title>{items}</channel></rss>'
    )
    return answer(body.encode(), "Content-Type: application/rss+xml")


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        server.at["/storm"] = article("1,400")
        yield server


EDIT = (
    "COR001 This was edited, and the article does not say so: figure changed from “1,400 people” to “1,200 "
    "people”. It read “The storm that reached the coast of Verrin on Monday…” before."
)


def test_a_figure_that_is_edited_silently_is_a_revision_and_a_finding(run: Run, site: Server) -> None:
    url = site.url("/storm")
    first = run("watch", url, *ALLOW)
    assert first.exit_code == 0
    assert first.stdout.splitlines()[0].startswith(f"new {url}  Storm batters the coast of Verrin (")
    assert first.stdout.splitlines()[-1] == "1 page: 0 changed, 1 new, 0 the same, 0 not readable"
    same = run("watch", url, *ALLOW)
    assert (same.exit_code, same.stdout) == (0, "1 page: 0 changed, 0 new, 1 the same, 0 not readable\n")

    site.at["/storm"] = article("1,200")
    changed = run("watch", url, *ALLOW)
    assert changed.exit_code == 1
    assert "edited: figure changed from “1,400 people” to “1,200 people”" in changed.stdout
    assert "killed [-1,400-] {+1,200+} people" in changed.stdout
    assert EDIT in changed.stdout
    assert changed.stdout.splitlines()[-1] == "1 page: 1 changed, 0 new, 0 the same, 0 not readable"
    assert EDIT in run("audit", url).stdout
    assert "1 edited" in run("diff", url).stdout
    assert run("watch", url, *ALLOW).exit_code == 0
    assert run("verify").stdout.startswith("intact\n")


def test_an_edit_that_the_article_owns_up_to_is_told_and_no_finding(run: Run, site: Server) -> None:
    url = site.url("/storm")
    run("watch", url, *ALLOW)
    wrong = "An earlier version of this article misstated the number of the dead as 1,400."
    note = f"<p>Correction, 13 March 2024: {wrong}</p>"
    site.at["/storm"] = article("1,200", note)
    changed = run("watch", url, *ALLOW)
    assert changed.exit_code == 1
    assert "edited: figure changed" in changed.stdout
    assert "COR001" not in changed.stdout


def test_a_feed_is_its_articles_each_read_from_its_page(run: Run, site: Server) -> None:
    site.at |= {"/a": article("1,400"), "/b": article("1,400", headline="Waves close the harbour of Verrin")}
    site.at["/feed"] = feed(site, "/a", "/b", "/a")
    first = run("watch", site.url("/feed"), site.url("/b"), *ALLOW)
    assert first.exit_code == 0
    assert first.stdout.splitlines()[-1] == "2 pages: 0 changed, 2 new, 0 the same, 0 not readable"
    site.at["/b"] = article("1,200", headline="Waves close the harbour of Verrin")
    changed = run("watch", site.url("/feed"), *ALLOW)
    assert changed.stdout.splitlines()[0].startswith(site.url("/b"))
    assert changed.stdout.splitlines()[-1] == "2 pages: 1 changed, 0 new, 1 the same, 0 not readable"
    assert sorted({row["document"] for row in json.loads(run("claims", "--json").stdout)}) == sorted(
        [site.url("/a"), site.url("/b")]
    )


def test_the_entries_of_a_feed_can_be_the_articles_themselves(run: Run, site: Server) -> None:
    site.at["/feed"] = feed(site, "/a", "/b")
    assert run("watch", site.url("/feed"), "--entries", *ALLOW).exit_code == 0
    assert site.paths == ["/robots.txt", "/feed"]


def test_what_a_page_does_not_say_of_itself_its_feed_does(run: Run, site: Server) -> None:
    site.at["/a"] = answer(
        b"The storm killed 1,400 people on Monday, the ministry said.", "Content-Type: text/plain"
    )
    body = (
        feed(site, "/a")
        .partition(b"\r\n\r\n")[2]
        .replace(b"</link><desc", b"</link><pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate><desc")
    )
    site.at["/feed"] = answer(body, "Content-Type: application/xml")
    run("watch", site.url("/feed"), *ALLOW)
    (row,) = json.loads(run("claims", "--json").stdout)
    assert (row["outlet"], row["published"]) == ("The Herald", "2024-03-12")


def test_a_program_gets_what_is_new_changed_or_failed_as_lines_of_json(run: Run, site: Server) -> None:
    urls = [site.url("/storm"), site.url("/none")]
    new, failed = map(json.loads, run("watch", *urls, "--json", *ALLOW).stdout.splitlines())
    assert (new["state"], new["title"], new["before"]) == ("new", "Storm batters the coast of Verrin", None)
    assert failed == {
        "address": urls[1],
        "state": "failed",
        "error": f"{urls[1]}: it answered 404 Not Found; check the address",
    }
    site.at["/storm"] = article("1,200")
    changed, _ = map(json.loads, run("watch", *urls, "--json", *ALLOW).stdout.splitlines())
    assert (changed["state"], changed["before"], changed["address"]) == ("changed", new["sha256"], urls[0])
    assert [each["aspects"] for each in changed["outcomes"]] == [["figure"]]
    (finding,) = changed["findings"]
    assert (finding["rule"], finding["path"]) == ("COR001", urls[0])


def test_a_page_that_fails_is_one_line_and_the_rest_goes_on(run: Run, site: Server) -> None:
    site.at["/empty"] = answer(b" ", "Content-Type: text/plain")
    result = run("watch", site.url("/none"), site.url("/empty"), site.url("/storm"), *ALLOW)
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"error: {site.url('/none')}: it answered 404 Not Found; check the address",
        f"error: {site.url('/empty')}: there is no text in it; give a file with an article",
    ]
    assert result.stdout.splitlines()[-1] == "3 pages: 0 changed, 1 new, 0 the same, 2 not readable"


def test_a_host_that_asks_for_time_is_not_asked_for_the_rest(run: Run, site: Server) -> None:
    site.at |= dict.fromkeys(
        ("/a", "/b", "/c"), answer(b"", "Retry-After: 900", status="429 Too Many Requests")
    )
    result = run("watch", *map(site.url, ("/a", "/b", "/c")), *ALLOW)
    assert site.paths == ["/robots.txt", "/a"]
    assert result.stderr.splitlines() == [
        f"error: {site.url('/a')}: it answered 429 Too Many Requests; try again in 900 seconds",
        f"error: {site.url('/b')}: its host could not answer and is left alone for now; try again later",
        f"error: {site.url('/c')}: its host could not answer and is left alone for now; try again later",
    ]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["http://[a"], "http://[a: it is no address of a page or feed; `verifier check` reads files"),
        (["draft.txt"], "draft.txt: it is no address of a page or feed; `verifier check` reads files"),
        (
            ["https://news.example/", "--every", "1s"],
            "--every 1s is too often for a host of others; give 1m or more",
        ),
        (["https://news.example/", "--every", "soon"], "'soon' is not an interval such as 15m, 2h or 1d"),
        (["https://news.example/", "--every", "0m"], "'0m' is not an interval such as 15m, 2h or 1d"),
        (["https://10.0.0.1/"], "https://10.0.0.1/: 10.0.0.1 is a private address, which is not asked"),
        ([], "missing argument 'FEED|URL...'"),
    ],
)
def test_what_cannot_be_watched_is_one_line(arguments: list[str], line: str, run: Run) -> None:
    result = run("watch", *arguments)
    assert result.exit_code == 2
    (said,) = [each for each in result.stderr.splitlines() if each.startswith("error: ")]
    assert line in said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_goes_on_until_it_is_ended_and_leaves_the_store_whole(
    number: signal.Signals, run: Run, site: Server, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "verifier", "watch", site.url("/storm"), "--every", "1s", *ALLOW]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("new ")
        site.at["/storm"] = article("1,200")
        until = time.monotonic() + 60
        while "COR001" not in (line := process.stdout.readline()):
            assert line
            assert time.monotonic() < until
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said.splitlines()[-1]) == (0, "ended")
    assert run("verify").stdout.startswith("intact\n")
    assert site.at.get("/robots.txt", NONE) == NONE
    assert site.paths.count("/robots.txt") == 1
