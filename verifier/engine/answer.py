"""What comes of a batch of items, wherever the work is done."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from verifier.errors import VerifierError

LINE: Final = 200
"""Signs of an error's message that stand in one line."""

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item on which the work itself went wrong, with why in one line and where in the code, if known."""

    item: Item
    why: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Attempt(Generic[Item, Result]):
    """Work that costs an item itself when it goes wrong on it; what a person can mend is still raised."""

    work: Callable[[Item], Result]

    def __call__(self, item: Item) -> Result | Lost[Item]:
        """Return what the work gives for the item, or that it is lost."""
        try:
            return self.work(item)
        except VerifierError:
            raise
        except Exception as error:
            line = " ".join(str(error).split())[:LINE]
            return Lost(item, f"{type(error).__name__}: {line}", traceback.format_exc())


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result]):
    """The results of a batch in order, up to the first item that failed, and what it failed with."""

    results: list[Result | Lost[Any]]
    error: BaseException | None = None

    def told(self) -> Iterator[Result | Lost[Any]]:
        """Yield the results, then raise the error if there is one."""
        yield from self.results
        if self.error is not None:
            raise self.error


def answer(work: Callable[[Item], Result], items: Sequence[Item]) -> Answer[Result]:
    """Return what comes of doing the work on each item."""
    results: list[Result | Lost[Any]] = []
    try:
        results.extend(map(work, items))
    except BaseException as error:  # whoever waits for an answer would wait for ever
        return Answer(results, error)
    return Answer(results)


def packed(given: Answer[Result]) -> bytes:
    """Return an answer as bytes; its error gets its traceback as a note, since that stays behind."""
    given = portable(given)
    try:
        return pickle.dumps(given, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return packed(Answer([], error))


def portable(given: Answer[Result]) -> Answer[Result]:
    """Return an answer whose error can be sent, with its traceback as a note."""
    return given if given.error is None else Answer(given.results, _portable(given.error))


def _portable(error: BaseException) -> BaseException:
    told = "".join(traceback.format_exception(error))
    try:
        error = pickle.loads(pickle.dumps(error))
    except Exception:  # an exception that cannot be made again from its arguments
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(f"\nIn the process that did the work:\n\n{told}")
    return error
