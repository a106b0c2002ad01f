"""Copies of one story in several papers, and what each changed in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claims.document import Reading
from claims.revision import Outcome
from verifier.compare import Story, outcomes, stories
from verifier.store import PrintedRow, Store, open_store


class Copy(NamedTuple):
    """An article that has a story from another: what share of the shorter of both has, and what it changed.

    The readings of both are there where they were held against each other.
    """

    printed: PrintedRow
    shared: float
    first: Reading | None = None
    reading: Reading | None = None
    outcomes: tuple[Outcome, ...] = ()


class Told(NamedTuple):
    """A story as it was printed first, as far as days tell, and its copies by day."""

    first: PrintedRow
    copies: tuple[Copy, ...]


def copied(store: Path, *, document: str | None = None, changes: bool = False) -> tuple[Told, ...]:
    """Return the stories that several articles of a store have, all or that of the document of this name.

    With `changes` each copy is held against the one that was printed first, claim by claim. Raises
    StoreError when the store cannot be used, UsageError where what finds copies is not installed.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        printed, found = _stories(ledger)
        told = (_told(ledger, story, printed, changes) for story in found if _has(story, printed, document))
        return tuple(told)


def counted_once(store: Path, quantities: Iterable[str]) -> list[int]:
    """Return for each quantity how many stories give a figure of it, where copies of one count once.

    Raises as `copied` does.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        printed, found = _stories(ledger)
        first: dict[int, int] = {}
        for story in found:
            rows = [printed[place].reading for place in story.articles]
            first |= dict.fromkeys(rows, rows[0])
        return [len({first.get(row, row) for row in ledger.giving(quantity)}) for quantity in quantities]


def _stories(ledger: Store) -> tuple[list[PrintedRow], tuple[Story, ...]]:
    """The articles by day, so that the first of a story is the one that was printed first, and stories."""
    printed = ledger.printed()

    def text_at(place: int) -> str:
        return ledger.text(printed[place].reading)

    return printed, stories(map(text_at, range(len(printed))), text_at)


def _has(story: Story, printed: list[PrintedRow], document: str | None) -> bool:
    return document is None or any(
        document in (printed[place].document, printed[place].url) for place in story.articles
    )


def _told(ledger: Store, story: Story, printed: list[PrintedRow], changes: bool) -> Told:
    first = story.articles[0]
    best = dict.fromkeys(story.articles, 0.0)
    for pair in story.pairs:
        best[pair.other] = max(best[pair.other], pair.shared)
        best[pair.one] = max(best[pair.one], pair.shared)
    reading = ledger.reading_at(printed[first].reading) if changes else None
    copies = (_copy(ledger, printed[place], best[place], reading) for place in story.articles[1:])
    return Told(printed[first], tuple(copies))


def _copy(ledger: Store, row: PrintedRow, shared: float, first: Reading | None) -> Copy:
    if first is None:
        return Copy(row, shared)
    reading = ledger.reading_at(row.reading)
    return Copy(row, shared, first, reading, outcomes(first, reading))
