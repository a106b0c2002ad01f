"""A stream that is made in a process beside this one, some of it ahead of who takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final, Generic, TypeVar

from verifier.engine.answer import Answer, Lost
from verifier.engine.process import Process, ProcessEnded

CHUNK: Final = 4_000
"""Items that are sent together."""

AHEAD: Final = 16
"""Chunks that are asked for before they are wanted: streams that are put together come in bursts."""

Item = TypeVar("Item")

_under_way: list[Iterator[Any]] = []


@dataclass(frozen=True, slots=True)
class Next(Generic[Item]):
    """What the process does: it makes the stream once, and gives the next so many items of it."""

    make: Callable[[], Iterable[Item]]

    def __call__(self, count: int) -> list[Item]:
        """Return the next items, fewer than `count` at the end of the stream."""
        if not _under_way:
            _under_way.append(iter(self.make()))
        return list(islice(_under_way[0], count))


class Beside(Generic[Item]):
    """The items of a stream that a process beside this one makes from now on; `make` must be picklable."""

    def __init__(self, make: Callable[[], Iterable[Item]], *, chunk: int = CHUNK, ahead: int = AHEAD) -> None:
        """Start the process, which sends `chunk` items together, and makes so many chunks ahead.

        Raises EngineError when none can be started.
        """
        self._process: Process[int, list[Item]] = Process(Next(make))
        self._come: SimpleQueue[Answer[list[Item]]] = SimpleQueue()
        self._chunk = chunk
        for _ in range(ahead):
            self._process.ask([chunk])
        # What is not taken off the connection would keep the process from going on.
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def __iter__(self) -> Iterator[Item]:
        """Yield the items, once. Raises what making them raises, EngineError where the process ends."""
        list(self._come.get().told())  # it is ready
        while True:
            found: list[Any] = []
            for chunk in self._come.get().told():
                assert not isinstance(chunk, Lost)  # which is what comes of an Attempt
                found += chunk
            self._process.ask([self._chunk])
            yield from found
            if len(found) < self._chunk:
                return

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._listener.join()  # which reads from what is closed next
        self._process.close()

    def _listen(self) -> None:
        try:
            while True:
                self._come.put(self._process.answer())
        except ProcessEnded as error:
            self._come.put(Answer([], error))
