"""Figures of a large store that several processes compare come to the same as when one does."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from claims.document import Document
from verifier import pipeline
from verifier.engine import Engine
from verifier.pipeline import sharing
from verifier.store import open_store

SAID = "The {} said that the blast in {} {} {} people on {} March 2024."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of articles of one week, with two kinds of harm, and one that no day is known of."""
    path = tmp_path_factory.mktemp("shared") / "claims.db"
    articles = [
        Document(
            name=f"{nth}.txt",
            text="\n\n".join(
                SAID.format(who, place, harm, 20 + 3 * nth + at, 11 + nth // 2)
                for at, (who, place) in enumerate((("mayor", "Oran"), ("governor", "Dunmore")))
                for harm in ("killed", "injured")
            ),
            published=None if nth == 5 else datetime.date(2024, 3, 12 + nth // 2),
        )
        for nth in range(6)
    ]
    list(pipeline.add(articles, path, run=pipeline.current_run(), engine=Engine(jobs=1)))
    return path


@pytest.mark.parametrize("jobs", [2, 3])
def test_shared_work_gives_the_same_in_the_same_order(
    store: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    alone = tuple(pipeline.compared_in(store))
    assert len({each.quantity for each in alone}) > 1
    monkeypatch.setattr(sharing, "MANY", 1)
    assert tuple(pipeline.compared_in(store, jobs=jobs)) == alone


def test_happenings_are_shared_out_evenly_and_few_figures_not_at_all(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sharing.shares(store, 2) == [frozenset()]
    monkeypatch.setattr(sharing, "MANY", 1)
    assert sharing.shares(store, 1) == [frozenset()]
    with open_store(store, read_only=True, create=False) as ledger:
        counts = ledger.happenings()
    taken = sharing.shares(store, 2)
    assert frozenset().union(*taken) == counts.keys()
    assert sum(map(len, taken)) == len(counts)
    assert len(sharing.shares(store, 100)) == len(counts)
