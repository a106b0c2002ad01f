"""The ids under which places, claims and findings are reached within one report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claims.audited import Audited
from claims.finding import Place
from claims.measurement import Measurement
from claims.span import Span


@dataclass(frozen=True, slots=True)
class Anchors:
    """Which places of which documents can be reached; `prefixes` are the beginnings of a document's ids.

    `figures` are those that were compared, in this report and elsewhere, with who gave them.
    """

    prefixes: Mapping[str, str]
    places: Mapping[str, frozenset[Span]]
    figures: Mapping[Place, Measurement] = field(default_factory=dict)

    def of(self, place: Place) -> str | None:
        """Return the id of a place, None when its document is not in the report or has no such place."""
        if place.span not in self.places.get(place.document, frozenset()):
            return None
        return place_id(self.prefixes[place.document], place.span)


def anchors(audited: Sequence[Audited]) -> Anchors:
    """Return the anchors of a report: each place that a finding or comparison names in a document of it."""
    prefixes: dict[str, str] = {}
    lengths: dict[str, int] = {}
    for index, one in enumerate(audited, start=1):
        prefixes.setdefault(one.reading.document.name, f"d{index}")
        lengths.setdefault(one.reading.document.name, len(one.reading.document.text))
    places: defaultdict[str, set[Span]] = defaultdict(set)
    for place in (place for one in audited for place in named_places(one)):
        if place.span.end <= lengths.get(place.document, 0):
            places[place.document].add(place.span)
    figures = {place: item for one in audited for place, item in one.compared.items()}
    return Anchors(prefixes, {name: frozenset(spans) for name, spans in places.items()}, figures)


def named_places(audited: Audited) -> Iterator[Place]:
    """Yield every place that the findings and comparisons name."""
    for finding in audited.findings:
        yield finding.place
        yield from finding.related
    for comparison in audited.comparisons:
        yield comparison.a
        yield comparison.b


def place_id(prefix: str, span: Span) -> str:
    """Return the id of a place."""
    return f"{prefix}-at-{span.start}-{span.end}"


def card_id(prefix: str, claim: int) -> str:
    """Return the id of a claim's card."""
    return f"{prefix}-claim-{claim}"


def words_id(prefix: str, claim: int) -> str:
    """Return the id of a claim's first words in the article."""
    return f"{prefix}-words-{claim}"


def finding_id(prefix: str, finding: int) -> str:
    """Return the id of a finding."""
    return f"{prefix}-finding-{finding}"
