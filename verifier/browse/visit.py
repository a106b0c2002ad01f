"""What a page is made from, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from verifier.browse.addresses import Addresses
from verifier.errors import UsageError
from verifier.store import Store

LARGEST: Final = 2**63 - 1
"""The largest number that SQLite holds."""


class Missing(UsageError):
    """Nothing in the store is what an address asks for; says so in a line."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that is asked for: the store, what the address names and asks, and where things stand.

    Where decisions are made, `reader` is who makes them. `typed` is what a form held that could not be
    recorded, and `problem` says why.
    """

    store: Store
    named: Mapping[str, str]
    asked: Mapping[str, str]
    to: Addresses
    reader: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""

    def id(self, kind: str) -> str:
        """Return the id that the address names."""
        return f"{kind}:b2:{self.named['digest']}"

    def words(self, name: str) -> str | None:
        """Return what is asked for under a name, None where nothing is."""
        found = self.asked.get(name, "").replace("\0", " ").strip()
        # Half a character cannot be looked up, and is in no article.
        return found.encode("utf-8", "replace").decode("utf-8") or None

    def number(self, name: str) -> int:
        """Return the number that is asked for under a name, 0 where there is none."""
        return _number(self.asked.get(name, ""))

    def number_named(self, name: str) -> int:
        """Return the number that the address names."""
        return _number(self.named[name])


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page ready to be laid out: its template, its title, what it shows, and the rows of its article."""

    template: str
    title: str
    shown: Mapping[str, Any] = field(default_factory=dict)
    rows: int = 0


def _number(found: str) -> int:
    """The number that is written there, 0 where none is or one that no row can have."""
    return min(int(found), LARGEST) if found.isascii() and found.isdigit() and len(found) < 20 else 0
