"""docs/exchange.md shows what is written of the report on the mill."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from claims.audited import Audited
from claims.document import Document
from claims.evidence import Verdict
from claims.run import Run
from claims.value import Value
from tests.blocks import refilled
from tests.conftest import Golden
from tests.report.exchange.deciding import decided
from verifier import pipeline
from verifier.columnar.columns import Scalar, columns
from verifier.columnar.rows import ClaimRow
from verifier.report import render_annotations, render_claimreview, render_parquet, render_prov
from verifier.report.exchange.claimreview import RATINGS

DOCS = Path(__file__).parents[3] / "docs"
RUN = Run(version="0.1.0", model="0" * 64, at=datetime.datetime(2024, 3, 12, 9, tzinfo=datetime.UTC))
QUERY = re.compile(r"```sql\n(.*?)```", re.DOTALL)
WORDS = "We pulled nine people out alive"


@pytest.fixture(scope="module")
def mill() -> Audited:
    """The report on the mill, with one decision."""
    document = Document(
        name="mill-1.txt",
        text=(DOCS / "examples" / "mill-1.txt").read_text("utf-8"),
        url="https://dunmore.example/mill",
        published=datetime.date(2024, 3, 12),
    )
    (audited,) = pipeline.check([document], None, run=RUN)
    claim = next(claim for claim in audited.reading.claims if claim.statement == WORDS)
    return decided(audited, RUN, claim.id, verdict=Verdict.CONFIRMED, note="called her")


def _json(*objects: Any) -> str:
    shown = [json.dumps(each, ensure_ascii=False, indent=2) for each in objects]
    return "```json\n" + ",\n".join(shown) + "\n```\n"


def _annotation(mill: Audited) -> str:
    items = json.loads(render_annotations([mill], run=RUN))["first"]["items"]
    return _json(next(item for item in items if item["body"][-1].get("statement") == WORDS))


def _provenance(mill: Audited) -> str:
    nodes = json.loads(render_prov([mill], run=RUN))["@graph"]
    shown = [node for node in nodes if "v:Revision" in node["type"] or node.get("value") == WORDS]
    agents = {link["agent"] for node in shown for link in node.get("qualifiedAttribution", ())}
    return _json(*shown, *(node for node in nodes if node["id"] in agents))


def _table(rows: list[tuple[object, ...]]) -> str:
    return "".join(f"| {' | '.join('' if cell is None else str(cell) for cell in row)} |\n" for row in rows)


def _found(mill: Audited, query: str, folder: Path) -> str:
    path = folder / "mill.parquet"
    path.write_bytes(render_parquet([mill], run=RUN))
    with duckdb.connect() as connection:
        found = connection.execute(query.replace("mill.parquet", str(path)))
        names = tuple(each[0] for each in found.description or ())
        return _table([names, tuple("---" for _ in names), *found.fetchall()])


def _columns(row: type[Value], inside: str = "") -> Iterator[tuple[str, str, str]]:
    for column in columns(row):
        of = column.of.sql if isinstance(column.of, Scalar) else "STRUCT"
        null = " or null" if column.nullable else ""
        yield f"`{inside}{column.name}`", f"{of}{'[]' * column.listed}{null}", column.what
        if not isinstance(column.of, Scalar):
            yield from _columns(column.of, f"{inside}{column.name}.")


def test_the_examples_are_what_is_written(mill: Audited, golden: Golden, tmp_path: Path) -> None:
    page = (DOCS / "exchange.md").read_text("utf-8")
    (query,) = QUERY.findall(page)
    made = {
        "annotations": _annotation(mill),
        "prov": _provenance(mill),
        "claimreview": _json(json.loads(render_claimreview([mill], run=RUN))),
        "ratings": _table([("verdict", "`alternateName`"), ("---", "---"), *RATINGS.items()]),
        "query": _found(mill, query, tmp_path),
        "columns": _table([("column", "type", "what"), ("---", "---", "---"), *_columns(ClaimRow)]),
    }
    golden(refilled(page, made), "exchange.md", folder=DOCS)
