"""Whom a description means: "the ministry", "the Iranian president", "his wife", "the company"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.source import SourceKind
from verifier.extract.names import words as w
from verifier.extract.names.index import Index
from verifier.extract.names.mention import Mention, plain
from verifier.extract.names.named import Named
from verifier.extract.names.places import NATIONALITIES

BODIES = (
    SourceKind.ORGANISATION,
    SourceKind.ARMED_GROUP,
    SourceKind.STATE_BODY,
    SourceKind.OUTLET,
    SourceKind.AGENCY,
)
LONGEST = 5
"""Words of a description that may stand for a name."""

_KINDS = {
    "force": (SourceKind.ARMED_GROUP,),
    "militia": (SourceKind.ARMED_GROUP,),
    "movement": (SourceKind.ARMED_GROUP, SourceKind.ORGANISATION),
    "faction": (SourceKind.ARMED_GROUP, SourceKind.ORGANISATION),
    "party": (SourceKind.ORGANISATION,),
    "agency": (SourceKind.AGENCY,),
} | dict.fromkeys(("newspaper", "paper", "outlet", "broadcaster", "channel", "website"), (SourceKind.OUTLET,))
_ALIKE = (
    dict.fromkeys(("spokesperson", "spokesman", "spokeswoman"), "spokes")
    | dict.fromkeys(("chairperson", "chairman", "chairwoman"), "chair")
    | {"ceo": "chief", "pm": "premier"}
)
_STATE = frozenset(
    "ministry department office court parliament congress senate police army government council".split()
)
"""Words in the names of bodies of the state, which nobody calls "the group" or "the company"."""


def people(index: Index, mention: Mention) -> list[Named]:
    """Return the names of people that a description of a role fits, in order, the best kind of fit alone."""
    wanted = {_alike(t) for t in qualifiers(mention)} | {_alike(mention.head)}
    wanted -= w.PASSING
    former = bool(w.PASSING.intersection(qualifiers(mention))) or mention.head.startswith("ex-")
    fitting = []
    for named in index.names:
        if named.mention.kind is SourceKind.PERSON and _alike(mention.head) in map(_alike, named.about):
            about = {_alike(t) for t in named.about}
            if wanted <= about and (former or not about & w.PASSING - {"new", "current"}):
                fitting.append(named)
    return [n for n in fitting if n.titled] or fitting or _passing(index, mention, wanted)


def _passing(index: Index, mention: Mention, wanted: set[str]) -> list[Named]:
    """People of a nationality who hold the role without it in their title: "the Ecuadorian president"."""
    places = {t for t in wanted if t.title() in NATIONALITIES}
    if not places or wanted - places != {_alike(mention.head)}:
        return []
    holders = [
        n
        for n in index.names
        if n.mention.kind is SourceKind.PERSON
        and _alike(mention.head) in map(_alike, n.about)
        and not n.about & w.PASSING
        and not any(t.title() in NATIONALITIES for t in n.about)
    ]
    return holders


def bodies(index: Index, mention: Mention) -> list[Named]:
    """Return the names of bodies that hold the words of a description: "the union"."""
    wanted = {mention.head, *qualifiers(mention)}
    return [
        n for n in index.names if n.mention.kind in BODIES and wanted <= {plain(t) for t in n.name.split()}
    ]


def can_be(mention: Mention, named: Named) -> bool:
    """Return whether a body may be called so in general: "the group", "the company", "the organisation"."""
    kind, name = named.mention.kind, [plain(t) for t in named.name.split()]
    if mention.head in w.FIRMS:
        return name[-1] in w.CORPORATE or (
            kind is SourceKind.ORGANISATION and bool(named.about & w.FIRM_NOUNS)
        )
    return kind in _KINDS.get(mention.head, BODIES[:2]) and not _STATE & {*name}


def nearest(index: Index, found: Sequence[Named], place: int) -> Named | None:
    """Return the nearest of some names before a place, else the first behind it, by its fullest form."""
    before = [n for n in found if n.span.start < place]
    chosen = before[-1] if before else found[0] if found else None
    return index.entity(chosen) if chosen else None


def usual(index: Index, found: Sequence[Named], place: int) -> Named | None:
    """Return who is named most of those who bear a role, the nearest before a place of several alike."""
    most = max(map(index.count, found), default=0)
    return nearest(index, [n for n in found if index.count(n) == most], place)


def qualifiers(mention: Mention) -> list[str]:
    """Return the words of a description before its head, in lower case."""
    return [plain(t) for t in mention.core.split()[:-1] if plain(t) not in w.DETERMINERS | w.JOINERS]


def _alike(word: str) -> str:
    word = word.removeprefix("ex-")
    return _ALIKE.get(word, word)
