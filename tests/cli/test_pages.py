"""Pages and crawls on the command line: their text is where the claims point, and what was noted is said."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from tests.ingest.pages import PARAGRAPHS, TITLE, page

Run = Callable[..., Result]

GERMAN = [
    "Das Ministerium teilte am Montag mit, dass zehn Menschen starben, als eine Brücke in den Fluss stürzte.",
    "„Wir suchen weiter“, sagte der Minister am Abend. Die Polizei nannte zunächst keine Namen der Opfer.",
]


def test_the_text_that_claims_point_into_is_printed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), "utf-8")
    result = run("extract", "page.html", "--with-text")
    assert (result.exit_code, result.stderr) == (0, "")
    read = json.loads(result.stdout)
    text = read["document"]["text"]
    assert text == "\n\n".join([TITLE, *PARAGRAPHS])
    assert read["document"]["made"]["format"] == "HTML"
    assert len(read["claims"]) > 5
    for claim in read["claims"]:
        assert [text[start:end] for start, end in claim["spans"]] == claim["text"]
    assert "text" not in json.loads(run("extract", "page.html").stdout)["document"]


def test_a_page_is_checked_like_the_article_that_is_in_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), "utf-8")
    (tmp_path / "page.txt").write_text("\n\n".join([TITLE, *PARAGRAPHS]), "utf-8")
    known = ("--published", "2023-10-30", "--title", TITLE, "--no-report")
    lines = [
        run("check", f"page.{suffix}", "--db", f"{suffix}.db", *known).stdout for suffix in ("html", "txt")
    ]
    assert lines[0].replace("html", "txt") == lines[1]
    assert run("verify", "--db", "html.db").exit_code == 0


def test_no_claims_are_looked_for_in_another_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(title="Brücke stürzt ein", paragraphs=GERMAN), "utf-8")
    result = run("extract", "page.html")
    assert result.stderr == (
        "note: page.html: it is in German, though stated to be in English; "
        "claims are read in English only, so none are looked for\n"
    )
    read = json.loads(result.stdout)
    assert (read["document"]["language"], read["claims"]) == ("de", [])
    checked = run("check", "page.html", "--no-report").stdout
    assert "1 article, 0 claims" in checked
    assert "0 of 4 sentences accounted for (0%)" in checked


def test_a_crawl_is_added_page_by_page(run: Run, tmp_path: Path) -> None:
    crawl = b"".join(
        gzip.compress(
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n".encode()
            + block
            + b"\r\n\r\n"
        )
        for number in range(3)
        if (
            block := b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            + page(title=f"Israel summons ambassador over visit number {number}").encode()
        )
    )
    (tmp_path / "crawl.warc.gz").write_bytes(crawl + b"\x1f\x8b\x08 no more")
    result = run("add", "crawl.warc.gz", "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["added"] == 3
    assert result.stderr.startswith("error: crawl.warc.gz: record 4: it cannot be inflated: ")
    assert result.stderr.count("\n") == 1
    assert run("verify").exit_code == 0


def test_our_own_report_is_no_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), "utf-8")
    assert run("check", "page.html", "--no-store").exit_code == 0
    (tmp_path / "report.html").write_bytes((tmp_path / "page.report.html").read_bytes())
    result = run("extract", ".")
    assert (
        result.stderr == "error: report.html: it is a report of verifier, not an article; name the article\n"
    )
    assert [json.loads(line)["document"]["name"] for line in result.stdout.splitlines()] == ["page.html"]


def test_what_was_decoded_wrongly_is_mended_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The minister said on Monday that itâ€™s ten boats.", "utf-8")
    kept, mended = run("extract", "a.txt", "--with-text"), run("extract", "a.txt", "--with-text", "--mend")
    assert "itâ€™s" in json.loads(kept.stdout)["document"]["text"]
    assert "it’s" in json.loads(mended.stdout)["document"]["text"]
    assert "--mend puts it right" in kept.stderr and "mended, as --mend asks" in mended.stderr
