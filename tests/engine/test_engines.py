"""Whatever the engine, the same comes of the work, in the same order; what is lost costs itself."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from subprocess import DEVNULL, PIPE, Popen

import dask
import pytest
from distributed import LocalCluster

from tests.engine import work
from verifier.engine import Engine, Lost, engine, run
from verifier.engine.joining import FAILURES
from verifier.errors import EngineError, InputError, UsageError

LOCAL = Engine(jobs=1)


@pytest.fixture(scope="module")
def standing() -> Iterator[Engine]:
    """A cluster that somebody else has started."""
    with (
        dask.config.set(FAILURES),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
    ):
        yield engine(cluster.scheduler_address.replace("tcp", "dask"))


@pytest.fixture(params=["local", "standing"])
def each(request: pytest.FixtureRequest) -> Engine:
    """Every kind of engine in turn."""
    given: Engine = LOCAL if request.param == "local" else request.getfixturevalue("standing")
    return given


def even(on: Engine, count: int = 40) -> list[int | Lost[int]]:
    return list(run(range(count), work.even, work.even, seconds=lambda _: 0.1, engine=on))


def test_work_that_goes_wrong_costs_the_item_and_says_where(each: Engine) -> None:
    found = even(each)
    assert [item.item if isinstance(item, Lost) else item for item in found] == list(range(40))
    lost = [item for item in found if isinstance(item, Lost)]
    assert [item.item for item in lost] == list(range(1, 40, 2))
    assert lost[0].why == "ValueError: 1 is odd"
    assert "in even" in lost[0].trace


def test_what_a_person_can_mend_is_raised(each: Engine) -> None:
    results = run(range(3), work.refuse, work.refuse, seconds=lambda _: 0.1, engine=each)
    with pytest.raises(InputError, match=r"^0\.txt: it is no text; save its words"):
        next(results)


def test_a_cluster_does_the_work_elsewhere_and_in_order(standing: Engine) -> None:
    found = list(run(range(200), work.where, work.where, seconds=lambda _: 0.1, engine=standing))
    told = [each for each in found if not isinstance(each, Lost)]
    assert [number for number, _ in told] == list(range(200))
    assert os.getpid() not in {process for _, process in told}


def test_a_worker_that_somebody_ended_costs_nothing(standing: Engine) -> None:
    found = run(range(300), work.who, work.who, seconds=lambda _: 0.1, engine=standing)
    for nth, each in enumerate(found):
        assert not isinstance(each, Lost) and each[0] == nth
        if nth == 20:
            os.kill(each[1], signal.SIGKILL)


def test_an_item_that_ends_its_workers_costs_itself_and_no_other(standing: Engine) -> None:
    found = list(run(range(40), work.seventh, work.seventh, seconds=lambda _: 0.1, engine=standing))
    lost = [each for each in found if isinstance(each, Lost)]
    assert [each.item for each in lost] == [7]
    assert "ended" in lost[0].why
    assert [each for each in found if not isinstance(each, Lost)] == [n for n in range(40) if n != 7]


def test_a_stream_is_taken_as_it_is_needed_and_may_be_left(standing: Engine) -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(10**6):
            taken.append(number)
            yield number

    with closing(run(numbers(), work.even, work.even, seconds=lambda _: 1, engine=standing)) as results:  # type: ignore[type-var]  # it is a generator
        assert next(results) == 0
    assert len(taken) < 50


def test_a_cluster_is_made_on_the_spot() -> None:
    found = list(run(range(4), work.where, work.where, seconds=lambda _: 0.1, engine=engine("dask", 1)))
    assert [each[0] for each in found if not isinstance(each, Lost)] == [0, 1, 2, 3]


def test_a_scheduler_that_is_not_there_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.engine.joining.WAIT", 1)
    with pytest.raises(
        EngineError, match=r"^dask://127\.0\.0\.1:1: no scheduler is there: .*; start one with"
    ):
        next(run([1], work.even, work.even, seconds=lambda _: 1, engine=engine("dask://127.0.0.1:1")))


ELSEWHERE = """
from distributed import LocalCluster
with LocalCluster(1, processes=False, protocol="tcp", dashboard_address=":0") as cluster:
    print(cluster.scheduler_address, flush=True)
    input()
"""


def test_a_scheduler_that_is_lost_on_the_way_is_told_behind_what_came_before() -> None:
    found = list[object]()
    with Popen([sys.executable, "-c", ELSEWHERE], stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as cluster:
        assert cluster.stdout is not None
        on = engine(cluster.stdout.readline().decode().strip().replace("tcp", "dask"))
        with pytest.raises(EngineError, match=f"^{on.name}: its scheduler was lost; start it again"):
            for each in run(range(100), work.even, work.even, seconds=lambda _: 1, engine=on):
                found.append(each)
                if len(found) == 3:
                    cluster.kill()
    assert found[:3] == even(LOCAL, 3)


def test_a_cluster_that_loses_its_last_worker_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.engine.cluster.ALONE", 1)
    monkeypatch.setattr("verifier.engine.cluster.WAIT", 1)
    with LocalCluster(n_workers=1, processes=False, protocol="tcp", dashboard_address=":0") as cluster:
        on = engine(cluster.scheduler_address.replace("tcp", "dask"))
        found = run(range(100), work.even, work.even, seconds=lambda _: 1, engine=on)
        assert next(found) == 0
        cluster.scale(0)
        with pytest.raises(EngineError, match="no worker of the cluster is left; start some"):
            list(found)


def test_a_port_of_something_else_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.engine.joining.WAIT", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        where = engine(f"dask://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(EngineError, match=r"what listens says nothing; give the port"):
            next(run([1], work.even, work.even, seconds=lambda _: 1, engine=where))


def test_a_cluster_without_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.engine.joining.WAIT", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as cluster,
        pytest.raises(EngineError, match="has no worker"),
    ):
        address = cluster.scheduler_address.replace("tcp", "dask")
        next(run([1], work.even, work.even, seconds=lambda _: 1, engine=engine(address)))


@pytest.mark.parametrize(
    "name",
    ["spark", "dask://", "dask://host", "dask://host:port", "dask://h:99999", "dask://[h:1", "tcp://a:1"],
)
def test_a_name_that_is_no_engine_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="there is no engine"):
        engine(name)


def test_a_cluster_that_stands_has_its_own_workers() -> None:
    assert engine("dask://10.0.0.5:8786").address == "tcp://10.0.0.5:8786"
    assert engine("dask", 3).address is None
    with pytest.raises(UsageError, match="leave --jobs out"):
        engine("dask://10.0.0.5:8786", 2)
