"""What is looked up in a store: rows for a person, and what a new article is held against."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from claims.document import Document
from claims.measurement import Measurement
from claims.saying import Quoted
from verifier.errors import DamagedStore
from verifier.store.article import find_article
from verifier.store.load import DAMAGE
from verifier.store.look import (
    NAMED,
    ClaimRow,
    ComparisonRow,
    Counts,
    FigureRow,
    SourceRow,
    count,
    find_claims,
    find_comparisons,
    find_figures,
    find_sources,
)
from verifier.store.meaning import translated
from verifier.store.near import Days, everything, happenings, near
from verifier.store.quotations import Quotations, find_quotations, like


class LookUps:
    """The look-ups of a store that is open at a path; all raise StoreError when the file is damaged."""

    path: Path
    _connection: sqlite3.Connection

    def claims(
        self,
        *,
        text: str | None = None,
        source: str | None = None,
        kind: str | None = None,
        document: str | None = None,
        limit: int | None = None,
    ) -> list[ClaimRow]:
        """Return the claims with all these words, with these words in the name of a source in their chain."""
        with translated(self.path):
            wanted = {"text": text, "source": source, "kind": kind, "document": document}
            return find_claims(self._connection, limit, **wanted)

    def sources(
        self,
        *,
        text: str | None = None,
        kind: str | None = None,
        document: str | None = None,
        limit: int | None = None,
    ) -> list[SourceRow]:
        """Return the sources with all these words in one of their names, those heard most often first."""
        with translated(self.path):
            wanted = {"text": text, "kind": kind, "document": document}
            return find_sources(self._connection, limit, **wanted)

    def near(self, items: Iterable[Measurement], *, besides: Document | None = None) -> list[Measurement]:
        """Return the measurements that any of these may have to be held against: of one key, near in time.

        Those of another version of the article of the document `besides` are left out.
        """
        with translated(self.path):
            return near(self._connection, items, find_article(self._connection, besides) if besides else None)

    def measurements(
        self,
        *,
        of: Collection[str | None] | None = None,
        but: Collection[str | None] = (),
        first: datetime.date | None = None,
        last: datetime.date | None = None,
    ) -> Iterator[Measurement]:
        """Yield the measurements of the newest reading of each article in the order of their telling.

        Those of these happenings, or of all but some, told from the first day to the last, both included, or
        at any time.
        """
        with translated(self.path):
            yield from everything(self._connection, of, but=but, first=first, last=last)

    def happenings(self, *, every: int = 1) -> dict[str | None, Days]:
        """Return on which days figures of what happened were told, and how many; older readings count too.

        One of so many figures is looked at, and each that no day is known of.
        """
        with translated(self.path):
            return happenings(self._connection, every)

    def counts_measured(self) -> int:
        """Return how many figures are measured, those of older readings among them."""
        with translated(self.path):
            count: int = self._connection.execute("SELECT count(*) FROM measurements").fetchone()[0]
            return count

    def comparisons(
        self,
        *,
        relation: str | None = None,
        text: str | None = None,
        document: str | None = None,
        certainty: str | None = None,
        limit: int | None = None,
    ) -> list[ComparisonRow]:
        """Return the comparisons of this relation, with this text, a side in this document, this sure."""
        with translated(self.path):
            wanted = {"relation": relation, "text": text, "document": document, "certainty": certainty}
            return find_comparisons(self._connection, limit, **wanted)

    def figures(
        self, *, text: str | None = None, document: str | None = None, limit: int | None = None
    ) -> list[FigureRow]:
        """Return the figures with this in their quantity or words, those of one quantity in order of time."""
        with translated(self.path):
            return find_figures(self._connection, limit, text=text, document=document)

    def quotations(self, *, text: str | None = None, document: str | None = None) -> Quotations:
        """Return the quotations with all these words, and others that may be of the same sayings.

        Raises DamagedStore when a row is none that was saved.
        """
        with translated(self.path):
            try:
                return find_quotations(self._connection, text=text, document=document)
            except DAMAGE as error:
                raise DamagedStore(f"{self.path}: a quotation is damaged; see `verifier verify`") from error

    def like(self, asked: Iterable[Quoted], *, besides: Document) -> list[Quoted]:
        """Return the quotations of other articles that may be of the same sayings as some of these.

        Those of any version of the article of the document `besides` are left out.
        """
        with translated(self.path):
            return like(self._connection, asked, find_article(self._connection, besides))

    def has(self, document: str) -> bool:
        """Return whether there is an article of this name or address."""
        with translated(self.path):
            return bool(self._connection.execute(f"{NAMED} LIMIT 1", {"document": document}).fetchone())

    def counts(self) -> Counts:
        """Return how much the store holds of the newest reading of each article."""
        with translated(self.path):
            return count(self._connection)
