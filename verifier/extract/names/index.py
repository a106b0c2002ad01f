"""The names of an article: every capitalised run that may be a person or a body, in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from claims.marks import quoted
from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.given import Gender, is_given
from verifier.extract.names.given import gender as by_given
from verifier.extract.names.given import titled as by_title
from verifier.extract.names.mention import Form, Mention, parse, plain
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

_JOIN = "(?:of|for|the|de|del|della|da|di|do|dos|du|la|le|van|von|der|den|bin|ibn|al|el)"
_CAPITAL = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sen|Rep|Gov|Rev|St|[A-Z]|U\.[SNK])\."
    r"|(?:al|el|ad|as|ash|an|ar|az)-[A-Z][\w’'-]*|[^\W\d_a-zß-öø-ÿ][\w’'&-]*)"
)
_NICKNAME = r"(?:[“\"]\w{1,15}[”\"][ \u00a0])?"
_RUN = re.compile(rf"\b{_CAPITAL}(?:[ \u00a0]{_NICKNAME}(?:{_JOIN}[ \u00a0]){{0,2}}{_CAPITAL}){{0,7}}")
_AFTER = re.compile(r", (?:the |an? |who is |his |her |its )?(?:[\w’'-]+ ){0,7}[\w’'-]+(?=[,.;:)]|$)")
LEAD = 90
"""Code points before a name in which words about it are looked for."""

LONGEST_NAME = 90
"""Code points of a name that an acronym spells."""

MOST_LEAD = 6
"""Words before a name that may say who it is."""

_STOPS = '.,;:!?"“”()—–\n'
_NO_ADJECTIVE = frozenset(
    """
    and or but as of said says told added called asked met by is was are were has have had that than
    when while after before then also not""".split()
)
_OTHER = {Gender.HE: Gender.SHE, Gender.SHE: Gender.HE}
_IN = re.compile(
    r"\b(?:[Tt]he|[Ii]n|[Aa]t|near|across|throughout|inside|outside|towards?|this|that|an?|their|our|its)"
    r"[ \u00a0]$"
)
_ACRONYM = re.compile(r"[ \u00a0]?\((?:the )?([A-Z][A-Z.&-]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at its place: as parsed, and the acronym that the text gives for it ("" for none).

    `about` are the words around it that say who it is, in lower case: of "Iranian Foreign Ministry spokesman
    Nasser Kanaani" the first four. `titled` says that a role stands right before it, `quoted` that it stands
    between quotation marks, `owner` that something of it is meant ("Moll's boat").
    """

    span: Span
    mention: Mention
    acronym: str = ""
    about: frozenset[str] = frozenset()
    titled: bool = False
    quoted: bool = False
    owner: bool = False

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
        last = plain(rest.split()[-1]) if rest else ""
        return any(n.name != named.name and plain(n.name) == last for n in self._by_word.get(last, []))

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


def _names(text: str, block: Span) -> list[Named]:
    words = block.words(text)
    marked = [(q.start, q.end) for q in quoted(words)]
    found: list[Named] = []
    for match in _RUN.finditer(words):
        start, end = match.span()
        run = match.group().split()
        while run and (plain(run[0]) in w.OPENERS or plain(run[0]) in w.NOT_NAMES):
            start += len(run[0]) + 1
            run = run[1:]
        while run and plain(run[-1]) in w.NOT_NAMES and len(run) > 1:
            end -= len(run[-1]) + 1
            run = run[:-1]
        start, end, run = _own(start, end, run)
        if not run:
            continue
        read = _read(words, start, end)
        if read is None:
            continue
        mention, about, titled = read
        acronym = _ACRONYM.match(words, end)
        short = acronym.group(1).replace(".", "") if acronym else ""
        whole = _spelled(words, short, found[-1].span.start - block.start, end) if short and found else None
        if whole is not None:
            start, mention = found.pop().span.start - block.start, whole
        found.append(
            Named(
                Span(start=block.start + start, end=block.start + end),
                mention,
                short,
                about=about,
                titled=titled,
                quoted=any(left < start < right for left, right in marked),
                owner=run[-1].endswith(("'s", "’s", "s'", "s’")),
            )
        )
    return found


