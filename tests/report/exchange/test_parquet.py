"""Claims as Parquet, read back by DuckDB."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings

from claims.audited import Audited
from claims.run import Run
from tests.report.exchange.deciding import decided, decisions
from tests.report.exchange.judges import whole_values
from tests.report.hostile import RUN
from verifier.columnar.columns import columns
from verifier.columnar.filling import claim_rows
from verifier.columnar.rows import ClaimRow
from verifier.errors import UsageError
from verifier.report import render_parquet


def read(content: bytes, folder: Path, query: str = "SELECT * FROM claims") -> list[dict[str, Any]]:
    """Return what DuckDB finds in a file, as rows."""
    path = folder / "claims.parquet"
    path.write_bytes(content)
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.read_parquet(str(path)).create_view("claims")
        found = connection.execute(query)
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def test_figures_are_unnested_by_a_query(audited: Audited, run: Run, tmp_path: Path) -> None:
    rows = read(
        render_parquet([audited], run=run),
        tmp_path,
        """SELECT document, speaker, figure.text AS words, figure.low AS low, figure.high AS high
           FROM claims, unnest(figures) AS each(figure) WHERE figure.happening = 'killed' ORDER BY low""",
    )
    assert [(row["speaker"], row["words"], row["low"], row["high"]) for row in rows] == [
        ("Hamas", "50 hostages", 50, 50),
        (None, "1,400 people", 1400, 1400),
        (None, "more than 8,000 Palestinians", 8000, None),
    ]


def test_who_passed_on_what_is_counted_by_a_query(audited: Audited, run: Run, tmp_path: Path) -> None:
    rows = read(
        render_parquet([audited], run=run),
        tmp_path,
        """SELECT link.name AS name, count(*) AS times FROM claims, unnest(chain) AS each(link)
           WHERE link.role = 'channel' GROUP BY ALL ORDER BY ALL""",
    )
    assert {row["name"]: row["times"] for row in rows} == {
        "RIA": 1,
        "Reuters": 1,
        "Russian media": 1,
        "Tass": 1,
    }


def test_a_row_is_a_claim_with_its_document_and_what_was_decided(
    audited: Audited, run: Run, tmp_path: Path
) -> None:
    told = decided(audited, run, audited.reading.claims[0].id, note="seen")
    rows = read(render_parquet([told], run=run), tmp_path)
    assert [row["id"] for row in rows] == [claim.id for claim in audited.reading.claims]
    assert {row["document"] for row in rows} == {audited.reading.document.name}
    assert (rows[0]["state"], rows[1]["state"]) == ("one reader", "open")
    (decision,) = rows[0]["decisions"]
    assert (decision["reviewer"], decision["at"], decision["note"]) == ("Dana", run.at, "seen")


def test_no_claims_are_a_file_with_all_columns(run: Run, tmp_path: Path) -> None:
    assert read(render_parquet([], run=run), tmp_path) == []
    found = read(render_parquet([], run=run), tmp_path, "SELECT * FROM (DESCRIBE claims)")
    assert [row["column_name"] for row in found] == [column.name for column in columns(ClaimRow)]


def test_without_pyarrow_a_line_says_what_to_install(
    audited: Audited, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"needs pyarrow.*pip install pyarrow$"):
        render_parquet([audited], run=run)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(audited=decisions())
def test_hostile_articles_come_back_as_they_went_in(audited: Audited, tmp_path: Path) -> None:
    rows = [whole_values(row.model_dump()) for row in claim_rows([audited])]
    assert read(render_parquet([audited], run=RUN), tmp_path) == rows
