"""`verifier quotes`: sayings of several articles with their wordings, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims.audited import Audited
from claims.claim import Quotation
from tests.compare.quoting import quoting
from tests.conftest import Golden
from tests.store.articles import RUN
from verifier.store import open_store

Run = Callable[..., Result]

DOCS = Path(__file__).parent.parent.parent / "docs"

FRIEND = "Without a doubt the islands are our best friend in these northern waters"
CUT = "The harbour will be closed to every foreign ship until the spring"
ARTICLES = [
    quoting("Herald", FRIEND, CUT, "This is a tragedy"),
    quoting("Post", FRIEND.replace("best", "closest"), "The harbour will be closed until the spring", day=1),
    quoting("Times", 'he said it was "our closest friend in these northern waters" then',
            quotation=Quotation.MIXED, day=2),
    quoting("Echo", "This is a tragedy", who="A. Ruiz"),
    quoting("Star", FRIEND, who="Bo Lind", day=None),
    quoting("Globe", "Nothing of this kind was ever said by anybody else"),
]  # fmt: skip


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    """Return a store in the folder where the program runs."""
    path = tmp_path / "claims.db"
    with open_store(path) as ledger:
        for article in ARTICLES:
            ledger.save(Audited(reading=article), RUN)
    return path


def test_sayings_are_shown_with_their_wordings_changed_words_marked(
    run: Run, store: Path, golden: Golden
) -> None:
    result = run("quotes")
    assert (result.exit_code, result.stderr) == (0, "")
    golden(result.stdout, "quotes.txt")


def test_the_page_on_quotations_shows_what_is_printed(run: Run, store: Path) -> None:
    page = (DOCS / "quotations.md").read_text("utf-8")
    shown = page.partition('$ verifier quotes "northern waters" --drift\n')[2].partition("```")[0]
    assert shown == run("quotes", "northern waters", "--drift").stdout.removesuffix("\n")


def test_colour_is_added_to_the_marks_and_left_away_where_nobody_wants_it(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coloured = run("quotes", "--drift", color=True).stdout
    assert "\x1b[31m[-best-]\x1b[0m \x1b[32m{+closest+}\x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("quotes", "--drift", color=True).stdout == run("quotes", "--drift").stdout


def test_only_what_drifted_is_shown_where_it_is_asked_for(run: Run, store: Path) -> None:
    drifted = run("quotes", "--drift").stdout
    assert "tragedy" not in drifted
    assert "[-best-] {+closest+}" in drifted
    assert "[-to every foreign ship-]" in drifted


def test_words_and_documents_narrow_it(run: Run, store: Path) -> None:
    assert run("quotes", "harbour spring").stdout.count("harbour") == 2
    assert "tragedy" not in run("quotes", "--document", "Post").stdout
    assert "tragedy" in run("quotes", "--document", "Echo").stdout
    assert len(json.loads(run("quotes", "--limit", 1, "--json").stdout)) == 1


def test_json_holds_the_places_and_every_difference(run: Run, store: Path) -> None:
    (found,) = json.loads(run("quotes", "--json", "--drift", "harbour").stdout)
    assert found["wording"] == "drift"
    (comparison,) = found["comparisons"]
    assert (comparison["a"]["document"], comparison["b"]["document"]) == ("Herald", "Post")
    assert comparison["why"] == "'to every foreign ship' was left out without a mark"
    (cut,) = (d for d in comparison["differences"] if d["change"] == "left_out")
    start, end = cut["a"]
    assert comparison["a"]["quote"]["text"][start:end] == "to every foreign ship"


def test_csv_has_a_row_for_each_quotation(run: Run, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("quotes", "--csv").stdout)))
    assert [(row["saying"], row["document"], row["wording"]) for row in rows] == [
        ("1", "Echo", ""),
        ("1", "Herald", "same"),
        ("2", "Herald", ""),
        ("2", "Post", "drift"),
        ("2", "Times", "drift"),
        ("2", "Star", "same"),
        ("3", "Herald", ""),
        ("3", "Post", "drift"),
    ]


def test_nothing_found_is_said_so(run: Run, store: Path) -> None:
    assert run("quotes", "nowhere").stderr == "no quotation stands in several articles\n"
    assert run("quotes", "tragedy", "--drift").stderr == "no quotation drifted\n"
    assert json.loads(run("quotes", "nowhere", "--json").stdout) == []
    assert run("quotes", "nowhere", "--csv").stdout.startswith("saying,day,outlet,")


def test_a_store_that_is_not_there_is_one_line(run: Run) -> None:
    result = run("quotes")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: claims.db: there is no store")


def test_what_an_article_holds_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = "We shall \x1b]0;owned\x07 never leave the old \u202eharbour of Oran"
    with open_store(tmp_path / "claims.db") as ledger:
        for name, said in (("a", hostile), ("b", hostile.replace("old", "new\x1b[31m"))):
            ledger.save(Audited(reading=quoting(name, said)), RUN)
    shown = run("quotes").stdout
    assert "[-old-]" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
