"""Figures that are compared part by part come to the same as all of them together."""

from __future__ import annotations

import datetime
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.comparison import Comparison
from claims.document import Document, Reading
from claims.finding import Place
from claims.interval import Comparator, Interval, careful
from claims.measurement import Measurement
from claims.run import Run
from claims.span import Span
from verifier import pipeline
from verifier.compare import across
from verifier.dataset import partitions, writing
from verifier.errors import DatasetError, UsageError

RUN = Run(version="0.1", model="model:b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
FIRST = datetime.date(2023, 1, 1)


def measurement(
    nth: int, happening: str, place: str, told: int | None, number: int, revised: bool
) -> Measurement:
    """A figure of something that befell people at a place."""
    day = None if told is None else FIRST + datetime.timedelta(days=told)
    return Measurement(
        place=Place(document=f"{nth}.txt", span=Span(start=0, end=4), text=f"{number}"),
        careful=careful(Interval(low=float(number), high=float(number)), Comparator.EXACTLY),
        label=f"people, {happening}",
        happening=happening,
        counted="people",
        names=frozenset({place}),
        around=frozenset({place, "coast"}),
        events=frozenset({"flood"}),
        earliest=day,
        latest=day,
        told=day,
        revised=revised,
    )


def dataset(folder: Path, items: list[Measurement]) -> None:
    with writing(folder, run=RUN, articles=7) as take:
        for item in items:
            take(Reading(document=Document(name=item.document, text=item.place.text + " drowned")), (item,))


def by_place(found: Comparison) -> tuple[str, str]:
    return found.b.document, found.a.document


FIGURES = st.tuples(
    st.sampled_from(["killed", "injured"]),
    st.sampled_from(["Haven", "Lowell"]),
    st.integers(0, 400),
    st.integers(1, 6),
    st.booleans(),
)


@settings(max_examples=25)
@given(st.lists(FIGURES, min_size=1, max_size=60), st.booleans())
def test_parts_and_the_whole_come_to_the_same(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[str, str, int, int, bool]], undated: bool
) -> None:
    items = [measurement(nth, *each) for nth, each in enumerate(drawn)]
    if undated:
        items.append(measurement(len(items), "killed", "Haven", None, 3, False))
    folder = tmp_path_factory.mktemp("dataset")
    dataset(folder, items)
    monkey = pytest.MonkeyPatch()
    monkey.setattr("verifier.pipeline.partitioned.partitions", lambda given: partitions(given, figures=3))
    found = sorted(pipeline.compared_over(folder, engine=pipeline.Engine(jobs=1)), key=by_place)
    monkey.undo()
    assert found == sorted(across(items), key=by_place)


def test_a_long_happening_is_cut_by_days_and_one_without_days_is_not(tmp_path: Path) -> None:
    dated = [measurement(nth, "killed", "Haven", nth * 10, 5, False) for nth in range(40)]
    dataset(tmp_path, [*dated, measurement(99, "injured", "Haven", None, 5, False)])
    found = partitions(tmp_path, figures=3)
    killed = sorted(
        (each for each in found if each.happening == "killed"), key=lambda each: each.first or FIRST
    )
    assert len(killed) > 4
    assert all(one.last == other.first for one, other in pairwise(killed))
    assert sum(each.figures for each in killed) == 40
    assert [(each.first, each.last) for each in found if each.happening == "injured"] == [(None, None)]


def test_what_is_wrong_with_the_figures_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset(tmp_path, [measurement(0, "killed", "Haven", 1, 5, False)])
    part = tmp_path / "measurements" / "part-000000.parquet"
    part.write_bytes(part.read_bytes()[:-5])
    with pytest.raises(DatasetError, match="its figures cannot be read"):
        partitions(tmp_path)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(UsageError, match="pip install duckdb"):
        partitions(tmp_path)
