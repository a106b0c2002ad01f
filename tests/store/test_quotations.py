"""Quotations as the store gives them: all, or those asked for with those that may be like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.audited import Audited
from claims.claim import Quotation
from claims.document import Reading
from claims.saying import Quoted
from tests.compare.quoting import quoting
from tests.store.articles import RUN
from tests.store.strategies import SIGNS
from tests.strategies import readings
from verifier.compare.phrases import quoted_in
from verifier.errors import DamagedStore
from verifier.store import Store, open_store

FRIEND = "Without a doubt the islands are our best friend in these northern waters"
ARTICLES = [
    quoting("a", FRIEND, "The harbour stays open"),
    quoting("b", FRIEND.replace("best", "closest"), day=1),
    quoting("c", 'it was "a friend" of theirs', quotation=Quotation.MIXED, who="a source", named=False),
    quoting("d", "Boats sank in the night", day=None),
]


def save(path: Path, given_: list[Reading]) -> Store:
    """Return a store with these readings."""
    store = open_store(path)
    for reading in given_:
        store.save(Audited(reading=reading), RUN)
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with save(tmp_path_factory.mktemp("quotations") / "claims.db", ARTICLES) as store:
        yield store


def where(found: tuple[Quoted, ...]) -> list[tuple[str, str]]:
    """Return the document and the first words of each."""
    return [(quoted.document, quoted.quote.text.split()[0]) for quoted in found]


def test_without_a_wish_all_quotations_are_given_as_the_readings_have_them(store: Store) -> None:
    found = store.quotations()
    assert found.asked == tuple(quoted for reading in ARTICLES for quoted in quoted_in(reading))
    assert found.others == ()


def test_of_a_small_store_all_others_come_along(store: Store) -> None:
    found = store.quotations(text="BEST friend")
    assert where(found.asked) == [("a", "Without")]
    assert where(found.others) == [("a", "The"), ("b", "Without"), ("c", "a"), ("d", "Boats")]
    assert where(store.quotations(document="b").asked) == [("b", "Without")]


def test_of_a_large_store_those_come_along_that_may_be_of_the_same_sayings(tmp_path: Path) -> None:
    boats = [quoting(f"{n}", *(f"Boat {n} {at} sank" for at in range(100))) for n in range(10)]
    short = [quoting("e", "We shall see it"), quoting("f", "We shall see it", day=1)]
    with save(tmp_path / "claims.db", [*boats, *ARTICLES, *short]) as store:
        by_words, by_document = store.quotations(text="BEST friend"), store.quotations(document="b")
        assert where(by_words.asked) == where(by_document.others) == [("a", "Without")]
        assert where(by_words.others) == where(by_document.asked) == [("b", "Without")]
        assert where(store.quotations(document="e").others) == [("f", "We")]
        assert store.quotations(text="nowhere") == store.quotations(document="nowhere") == ((), ())


@settings(max_examples=30)
@given(words=st.text(SIGNS + '*^:(){}+"AND OR NOT NEAR'))
def test_no_words_break_the_search(store: Store, words: str) -> None:
    store.quotations(text=words)
    store.quotations(document=words)


@settings(max_examples=20)
@given(read=readings())
def test_whatever_was_saved_comes_back_as_it_was_read(
    tmp_path_factory: pytest.TempPathFactory, read: Reading
) -> None:
    with save(tmp_path_factory.mktemp("any") / "claims.db", [read]) as store:
        everything = store.quotations()
        assert everything.asked == tuple(dict.fromkeys(quoted_in(read)))
        assert set(store.quotations(document=read.document.name).asked) == set(everything.asked)


def test_a_row_that_nobody_saved_so_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    save(path, ARTICLES).close()
    path.write_bytes(path.read_bytes().replace(b"2024-03-11", b"2024-99-11"))
    with open_store(path, read_only=True) as store, pytest.raises(DamagedStore, match="verifier verify"):
        store.quotations()
