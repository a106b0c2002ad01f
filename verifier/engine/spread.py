"""Work on a stream of items, spread over threads and processes, its results in the order of the items."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing
from time import perf_counter
from typing import Generic, NamedTuple

from verifier.engine.answer import Answer, Item, Lost, Result
from verifier.engine.collecting import collected_seldom
from verifier.engine.crew import Crew

BATCH = 0.05
"""Seconds of work that are sent together: below this, sending takes a share that can be measured."""

AHEAD = 1.5
"""Seconds of work for each job that may wait. So much waiting for two jobs is what another process is worth:
it takes 0.7 seconds of a processor to start, and gains a sixth."""


class Batch(NamedTuple, Generic[Item]):
    """Items that are worked on together, the seconds that takes, and whether they came slower than that."""

    items: list[Item]
    seconds: float
    late: bool


def spread(
    items: Iterable[Item],
    here: Callable[[Item], Result],
    there: Callable[[Item], Result],
    *,
    seconds: Callable[[Item], float],
    jobs: int = 0,
) -> Iterator[Result | Lost[Item]]:
    """Yield what the work gives for each item, in their order; a result is yielded before an error behind it.

    A process that ends costs the items that it had a second try; one on which another ends is Lost.

    `here` does it in this process, by threads. When more waits than the start of processes costs, `jobs` - 1
    of them do it as `there`, which must be picklable; 0 is a job for each core, and 1 never starts one.
    `seconds` says how long an item takes, about. No more is taken than keeps all busy for some seconds, and
    nothing ahead while items come slower than they are worked on.
    """
    jobs = jobs or cores()
    ahead: deque[tuple[float, Future[Answer[Result]]]] = deque()
    with collected_seldom(), closing(Crew(here, there, threads=jobs + 1)) as crew:
        for batch in batches(items, seconds):
            ahead.append((batch.seconds, crew.begin(batch.items)))
            full = len(ahead) > jobs and _waiting(ahead) >= AHEAD * jobs
            if full and not crew.grown:
                crew.grow(jobs - 1)
            while ahead and (batch.late or full or ahead[0][1].done()):
                yield from ahead.popleft()[1].result().told()
                full = len(ahead) > jobs and _waiting(ahead) >= AHEAD * jobs
        while ahead:
            yield from ahead.popleft()[1].result().told()


def cores() -> int:
    """Return how many cores this process may use, where the system tells, else how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batches(
    items: Iterable[Item], seconds: Callable[[Item], float], *, together: float = BATCH
) -> Iterator[Batch[Item]]:
    """Yield all items in order, short ones together up to so many seconds of work.

    What comes late is not kept waiting for more.
    """
    held: list[Item] = []
    work = 0.0
    began = perf_counter()
    for item in items:
        takes = seconds(item)
        late = perf_counter() - began > takes
        held.append(item)
        work += takes
        if late or work >= together:
            yield Batch(held, work, late)
            held, work = [], 0.0
        began = perf_counter()
    if held:
        yield Batch(held, work, late=False)


def _waiting(ahead: deque[tuple[float, Future[Answer[Result]]]]) -> float:
    """Seconds of work that wait behind the first batch, which nobody else can help with."""
    return sum(seconds for seconds, _ in ahead) - ahead[0][0] if ahead else 0.0
