"""The names of an article, to look up whom a short form stands for, how often and as what he is named."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.given import Gender, is_given
from verifier.extract.names.given import gender as by_given
from verifier.extract.names.given import titled as by_title
from verifier.extract.names.mention import plain
from verifier.extract.names.named import Named, find_names

_OTHER = {Gender.HE: Gender.SHE, Gender.SHE: Gender.HE}


class Index:
    """The names of a text, to look short forms up in; made once for each article."""

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        self.names = [named for block in blocks for named in find_names(text, block)]
        self._starts = [n.span.start for n in self.names]
        self._by_word: dict[str, list[Named]] = defaultdict(list)
        self._by_acronym: dict[str, Named] = {}
        self._fullest: dict[tuple[str, ...], list[Named]] = {}
        self._entities: dict[str, Named] = {}
        self._spoken: dict[str, Gender] = {}
        for named in self.names:
            for word in {plain(t) for t in named.name.split()}:
                self._by_word[word].append(named)
            for short in (named.acronym, initials(named.name)):
                if len(short) > 1:
                    self._by_acronym.setdefault(short, named)

    def since(self, first: int, place: int) -> Sequence[Named]:
        """Return the names that begin from `first` on and before a place, in order."""
        return self.names[bisect_left(self._starts, first) : bisect_left(self._starts, place)]

    def before(self, place: int) -> Iterator[Named]:
        """Yield the names that begin before a place, the nearest first."""
        return (self.names[at] for at in range(bisect_left(self._starts, place) - 1, -1, -1))

    def fullest(
        self, name: str, place: int | None = None, *, spoken: Gender = Gender.UNKNOWN
    ) -> Named | None:
        """Return the fullest name that a shorter one can stand for.

        The short form must be the acronym, or begin or end the full name, or stand inside a person's. Where
        several bear it ("Moll" for two of a family), it is one who fits `spoken`: the nearest before a place,
        else the first in the text.
        """
        short = [plain(t) for t in name.split()]
        if len(short) == 1 and name.replace(".", "").isupper():
            found = self._by_acronym.get(name.replace(".", ""))
            if found:
                return found
        best = self._bearers(tuple(short))
        if spoken is not Gender.UNKNOWN:
            best = [n for n in best if self.spoken(n) is not _OTHER[spoken]] or best
        if not best:
            return None
        at = 0 if place is None else bisect_left(best, place, key=lambda n: n.span.start)
        return best[max(at - 1, 0)]

    def count(self, named: Named) -> int:
        """Return how often someone is named in the text, by any form of the name."""
        return self._often[self.entity(named).name]

    def knows(self, name: str) -> bool:
        """Return whether this very name is surely a person's."""
        return name in self._first and self.is_person(self._first[name])

    def untitled(self, name: str) -> Named | None:
        """Return who bears a full name if nothing in the text says what he is, None for others."""
        return None if self._titled.get(name, True) else self._first[name]

    @cached_property
    def _often(self) -> Counter[str]:
        return Counter(self.entity(n).name for n in self.names)

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(plain(n.name) for n in self.names)

    @cached_property
    def _first(self) -> dict[str, Named]:
        return {n.name: n for n in reversed(self.names)}

    @cached_property
    def _titled(self) -> dict[str, bool]:
        """Whether anything says what someone is, by fullest name."""
        told: dict[str, bool] = {}
        for named in self.names:
            name = self.entity(named).name
            told[name] = told.get(name, False) or bool(named.about)
        return told

    def entity(self, named: Named) -> Named:
        """Return the fullest name of who is named, itself where there is none fuller."""
        if named.name not in self._entities:
            self._entities[named.name] = self.fullest(named.name) or named
        return self._entities[named.name]

    def spoken(self, named: Named) -> Gender:
        """Return whether someone is spoken of as he or she, by titles and given names in the text."""
        if named.name not in self._spoken:
            same = [n for n in self._by_word[plain(named.name.split()[-1])] if n.name == named.name]
            told = {g for n in same if (g := by_title(n.about | n.mention.titles)) is not Gender.UNKNOWN}
            given = by_given(named.name.split()[0]) if " " in named.name else Gender.UNKNOWN
            self._spoken[named.name] = told.pop() if len(told) == 1 else given
        return self._spoken[named.name]

    def is_person(self, named: Named) -> bool:
        """Return whether a name is surely a person's: by a title, a given name, or its last word alone."""
        if named.mention.kind is not SourceKind.PERSON:
            return False
        first, _, rest = named.name.partition(" ")
        if named.mention.titles or is_given(first):
            return True
        return bool(rest) and plain(rest.split()[-1]) in self._plain

    def _bearers(self, short: tuple[str, ...]) -> list[Named]:
        """The full names that a short form can stand for, people first; looked for once for each form."""
        if short not in self._fullest:
            options = [n for n in self._by_word.get(short[-1], []) if _stands_for(list(short), n)]
            options = [n for n in options if n.mention.kind is SourceKind.PERSON] or options
            forms = {n.name: n for n in options}
            whole = {
                name
                for name in forms
                if not any(_stands_for([plain(t) for t in name.split()], other) for other in forms.values())
            }
            self._fullest[short] = [n for n in options if n.name in whole]
        return self._fullest[short]


def initials(name: str) -> str:
    """Return the acronym that a name of several words would have."""
    parts = [t for t in name.split() if t.casefold() not in w.JOINERS]
    return "".join(t[0] for t in parts).upper() if len(parts) > 1 else ""


def _stands_for(short: list[str], named: Named) -> bool:
    full = [plain(t) for t in named.name.split()]
    if len(full) <= len(short):
        return False
    person = named.mention.kind is SourceKind.PERSON
    if person and len(short) == 1 and len(full) > 2 and short[0] in full[1:-1] and short[0] not in w.JOINERS:
        return True
    return full[-len(short) :] == short or (full[: len(short)] == short and (person or len(short) > 1))
