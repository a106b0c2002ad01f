"""The stages in their order: a document read, compared, audited and saved."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.comparison import Relation
from claims.document import Document
from verifier import pipeline
from verifier.audit import rules
from verifier.errors import StoreError
from verifier.extract import Contents
from verifier.store import open_store

DOCUMENT = Document(
    name="blast.txt",
    text="The police chief said that the blast killed 25 people.\n\n"
    "The health ministry said that the blast killed 41 people.\n",
    published=datetime.date(2024, 3, 11),
)


def test_the_tagger_is_loaded_once() -> None:
    assert pipeline.tagger() is pipeline.tagger()


def test_a_document_is_read_by_sentence_or_by_whole_content() -> None:
    assert pipeline.read(DOCUMENT).claims[0].statement == "the blast killed 25 people"
    assert pipeline.read(DOCUMENT, contents=Contents.WHOLE).claims[0].statement.startswith("that ")


def test_what_is_read_is_compared_and_audited() -> None:
    audited = pipeline.audited(DOCUMENT)
    assert audited.reading == pipeline.read(DOCUMENT)
    assert [c.relation for c in audited.comparisons] == [Relation.CONFLICT]
    assert {f.rule for f in audited.findings} <= {rule.code for rule in rules()}
    assert audited.findings


def test_a_run_names_the_version_the_model_the_rules_and_the_arguments() -> None:
    before = datetime.datetime.now(datetime.UTC)
    run = pipeline.current_run(("--published", "2024-03-11"))
    assert run.model == pipeline.tagger().digest
    assert run.rules == tuple(rule.code for rule in rules())
    assert run.arguments == ("--published", "2024-03-11")
    assert run.version
    assert before <= run.at <= datetime.datetime.now(datetime.UTC)


def test_without_a_store_documents_are_checked_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (audited,) = pipeline.check([DOCUMENT], None, run=pipeline.current_run())
    assert audited == pipeline.audited(DOCUMENT)
    assert list(tmp_path.iterdir()) == []


def test_each_document_is_saved_before_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    saved: list[int] = []

    def documents() -> Iterator[Document]:
        for name in ("a.txt", "b.txt"):
            if path.exists():
                with open_store(path) as ledger:
                    saved.append(sum(1 for _ in ledger.audited()))
            yield DOCUMENT.model_copy(update={"name": name})

    checked = list(pipeline.check(documents(), path, run=pipeline.current_run()))
    assert [a.reading.document.name for a in checked] == ["a.txt", "b.txt"]
    assert saved == [0, 1]
    with open_store(path) as ledger:
        assert sorted(a.reading.document.name for a in ledger.audited()) == ["a.txt", "b.txt"]
        assert ledger.verify() == ()


def test_a_store_that_is_none_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.write_text("a diary, and no ledger, long enough to be looked at")
    with pytest.raises(StoreError):
        list(pipeline.check(iter([DOCUMENT]), path, run=pipeline.current_run()))
