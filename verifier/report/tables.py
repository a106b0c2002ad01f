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
from verifier.report.wording import day

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
    """Words of an article with the id under which they stand in this report, None when they do not.

    Words of another article have its outlet, else its name; who gave a figure and on which day follow where
    they are known.
    """

    text: str
    id: str | None
    document: str | None = None
    giver: str = ""
    is_own: bool = False
    day: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two figures of one quantity, how they stand to each other, and why; `across` two articles."""

    relation: str
    called: str
    quantity: str
    a: Words
    b: Words
    why: str
    across: bool


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
    """Return the comparisons, conflicts first; `here` is the document they are shown with.

    Of two figures in two articles, that of the article shown comes first.
    """
    return tuple(pair(c, known, here=here) for c in sorted(comparisons, key=gravity))


def gravity(comparison: Comparison) -> tuple[int, bool, bool]:
    """Return what puts conflicts before corrections, these before updates, and agreement last.

    Of each, those that are surely of one quantity come first.
    """
    return _GRAVEST_FIRST.index(comparison.relation), not comparison.correction, not comparison.sure


def pair(comparison: Comparison, known: Anchors, *, here: str = "") -> Compared:
    """Return a comparison as it is shown with the document `here`, or with none."""
    a, b = comparison.a, comparison.b
    first, second = (b, a) if comparison.across and b.document == here else (a, b)
    return Compared(
        relation=comparison.relation,
        called=("correction" if comparison.correction else comparison.relation)
        + ("" if comparison.sure else ", likely"),
        quantity=comparison.quantity,
        a=words(first, known, here=here, by=comparison.across),
        b=words(second, known, here=here, by=comparison.across),
        why=comparison.why,
        across=comparison.across,
    )


def words(place: Place, known: Anchors, *, here: str, by: bool = False) -> Words:
    """Return the words of a place as they are shown with the document `here`: another one is named.

    With it stands who gave a figure and when, for words of this article only where `by` asks for it.
    """
    away, figure = place.document != here, known.figures.get(place)
    if figure is None or not (away or by):
        return Words(place.text, known.of(place), place.document if away else None)
    return Words(
        text=place.text,
        id=known.of(place),
        document=(figure.outlet or place.document) if away else None,
        giver=figure.giver or "",
        is_own=figure.teller is None,
        day=day(figure.day) if figure.day and away else "",
    )
