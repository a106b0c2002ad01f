"""Comparisons as a Parquet file: what DuckDB reads there is what was told."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from claims.comparison import Comparison
from claims.measurement import Measurement
from tests.compare.counts import MONDAY, TUESDAY, count
from verifier import pipeline
from verifier.compare import AllTold, across, told_along
from verifier.dataset import ComparisonRow
from verifier.errors import DatasetError, UsageError

SCENE: dict[str, Any] = {"names": "oran", "around": "oran", "events": "blast", "sites": "mill"}
TOLD: list[Measurement] = [
    count(25, document="a\ud800", told=MONDAY, **SCENE),
    count(41, document="b", told=MONDAY, **SCENE),
    count(60, document="c", told=TUESDAY, **SCENE),
    count(25, document="d", **SCENE),
]


def told() -> Iterator[AllTold]:
    return told_along(sorted(TOLD, key=lambda item: item.order))


def row(each: Comparison, days: dict[str, datetime.date | None]) -> tuple[object, ...]:
    """Return what stands in the file of a comparison; half a surrogate pair is no character there."""
    sides = (
        (
            place.document.replace("\ud800", "\ufffd"), place.span.start, place.span.end, place.text,
            days[place.document],
        )
        for place in (each.a, each.b)
    )  # fmt: skip
    return (
        each.relation,
        each.certainty,
        each.quantity,
        each.why,
        *(cell for side in sides for cell in side),
    )


def test_a_row_is_what_was_told(tmp_path: Path) -> None:
    path = tmp_path / "found.parquet"
    values = list(across(TOLD))
    assert {each.relation for each in values} == {"agree", "update", "conflict"}
    assert pipeline.write_told(told(), path) == len(values)
    assert [each.name for each in tmp_path.iterdir()] == ["found.parquet"]
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        assert [name for name, *_ in found.description or ()] == list(ComparisonRow.model_fields)
        days = {item.document: item.told for item in TOLD}
        assert found.fetchall() == [row(each, days) for each in values]


def test_a_file_without_a_comparison_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "none.parquet"
    assert pipeline.write_told(told_along([]), path) == 0
    with duckdb.connect() as connection:
        assert connection.execute("SELECT count(*) FROM read_parquet(?)", [str(path)]).fetchone() == (0,)


def test_what_goes_wrong_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off() -> Iterator[AllTold]:
        yield from told()
        raise ZeroDivisionError

    path = tmp_path / "found.parquet"
    path.write_text("before")
    with pytest.raises(ZeroDivisionError):
        pipeline.write_told(breaks_off(), path)
    with pytest.raises(DatasetError, match="cannot be written: no such file or directory"):
        pipeline.write_told(told(), tmp_path / "nowhere" / "found.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="pip install pyarrow"):
        pipeline.write_told(told(), path)
    assert [each.name for each in tmp_path.iterdir()] == ["found.parquet"]
    assert path.read_text() == "before"
