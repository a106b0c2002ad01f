"""What articles have in common, their figures and quotations, and what became of one between two versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from claims.comparison import Comparison
from claims.document import Document, Reading
from claims.revision import Outcome
from claims.saying import Saying
from verifier.compare import Alike, AllTold, outcomes, sayings, told_along
from verifier.compare import alike as names_alike
from verifier.dataset import write_comparisons
from verifier.engine import HERE, Engine, cores
from verifier.pipeline.reading import Losing, raised, read_and_measured, spread_out
from verifier.pipeline.sharing import IN_ROWS, IN_VALUES, shares, told_by_all
from verifier.store import open_store


def compared(
    documents: Iterable[Document], *, engine: Engine = HERE, lost: Losing = raised
) -> Iterator[Comparison]:
    """Yield the comparisons of all figures of these documents, within each and across them."""
    return chain.from_iterable(told(documents, engine=engine, lost=lost))


def told(documents: Iterable[Document], *, engine: Engine = HERE, lost: Losing = raised) -> Iterator[AllTold]:
    """Yield what `compared` does as columns, some at a time."""
    items = (item for _, own in spread_out(read_and_measured, documents, engine, lost) for item in own)
    return told_along(sorted(items, key=lambda item: item.order))


def compared_in(store: Path, *, jobs: int = 0) -> Iterator[Comparison]:
    """Yield the comparisons of all figures that a store holds, made anew.

    Those of a large one are made by so many processes, 0 for one a core; what is written meanwhile may be in
    some and not in others. Raises StoreError, EngineError.
    """
    return chain.from_iterable(told_by_all(store, shares(store, jobs or cores(), besides=IN_VALUES)))


def told_in(store: Path, *, jobs: int = 0, written: bool = False) -> Iterator[AllTold]:
    """Yield what `compared_in` does as columns, some at a time. Raises the same.

    `written` is whether whoever takes them puts them into words at once, which is work too.
    """
    besides = IN_ROWS if written else 0.0
    return told_by_all(store, shares(store, jobs or cores(), besides=besides))


def write_told(found: Iterable[AllTold], path: Path) -> int:
    """Write comparisons into a Parquet file, a row each, and return how many there were.

    Raises DatasetError when it cannot be written, UsageError where pyarrow is not installed.
    """
    about = {"verifier": metadata.version("claim-verifier")}
    return write_comparisons((each.columns() for each in found), path, about=about)


def quotes(store: Path, *, text: str | None = None, document: str | None = None) -> tuple[Saying, ...]:
    """Return what is quoted in several articles of a store, with these words or in this document.

    Raises StoreError when the store cannot be used.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        asked, others = ledger.quotations(text=text, document=document)
    only = frozenset(quoted.document for quoted in asked) if others else None
    wanted = set(asked)
    return tuple(
        saying for saying in sayings((*asked, *others), only=only) if wanted.intersection(saying.quotations)
    )


def alike(store: Path) -> tuple[Alike, ...]:
    """Return the pairs of named sources of a store that may be one, on which nobody has judged.

    Raises StoreError when the store cannot be used.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        names = [row.name for row in ledger.sources() if row.anonymity == "named"]
        judged = {frozenset((row.one, row.other)) for row in ledger.judged()}
    return tuple(pair for pair in names_alike(names) if {pair.one, pair.other} not in judged)


class Version(NamedTuple):
    """A text that an article has had: when it was read, where a store tells, and what was read in it."""

    at: str | None
    reading: Reading


class Difference(NamedTuple):
    """Two versions of an article, and what became of the claims of the one in the other."""

    before: Version
    after: Version
    outcomes: tuple[Outcome, ...]


def versions(store: Path, document: str) -> list[Version]:
    """Return the texts that an article of a store has had, in turn.

    Raises UsageError where there is no article of this name or address, StoreError when the store cannot be
    used.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        return [Version(row.at, reading) for row, reading in ledger.versions(document)]


def difference(before: Version, after: Version) -> Difference:
    """Return what became of the claims of one version in a later one."""
    return Difference(before, after, outcomes(before.reading, after.reading))
