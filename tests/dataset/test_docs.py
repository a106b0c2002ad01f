"""docs/scale.md shows the columns of the tables, and what a query over them finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb

from claims.document import Document
from claims.value import Value
from tests.blocks import refilled
from tests.conftest import Golden
from verifier import pipeline
from verifier.columnar.columns import Scalar, columns
from verifier.dataset import ComparisonRow, DocumentRow, MeasurementRow

DOCS = Path(__file__).parents[2] / "docs"
COMPANIONS = sorted(Path("seeds/companions").glob("*.txt"))
QUERY = re.compile(r"```sql\n(.*?)```", re.DOTALL)


def _table(rows: list[tuple[object, ...]]) -> str:
    return "".join(f"| {' | '.join(map(str, row))} |\n" for row in rows)


def _columns(row: type[Value]) -> Iterator[tuple[str, str, str]]:
    yield from (("column", "type", "what"), ("---", "---", "---"))
    for column in columns(row):
        assert isinstance(column.of, Scalar)
        null = " or null" if column.nullable else ""
        yield f"`{column.name}`", f"{column.of.sql}{'[]' * column.listed}{null}", column.what


def _found(query: str, folder: Path) -> str:
    documents = [Document(name=path.name, text=path.read_text("utf-8")) for path in COMPANIONS]
    for _ in pipeline.read_into(documents, folder, run=pipeline.current_run()):
        pass
    with duckdb.connect() as connection:
        found = connection.execute(query.replace("data/", f"{folder}/"))
        names = tuple(each[0] for each in found.description or ())
        return _table([names, tuple("---" for _ in names), *found.fetchall()])


def test_the_tables_and_the_answer_are_what_is_written(golden: Golden, tmp_path: Path) -> None:
    page = (DOCS / "scale.md").read_text("utf-8")
    (query,) = QUERY.findall(page)
    made = {
        "documents": _table(list(_columns(DocumentRow))),
        "measurements": _table(list(_columns(MeasurementRow))),
        "comparisons": _table(list(_columns(ComparisonRow))),
        "query": _found(query, tmp_path),
    }
    golden(refilled(page, made), "scale.md", folder=DOCS)
