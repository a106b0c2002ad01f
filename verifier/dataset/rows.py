"""The rows of the files: documents with all that was read in them, and their figures as they are compared.

The types of the files follow from those here, and docs/scale.md shows what each field says of itself.
"""

from __future__ import annotations

import datetime

from pydantic import Field

from verifier.columnar import Row


class DocumentRow(Row):
    """An article, and what was read in it as JSON: enough to make the reading again, to the last digest."""

    document: str = Field(description="the document's name")
    sha256: str = Field(description="digest of its text in UTF-8, in hexadecimal")
    outlet: str | None = Field(description="who published it")
    title: str | None = Field(description="its headline")
    published: datetime.date | None = Field(description="the day of publication")
    url: str | None = Field(description="where it stands")
    language: str | None = Field(description="of the text")
    text: str = Field(description="the text verbatim; all places are code points into it")
    claims: int = Field(description="how many claims it has")
    figures: int = Field(description="how many figures it has")
    reading: str = Field(description="all that was read in it, as JSON")


class MeasurementRow(Row):
    """A figure as it is held against those of other articles."""

    document: str = Field(description="in which document it stands")
    start: int = Field(description="its first code point")
    end: int = Field(description="the code point behind its last")
    happening: str | None = Field(description="what befell what is counted; empty when nothing says so")
    told: datetime.date | None = Field(description="the day of the telling")
    keys: tuple[str, ...] = Field(description="by what it is found: figures that share none never meet")
    content: str = Field(description="all of it as JSON")
