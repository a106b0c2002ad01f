"""Who "he", "Mr. Marzook" and "the ministry" are: short forms to the fullest name that the article gives."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claims.source import Anonymity, Basis, SourceKind
from claims.span import Span
from verifier.extract.names import words as w
from verifier.extract.names.gazetteer import known
from verifier.extract.names.index import Index, Named
from verifier.extract.names.mention import Form, Mention, parse, plain
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

NEAR = 900
"""Code points that "he" may look back for a name: some five sentences."""

LEADS = 50
"""A name that begins within so many code points of a sentence's start leads the sentence."""

APPOSITION = 120
"""Code points that may stand between a name and the "who" that takes it up."""

UNNAMED = "unnamed source"
_APPOSED = re.compile(r", ([A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}),")
_BODIES = (
    SourceKind.ORGANISATION,
    SourceKind.ARMED_GROUP,
    SourceKind.STATE_BODY,
    SourceKind.OUTLET,
    SourceKind.AGENCY,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a mention is: the fullest name, what it rests on, and whether it could be found at all."""

    name: str
    kind: SourceKind
    anonymity: Anonymity
    basis: Basis = Basis.EXPLICIT
    resolved: bool = True
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one article in the order in which they are asked for."""

    text: str
    index: Index
    starts: Sequence[int] = ()
    _last: list[tuple[int, Identity, bool]] = field(default_factory=list)
    _fitting: dict[tuple[str, str], list[Named]] = field(default_factory=dict)

    def identify(self, place: Span) -> Identity:
        """Return who the words at this place are, and remember them for the pronouns that follow."""
        surface = place.words(self.text)
        apposed = _APPOSED.match(self.text, place.end, min(len(self.text), place.end + 60))
        if apposed and parse(surface).head in w.ROLES:
            surface = f"{surface}, {apposed.group(1)}"
        halves = _joint(surface)
        if halves:
            found = _together([self._single(parse(half), place) for half in halves])
        else:
            found = self._single(parse(surface), place)
        if found.resolved:
            plural = bool(halves) or found.anonymity is not Anonymity.NAMED
            self._last.append((place.start, found, plural))
        return found

    def _single(self, mention: Mention, place: Span) -> Identity:
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention, place)
        if mention.form is Form.NOMINAL:
            return self._nominal(mention, place)
        return self._named(mention, place)

    def _named(self, mention: Mention, place: Span) -> Identity:
        entry = known(mention.name)
        full = None if entry else self.index.fullest(mention.name, place.start)
        if full is None:
            kind = SourceKind.PERSON if mention.titles and not entry else mention.kind
            return Identity(mention.name, kind, Anonymity.NAMED, aliases=entry.names if entry else ())
        kind = full.mention.kind if mention.kind is SourceKind.UNKNOWN else mention.kind
        return Identity(full.name, kind, Anonymity.NAMED, Basis.COREFERENCE)

    def _pronoun(self, mention: Mention, place: Span) -> Identity:
        word = mention.head
        if word in w.RELATIVE:
            return self._antecedent(mention, place)
        person = word in w.SINGULAR or word in w.FIRST
        for start, who, plural in reversed(self._last):
            if place.start - start > NEAR:
                break
            subject = self._subject(start, place.start) if person else None
            if subject is not None:
                return Identity(subject.name, SourceKind.PERSON, Anonymity.NAMED, Basis.COREFERENCE)
            single = who.kind is SourceKind.UNKNOWN and not plural and " " not in who.name
            if person == (who.kind is SourceKind.PERSON or single):
                return _again(who)
        if person:
            near = self._near(place, SourceKind.PERSON)
            if near:
                return Identity(near.name, SourceKind.PERSON, Anonymity.NAMED, Basis.COREFERENCE)
        return _nobody(mention)

    def _antecedent(self, mention: Mention, place: Span) -> Identity:
        """The name before "who", with what stands in apposition between them: the nearest of a person."""
        for named in self.index.before(place.start):
            if place.start - named.span.end > APPOSITION:
                break
            full = self.index.fullest(named.name, place.start) or named
            if mention.head == "which" or full.mention.kind is SourceKind.PERSON:
                return Identity(full.name, full.mention.kind, Anonymity.NAMED, Basis.COREFERENCE)
        return _nobody(mention)

    def _subject(self, after: int, before: int) -> Named | None:
        """The person who leads a sentence between two places, the latest if there are several."""
        for named in self.index.before(before):
            if named.span.start <= after:
                return None
            at = bisect_right(self.starts, named.span.start) - 1
            full = self.index.fullest(named.name, before) or named
            if (
                at >= 0
                and named.span.start - self.starts[at] <= LEADS
                and full.mention.kind is SourceKind.PERSON
            ):
                return full
        return None

    def _near(self, place: Span, kind: SourceKind) -> Named | None:
        for named in self.index.before(place.start):
            if place.start - named.span.start > NEAR:
                return None
            if named.mention.kind is kind:
                full = self.index.fullest(named.name, place.start)
                return full or named
        return None

    def _nominal(self, mention: Mention, place: Span) -> Identity:
        if mention.definite and not mention.plural:
            found = self._described(mention, place)
            if found:
                return Identity(found.name, found.mention.kind, Anonymity.NAMED, Basis.COREFERENCE)
            if mention.core.casefold() in w.GENERIC:
                return replace(_nobody(mention), anonymity=Anonymity.ROLE)
        return Identity(mention.core or UNNAMED, _kind(mention), anonymity(mention))

    def _described(self, mention: Mention, place: Span) -> Named | None:
        """The name that "the ministry", "the president" or "the group" stands for."""
        if len(mention.core.split()) > 3:
            return None
        key = mention.head, mention.core.casefold()
        if key not in self._fitting:
            qualifiers = [plain(t) for t in mention.core.split()[:-1]]
            self._fitting[key] = [n for n in self.index.names if _fits(mention, qualifiers, n)]
        fitting = self._fitting[key]
        at = bisect_left(fitting, place.start, key=lambda n: n.span.start)
        return self.index.fullest(fitting[at - 1].name, place.start) or fitting[at - 1] if at else None


