"""What comes of a batch of items, wherever the work is done."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result]):
    """The results of a batch in order, up to the first item that failed, and what it failed with."""

    results: list[Result]
    error: BaseException | None = None

    def told(self) -> Iterator[Result]:
        """Yield the results, then raise the error if there is one."""
        yield from self.results
        if self.error is not None:
            raise self.error


def answer(work: Callable[[Item], Result], items: Sequence[Item]) -> Answer[Result]:
    """Return what comes of doing the work on each item."""
    results: list[Result] = []
    try:
        results.extend(map(work, items))
    except BaseException as error:  # whoever waits for an answer would wait for ever
        return Answer(results, error)
    return Answer(results)


def packed(given: Answer[Result]) -> bytes:
    """Return an answer as bytes; its error gets its traceback as a note, since that stays behind."""
    if given.error is not None:
        given = Answer(given.results, _portable(given.error))
    try:
        return pickle.dumps(given, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return packed(Answer([], error))


def _portable(error: BaseException) -> BaseException:
    told = "".join(traceback.format_exception(error))
    try:
        error = pickle.loads(pickle.dumps(error))
    except Exception:  # an exception that cannot be made again from its arguments
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(f"\nIn the process that did the work:\n\n{told}")
    return error
