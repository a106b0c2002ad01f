"""Who "he", "Mr. Marzook" and "the ministry" are: short forms to the fullest name that the article gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from claims.source import Anonymity, Basis, SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.described import (
    BODIES,
    LONGEST,
    bodies,
    can_be,
    nearest,
    people,
    qualifiers,
    usual,
)
from verifier.extract.names.gazetteer import known
from verifier.extract.names.given import Gender, is_given, titled
from verifier.extract.names.identity import (
    UNNAMED,
    Identity,
    again,
    anonymity,
    joint,
    kind_of,
    meant,
    nobody,
    together,
)
from verifier.extract.names.index import Index
from verifier.extract.names.mention import Form, Mention, parse
from verifier.extract.names.named import Named
from verifier.extract.names.salience import LEADS, NEAR, Salience

APPOSITION = 120
"""Code points that may stand between a name and the "who" that takes it up."""

FAR = 6_000
"""Code points that "the company" may look back: it is what an article is about."""

_APPOSED = re.compile(r", ([A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3})(?=[,.;]|$)")
_DESCRIBED = re.compile(
    r"\b(?:the|an?|some|several|many|two|three|one|another|anonymous|unnamed|unidentified)"
    r"(?: of (?:the|his|her|its|their))?(?: [a-z-]+){1,4},? $"
)
_SPOKEN = {word: Gender.HE for word in ("he", "him", "his", "himself")} | {
    word: Gender.SHE for word in ("she", "her", "hers", "herself")
}


@dataclass(frozen=True, slots=True)
class Spoke:
    """Who spoke at a place; `plural` for several."""

    start: int
    who: Identity
    plural: bool

    @property
    def alone(self) -> bool:
        """Whether it was one person without a name: "a ministry spokesman"."""
        one = self.who.kind in (SourceKind.PERSON, SourceKind.UNNAMED)
        return one and not self.plural and self.who.anonymity is not Anonymity.NAMED


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one article in the order in which they are asked for."""

    text: str
    index: Index
    starts: Sequence[int] = ()
    _spoke: list[Spoke] = field(default_factory=list)
    _people: dict[str, list[Named]] = field(default_factory=dict)
    _bodies: dict[str, list[Named]] = field(default_factory=dict)
    _salience: Salience = field(init=False)

    def __post_init__(self) -> None:
        self._salience = Salience(self.index, self.starts)

    def identify(self, place: Span) -> Identity:
        """Return who the words at this place are, and remember them for the pronouns that follow."""
        surface = place.words(self.text)
        apposed = _APPOSED.match(self.text, place.end, min(len(self.text), place.end + 60))
        if apposed and parse(surface).head in w.ROLES:
            surface = f"{surface}, {apposed.group(1)}"
        halves = joint(surface)
        if halves:
            found = together([self._single(parse(half), place) for half in halves])
        else:
            found = self._single(parse(surface), place)
        if found.resolved:
            self._spoke.append(Spoke(place.start, found, bool(halves) or parse(surface).plural))
        return found

    def is_person(self, name: str) -> bool:
        """Return whether the article knows somebody by this name, or it is a given name."""
        full = self.index.fullest(name)
        return is_given(name.split()[0]) or self.index.knows(name) or (full is not None and _is_person(full))

    def leader(self, after: int, before: int) -> Named | None:
        """Return who leads the sentence before a place's own, None if nobody, or if it is before `after`."""
        at = bisect_right(self.starts, before) - 2
        if at < 0 or self.starts[at] < after:
            return None
        leading = self.index.since(self.starts[at], min(self.starts[at + 1], self.starts[at] + LEADS))
        found = next((n for n in leading if not n.quoted and not n.owner), None)
        named = self.index.entity(found) if found else None
        speaks = named is not None and (self.index.is_person(named) or named.mention.kind in BODIES[:3])
        return named if speaks else None

    def _single(self, mention: Mention, place: Span) -> Identity:
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention, place) or nobody(mention)
        if mention.form is Form.NOMINAL:
            return self._nominal(mention, place)
        return self._named(mention, place)

    def _named(self, mention: Mention, place: Span) -> Identity:
        entry = None if mention.titles & w.HONORIFICS else known(mention.name)
        full = None
        if entry is None:
            full = self.index.fullest(mention.name, place.start, spoken=titled(mention.titles))
        if full is None:
            kind = SourceKind.PERSON if mention.titles and not entry else mention.kind
            return Identity(mention.name, kind, Anonymity.NAMED, aliases=entry.names if entry else ())
        kind = full.mention.kind if mention.kind is SourceKind.UNKNOWN else mention.kind
        return Identity(full.name, kind, Anonymity.NAMED, Basis.COREFERENCE)

    def _pronoun(self, mention: Mention, place: Span) -> Identity | None:
        word = mention.head
        if word in w.RELATIVE:
            return self._antecedent(mention, place)
        if word in w.FIRST:
            last = next((s for s in self._near(place) if s.who.kind is SourceKind.PERSON), None)
            return again(last.who) if last else self._person(place, Gender.UNKNOWN)
        if word in w.SINGULAR:
            return self._person(place, _SPOKEN[word])
        return self._several(mention, place)

    def _near(self, place: Span) -> Iterator[Spoke]:
        """Those who spoke before a place and not too far from it, the last first."""
        return takewhile(lambda s: place.start - s.start <= NEAR, reversed(self._spoke))

    def _person(self, place: Span, spoken: Gender) -> Identity | None:
        """Who "he" or "she" is: whom a reader has in mind, or who spoke since without a name."""
        speakers = [(s.start, s.who.name) for s in self._near(place)]
        best = self._salience.best(place.start, fits=_is_person, spoken=spoken, speakers=speakers)
        last = next(self._near(place), None)
        if last and last.alone and (best is None or best.start < last.start):
            return again(last.who)
        return meant(best.name) if best else None

    def _several(self, mention: Mention, place: Span) -> Identity | None:
        """Who "it" or "they" is: who spoke last and is no single person, or the body that is in mind."""
        for spoke in self._near(place):
            if spoke.plural if mention.plural else spoke.who.kind is not SourceKind.PERSON:
                return again(spoke.who)
        best = self._salience.best(place.start, fits=_is_body)
        return meant(best.name) if best else None

    def _antecedent(self, mention: Mention, place: Span) -> Identity | None:
        """Who stands before "who": the nearest name, with what is in apposition between, or a description."""
        before = self.text[max(0, place.start - APPOSITION) : place.start]
        described = _DESCRIBED.search(before)
        if described and mention.head != "which":
            return self._nominal(parse(described.group().strip()), place)
        for named in self.index.before(place.start):
            if place.start - named.span.end > APPOSITION:
                break
            full = self.index.entity(named)
            if mention.head == "which" or full.mention.kind is SourceKind.PERSON:
                return meant(full)
        return None

    def _nominal(self, mention: Mention, place: Span) -> Identity:
        if mention.definite and not mention.plural:
            found = self._described(mention, place)
            if found:
                return meant(found)
            if mention.core.casefold() in w.GENERIC:
                return replace(nobody(mention), anonymity=Anonymity.ROLE)
        return Identity(mention.core or UNNAMED, kind_of(mention), anonymity(mention))

    def _described(self, mention: Mention, place: Span) -> Named | None:
        """The name that "the ministry", "the president" or "the group" stands for."""
        core = mention.core.casefold()
        if len(core.split()) > LONGEST:
            return None
        if mention.head in w.ROLES | w.TAKEN_UP:
            if core not in self._people:
                self._people[core] = people(self.index, mention)
            return usual(self.index, self._people[core], place.start) or self._in_mind(mention, place)
        if core not in self._bodies:
            self._bodies[core] = bodies(self.index, mention)
        found = nearest(self.index, self._bodies[core], place.start)
        if found or core not in w.GENERIC:
            return found
        best = self._salience.best(
            place.start,
            fits=lambda named: can_be(mention, named),
            speakers=[(s.start, s.who.name) for s in self._near(place)],
            reach=FAR,
        )
        return best.name if best else None

    def _in_mind(self, mention: Mention, place: Span) -> Named | None:
        """Whom "the actor" takes up when nothing names anybody an actor: who a reader has in mind."""
        plainly = mention.core.islower() or w.PASSING.issuperset(qualifiers(mention))
        if mention.head not in w.TAKEN_UP or not plainly:
            return self._untitled(place)
        speakers = [(s.start, s.who.name) for s in self._near(place)]
        spoken = titled([mention.head])
        best = self._salience.best(place.start, fits=_is_person, spoken=spoken, speakers=speakers)
        return best.name if best else None

    def _untitled(self, place: Span) -> Named | None:
        """Who spoke last, where nothing in the text says what he is: "the ministry spokesman" may be he."""
        last = next(self._near(place), None)
        if last is None or last.plural or last.who.kind is not SourceKind.PERSON:
            return None
        return self.index.untitled(last.who.name)


def _is_person(named: Named) -> bool:
    return named.mention.kind is SourceKind.PERSON


def _is_body(named: Named) -> bool:
    return named.mention.kind in BODIES
