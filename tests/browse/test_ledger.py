"""What Datasette is told of the store is what it holds, whether that is looked up, kept or told by rows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from datasette.database import QueryInterrupted

from claims.evidence import Review, Verdict
from claims.identity import Identity, Judgement
from tests.browse.conftest import NOW
from tests.browse.site import Site
from verifier.browse import plugin
from verifier.browse.ledger import GIVEN_UP, Kept
from verifier.browse.serve import served
from verifier.store import open_store, shared
from verifier.store.lazy import look_up_lazily


@pytest.fixture
def everything_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The site on it, which keeps all that it looked up."""
    monkeypatch.setattr("verifier.browse.ledger.SLOW", 0.0)
    found = Site(served(path, host="127.0.0.1"))
    yield found
    found.close()


def judged(path: Path, one: str, other: str, judgement: Judgement) -> None:
    """Judge two sources."""
    with open_store(path) as store:
        (a, _), (b, _) = store.source(one), store.source(other)
        store.judge(Identity(one=a, other=b, judgement=judgement, by="Eli", at=NOW))


def test_sources_that_are_looked_up_one_by_one_are_those_of_the_view(path: Path) -> None:
    for judgement in (Judgement.POSITIVE, Judgement.NEGATIVE):
        judged(path, "Hamas", "Hamas representatives", judgement)
        connection = shared(path, wait=1)
        look_up_lazily(connection)
        rows = [
            {tuple(row) for row in connection.execute(f"SELECT * FROM {schema}.sources_current")}
            for schema in ("main", "temp")
        ]
        names = [
            [
                column[0]
                for column in connection.execute(f"SELECT * FROM {schema}.sources_current").description
            ]
            for schema in ("main", "temp")
        ]
        connection.close()
        assert rows[0] == rows[1] and len(rows[0]) > 20
        assert names[0] == names[1]


def test_where_all_rows_are_on_the_page_they_tell_how_many_there_are_of_each_value(path: Path) -> None:
    site = Site(served(path, host="127.0.0.1"))
    page = site.page("/claims/comparisons_current?relation=conflict")
    rows = page.one("tbody").all("tr")
    assert page.all("h2")[-1].line.startswith(f"{len(rows)} row")
    facet = next(nav for nav in page.one("nav", "facets").all("section") if nav.one("h2").line == "outlet")
    counted = {each.one("a").line: int(each.one("span", "many").line) for each in facet.all("li")}
    with open_store(path, read_only=True) as store:
        outlets = [pair.outlet for pair in store.conflicts(50) if pair.outlet]
    assert counted == {outlet: outlets.count(outlet) for outlet in outlets}
    site.close()


def test_what_was_kept_is_looked_up_anew_once_something_is_added(path: Path, everything_kept: Site) -> None:
    at = "/claims/decisions_current"
    before = everything_kept.page(at).all("h2")[-1].line
    assert everything_kept.page(at).all("h2")[-1].line == before == "1 row"
    with open_store(path) as store:
        claim = store.claims(text="nine Russian hostages")[0].id
        store.review(Review(subject=claim, verdict=Verdict.CONFIRMED, reviewer="Eli", at=NOW))
    after = everything_kept.page(at)
    assert after.all("h2")[-1].line == "2 rows" and "Eli" in after.one("tbody").text


def test_what_was_given_up_is_tried_again_after_a_while_or_when_something_was_added() -> None:
    now = time.monotonic()
    assert Kept("head", None, now).holds("head") and not Kept("head", None, now).holds("another")
    assert not Kept("head", None, now - GIVEN_UP - 1).holds("head")
    assert Kept("head", (), now - GIVEN_UP - 1).holds("head") and not Kept("head", (), now).holds("another")


def test_what_takes_too_long_is_given_up_at_once_the_second_time(everything_kept: Site) -> None:
    database = everything_kept.datasette.databases["claims"]
    for _ in range(2):
        with pytest.raises(QueryInterrupted):
            everything_kept._runner.run(
                database.execute(
                    "SELECT count(*) AS many FROM claims, claims AS b, claims AS c", custom_time_limit=1
                )
            )


def test_what_is_to_do_is_paged_by_number(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(served(path, host="127.0.0.1"))
    rows = site.ask("/claims/to-do.json?_shape=array").json()
    numbers = [row["number"] for row in rows]
    assert numbers == sorted(numbers)
    behind = site.ask(f"/claims/to-do.json?_shape=array&after={numbers[9]}").json()
    assert behind == rows[10:]
    assert "Next rows" not in [a.line for a in site.page("/claims/to-do").all("a")]
    monkeypatch.setattr(plugin, "TOGETHER", len(rows))
    page = site.page("/claims/to-do")
    (following,) = (a.attributes["href"] for a in page.all("a") if a.line == "Next rows")
    assert following == f"/claims/to-do?after={numbers[-1]}" and not page.all("form", "sql")[0].all("input")
    assert "None." in site.page(following).text
    site.close()
