"""What is saved comes back equal, and saving it twice adds nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.audited import Audited
from claims.document import Document, Reading
from claims.figure import Figure
from claims.run import Run
from claims.span import Span
from tests.store.articles import RUN, decide, fetch, flood, many, revised
from tests.store.strategies import RUNS, audits
from verifier.store import Store, open_store
from verifier.store.tables import NAMES

MODEST = settings(max_examples=20, deadline=None)


@contextmanager
def fresh() -> Iterator[Store]:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "claims.db") as store:
        yield store


def sizes(path: Path) -> dict[str, int]:
    connection = sqlite3.connect(path)
    try:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    finally:
        connection.close()


@MODEST
@given(audits(), RUNS)
def test_whatever_is_saved_comes_back_equal(audited: Audited, run: Run) -> None:
    with fresh() as store:
        assert store.save(audited, run).new
        assert list(store.audited()) == [audited]
        assert list(store.readings()) == [audited.reading]
        assert store.verify() == ()


@MODEST
@given(st.lists(st.tuples(audits(), RUNS), max_size=3))
def test_a_store_is_intact_after_any_sequence_of_saves(saves: list[tuple[Audited, Run]]) -> None:
    with fresh() as store:
        for audited, run in saves:
            store.save(audited, run)
        assert store.verify() == ()


@MODEST
@given(audits(), RUNS)
def test_saving_twice_adds_no_row_to_any_table(audited: Audited, run: Run) -> None:
    with fresh() as store:
        first = store.save(audited, run)
        before, head = sizes(store.path), store.head()
        assert store.save(audited, run) == first._replace(new=False)
        assert sizes(store.path) == before
        assert store.head() == head


def test_the_flood_fills_every_table(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        store.save(flood(), RUN)
        decide(store)
        fetch(store)
        store.save(revised(), RUN)
        assert [name for name, rows in sizes(store.path).items() if not rows and name in NAMES] == []


def test_many_documents_come_back_in_the_order_in_which_they_were_saved(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        documents = many(7)
        assert all(saved.new for saved in store.save_all(documents, RUN, together=3))
        assert list(store.audited()) == documents
        assert list(store.audited(names=["5.txt", "nowhere", "2.txt"])) == [documents[2], documents[5]]


def test_documents_that_are_there_leave_no_gap_between_those_that_are_new(tmp_path: Path) -> None:
    first, *others = many(4)
    with open_store(tmp_path / "claims.db") as store:
        store.save(first, RUN)
        # As a store of an older schema is: nothing but the article itself says what it is known by.
        store._connection.execute("DROP TRIGGER article_keys_kept_delete")
        store._connection.execute("DELETE FROM article_keys")
        saved = list(store.save_all([first, *others], RUN))
        assert [each.new for each in saved] == [False, True, True, True]
        ids = [row["id"] for row in store._connection.execute("SELECT id FROM article_keys ORDER BY id")]
        assert ids == list(range(1, len(ids) + 1))
        assert list(store.audited()) == [first, *others]


def test_numbers_keep_every_bit(tmp_path: Path) -> None:
    numbers = (0.1, 1e30, -1e30, 2.0**53 + 2, 5e-324, 1 / 3)
    flooded = flood()
    claim, *others = flooded.reading.claims
    span = Span(start=0, end=5)
    figures = tuple(Figure(span=span, text="Flood", low=number, high=None) for number in numbers)
    claims = (claim.model_copy(update={"figures": figures}), *others)
    reading = Reading.model_validate(flooded.reading.model_copy(update={"claims": claims}))
    with open_store(tmp_path / "claims.db") as store:
        store.save(Audited(reading=reading), RUN)
        (loaded,) = store.readings()
        assert [figure.low for figure in loaded.claims[0].figures] == list(numbers)


def test_an_empty_text_is_a_document_too(tmp_path: Path) -> None:
    empty = Audited(reading=Reading(document=Document(name="empty", text="")))
    with open_store(tmp_path / "claims.db") as store:
        store.save(empty, RUN)
        assert list(store.audited()) == [empty]
        assert store.verify() == ()
