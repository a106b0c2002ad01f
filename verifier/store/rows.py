"""The rows that one reading makes, with what was compared and found in it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import Any

from claims.audited import Audited
from claims.claim import Claim, Kind
from claims.date import PartialDate
from claims.figure import Figure, Quantity
from claims.finding import Finding, Place
from claims.making import Making
from claims.measurement import Measurement
from claims.question import question_id
from claims.source import Link, Source
from claims.span import Span
from verifier.store.draft import Draft
from verifier.store.identity import key_token, quantity_columns, quantity_id

OWN: dict[Kind, str] = {
    Kind.COMMITMENT: "promisor",
    Kind.DEMAND: "addressee",
    Kind.OPINION: "holder",
    Kind.DENIAL: "denied",
}
"""What only claims of one kind carry."""

NOBODY = dict.fromkeys(OWN.values())


class Rows:
    """The rows of one reading, which `add` puts into a draft."""

    def __init__(self, draft: Draft, audited: Audited, reading: int) -> None:
        self._draft, self._audited, self._reading = draft, audited, reading
        self._dates: dict[PartialDate, int] = {}
        self._figures: dict[Span, int] = {}
        self._sources: dict[str, int] = {}
        self._quantities: dict[Quantity, int] = {}

    def add(self) -> None:
        """Put all rows into the draft, those that others point at first."""
        reading = self._audited.reading
        if reading.document.made:
            self._making(reading.document.made)
        for part in reading.parts:
            self._own("parts", kind=part.kind, **_span(part.span))
        for s in reading.sentences:
            self._own("sentences", **_span(s.span), coverage=s.coverage, why=s.why)
        for source in reading.sources:
            self._source(source)
        for date in reading.dates:
            self._dates[date] = self._date(date, listed=True)
        for unplaced in reading.unplaced:
            self._own("dates", listed=1, text=unplaced.text, **_span(unplaced.span), **_NO_DAY)
        for claim in reading.claims:
            self._claim(claim)
        for measurement in self._audited.measurements:
            self._measurement(measurement)
        for comparison in self._audited.comparisons:
            columns = {
                "relation": comparison.relation,
                "quantity": comparison.quantity,
                "why": comparison.why,
                "certainty": comparison.certainty,
            }
            row = self._own("comparisons", **columns)
            for place in (comparison.a, comparison.b):
                self._draft.add(
                    "comparison_members", comparison=row, **_place(place), figure=self._figure_at(place)
                )
        for finding in self._audited.findings:
            self._finding(finding)

    def _own(self, table: str, /, **columns: Any) -> int:
        return self._draft.add(table, reading=self._reading, **columns)

    def _making(self, made: Making) -> None:
        row = self._own("makings", format=made.format, sha256=made.sha256, made_by=made.by)
        for locator in made.locators:
            columns = {"kind": locator.kind, "number": locator.number, **_span(locator.span)}
            self._draft.add("locators", making=row, **columns)

    def _source(self, source: Source) -> None:
        row = self._draft.once("sources", {"content_id": source.id}, name=source.name)
        self._sources[source.id] = row
        for name in (source.name, *source.aliases):
            self._draft.once("source_names", {"source": row, "name": name})
        self._own(
            "source_readings",
            source=row,
            name=source.name,
            kind=source.kind,
            aliases=array(source.aliases),
            part_of=source.part_of,
            wikidata=source.wikidata,
        )

    def _date(self, date: PartialDate, *, listed: bool) -> int:
        return self._own(
            "dates",
            listed=int(listed),
            text=date.text,
            **_span(date.span),
            earliest=day(date.earliest),
            latest=day(date.latest),
            precision=date.precision,
            edtf=date.edtf,
            against=day(date.against),
        )

    def _known_date(self, date: PartialDate) -> int:
        if date not in self._dates:
            self._dates[date] = self._date(date, listed=False)
        return self._dates[date]

    def _claim(self, claim: Claim) -> None:
        row = self._own(
            "claims",
            content_id=claim.id,
            kind=claim.kind,
            quotation=claim.quotation,
            statement=claim.statement,
            certainty=claim.certainty,
            why=claim.why,
            **NOBODY | ({own: getattr(claim, own)} if (own := OWN.get(claim.kind)) else {}),
        )
        for span, text in zip(claim.spans, claim.text, strict=True):
            self._draft.add("claim_spans", claim=row, **_span(span), text=text)
        for date in claim.dates:
            self._draft.add("claim_dates", claim=row, date=self._known_date(date))
        for nth, link in enumerate(claim.attribution, start=1):
            self._link(link, row, nth=nth)
        for figure in claim.figures:
            self._figures.setdefault(figure.span, self._figure(figure, row))

    def _link(self, link: Link, claim: int, *, nth: int) -> None:
        cue = link.cue
        self._draft.add(
            "links",
            claim=claim,
            nth=nth,
            role=link.role,
            source=self._sources[link.source],
            name=link.name,
            surface=link.surface,
            **_span(link.span),
            cue=cue and cue.text,
            cue_start=cue and cue.span.start,
            cue_end=cue and cue.span.end,
            strength=cue and cue.strength,
            anonymity=link.anonymity,
            basis=link.basis,
            said=link.said and self._known_date(link.said),
            resolved=int(link.resolved),
        )

    def _figure(self, figure: Figure, claim: int) -> int:
        return self._draft.add(
            "figures",
            claim=claim,
            text=figure.text,
            **_span(figure.span),
            low=_real(figure.low),
            high=_real(figure.high),
            comparator=figure.comparator,
            unit=figure.unit,
            counted=figure.counted,
            quantity=figure.quantity and self._quantity(figure.quantity),
        )

    def _quantity(self, quantity: Quantity) -> int:
        if quantity not in self._quantities:
            columns = quantity_columns(quantity)
            self._quantities[quantity] = self._draft.once(
                "quantities",
                {"content_id": quantity_id(quantity)},
                label=quantity.label,
                qualifiers=array(quantity.qualifiers),
                **columns,
            )
        return self._quantities[quantity]

    def _measurement(self, measurement: Measurement) -> None:
        self._own(
            "measurements",
            figure=self._figures[measurement.place.span],
            told=day(measurement.told),
            keys=" ".join(map(key_token, measurement.keys)),
            content=measurement.model_dump_json(exclude_defaults=True),
        )

    def _figure_at(self, place: Place) -> int | None:
        here = place.document == self._audited.reading.document.name
        return self._figures.get(place.span) if here else None

    def _finding(self, finding: Finding) -> None:
        row = self._own(
            "findings",
            content_id=finding.id,
            rule=finding.rule,
            level=finding.level,
            message=finding.message,
            question=question_id(finding, self._audited.reading),
            **_place(finding.place),
        )
        for place in finding.related:
            self._draft.add("finding_places", finding=row, **_place(place))


_NO_DAY = dict.fromkeys(("earliest", "latest", "precision", "edtf", "against"))


def _span(span: Span | None) -> dict[str, int | None]:
    start, end = (None, None) if span is None else (span.start, span.end)
    return {"span_start": start, "span_end": end}


def _place(place: Place) -> dict[str, Any]:
    return {"document": place.document, **_span(place.span), "text": place.text}


def day(date: datetime.date | None) -> str | None:
    """Return a day as ISO text."""
    return None if date is None else date.isoformat()


def _real(number: float | None) -> float | None:
    """The number as it comes back: SQLite knows no negative zero."""
    return None if number is None else float(number) + 0.0


def array(items: Iterable[str]) -> str:
    """Return a list as a JSON array."""
    listed = list(items)
    return _ENCODED(listed) if listed else "[]"


_ENCODED = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
