"""Datasette’s own pages: queries to start from, facets, what columns hold, and no SQL but where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browse.site import Site
from verifier.browse.metadata import FACETS, QUERIES, metadata
from verifier.browse.serve import served

ROWS = {
    "said-by": ("Abu Marzook", {"Mousa Abu Marzook"}),
    "passed-on-by": ("Tass", {"Tass"}),
    "unsourced-figures": ("", {"1,400 people"}),
    "unnamed-voices": ("", {"Hamas representatives"}),
    "conflicts": ("", {"at least 500 people"}),
    "to-do": ("", {"open"}),
}
"""What each query is asked with, and a value in what it returns."""


@pytest.mark.parametrize("name", QUERIES)
def test_each_query_finds_what_it_says(site: Site, name: str) -> None:
    words, values = ROWS[name]
    answer = site.ask(f"/claims/{name}.json?_shape=array&name={words}").json()
    found = {value for row in answer for value in row.values()}
    assert values <= found
    page = site.page(f"/claims/{name}?name={words}")
    assert page.one("h1").line == QUERIES[name].title
    assert page.all("tbody")[0].all("tr")


def test_a_query_takes_any_sign_for_a_name(site: Site) -> None:
    for odd in ("", '"', "*", "a%22+OR+b", "%ff"):
        site.page(f"/claims/said-by?name={odd}")


@pytest.mark.parametrize("name", FACETS)
def test_each_view_is_counted_by_its_facets(site: Site, name: str) -> None:
    page = site.page(f"/claims/{name}")
    shown = (
        [each.line for each in page.all("nav", "facets")[0].all("h2")] if page.all("nav", "facets") else []
    )
    assert set(shown) <= set(FACETS[name])


def test_every_column_that_is_described_is_one(site: Site) -> None:
    tables = metadata({})["databases"]["claims"]["tables"]
    for name, known in tables.items():
        if "columns" in known:
            answer = site.ask(f"/claims/{name}.json?_size=0&_nofacet=1").json()
            assert set(known["columns"]) <= set(answer["columns"]), name
            assert known["description"], name


def test_a_table_has_as_many_rows_as_it_says(site: Site) -> None:
    said = {
        item.one("a").line: int(item.one("span", "many").line.replace(",", ""))
        for item in site.page("/claims").all("ul", "counted")[0].all("li")
    }
    assert said.keys() >= {"claims", "reviews", "log"}
    for name, many in said.items():
        assert site.page(f"/claims/{name}").all("h2")[-1].line.startswith(f"{many:,} row"), name


def test_a_filter_and_a_link_to_a_page(site: Site) -> None:
    page = site.page("/claims/signoff?state=one+reader")
    assert len(page.one("tbody").all("tr")) == 1
    assert any(a.attributes["href"].startswith("/-/verifier/claim/") for a in page.one("tbody").all("a"))


def test_a_row_is_shown(site: Site) -> None:
    assert site.page("/claims/claims/1").one("h1").line == "claims 1"


def test_no_sql_may_be_asked(site: Site) -> None:
    assert site.ask("/claims?sql=select+1").status_code == 403
    assert site.ask("/claims.json?sql=select+1").status_code == 403
    assert not site.page("/claims").all("textarea")


@pytest.fixture
def asking(ledger: Path) -> Iterator[Site]:
    """The site where SQL may be asked."""
    found = Site(served(ledger, host="127.0.0.1", sql=True))
    yield found
    found.close()


def test_where_sql_may_be_asked_it_only_reads(asking: Site) -> None:
    assert asking.ask("/claims.json?sql=select+1+as+one&_shape=array").json() == [{"one": 1}]
    assert asking.page("/claims").all("textarea")
    assert asking.page("/claims?sql=select+1+as+one").one("tbody").line == "1"
    for write in ("delete+from+claims", "attach+'x'+as+y", "pragma+journal_mode=delete"):
        assert asking.ask(f"/claims.json?sql={write}").status_code == 400
    assert asking.ask("/claims?sql=select+*+from+nothing").status_code == 400


def test_what_takes_too_long_is_said_in_a_line(asking: Site) -> None:
    asking.datasette._settings["sql_time_limit_ms"] = 20
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
    answer = asking.ask("/claims", params={"sql": endless})
    assert answer.status_code == 400
    assert "takes too long" in answer.text and "textarea" not in answer.text
