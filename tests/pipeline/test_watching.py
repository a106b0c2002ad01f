"""Hosts that cannot answer are left alone, longer each time, and asked again after that."""

from __future__ import annotations

from pathlib import Path

import pytest

from verifier.errors import FetchError
from verifier.ingest import Page
from verifier.pipeline import State, Watch

STORM = "https://news.example/storm"
PAGE = Page(STORM, "text/plain", b"The storm killed 1,400 people on Monday, the ministry said.")


class Web:
    """A host that answers with what it is told to, and a clock beside it."""

    def __init__(self) -> None:
        self.now, self.asked = 0.0, 0
        self.fails: FetchError | None = None

    def get(self, address: str) -> Page:
        self.asked += 1
        if self.fails is not None:
            raise self.fails
        return PAGE

    def clock(self) -> float:
        return self.now


def failing(passing: bool, after: float | None = None) -> FetchError:
    error = FetchError(STORM, "it answered 503", "try again later")
    error.passing, error.after = passing, after
    return error


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def watch(web: Web, tmp_path: Path) -> Watch:
    return Watch([STORM], tmp_path / "claims.db", get=web.get, clock=web.clock)


def states(watch: Watch) -> list[State]:
    return [seen.state for seen in watch.round()]


def test_a_host_that_fails_again_is_left_alone_twice_as_long(web: Web, watch: Watch) -> None:
    web.fails = failing(passing=True)
    asked = list[float]()
    for minute in range(40):
        web.now, before = minute * 60.0, web.asked
        assert states(watch) == [State.FAILED]
        if web.asked > before:
            asked.append(minute)
    assert asked == [0, 1, 3, 7, 15, 31]
    web.now, web.fails = 10**6, None
    assert states(watch) == [State.NEW]
    web.fails = failing(passing=True)
    states(watch)
    web.now, web.fails = web.now + 61, None
    assert states(watch) == [State.SAME]


def test_the_time_that_a_host_asks_for_is_given(web: Web, watch: Watch) -> None:
    web.fails = failing(passing=True, after=3600.0)
    states(watch)
    for web.now, asked in ((3599.0, 1), (3601.0, 2)):
        states(watch)
        assert web.asked == asked


def test_what_will_not_pass_is_no_reason_to_leave_its_host_alone(web: Web, watch: Watch) -> None:
    web.fails = failing(passing=False)
    for asked in (1, 2, 3):
        states(watch)
        assert web.asked == asked
