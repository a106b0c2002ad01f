"""The names of an article: every capitalised run that may be a person or a body, in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.mention import Form, Mention, parse, plain
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

_JOIN = "(?:of|for|the|de|del|della|da|di|do|dos|du|la|le|van|von|der|den|bin|ibn|al|el)"
_CAPITAL = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sen|Rep|Gov|Rev|St|[A-Z]|U\.[SNK])\."
    r"|(?:al|el|ad|as|ash|an|ar|az)-[A-Z][\w’'-]*|[^\W\d_a-zß-öø-ÿ][\w’'&-]*)"
)
_RUN = re.compile(rf"\b{_CAPITAL}(?:[ \u00a0](?:{_JOIN}[ \u00a0]){{0,2}}{_CAPITAL}){{0,7}}")
_BEFORE = re.compile(r"(?:[a-z-]{2,20}[ \u00a0]){1,2}$")
_AFTER = re.compile(r", (?:the |an? |who is |his |her |its )?(?:[\w’'-]+ ){0,5}[\w’'-]+")
_ACRONYM = re.compile(r"[ \u00a0]?\((?:the )?([A-Z][A-Z.&-]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its place: as parsed, and the acronym that the text gives for it ("" for none)."""

    span: Span
    mention: Mention
    acronym: str = ""

    @property
    def name(self) -> str:
        """The name without titles."""
        return self.mention.name


class Index:
    """The names of a text, to look short forms up in; made once for each article."""

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        self.names = [named for block in blocks for named in _names(text, block)]
        self._starts = [n.span.start for n in self.names]
        self._by_word: dict[str, list[Named]] = defaultdict(list)
        self._by_acronym: dict[str, Named] = {}
        self._fullest: dict[tuple[str, ...], list[Named]] = {}
        for named in self.names:
            for word in {plain(t) for t in named.name.split()}:
                self._by_word[word].append(named)
            for short in (named.acronym, initials(named.name)):
                if len(short) > 1:
                    self._by_acronym.setdefault(short, named)

    def before(self, place: int) -> Iterator[Named]:
        """Yield the names that begin before a place, the nearest first."""
        return (self.names[at] for at in range(bisect_left(self._starts, place) - 1, -1, -1))

    def fullest(self, name: str, place: int) -> Named | None:
        """Return the fullest name that a shorter one can stand for, the nearest before it of several.

        The short form must be the acronym, or begin or end the full name.
        """
        short = [plain(t) for t in name.split()]
        if len(short) == 1 and name.replace(".", "").isupper():
            found = self._by_acronym.get(name.replace(".", ""))
            if found:
                return found
        best = self._longest(tuple(short))
        at = bisect_left(best, place, key=lambda n: n.span.start)
        return best[max(at - 1, 0)] if best else None

    def _longest(self, short: tuple[str, ...]) -> list[Named]:
        """The longest names that a short form can stand for, people first; looked for once for each form."""
        if short not in self._fullest:
            options = [n for n in self._by_word.get(short[-1], []) if _stands_for(list(short), n)]
            people = [n for n in options if n.mention.kind is SourceKind.PERSON] or options
            longest = max((len(n.name.split()) for n in people), default=0)
            self._fullest[short] = [n for n in people if len(n.name.split()) == longest]
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
    return full[-len(short) :] == short or (full[: len(short)] == short and (person or len(short) > 1))


def _names(text: str, block: Span) -> list[Named]:
    words = block.words(text)
    found = []
    for match in _RUN.finditer(words):
        start, end = match.span()
        run = match.group().split()
        while run and (plain(run[0]) in w.OPENERS or plain(run[0]) in w.NOT_NAMES):
            start += len(run[0]) + 1
            run = run[1:]
        if not run:
            continue
        mention = _read(words, start, end)
        if mention is None:
            continue
        acronym = _ACRONYM.match(words, end)
        span = Span(start=block.start + start, end=block.start + end)
        found.append(Named(span, mention, acronym.group(1).replace(".", "") if acronym else ""))
    return found


def _read(words: str, start: int, end: int) -> Mention | None:
    run = words[start:end]
    before = _BEFORE.search(words, max(0, start - 42), start)
    lead = before.group() if before and plain(before.group().split()[-1]) in w.ROLES else ""
    after = _AFTER.match(words, end, min(len(words), end + 120))
    tail = after.group() if after else ""
    titled = tail if any(plain(t) in w.ROLES for t in tail.split()) else ""
    mention = parse(lead + run + titled)
    bare = mention.form is not Form.NAME or mention.name.removesuffix("s") in NATIONALITIES
    return None if bare or (mention.name in COUNTRIES and lead) else mention
