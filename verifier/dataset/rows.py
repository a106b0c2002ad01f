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


class ComparisonRow(Row):
    """Two figures that are taken for one quantity, the one told first standing first, and how they stand."""

    relation: str = Field(description="agree, update or conflict")
    certainty: str = Field(description="how sure it is that both are of one quantity: sure or likely")
    quantity: str = Field(description="what they measure, in one line")
    why: str = Field(description="the reason in words")
    a_document: str = Field(description="in which document the first stands")
    a_start: int = Field(description="its first code point")
    a_end: int = Field(description="the code point behind its last")
    a_text: str = Field(description="its words")
    a_told: datetime.date | None = Field(description="the day of its telling")
    b_document: str = Field(description="in which document the second stands")
    b_start: int = Field(description="its first code point")
    b_end: int = Field(description="the code point behind its last")
    b_text: str = Field(description="its words")
    b_told: datetime.date | None = Field(description="the day of its telling")