def _own(start: int, end: int, run: list[str]) -> tuple[int, int, list[str]]:
    """A run without whose it is ("Norway's Speaker Moll") and where he is from ("Ines Moll of Vela")."""
    for at, token in enumerate(run[:-1]):
        owner, rest = " ".join(run[: at + 1])[:-2], run[at + 1 :]
        if token.endswith(("'s", "’s")) and (owner in COUNTRIES or any(plain(t) in w.ROLES for t in rest)):
            start += len(owner) + 3
            run = rest
            break
    if "of" in run and run and is_given(run[0]):
        kept = run[: run.index("of")]
        end -= len(" ".join(run)) - len(" ".join(kept))
        run = kept
    return start, end, run


def _spelled(words: str, short: str, start: int, end: int) -> Mention | None:
    """The name of a body that an acronym spells over words like "against", from the run before."""
    name = words[start:end]
    if len(name) > LONGEST_NAME or "." in name or "," in name:
        return None
    capitals = "".join(t[0] for t in name.split() if t[0].isupper())
    spelled = capitals == short or "".join(t[0] for t in name.split()).upper() == short
    return (
        Mention(Form.NAME, name, SourceKind.ORGANISATION, name, plain(name.split()[-1])) if spelled else None
    )


def _read(words: str, start: int, end: int) -> tuple[Mention, frozenset[str], bool] | None:
    """The mention that a run is, the words about it, and whether a role stands right before it."""
    run = words[start:end]
    lead = _lead(words, start)
    after = _AFTER.match(words, end, min(len(words), end + 120))
    tail = after.group() if after else ""
    titled = tail if any(plain(t) in w.ROLES for t in tail.split()) else ""
    role = lead.split()[-1] + " " if lead else ""
    mention = parse(role + run + titled)
    if lead and plain(role.strip()) in w.FIRM_NOUNS and mention.form is Form.NAME and not mention.titles:
        mention = replace(mention, kind=SourceKind.ORGANISATION)
    if (
        mention.kind is SourceKind.PERSON
        and not lead
        and not mention.titles
        and _IN.search(words, max(0, start - 12), start)
    ):
        mention = replace(mention, kind=SourceKind.UNKNOWN)  # "in North Egmont", "the Golden Horde"
    bare = mention.form is not Form.NAME or mention.name.removesuffix("s") in NATIONALITIES
    if bare or (mention.name in COUNTRIES and lead):
        return None
    own = {plain(t) for t in mention.name.split()} | w.DETERMINERS | w.BREAKS | w.JOINERS
    about = {plain(t.strip(",")) for t in (lead + run + titled).split()} - own
    return mention, frozenset(about), bool(lead or mention.titles & {plain(t) for t in run.split()})


def _lead(words: str, start: int) -> str:
    """The words before a name that say who it is, from the nearest, a role, back to where they begin."""
    before = words[max(0, start - LEAD) : start]
    apposed = before.endswith(", ")
    before = before.removesuffix(", ")
    tokens = before[max(before.rfind(mark) for mark in _STOPS) + 1 :].split()
    if apposed:
        role = next((at for at in range(len(tokens) - 1, -1, -1) if plain(tokens[at]) in w.ROLES), -1)
        if role < 0 or (role + 1 < len(tokens) and tokens[role + 1] not in ("of", "for", "at", "in")):
            return ""
        tokens = tokens[: role + 1]
    if not tokens or plain(tokens[-1]) not in w.ROLES | w.PASSING | w.FIRM_NOUNS:
        return ""
    first = len(tokens) - 1
    while first > max(0, len(tokens) - MOST_LEAD) and _describes(tokens[first - 1]):
        first -= 1
    return " ".join(tokens[first:]) + " "


def _describes(token: str) -> bool:
    word = plain(token)
    return (
        word in w.ROLES
        or token[0].isupper()
        or (token.islower() and word not in w.DETERMINERS | w.BREAKS | w.PRONOUNS | _NO_ADJECTIVE)
    )
