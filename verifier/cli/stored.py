"""What a store holds, audited by the rules of this version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.audited import Audited
    from verifier.store import Store


def audited_in(ledger: Store, documents: Sequence[str]) -> Iterator[Audited]:
    """Yield what a store holds of all articles, or of the documents of these names, audited anew.

    Raises UsageError behind the last when a name is that of none.
    """
    from verifier import pipeline

    missing = set(documents)
    for stored in ledger.audited(names=documents):
        missing.discard(stored.reading.document.name)
        yield pipeline.audited_anew(stored)
    if missing:
        raise UsageError(
            f"{ledger.path}: there is no document {sorted(missing)[0]!r} in it; see `verifier claims`"
        )
