"""Streams that may break off: what came before the error is worked on all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Until(Generic[Item]):
    """The items of a stream up to where it breaks off; `end` raises the error that it broke off with."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self._error: Exception | None = None

    def __iter__(self) -> Iterator[Item]:
        try:
            yield from self._items
        except Exception as error:
            self._error = error

    def end(self) -> None:
        """Raise what the stream broke off with, if it did."""
        if self._error is not None:
            raise self._error


def together(items: Iterable[Item], count: int) -> Iterator[list[Item]]:
    """Yield items in lists of so many, and the rest in a shorter one; an error comes behind that."""
    stream = Until(items)
    held: list[Item] = []
    for item in stream:
        held.append(item)
        if len(held) == count:
            yield held
            held = []
    if held:
        yield held
    stream.end()
