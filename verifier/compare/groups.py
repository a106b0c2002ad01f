"""Items that belong together because each is tied to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence


class Groups:
    """Which of so many items belong together, and by which pairs; each begins alone."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._links = defaultdict[int, list[int]](list)

    @property
    def links(self) -> Mapping[int, Sequence[int]]:
        """The items that each was joined to, in the order in which it was."""
        return self._links

    def add(self) -> None:
        """Take in one more item."""
        self._parent.append(len(self._parent))

    def together(self, a: int, b: int) -> bool:
        """Return whether two items are in one group."""
        return self._root(a) == self._root(b)

    def join(self, a: int, b: int) -> None:
        """Put the groups of two items together."""
        self._links[a].append(b)
        self._links[b].append(a)
        first, other = sorted((self._root(a), self._root(b)))
        self._parent[other] = first

    def all(self) -> list[list[int]]:
        """Return the groups of two and more, each in order, and in the order of their first items."""
        groups = defaultdict[int, list[int]](list)
        for at in range(len(self._parent)):
            groups[self._root(at)].append(at)
        return [group for group in groups.values() if len(group) > 1]

    def _root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = at = self._parent[self._parent[at]]
        return at
