"""What articles have in common, their figures and quotations, and what became of one between two versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from claims.comparison import Comparison
from claims.document import Document
from claims.saying import Saying
from verifier.compare import across, along, sayings
from verifier.engine import collected_seldom
from verifier.pipeline.reading import read_and_measured, spread_out
from verifier.store import open_store


def compared(documents: Iterable[Document], *, jobs: int = 0) -> Iterator[Comparison]:
    """Yield the comparisons of all figures of these documents, within each and across them."""
    return across(item for _, own in spread_out(read_and_measured, documents, jobs) for item in own)


def compared_in(store: Path) -> Iterator[Comparison]:
    """Yield the comparisons of all figures that a store holds, made anew. Raises StoreError."""
    with open_store(store, create=False, read_only=True) as ledger, collected_seldom():
        yield from along(ledger.measurements())


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
