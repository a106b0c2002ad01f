"""Articles and figures put into the rows of the files."""

from __future__ import annotations

from claims.document import Reading
from claims.measurement import Measurement
from verifier.dataset.rows import DocumentRow, MeasurementRow


def document_row(reading: Reading) -> DocumentRow:
    """Return the row of an article with what was read in it."""
    document = reading.document
    return DocumentRow(
        document=document.name,
        sha256=document.sha256,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        url=document.url,
        language=document.language,
        text=document.text,
        claims=len(reading.claims),
        figures=sum(len(claim.figures) for claim in reading.claims),
        reading=reading.model_dump_json(exclude={"document": {"text"}}),
    )


def measurement_row(item: Measurement) -> MeasurementRow:
    """Return the row of a figure as it is compared."""
    return MeasurementRow(
        document=item.document,
        start=item.place.span.start,
        end=item.place.span.end,
        happening=item.happening,
        told=item.told,
        keys=item.keys,
        content=item.model_dump_json(exclude_defaults=True),
    )
