"""What a store holds, audited by the rules of this version, and that it is busy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli.terminal import printable, say
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.audited import Audited


def audited_in(db: Path, documents: Sequence[str], *, on: Collection[str] | None = None) -> Iterator[Audited]:
    """Yield what a store holds of all articles, or of the documents of these names, audited anew.

    `on` are the codes of the rules that look at it, None for all. Raises UsageError behind the last when a
    name is that of none.
    """
    from verifier import pipeline

    missing: set[str | None] = set(documents)
    for audited in pipeline.audited_in(db, names=documents, on=on):
        document = audited.reading.document
        missing -= {document.name, document.url}
        yield audited
    if missing:
        raise UsageError(
            f"{db}: there is no document {sorted(map(str, missing))[0]!r} in it; see `verifier claims`"
        )


def waits_for(db: Path) -> Callable[[], None]:
    """Return what says that another process writes to the store, and is waited for."""

    def waits() -> None:
        say(click.style("note", fg="blue") + f": {printable(str(db))}: another process writes to it; waiting")

    return waits
