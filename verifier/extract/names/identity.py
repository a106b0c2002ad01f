"""Who a mention is, once it is known: identities, of one or of several, and how they are named."""

from __future__ import annotations

from dataclasses import dataclass

from claims.source import Anonymity, Basis, SourceKind
from verifier.extract.names import words as w
from verifier.extract.names.gazetteer import known
from verifier.extract.names.mention import Form, Mention, parse, plain
from verifier.extract.names.named import Named
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

UNNAMED = "unnamed source"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a mention is: the fullest name, what it rests on, and whether it could be found at all."""

    name: str
    kind: SourceKind
    anonymity: Anonymity
    basis: Basis = Basis.EXPLICIT
    resolved: bool = True
    aliases: tuple[str, ...] = ()


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


def kind_of(mention: Mention) -> SourceKind:
    """Return the kind of source that a description tells of."""
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


def meant(named: Named) -> Identity:
    """Return the identity of somebody or something that is named elsewhere."""
    return Identity(named.name, named.mention.kind, Anonymity.NAMED, Basis.COREFERENCE)


def nobody(mention: Mention) -> Identity:
    """A pronoun or a bare "the group" that stands for nobody who could be found."""
    return Identity(mention.core, SourceKind.UNKNOWN, Anonymity.UNNAMED, Basis.COREFERENCE, resolved=False)


def again(who: Identity) -> Identity:
    """Return the identity of a mention that takes somebody up."""
    return Identity(who.name, who.kind, who.anonymity, Basis.COREFERENCE)


def together(parts: list[Identity]) -> Identity:
    """Several speakers of one thing: one identity under all their names."""
    named = [p for p in parts if p.anonymity is Anonymity.NAMED]
    return Identity(
        " and ".join(p.name for p in parts),
        parts[0].kind if len({p.kind for p in parts}) == 1 else SourceKind.UNKNOWN,
        Anonymity.NAMED if named else parts[0].anonymity,
        Basis.COREFERENCE if any(p.basis is Basis.COREFERENCE for p in parts) else Basis.EXPLICIT,
        all(p.resolved for p in parts),
    )


def joint(surface: str) -> list[str]:
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
