"""Work on a stream: in order, by several processes, no faster than it is wanted, and nothing left behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from itertools import count, islice
from time import sleep

import pytest

from tests.engine import work
from verifier.engine.answer import Lost
from verifier.engine.spread import AHEAD, batches, spread
from verifier.errors import EngineError, InputError

Work = Callable[[int], tuple[int, int]]


def shared(
    there: Work, *, numbers: Iterator[int] | None = None, seconds: float = 0.2
) -> Iterator[tuple[int, int]]:
    """Numbers without end, done by threads here and one process beside, each said to take so long."""
    for found in spread(numbers or count(), work.who, there, seconds=lambda _: seconds, jobs=2):
        assert not isinstance(found, Lost), found.why
        yield found


def until_shared(results: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take results until one of another process is among them."""
    taken = []
    for number, process in results:
        taken.append((number, process))
        if process != os.getpid():
            return taken
    raise AssertionError("no other process did anything")


def test_results_come_in_order_whoever_does_the_work() -> None:
    results = shared(work.who)
    taken = until_shared(results) + list(islice(results, 50))
    assert [number for number, _ in taken] == list(range(len(taken)))
    assert len({process for _, process in taken}) == 2


def test_a_stream_that_is_left_early_leaves_no_process() -> None:
    results = shared(work.who)
    process = until_shared(results)[-1][1]
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert not work.runs(process)


def test_little_work_and_one_job_start_no_process() -> None:
    few = shared(work.killed, numbers=iter(range(9)), seconds=0.1)
    assert [number for number, _ in few] == list(range(9))
    alone = spread(range(99), work.who, work.killed, seconds=lambda _: 9, jobs=1)
    assert {found[1] for found in alone if not isinstance(found, Lost)} == {os.getpid()}


def test_all_cores_are_used_when_nobody_says_how_many() -> None:
    assert list(spread([1, 2], work.who, work.who, seconds=lambda _: 0.1)) == [
        (1, os.getpid()),
        (2, os.getpid()),
    ]
    assert list(spread([], work.who, work.who, seconds=lambda _: 0.1)) == []


@pytest.mark.parametrize(("there", "kind"), [(work.refuse, InputError), (work.stumble, ZeroDivisionError)])
def test_an_error_comes_as_it_is_behind_the_results_before_it(there: Work, kind: type[Exception]) -> None:
    taken: list[int] = []
    with pytest.raises(kind) as error:
        taken.extend(number for number, _ in shared(there))
    assert str(error.value).startswith(str(len(taken)))
    assert taken == list(range(len(taken)))
    assert f"in {there.__name__}" in "".join(error.value.__notes__)


def test_an_error_in_this_process_comes_as_it_is() -> None:
    results = spread([4], work.refuse, work.refuse, seconds=lambda _: 0.1)
    with pytest.raises(InputError, match=r"^4\.txt: it is no text; save its words$"):
        next(results)


@pytest.mark.parametrize(
    ("there", "why"),
    [(work.killed, "SIGKILL, as the system does when memory runs out"), (work.ended, "status 7")],
)
def test_a_process_that_is_ended_from_outside_is_told_in_one_line(there: Work, why: str) -> None:
    with pytest.raises(EngineError, match=f"^a process that shared the work .*{why}; give --jobs 1$"):
        list(spread(count(), work.who, there, seconds=lambda _: 0.2, jobs=2))


def test_an_item_that_ends_its_process_costs_itself_and_no_other() -> None:
    """Two processes end over it: the one that had it in its batch, and the one that had it alone."""
    lost, done = [], []
    results = spread(count(), work.slow, work.seventh, seconds=lambda _: 0.2, jobs=2)
    for found in results:
        if isinstance(found, Lost):
            lost.append(found.item)
            assert "was ended by SIGKILL" in found.why
        else:
            done.append(found)
        if lost and len(done) > lost[0] + 70:
            break  # however long a process takes to start
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert all(number % 70 == 7 for number in lost)
    assert sorted(lost + done) == list(range(len(lost + done)))


def test_a_process_that_somebody_ended_costs_nothing() -> None:
    results = spread(count(), work.who, work.who, seconds=lambda _: 0.2, jobs=2)
    beside = 0
    for nth, found in enumerate(results):
        assert not isinstance(found, Lost) and found[0] == nth
        if found[1] not in (os.getpid(), beside):
            if beside:
                break  # another took its place
            beside = found[1]
            os.kill(beside, signal.SIGKILL)
    results.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_process_that_cannot_be_started_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    with pytest.raises(EngineError, match=r"^no further process can be started: no such file"):
        list(shared(work.who))


def test_work_that_a_process_cannot_find_is_told() -> None:
    with pytest.raises(Exception, match=r"local object|lambda"):
        list(shared(lambda number: (number, 0)))


def test_no_more_is_taken_than_keeps_all_busy_for_some_seconds() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    for number, _ in islice(shared(work.who, numbers=endless(), seconds=0.1), 200):
        assert (len(taken) - number) * 0.1 <= 2 * AHEAD + 0.4


def test_what_comes_late_is_done_before_more_is_waited_for() -> None:
    events = []

    def slow() -> Iterator[int]:
        for number in range(3):
            sleep(0.02)
            events.append(f"taken {number}")
            yield number

    for number, _ in shared(work.who, numbers=slow(), seconds=0.01):
        events.append(f"given {number}")
    assert events == [f"{what} {number}" for number in range(3) for what in ("taken", "given")]


def test_short_items_go_together_and_none_is_lost() -> None:
    cut = list(batches(range(12), lambda number: 1 if number == 7 else 0.02))
    assert [batch.items for batch in cut] == [[0, 1, 2], [3, 4, 5], [6, 7], [8, 9, 10], [11]]
    assert cut[0].seconds == pytest.approx(0.06)
