"""Work on a stream of items over the workers of a Dask cluster, its results in the order of the items."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from verifier.engine.answer import Answer, Item, Lost, Result, answer, portable
from verifier.engine.joining import WAIT, joined
from verifier.engine.spread import batches
from verifier.errors import EngineError

if TYPE_CHECKING:
    from distributed import Client, Future

    from verifier.engine.engines import Engine

BATCH: Final = 0.5
"""Seconds of work that are sent together: a task costs the scheduler a millisecond, and two messages."""

AHEAD: Final = 3
"""Batches for each worker that are begun: one in work, one on its way there, one on its way back."""

ALONE: Final = 60
"""Seconds without an answer after which it is asked whether any worker is left."""


NONE_LEFT: Final = "no worker of the cluster is left; start some, and then this again"


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
    with joined(engine) as client, _held_on_to(engine):
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
        yield from _answered(client, sent).told()
    except KilledWorker as error:
        if len(sent.items) == 1:
            yield Lost(
                sent.items[0], f"the workers that worked on it ended, the last at {error.last_worker.address}"
            )
            return
        for item in sent.items:  # in turn: whatever waits at a worker that ends is taken for the cause
            yield from _told(client, work, _sent(client, work, [item]))


def _answered(client: Client, sent: Sent) -> Answer[Any]:
    """Return the answer to a batch. Raises EngineError once no worker is left that could give it."""
    while True:
        try:
            return sent.future.result(timeout=ALONE)
        except TimeoutError:
            try:
                client.wait_for_workers(1, timeout=WAIT)
            except TimeoutError:
                raise EngineError(
                    "no worker of the cluster is left; start some, and then this again"
                ) from None


def _workers(client: Client) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])