_GENERIC_KINDS = {
    "force": (SourceKind.ARMED_GROUP,),
    "militia": (SourceKind.ARMED_GROUP,),
    "movement": (SourceKind.ARMED_GROUP, SourceKind.ORGANISATION),
    "faction": (SourceKind.ARMED_GROUP, SourceKind.ORGANISATION),
}


def _nobody(mention: Mention) -> Identity:
    """A pronoun or a bare "the group" that stands for nobody who could be found."""
    return Identity(mention.core, SourceKind.UNKNOWN, Anonymity.UNNAMED, Basis.COREFERENCE, resolved=False)


def _fits(mention: Mention, qualifiers: list[str], named: Named) -> bool:
    """Whether a name can be what a description says."""
    kind, head = named.mention.kind, mention.head
    if head in w.ROLES:
        roles = {head, *(q for q in qualifiers if q in w.ROLES)}
        foreign = any(q not in w.ROLES | w.PASSING and q.title() not in NATIONALITIES for q in qualifiers)
        return kind is SourceKind.PERSON and roles <= named.mention.titles and not foreign
    name = [plain(t) for t in named.name.split()]
    if head in name and all(q in name for q in qualifiers):
        return kind in _BODIES
    if head in w.FIRMS and name[-1] not in w.CORPORATE:
        return False
    return head in w.GENERIC and not qualifiers and kind in _GENERIC_KINDS.get(head, _BODIES[:2])


def anonymity(mention: Mention) -> Anonymity:
    """Return how a description names its source: as one role in a body, as a named body, or not at all."""
    if mention.form is Form.NAME:
        return Anonymity.NAMED
    if mention.kind is SourceKind.DOCUMENT and not mention.plural:
        return Anonymity.ROLE
    if mention.head == "police":
        return Anonymity.ROLE
    tokens = mention.core.split()
    if mention.plural or mention.head in w.VOICES or not tokens:
        return Anonymity.UNNAMED
    owner = any(t[0].isupper() and t not in NATIONALITIES for t in tokens)
    if mention.head in w.GROUPS or tokens[0].casefold() in w.GROUPS:
        return Anonymity.NAMED if owner or mention.definite else Anonymity.ROLE
    described = owner or len(tokens) > 1
    return Anonymity.ROLE if mention.head in w.ROLES and described else Anonymity.UNNAMED


def _kind(mention: Mention) -> SourceKind:
    if mention.kind is not SourceKind.UNKNOWN:
        return mention.kind
    if mention.head in w.OUTLET_HEADS:
        return SourceKind.OUTLET
    if mention.head in w.GROUPS:
        return SourceKind.ORGANISATION
    if anonymity(mention) is not Anonymity.UNNAMED:
        return SourceKind.PERSON
    speaks = {mention.head, mention.head.removesuffix("s")} & (w.VOICES | w.CROWDS | w.ROLES)
    return SourceKind.UNNAMED if speaks else SourceKind.UNKNOWN


def _again(who: Identity) -> Identity:
    return Identity(who.name, who.kind, who.anonymity, Basis.COREFERENCE)


def _together(parts: list[Identity]) -> Identity:
    """Several speakers of one thing: one identity under all their names."""
    named = [p for p in parts if p.anonymity is Anonymity.NAMED]
    return Identity(
        " and ".join(p.name for p in parts),
        parts[0].kind if len({p.kind for p in parts}) == 1 else SourceKind.UNKNOWN,
        Anonymity.NAMED if named else parts[0].anonymity,
        Basis.COREFERENCE if any(p.basis is Basis.COREFERENCE for p in parts) else Basis.EXPLICIT,
        all(p.resolved for p in parts),
    )


def _joint(surface: str) -> list[str]:
    """The two halves of "Mr. Netanyahu and the army", [] for one source."""
    left, joined, right = surface.partition(" and ")
    if not joined or not left.strip() or not right.strip() or "," in surface:
        return []
    one, other = parse(left), parse(right)
    whole = parse(surface)
    if any(plain(t) in w.GROUPS for t in left.split()) and right[0].isupper() and not other.titles:
        return (
            [] if len(right.split()) == 1 and not known(right) and right not in COUNTRIES else [left, right]
        )
    if whole.form is Form.NAME and (known(whole.name) or whole.titles):
        title_only = len(left.split()) == 1 and not one.titles and left not in COUNTRIES and not known(left)
        if title_only:
            return []
    strong = one.form is Form.NAME or one.definite
    return [left, right] if strong and (other.form is Form.NAME or other.definite) else []
