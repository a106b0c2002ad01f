"""What the pages show, and that each stands by itself."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from claims.evidence import Review, Verdict
from tests.browse.conftest import NOW, SEED
from tests.browse.site import Site, links
from verifier.browse.pages import PAGES
from verifier.browse.serve import served
from verifier.store import open_store

DIGEST = "0" * 32


def test_each_page_is_reached_stands_alone_and_needs_no_script(site: Site) -> None:
    kinds = set()
    for path, page in site.crawl(of_a_kind=2):
        kinds.add(path.split("/")[3].split("?")[0] if path.startswith("/-/verifier/") else path)
        ids = [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
        assert len(ids) == len(set(ids)), path
        inner = {address[1:] for address in links(page) if address.startswith("#")}
        assert inner <= set(ids), path
        assert not page.all("script") and not page.all("style"), path
        assert not any("style" in element.attributes for element in page.walk()), path
        assert len(page.all("h1")) == 1 and page.all("title")[0].line.endswith("· verifier"), path
        labelled = {label.attributes["for"] for label in page.all("label")}
        for field in (*page.all("input"), *page.all("select")):
            hidden = field.attributes.get("type") == "hidden"
            assert hidden or "aria-label" in field.attributes or field.attributes["id"] in labelled, path
    wanted = {name.split("/")[1] for name in PAGES if name} - {"search"}
    assert wanted <= kinds


def test_in_three_clicks_one_has_all_that_tass_is_the_channel_of(site: Site, ledger: Path) -> None:
    path, page = site.follow("/", "by what they passed on", "Tass", "passed on")
    assert path.startswith(f"/-/verifier/source/{_digest(ledger, 'Tass')}")
    assert path.endswith("?role=channel")
    assert page.one("h1").line == "Tass"
    assert "Hamas representatives ← Mikhail Bogdanov ← Tass" in page.text


def test_what_was_counted_is_shown_until_it_is_counted_anew(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    with open_store(ledger, read_only=True) as store:
        store.backup(path)
        claim = store.claims(text="nine Russian hostages")[0].id
    found = Site(served(path, host="127.0.0.1"))
    assert "one reader 1" in found.page("/").one("main").line
    with open_store(path) as store:
        store.review(Review(subject=claim, verdict=Verdict.CONFIRMED, reviewer="Eli", at=NOW))
    monkeypatch.setattr(importlib.import_module("verifier.browse.pages.front"), "WAIT", 0.0)
    while "Counted before the last change" in (text := found.page("/").one("main").line):
        assert "one reader 1" in text
    assert "signed off 1" in text and "one reader" not in text
    found.close()


def test_in_two_clicks_one_has_the_articles_that_disagree_on_a_toll(site: Site) -> None:
    front = site.page("/")
    conflict = next(a for a in front.all("a") if "at least 500 people" in a.line and "471" in a.line)
    page = site.page(conflict.attributes["href"])
    named = page.one("main").line.partition("Articles that disagree")[2]
    assert all(outlet in named for outlet in ("AP, 17 October 2023", "Reuters, 18 October 2023"))
    assert "in conflict with" in page.one("svg").text


def test_an_article_is_marked_and_leads_to_its_claims_versions_and_sources(site: Site, ledger: Path) -> None:
    with open_store(ledger, read_only=True) as store:
        row = store.named(SEED)[0]
        entry = store.article(row.id)
        assert entry is not None
        text = store.audited_at(entry.reading).reading.document.text
    path, page = site.follow("/", row.title or "")
    assert page.one("article", "text").text == text.replace("\r", "")
    assert page.all("mark", "claim") and page.all("span", "place")
    assert page.one("ol", "numbered").all("li")
    assert "confirmed (Ann)" in page.one("ol", "numbered").text
    _, changes = site.follow(path, "2: what changed")
    assert [each.line for each in changes.all("del")] == ["eight"]
    assert [each.line for each in changes.all("ins")] == ["nine"]
    _, source = site.follow(path, "Mousa Abu Marzook")
    assert source.one("h1").line == "Mousa Abu Marzook"


def test_a_claim_has_its_words_chain_figures_and_decisions(site: Site, ledger: Path) -> None:
    with open_store(ledger, read_only=True) as store:
        id = store.claims(text="nine Russian hostages")[0].id
    page = site.page(f"/-/verifier/claim/{id.rpartition(':')[2]}")
    assert page.one("mark", "claim").line.startswith("Hamas had received a list of nine Russian hostages")
    assert "Mousa Abu Marzook" in page.one("ol", "path").text and "RIA" in page.one("ol", "path").text
    assert page.one("ol", "decisions").line == (
        "confirmed, Ann, 11 November 2023 Read it. primary evidence, supports: https://example.org/list"
    )
    assert "https://example.org/list" in links(page)


def test_a_source_is_narrowed_down_by_role_outlet_and_speaker(site: Site, ledger: Path) -> None:
    with open_store(ledger, read_only=True) as store:
        id = store.source("Israel")[0].rpartition(":")[2]
        all_of_it = len(store.uttered(f"source:b2:{id}"))
    whole = site.page(f"/-/verifier/source/{id}")
    assert len(whole.one("ol", "entries").all("li")) == all_of_it
    _, narrowed = site.follow(f"/-/verifier/source/{id}", "UNIAN")
    assert 0 < len(narrowed.one("ol", "entries").all("li")) < all_of_it
    assert any("outlet=UNIAN&speaker=Israel" in address for address in links(narrowed))
    assert "Another than RIA" in site.page(f"/-/verifier/source/{_digest(ledger, 'Tass')}").text.replace(
        "\n", " "
    )


def _digest(ledger: Path, name: str) -> str:
    with open_store(ledger, read_only=True) as store:
        return store.source(name)[0].rpartition(":")[2]


def test_words_find_claims_and_sources(site: Site) -> None:
    page = site.page("/-/verifier/search?q=russian")
    assert page.one("ul", "names").all("a") and page.one("ol", "entries").all("li")
    assert "No claim holds" in site.page("/-/verifier/search?q=zyzzyva").text
    assert "Give words" in site.page("/-/verifier/search?q=+").text
    for odd in ('"', "NOT", "a*b (", "%00", "%ff", "%ed%a0%80"):
        site.page(f"/-/verifier/search?q={odd}")


def test_a_rule_has_its_documentation_and_what_is_open(site: Site) -> None:
    page = site.page("/-/verifier/rule/SRC002")
    assert "SRC002" in page.one("h1").line and page.all("blockquote", "example")
    assert page.one("ul", "entries").all("li")


@pytest.mark.parametrize(
    "path",
    [
        *(f"/-/verifier/{kind}/{DIGEST}" for kind in ("article", "claim", "source", "quantity", "finding")),
        f"/-/verifier/article/{DIGEST}/versions",
        "/-/verifier/comparison/999999999999999999",
        "/-/verifier/rule/XXX999",
        "/-/verifier/nothing",
        "/nothing",
        "/claims/nothing",
        "/claims/claims/999999",
    ],
)
def test_what_is_not_there_is_said_in_a_line(site: Site, path: str) -> None:
    answer = site.ask(path)
    assert answer.status_code == 404
    assert "<h1>Not found</h1>" in answer.text and "Traceback" not in answer.text


def test_an_article_with_one_version_has_no_changes(site: Site, ledger: Path) -> None:
    with open_store(ledger, read_only=True) as store:
        one = store.named("2023-11-10-afp-toll.txt")[0].id.rpartition(":")[2]
        two = store.named(SEED)[0].id.rpartition(":")[2]
    assert site.ask(f"/-/verifier/article/{one}/versions").status_code == 404
    assert site.ask(f"/-/verifier/article/{two}/versions?from=1&to=7").status_code == 404
    site.page(f"/-/verifier/article/{two}/versions?from=2&to=1")
