"""What a page shows of a store: looked up by id, in the newest reading of each article."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from claims.audited import Audited
from claims.document import Reading
from claims.signoff import State
from verifier.errors import DamagedStore
from verifier.store import entries, front
from verifier.store.connection import reading
from verifier.store.load import DAMAGE, load, load_reading
from verifier.store.meaning import translated
from verifier.store.told import VersionRow

MOST: Final = 200
"""Rows of one kind that a page shows at most."""


class Pages:
    """The look-ups for pages of a store that is open at a path; all raise StoreError when it is damaged.

    An id that nothing has now gives None, or no rows.
    """

    path: Path
    _connection: sqlite3.Connection

    def totals(self) -> front.Totals:
        """Return how much there is."""
        with translated(self.path):
            return front.totals(self._connection)

    def newest(self, limit: int) -> list[front.ArticleRow]:
        """Return the articles that were read last."""
        with translated(self.path):
            return front.newest(self._connection, limit)

    def named(self, document: str) -> list[front.ArticleRow]:
        """Return the articles of which the newest reading has this name."""
        with translated(self.path):
            return front.named(self._connection, document)

    def progress(self, claims: int) -> dict[str, int]:
        """Return how many of so many claims stand at each state of checking, where any do."""
        with translated(self.path):
            decided = front.states(self._connection)
        decided["open"] = decided.get("open", 0) + claims - sum(decided.values())
        return {state: decided[state] for state in State if decided.get(state)}

    def open_by_rule(self) -> list[front.RuleRow]:
        """Return the rules with open findings."""
        with translated(self.path):
            return front.open_by_rule(self._connection)

    def conflicts(self, limit: int) -> list[front.PairRow]:
        """Return figures in conflict, what is surely of one quantity first."""
        with translated(self.path):
            return front.conflicts(self._connection, limit)

    def heard(self, limit: int) -> list[front.HeardRow]:
        """Return the sources that are heard most often."""
        with translated(self.path):
            return front.heard(self._connection, limit)

    def hits(self, text: str, *, after: int = 0, limit: int = MOST) -> list[front.HitRow]:
        """Return the claims with all these words that follow this one."""
        with translated(self.path):
            return front.hits(self._connection, text, after=after, limit=limit)

    def met(self, text: str, *, limit: int = MOST) -> list[tuple[str, str]]:
        """Return id and name of the sources with all these words in a name."""
        with translated(self.path):
            return front.met(self._connection, text, limit=limit)

    def article(self, id: str) -> entries.Stands | None:
        """Return where an article stands."""
        with translated(self.path):
            return entries.article(self._connection, id)

    def claim(self, id: str) -> list[entries.Stands]:
        """Return where a claim stands: in each article with the same text."""
        with translated(self.path):
            return entries.claim(self._connection, id)

    def finding(self, id: str) -> tuple[entries.Stands, entries.FindingEntry, list[entries.PlaceRow]] | None:
        """Return a finding, where it stands, and the places that belong to it."""
        with translated(self.path):
            return entries.finding(self._connection, id)

    def found(self, rule: str, *, limit: int = MOST) -> list[entries.FoundRow]:
        """Return the open findings of a rule."""
        with translated(self.path):
            return entries.found(self._connection, rule, limit)

    def texts(self, article: str) -> list[VersionRow]:
        """Return the texts that an article has had, in turn."""
        with translated(self.path):
            return entries.texts(self._connection, article)

    def source_entry(self, id: str) -> tuple[entries.SourceEntry, list[str]] | None:
        """Return a source with all of its names."""
        with translated(self.path):
            return entries.source(self._connection, id)

    def uttered(
        self,
        id: str,
        *,
        role: str | None = None,
        outlet: str | None = None,
        speaker: str | None = None,
        limit: int = MOST,
        offset: int = 0,
    ) -> list[entries.UtteredRow]:
        """Return what a source said or passed on in this role, by this outlet, begun by this speaker."""
        asked = {"id": id, "role": role, "outlet": outlet, "speaker": speaker}
        with translated(self.path):
            return entries.uttered(self._connection, **asked, limit=limit, offset=offset)

    def facets(
        self,
        id: str,
        *,
        role: str | None = None,
        outlet: str | None = None,
        speaker: str | None = None,
        limit: int = 12,
    ) -> dict[str, list[tuple[str, int]]]:
        """Return in how many of these claims there is each role, outlet and first speaker."""
        asked = {"id": id, "role": role, "outlet": outlet, "speaker": speaker}
        with translated(self.path):
            return entries.facets(self._connection, **asked, limit=limit)

    def quantity(self, id: str) -> entries.QuantityEntry | None:
        """Return a quantity of which figures stand now."""
        with translated(self.path):
            return entries.quantity(self._connection, id)

    def given(self, id: str, *, limit: int = MOST) -> list[entries.GivenRow]:
        """Return the figures of a quantity, by day."""
        with translated(self.path):
            return entries.given(self._connection, id, limit)

    def comparison(self, row: int) -> front.PairRow | None:
        """Return the comparison with this number."""
        with translated(self.path):
            return entries.comparison(self._connection, row)

    def sides(self, rows: Sequence[int]) -> list[entries.SideRow]:
        """Return the sides of these comparisons."""
        with translated(self.path):
            return entries.sides(self._connection, rows)

    def among(
        self, document: str, span: tuple[int, int] | None = None, *, limit: int = MOST
    ) -> list[front.PairRow]:
        """Return the comparisons of the figures of a document, or of that at one place, conflicts first."""
        with translated(self.path):
            return entries.among(self._connection, document, span, limit)

    def measuring(self, label: str, *, limit: int = MOST) -> list[front.PairRow]:
        """Return the comparisons of the quantities that are called so, conflicts first."""
        with translated(self.path):
            return entries.measuring(self._connection, label, limit)

    def audited_at(self, row: int) -> Audited:
        """Return what was saved as the reading of this number. Raises DamagedStore."""
        try:
            with reading(self._connection, self.path):
                return load(self._connection, row)
        except DAMAGE as error:
            raise DamagedStore(f"{self.path}: reading {row} is damaged; see `verifier verify`") from error

    def reading_at(self, row: int) -> Reading:
        """Return what was read alone. Raises DamagedStore."""
        try:
            with reading(self._connection, self.path):
                return load_reading(self._connection, row)
        except DAMAGE as error:
            raise DamagedStore(f"{self.path}: reading {row} is damaged; see `verifier verify`") from error
