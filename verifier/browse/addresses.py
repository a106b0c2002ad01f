"""Where things stand: the addresses of our pages and of Datasette's, with nothing of an article in a path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from claims.source import source_id
from claims.span import Span
from verifier.report.anchors import place_id
from verifier.report.page import linked

DATABASE: Final = "claims"
"""The name under which Datasette has the store: templates and addresses contain it."""

HOME: Final = "-/verifier"
"""Where our pages stand."""

REVIEW: Final = "review"
"""Where decisions are made, below that."""

FINDINGS: Final = "findings"
"""Where findings are answered, behind the article's part of that."""

PREFIX: Final = "d1"
"""How the ids of an article's page begin."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Makes addresses; `base` is where Datasette stands, "/" where it stands alone.

    `reviewing` says whether decisions are made there.
    """

    base: str = "/"
    reviewing: bool = False

    def page(self, *parts: str, **query: str | int | None) -> str:
        """Return the address of one of our pages; what is asked for is left out where it is None."""
        asked = {name: value for name, value in query.items() if value is not None}
        tail = f"?{urlencode(asked)}" if asked else ""
        return "/".join((f"{self.base}{HOME}", *parts)) + tail

    def of(self, id: str | None, **query: str | int | None) -> str:
        """Return the address of what has this id, such as "claim:b2:00ff"; None has the first page."""
        if id is None:
            return self.page()
        kind, _, digest = id.split(":")
        return self.page(kind, digest, **query)

    def source(self, name: str) -> str:
        """Return the address of the source of this name."""
        return self.of(source_id(name))

    def at(self, article: str, start: int, end: int) -> str:
        """Return the address of a place in an article that a finding or a comparison names."""
        return f"{self.of(article)}#{place_id(PREFIX, Span(start=start, end=end))}"

    def table(self, name: str, **query: str | int | None) -> str:
        """Return the address of a table, view or query as Datasette shows it."""
        asked = {column: value for column, value in query.items() if value is not None}
        return f"{self.base}{DATABASE}/{name}" + (f"?{urlencode(asked)}" if asked else "")

    def review(self, article: str | None = None, **query: str | int | None) -> str:
        """Return the address where the claims of the article of this id are decided on, or of all of them."""
        parts = () if article is None else (article.rpartition(":")[2],)
        return self.page(REVIEW, *parts, **query)

    def findings(self, article: str, **query: str | int | None) -> str:
        """Return the address where the findings in the article of this id are answered."""
        return self.page(REVIEW, article.rpartition(":")[2], FINDINGS, **query)

    def style(self, rows: int = 0) -> str:
        """Return the address of the style sheet, with a rule for so many rows of an article."""
        return self.page("style.css", rows=rows or None)

    @staticmethod
    def outward(address: str | None) -> str | None:
        """Return an address elsewhere that may be linked, None where it may do more than lead there."""
        return linked(address)
