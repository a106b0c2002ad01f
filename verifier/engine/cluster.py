"""Work on a stream of items over the workers of a Dask cluster, its results in the order of the items."""

from __future__ import annotations

import logging
import socket
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit

from verifier.engine.answer import Answer, Item, Lost, Result, answer, portable
from verifier.engine.spread import batches, cores
from verifier.errors import EngineError

if TYPE_CHECKING:
    from distributed import Client, Future

    from verifier.engine.engines import Engine

BATCH: Final = 0.5
"""Seconds of work that are sent together: a task costs the scheduler a millisecond, and two messages."""

AHEAD: Final = 3
"""Batches for each worker that are begun: one in work, one on its way there, one on its way back."""

FAILURES: Final = {"distributed.scheduler.allowed-failures": 0}
"""Workers that may end over a task before the scheduler gives it up: the second try is ours, item by item."""

WAIT: Final = 10
"""Seconds that a scheduler has to answer."""

MISSING: Final = "Dask is not installed here; pip install distributed"


class Sent(NamedTuple):
    """A batch that is under way."""

    items: Sequence[Any]
    future: Future[Answer[Any]]


def over(
    items: Iterable[Item],
    work: Callable[[Item], Result],
    *,
    seconds: Callable[[Item], float],
    engine: Engine,
) -> Iterator[Result | Lost[Item]]:
    """Yield what the work gives for each item, in their order; a result is yielded before an error behind it.

    `work` must be found on the workers by its module's name. No more is taken than keeps the workers busy. A
    worker that is lost costs its batch a second try, and then the items one each; one on which another is
    lost is yielded as Lost. Raises EngineError when the cluster cannot be used.
    """
    with _client(engine) as client, _held_on_to(engine):
        _agree(client)
        ahead: deque[Sent] = deque()
        for batch in batches(items, seconds, together=BATCH):
            ahead.append(_sent(client, work, batch.items))
            most = AHEAD * max(1, _workers(client))  # the scheduler is asked: once a batch is enough
            while ahead and (len(ahead) > most or ahead[0].future.done()):
                yield from _told(client, work, ahead.popleft())
        while ahead:
            yield from _told(client, work, ahead.popleft())


@contextmanager
def _held_on_to(engine: Engine) -> Iterator[None]:
    """Turn the loss of the scheduler into an EngineError."""
    from distributed.client import FutureCancelledError
    from distributed.comm.core import CommClosedError

    try:
        yield
    except (FutureCancelledError, CommClosedError) as error:
        raise EngineError(f"{engine.name}: its scheduler was lost; start it again, and then this") from error


def _sent(client: Client, work: Callable[[Any], Any], items: Sequence[Any]) -> Sent:
    # Not pure: the same article twice is read twice, as everywhere; its key would otherwise be its digest.
    return Sent(items, client.submit(_answer, work, items, pure=False))


def _answer(work: Callable[[Any], Any], items: Sequence[Any]) -> Answer[Any]:
    """What a worker does."""
    return portable(answer(work, items))


def _told(client: Client, work: Callable[[Any], Any], sent: Sent) -> Iterator[Any]:
    from distributed import KilledWorker

    try:
        yield from sent.future.result().told()
    except KilledWorker as error:
        if len(sent.items) == 1:
            yield Lost(
                sent.items[0], f"the workers that worked on it ended, the last at {error.last_worker.address}"
            )
            return
        for item in sent.items:  # in turn: whatever waits at a worker that ends is taken for the cause
            yield from _told(client, work, _sent(client, work, [item]))


def _workers(client: Client) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])


@contextmanager
def _client(engine: Engine) -> Iterator[Client]:
    """Give a client of the cluster, made here where no address is given, and end both behind it."""
    try:
        import dask
        from distributed import Client, LocalCluster
        from distributed.versions import VersionMismatchWarning
    except ImportError:
        raise EngineError(MISSING) from None

    with dask.config.set(FAILURES):
        if engine.address is not None:
            _greeted(engine.name)
            try:
                with warnings.catch_warnings():
                    # Libraries that only one side has are none of ours; _agree looks at those that matter.
                    warnings.simplefilter("ignore", VersionMismatchWarning)
                    client = Client(engine.address, timeout=WAIT)
            except (OSError, TimeoutError, ValueError) as error:
                why = " ".join(str(error).split()) or "it does not answer"
                raise EngineError(
                    f"{engine.name}: no scheduler is there: {why}; start one with `dask scheduler`"
                ) from error
            with _quiet(), client:
                yield client
            return
        with (
            _quiet(),
            LocalCluster(
                n_workers=engine.jobs or cores(), threads_per_worker=1, dashboard_address="127.0.0.1:0"
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client


def _greeted(name: str) -> None:
    """Raise EngineError when what listens there does not speak first, as schedulers do, and web pages do not.

    Dask would wait for it for ever. Where nothing listens Dask says so, once it has tried for a while.
    """
    there = urlsplit(name)
    try:
        with socket.create_connection((there.hostname or "", there.port or 0), timeout=WAIT) as connection:
            connection.recv(1)
    except TimeoutError as error:
        raise EngineError(
            f"{name}: no scheduler is there: what listens says nothing; give the port of the scheduler, 8786"
            " by default, not of its page"
        ) from error
    except OSError:
        pass


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask from telling of workers that come and go: what it costs is told by what is lost."""
    names = ("distributed", "distributed.nanny", "distributed.core", "distributed.client")
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _agree(client: Client) -> None:
    """Raise EngineError when there is no worker, or one has another version of this program or of Dask."""
    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=WAIT)
    try:
        found = client.run(_versions)
    except Exception as error:
        raise EngineError(f"a worker has no verifier: {error}; install it in their environments") from error
    if not found:
        raise EngineError("the cluster has no worker; start some with `dask worker`")
    for address, theirs in found.items():
        if theirs != _versions():
            raise EngineError(f"the worker at {address} has {theirs}, not {_versions()}; install the same")


def _versions() -> str:
    return f"verifier {version('claim-verifier')} and Dask {version('distributed')}"
