"""What is read batch by batch, in whatever engine, is what is read here; what cannot be read is named."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from claims.document import Document
from claims.run import Run
from verifier import pipeline
from verifier.dataset import TABLES
from verifier.errors import VerifierError

RUN = Run(version="0.1", model="model:b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
TEXT = "“Two bridges fell,” the mayor of Costa, Anna Berg, said on Monday. Nobody was hurt, police said."
GERMAN = "Der Bürgermeister sagte am Montag, zwei Brücken seien eingestürzt und niemand sei verletzt worden."


def none_lost(error: VerifierError) -> None:
    raise AssertionError(error)


def batch(*rows: dict[str, Any]) -> Any:
    return pyarrow.RecordBatch.from_pylist(list(rows))


def test_a_batch_is_read_as_the_dataset_has_it(tmp_path: Path) -> None:
    day = datetime.date(2024, 3, 12)
    documents = [
        Document(name="a", text=TEXT, title="Bridges fall", published=day),
        Document(name="b", text=GERMAN, language="de"),
    ]
    for _ in pipeline.read_into(documents, tmp_path, run=RUN):
        pass
    given = batch(
        {"name": "a", "text": TEXT, "title": "Bridges fall", "published": day, "of_no_use": 4},
        {"name": "b", "text": GERMAN, "title": None, "published": None, "of_no_use": 5},
    )
    read = pipeline.documents_of(given, lost=none_lost)
    ours = {
        name: parquet.read_table(tmp_path / name / "part-000000.parquet") for name in ("documents", "claims")
    }
    assert read.to_pylist() == ours["documents"].to_pylist()
    assert pipeline.claims_of(read).to_pylist() == ours["claims"].to_pylist()
    assert len(ours["claims"]) == 2


def test_a_row_that_is_no_article_is_named_and_left_out() -> None:
    lost: list[str] = []
    given = batch({"name": "a", "text": TEXT}, {"name": "b", "text": " "}, {"name": None, "text": TEXT})
    read = pipeline.documents_of(given, lost=lambda error: lost.append(str(error)))
    assert read.column("document").to_pylist() == ["a"]
    assert lost == [
        "'b': 'text' is empty; the row is left out",
        "None: 'name' must be text, not None; the row is left out",
    ]


def test_an_article_on_which_reading_goes_wrong_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(_: Document, *, threads: int) -> None:
        raise ZeroDivisionError(f"{threads} by nothing")

    monkeypatch.setattr("verifier.pipeline.batches.read", wrong)
    lost: list[str] = []
    read = pipeline.documents_of(
        batch({"name": "a", "text": TEXT}), lost=lambda error: lost.append(str(error))
    )
    assert (len(read), read.schema) == (0, pipeline.schema_of("documents"))
    assert len(lost) == 1 and lost[0].startswith("a: ") and "1 by nothing" in lost[0]


def test_each_table_has_a_schema_and_no_batch_has_no_rows() -> None:
    assert [pipeline.schema_of(name).names[0] for name in TABLES] == ["id", "document", "document"]
    assert len(pipeline.claims_of(pipeline.schema_of("documents").empty_table())) == 0
