"""Figures of a large store that several processes compare come to the same as when one does."""

from __future__ import annotations

import datetime
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.comparison import Comparison
from claims.document import Document
from claims.measurement import SPAN
from verifier import pipeline
from verifier.engine import Engine
from verifier.pipeline import sharing
from verifier.pipeline.sharing import Part, shared_out
from verifier.store import Days

SAID = "The {} said that the blast in {} {} {} people on {}."
FIRST = datetime.date(2024, 3, 12)


def article(nth: int, day: datetime.date | None, harms: tuple[str, ...]) -> Document:
    """Return an article with two places where there was harm of each of these kinds."""
    said = (
        SAID.format(who, place, harm, 20 + 3 * nth + at, f"{(day or FIRST):%d %B %Y}")
        for at, (who, place) in enumerate((("mayor", "Oran"), ("governor", "Dunmore")))
        for harm in harms
    )
    return Document(name=f"{nth}.txt", text="\n\n".join(said), published=day)


def kept(articles: list[Document], path: Path) -> Path:
    list(pipeline.add(articles, path, run=pipeline.current_run(), engine=Engine(jobs=1)))
    return path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of articles of one week, with two kinds of harm, and one that no day is known of."""
    days = [None if nth == 5 else FIRST + datetime.timedelta(days=nth // 2) for nth in range(6)]
    articles = [article(nth, day, ("killed", "injured")) for nth, day in enumerate(days)]
    return kept(articles, tmp_path_factory.mktemp("shared") / "claims.db")


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of articles of two years with one kind of harm."""
    days = [FIRST + nth // 2 * 2 * SPAN for nth in range(16)]
    articles = [article(nth, day, ("killed",)) for nth, day in enumerate(days)]
    return kept(articles, tmp_path_factory.mktemp("years") / "claims.db")


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few figures there are, they are shared out."""
    monkeypatch.setattr(sharing, "MANY", 1)


def by_all(path: Path, jobs: int) -> list[Comparison]:
    """Return what so many processes tell, as columns put into words."""
    return list(chain.from_iterable(pipeline.told_in(path, jobs=jobs)))


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.usefixtures("shared")
def test_shared_work_gives_the_same_in_the_same_order(store: Path, jobs: int) -> None:
    alone = list(pipeline.compared_in(store, jobs=1))
    assert len({each.quantity for each in alone}) > 1
    assert list(pipeline.compared_in(store, jobs=jobs)) == by_all(store, jobs) == alone


@pytest.mark.usefixtures("shared")
def test_a_happening_that_is_cut_by_days_comes_to_the_same(years: Path) -> None:
    first, second = sharing.shares(years, 2, besides=0.1)
    assert [part.last for part in first] == [part.first for part in second if part.first] != []
    alone = list(pipeline.compared_in(years, jobs=1))
    assert len(alone) > 8
    assert by_all(years, 2) == alone


def test_few_figures_are_not_shared_out(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sharing.shares(store, 2, besides=0) == [[Part()]]
    monkeypatch.setattr(sharing, "MANY", 1)
    assert sharing.shares(store, 1, besides=0) == [[Part()]]


days_told = st.dictionaries(st.integers(0, 900), st.integers(1, 50), min_size=1, max_size=12)
told = st.builds(
    lambda days, undated: [
        *([(None, undated)] if undated else []),
        *((FIRST + datetime.timedelta(days=day), count) for day, count in sorted(days.items())),
    ],
    days_told,
    st.integers(0, 9),
)
happenings = st.dictionaries(st.sampled_from(["killed", "injured", "freed", None]), told, max_size=4)


@given(happenings, st.integers(2, 5), st.floats(0, 0.6))
def test_every_figure_is_in_the_share_of_one_process(
    days: dict[str | None, Days], jobs: int, first: float
) -> None:
    shares = shared_out(days, [first, *[(1 - first) / (jobs - 1)] * (jobs - 1)])
    assert len(shares) == jobs
    held = Counter[tuple[str | None, datetime.date | None]]()
    for part in chain.from_iterable(shares):
        for happening in days.keys() - part.but if part.happenings is None else part.happenings:
            assert (part.first, part.last) == (None, None) or days[happening][0][0] is not None
            for day, _ in days[happening]:
                early = part.first and day and day < part.first
                late = part.last and day and day >= part.last
                held[happening, day] += not (early or late)
    assert held == Counter((happening, day) for happening, told in days.items() for day, _ in told)


def test_one_happening_is_cut_for_many_processes() -> None:
    days: dict[str | None, Days] = {
        "killed": [(FIRST + datetime.timedelta(days=n), 10) for n in range(9_000)]
    }
    shares = shared_out(days, [0.25] * 4)
    bounds = sorted((part.first or FIRST, part.last) for share in shares for part in share if part.happenings)
    assert len(bounds) == 4 and all(last == first for (_, last), (first, _) in pairwise(bounds))
    lengths = [((last or FIRST + datetime.timedelta(days=9_000)) - first).days for first, last in bounds]
    assert max(lengths) < 1.2 * 9_000 / 4


def test_a_process_that_has_more_to_do_besides_takes_fewer_figures() -> None:
    days: dict[str | None, Days] = {
        name: [(FIRST + n * datetime.timedelta(days=1), 10) for n in range(3_000)]
        for name in ("killed", "freed")
    }
    first, second = shared_out(days, [0.25, 0.75])
    assert [len(first), len(second)] == [1, 2]
    (cut,) = (part for part in second if part.last)
    assert first == [Part(cut.happenings, first=cut.last)]
    assert cut.last and abs((cut.last - FIRST).days - 1_500) < 10
