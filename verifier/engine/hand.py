"""A process that is replaced when it ends: what it had in hand gets a second try, an item at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final, Generic, NamedTuple

from verifier.engine.answer import Answer, Item, Lost, Result
from verifier.engine.process import Process, ProcessEnded

TOO_MANY: Final = 3
"""Processes that end one behind the other over an item each: then it is the machine, and not the items."""


class Task(NamedTuple, Generic[Item, Result]):
    """A batch, and where its answer goes."""

    items: Sequence[Item]
    answered: Future[Answer[Result]]


class Hand(Generic[Item, Result]):
    """Batches on their way through a process, answered in order.

    `hire` gives a process that is ready, None where all is over.
    """

    def __init__(self, hire: Callable[[], Process[Item, Result] | None]) -> None:
        self.held: deque[Task[Item, Result]] = deque()
        self._hire, self._lost = hire, 0
        self._process = hire()

    @property
    def over(self) -> bool:
        """Whether there is no process any more."""
        return self._process is None

    def take(self, task: Task[Item, Result]) -> None:
        """Give the process one more batch."""
        self.held.append(task)
        if self._process is not None:
            self._process.ask(task.items)

    def answer(self) -> None:
        """Wait for the answer to the batch that was taken first.

        A process that has come to an end costs what it had in hand a second try, and no more than the item on
        which another ends. Raises ProcessEnded where that happens on one item after the other.
        """
        if self._process is None:
            return
        try:
            given = self._process.answer()
        except ProcessEnded:
            self._replace()
            for task in tuple(self.held):
                self._again(task)
        else:
            self.held.popleft().answered.set_result(given)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.close()

    def _again(self, task: Task[Item, Result]) -> None:
        done: list[Result | Lost[Item]] = []
        for item in task.items:
            found = self._alone(item)
            if found is None:
                return
            done += found.results
            if found.error is not None:
                task.answered.set_result(Answer(done, found.error))
                break
        else:
            task.answered.set_result(Answer(done))
        self.held.popleft()

    def _alone(self, item: Item) -> Answer[Result] | None:
        """Return what comes of an item that the process has for itself, None where all is over."""
        if self._process is None:
            return None
        self._process.ask([item])
        try:
            given = self._process.answer()
        except ProcessEnded as error:
            self._lost += 1
            if self._lost == TOO_MANY:
                raise
            self._replace()
            return Answer([Lost(item, f"the process that worked on it {error.how}")])
        self._lost = 0
        return given

    def _replace(self) -> None:
        self.close()
        self._process = None
        self._process = self._hire()
