"""What people look up, and the views that they browse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.articles import RUN, TEXT, flood
from tests.store.strategies import SIGNS
from verifier.store import Counts, Store, open_store
from verifier.store.look import ComparisonRow


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A flood read by an older run, then by a newer one, after an older text of it."""
    with open_store(tmp_path_factory.mktemp("look") / "claims.db") as store:
        store.save(flood(text=TEXT + " today"), RUN)
        store.save(flood(), RUN.model_copy(update={"version": "0.9"}))
        store.save(flood(), RUN)
        yield store


def view(store: Store, name: str, *columns: str) -> list[tuple[Any, ...]]:
    query = f"SELECT {', '.join(columns)} FROM {name}"
    return [tuple(row) for row in store._connection.execute(query)]


def test_claims_are_told_with_their_chain(store: Store) -> None:
    found = [(claim.statement, claim.chain, claim.outlet, claim.published) for claim in store.claims()]
    assert found == [
        ("Forty boats sank in the harbour", "Ana Ruiz ← Costa Press", "The Port", "2024-05-02"),
        ("about 60 boats sank", "a port official", "The Port", "2024-05-02"),
        ("Water stood in the streets", "", "The Port", "2024-05-02"),
    ]
    assert [claim.id for claim in store.claims()] == [claim.id for claim in flood().reading.claims]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"text": "BOATS"}, 2),
        ({"text": "boats harbour"}, 1),
        ({"text": "boat"}, 0),
        ({"source": "ruiz"}, 1),
        ({"source": "the mayor"}, 1),
        ({"source": "costa"}, 1),
        ({"kind": "event"}, 3),
        ({"kind": "denial"}, 0),
        ({"document": "flood.txt", "text": "sank"}, 2),
        ({"document": "other.txt"}, 0),
        ({"limit": 2}, 2),
    ],
    ids=str,
)
def test_claims_are_found_by_words_source_kind_and_document(
    store: Store, wanted: dict[str, Any], count: int
) -> None:
    assert len(store.claims(**wanted)) == count


@settings(max_examples=50, deadline=None)
@given(st.text(SIGNS + '*^:(){}+"AND OR NOT NEAR'))
def test_no_words_break_a_search(store: Store, words: str) -> None:
    store.claims(text=words, source=words)
    store.sources(text=words)


def test_sources_are_told_with_how_they_are_heard(store: Store) -> None:
    assert [source[1:] for source in store.sources()] == [
        ("Ana Ruiz", "person", 1, 0, 1, "named"),
        ("Costa Press", "news agency", 0, 1, 1, "named"),
        ("a port official", "unnamed voice", 1, 0, 1, "unnamed"),
    ]
    assert [source.name for source in store.sources(text="mayor")] == ["Ana Ruiz"]
    assert [source.name for source in store.sources(kind="news agency")] == ["Costa Press"]
    assert len(store.sources(document="flood.txt", limit=2)) == 2
    assert store.sources(document="other.txt") == []


def test_counts_are_of_what_is_current(store: Store) -> None:
    assert store.counts() == Counts(
        articles=1, sentences=2, accounted=2, claims=3, attributed=2, sources=3, figures=2, dates=1,
        conflicts=1, findings=1,
    )  # fmt: skip


def test_the_views_show_what_a_reader_asks_first(store: Store) -> None:
    quantity = "fishing boat, sunk, harbour, Wednesday"
    assert view(store, "unsourced", "statement", "figures") == [("Water stood in the streets", 0)]
    assert view(store, "unnamed_sources", "source", "statement") == [
        ("a port official", "about 60 boats sank")
    ]
    assert view(store, "figures_by_quantity", "quantity", "low", "text", "chain") == [
        (quantity, 40.0, "Forty boats", "Ana Ruiz ← Costa Press"),
        (quantity, 60.0, "about 60 boats", "a port official"),
    ]
    assert view(store, "conflicts_open", "quantity", "one", "other") == [
        (quantity, "Forty boats", "about 60 boats")
    ]
    assert view(store, "coverage", "document", "sentences", "with_claim", "boilerplate", "accounted") == [
        ("flood.txt", 2, 1, 1, 1.0)
    ]
    assert view(store, "origins", "figures", "documents", "outlets", "first_speakers", "unnamed") == [
        (2, 1, 1, 2, 1)
    ]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 1),
        ({"relation": "conflict"}, 1),
        ({"relation": "update"}, 0),
        ({"text": "FORTY boats"}, 1),
        ({"text": "boat, sunk"}, 1),
        ({"text": "lake"}, 0),
        ({"text": "%"}, 0),
        ({"document": "flood.txt", "relation": "conflict", "text": "60"}, 1),
        ({"document": "other.txt"}, 0),
        ({"limit": 1}, 1),
    ],
    ids=str,
)
def test_comparisons_are_found_by_relation_words_and_document(
    store: Store, wanted: dict[str, Any], count: int
) -> None:
    assert len(store.comparisons(**wanted)) == count


def test_a_comparison_is_told_with_who_gave_each_figure_where_and_when(store: Store) -> None:
    (row,) = store.comparisons()
    assert row == ComparisonRow(
        relation="conflict",
        quantity="fishing boat, sunk, harbour, Wednesday",
        one="Forty boats",
        teller="Ana Ruiz",
        outlet="The Port",
        published="2024-05-02",
        document="flood.txt",
        other="about 60 boats",
        other_teller="a port official",
        other_outlet="The Port",
        other_published="2024-05-02",
        other_document="flood.txt",
        certainty="sure",
        why="no number fits both",
    )


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({}, ["Forty boats", "about 60 boats"]),
        ({"text": "60 BOATS"}, ["about 60 boats"]),
        ({"text": "harbour"}, ["Forty boats", "about 60 boats"]),
        ({"text": "_"}, []),
        ({"document": "flood.txt", "limit": 1}, ["Forty boats"]),
        ({"document": "other.txt"}, []),
    ],
    ids=str,
)
def test_figures_are_found_by_quantity_words_and_document(
    store: Store, wanted: dict[str, Any], texts: list[str]
) -> None:
    assert [row.text for row in store.figures(**wanted)] == texts


@settings(max_examples=50, deadline=None)
@given(st.text(SIGNS + "%_*?[]"))
def test_no_words_break_a_search_for_figures(store: Store, words: str) -> None:
    store.figures(text=words, document=words)
    store.comparisons(text=words, document=words)
