"""What counts as the same article, the same revision and the same run."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from claims.audited import Audited
from claims.run import Run
from tests.store.articles import RUN, TEXT, flood
from verifier.store import Store, open_store

LATER = TEXT.replace("Share this", "Corrected. Share this")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "claims.db")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (flood(url="https://port.example/1"), flood(url="https://port.example/1", outlet="Other", name="b")),
        (flood(name="a.txt"), flood(name="b.txt", text=LATER)),
        (flood(outlet=None), flood(outlet=None, text=LATER)),
        (flood(outlet=None), flood(url="https://port.example/1", text=LATER)),
        (flood(url="https://port.example/1"), flood(outlet=None, text=LATER)),
        (flood(name="a.txt"), flood(name="b.txt", url="https://port.example/1")),
    ],
    ids=["by url", "by outlet and title", "by name", "told more", "told less", "told its address"],
)
def test_an_article_is_known_again(store: Store, first: Audited, second: Audited) -> None:
    with store:
        store.save(first, RUN)
        store.save(second, RUN)
        assert list(store.audited()) == [second]
        assert store.verify() == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (flood(url="https://port.example/1"), flood(url="https://port.example/2")),
        (flood(), flood(outlet="Other")),
        (flood(outlet=None), flood(outlet=None, name="other.txt")),
        (flood(name="a", url="https://port.example/1"), flood(name="a", url="https://port.example/2")),
    ],
    ids=["url", "outlet", "name", "one name, two urls"],
)
def test_another_article_is_another(store: Store, one: Audited, other: Audited) -> None:
    with store:
        for audited in (one, other, one, other):
            store.save(audited, RUN)
        assert store.counts().articles == 2
        assert store.verify() == ()


def test_a_changed_text_is_a_new_revision_and_the_old_one_stays(store: Store) -> None:
    with store:
        first, second = store.save(flood(), RUN), store.save(flood(text=LATER), RUN)
        assert (second.new, first.revision != second.revision) == (True, True)
        assert list(store.audited()) == [flood(text=LATER)]
        assert store.counts().claims == 3


def test_the_same_text_under_another_name_adds_nothing(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        assert not store.save(flood(name="copy.txt"), RUN).new


def test_the_time_of_a_run_does_not_count(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        later = RUN.model_copy(update={"at": RUN.at + datetime.timedelta(days=1)})
        assert not store.save(flood(), later).new


@pytest.mark.parametrize(
    "newer",
    [
        RUN.model_copy(update={"version": "1.1"}),
        RUN.model_copy(update={"model": "b2:01"}),
        RUN.model_copy(update={"rules": ("FIG001",)}),
        RUN.model_copy(update={"arguments": ()}),
    ],
    ids=["version", "model", "rules", "arguments"],
)
def test_a_newer_run_stands_beside_the_old_one_and_is_shown(store: Store, newer: Run) -> None:
    audited = flood()
    without = audited.model_copy(update={"findings": ()})
    with store:
        store.save(audited, RUN)
        assert store.save(without, newer).new
        assert list(store.audited()) == [without]
        assert store.counts().findings == 0
        assert store.verify() == ()


def test_what_becomes_known_of_a_document_is_a_reading_of_its_own(store: Store) -> None:
    audited = flood()
    document = audited.reading.document.model_copy(update={"published": None})
    undated = Audited(reading=audited.reading.model_copy(update={"document": document}))
    with store:
        store.save(undated, RUN)
        assert store.save(audited, RUN).new
        assert list(store.audited()) == [audited]
