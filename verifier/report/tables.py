"""The tables below an article: its sources with how they are named, and its compared figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.comparison import Comparison, Relation
from claims.document import Reading
from claims.finding import Place
from claims.source import Anonymity, Link, Role, Source, SourceKind
from verifier.report.anchors import Anchors

_NAMED: dict[Anonymity, str] = {
    Anonymity.NAMED: "by name",
    Anonymity.ROLE: "by role",
    Anonymity.UNNAMED: "unnamed",
}

_GRAVEST_FIRST = (Relation.CONFLICT, Relation.UPDATE, Relation.AGREE)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: in how many claims it speaks or passes on, how it is named, and by which other words."""

    name: str
    about: str
    as_speaker: int
    as_channel: int
    named: tuple[tuple[str, int], ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of an article with the id under which they stand in this report, None when they do not."""

    text: str
    id: str | None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two figures of one quantity, how they stand to each other, and why."""

    relation: str
    quantity: str
    a: Words
    b: Words
    why: str


def sources(reading: Reading) -> tuple[SourceRow, ...]:
    """Return the sources of an article, those with the most claims first."""
    used: dict[str, list[tuple[int, Link]]] = {source.id: [] for source in reading.sources}
    for number, claim in enumerate(reading.claims):
        for link in claim.attribution:
            used[link.source].append((number, link))
    rows = [_source(source, used[source.id]) for source in reading.sources]
    return tuple(sorted(rows, key=lambda row: (-row.as_speaker - row.as_channel, row.name)))


def _source(source: Source, used: Sequence[tuple[int, Link]]) -> SourceRow:
    links = [link for _, link in used]
    named = Counter(link.anonymity for link in links)
    kind = "" if source.kind is SourceKind.UNKNOWN else source.kind
    return SourceRow(
        name=source.name,
        about=", ".join(filter(None, (kind, source.part_of and f"part of {source.part_of}"))),
        as_speaker=len({number for number, link in used if link.role is Role.SPEAKER}),
        as_channel=len({number for number, link in used if link.role is Role.CHANNEL}),
        named=tuple((_NAMED[how], named[how]) for how in Anonymity if named[how]),
        also=_other_names(source, links),
    )


def _other_names(source: Source, links: Iterable[Link]) -> tuple[str, ...]:
    """The words used for a source that are not its name, each once, in the order of the text."""
    met = {" ".join(source.name.casefold().split()): ""}
    for link in links:
        if link.surface:
            met.setdefault(" ".join(link.surface.casefold().split()), link.surface)
    return tuple(filter(None, met.values()))


def compared(comparisons: Iterable[Comparison], known: Anchors, *, here: str) -> tuple[Compared, ...]:
    """Return the comparisons, conflicts first; `here` is the document they are shown with."""
    rows = [
        Compared(c.relation, c.quantity, words(c.a, known, here=here), words(c.b, known, here=here), c.why)
        for c in comparisons
    ]
    return tuple(sorted(rows, key=lambda row: _GRAVEST_FIRST.index(Relation(row.relation))))


def words(place: Place, known: Anchors, *, here: str) -> Words:
    """Return the words of a place as they are shown with the document `here`: another one is named."""
    return Words(place.text, known.of(place), None if place.document == here else place.document)
