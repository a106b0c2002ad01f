"""Measurements that the store brings back to be held against new ones."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.audited import Audited
from claims.measurement import SPAN, Measurement
from tests.store.articles import RUN, TEXT, flood
from tests.strategies import audits, measurements
from verifier.store import Store, open_store

PUBLISHED = datetime.date(2024, 5, 2)


def changed(audited: Audited, **told: Any) -> Audited:
    """Return the same with its measurements told otherwise."""
    items = [Measurement.model_validate({**item.model_dump(), **told}) for item in audited.measurements]
    return audited.model_copy(update={"measurements": tuple(items)})


def other(name: str) -> Audited:
    """Return another article about the flood."""
    return flood(name=f"{name}.txt", text=f"{TEXT} {name}", outlet=None)


def asked(**told: object) -> list[Measurement]:
    """Return a measurement like those of the flood, to ask for what is near it."""
    return [Measurement.model_validate({**flood().measurements[0].model_dump(), **told})]


def found(store: Store, items: Iterable[Measurement]) -> list[str]:
    return [item.place.document for item in store.near(items)]


@pytest.fixture
def store(tmp_path: Path) -> Iterable[Store]:
    """Three floods: of the port, of the same port long after, and of a dam on a day that nobody knows."""
    with open_store(tmp_path / "claims.db") as store:
        store.save(flood(), RUN)
        later = PUBLISHED + SPAN + datetime.timedelta(days=1)
        store.save(changed(other("later"), told=later), RUN)
        undated = {"told": None, "names": frozenset({"dam"})}
        store.save(changed(other("dam"), **undated), RUN)
        yield store


def test_what_shares_a_key_is_near(store: Store) -> None:
    assert found(store, asked()) == ["flood.txt"] * 2
    assert found(store, asked(names={"dam"})) == ["flood.txt"] * 2 + ["dam.txt"] * 2
    assert found(store, asked(names={"dam"}, told=None)) == ["dam.txt"] * 2
    assert found(store, asked(names={"lake"}, told=None)) == []


def test_the_day_alone_is_a_key(store: Store) -> None:
    assert found(store, asked(names={"lake"})) == ["flood.txt"] * 2
    assert found(store, asked(names={"lake"}, happening="seen")) == []


def test_only_what_was_told_near_in_time_or_at_no_known_time_is_near(store: Store) -> None:
    assert found(store, asked(told=PUBLISHED + SPAN)) == ["flood.txt"] * 2 + ["later.txt"] * 2
    assert found(store, asked(told=PUBLISHED - datetime.timedelta(days=1))) == ["flood.txt"] * 2
    assert found(store, asked(told=None)) == ["flood.txt"] * 2 + ["later.txt"] * 2


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_first_and_the_last_day_of_the_calendar_have_their_neighbours(
    store: Store, day: datetime.date
) -> None:
    assert found(store, asked(told=day)) == []
    store.save(changed(other("then"), told=day), RUN)
    assert found(store, asked(told=day)) == ["then.txt"] * 2


def test_an_older_reading_of_an_article_is_left_out(store: Store) -> None:
    newer = RUN.model_copy(update={"version": "2.0"})
    store.save(changed(flood(), names=frozenset({"quay"}), told=None), newer)
    assert found(store, asked()) == []
    assert found(store, asked(names={"quay"}, told=None)) == ["flood.txt"] * 2
    assert [item.place.document for item in store.measurements()] == (
        ["dam.txt"] * 2 + ["flood.txt"] * 2 + ["later.txt"] * 2
    )


def test_nothing_is_near_to_nothing_and_to_a_figure_without_a_key(store: Store) -> None:
    assert found(store, []) == []
    assert found(store, asked(names=frozenset(), told=None)) == []


@settings(max_examples=15, deadline=None)
@given(given_=audits())
def test_measurements_come_back_as_they_were_saved_in_the_order_of_their_telling(
    tmp_path_factory: pytest.TempPathFactory, given_: Audited
) -> None:
    with open_store(tmp_path_factory.mktemp("any") / "claims.db") as store:
        store.save(given_, RUN)
        assert list(store.measurements()) == sorted(given_.measurements, key=lambda item: item.order)
        assert {item.place for item in store.near(given_.measurements)} == {
            item.place for item in given_.measurements if item.keys
        }


@settings(max_examples=30, deadline=None)
@given(wanted=st.lists(measurements(), max_size=3))
def test_whatever_is_near_shares_a_key_and_a_time_with_what_was_asked(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[Measurement]
) -> None:
    with open_store(tmp_path_factory.mktemp("near") / "claims.db") as store:
        store.save(flood(), RUN)
        for item in store.near(wanted):
            assert any(set(item.keys) & set(other.keys) for other in wanted)
