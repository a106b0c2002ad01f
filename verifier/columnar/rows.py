"""The rows of claims: one each, with its document, and with what hangs on it in lists.

The types of the file follow from those here, and docs/exchange.md shows what each field says of itself.
"""

from __future__ import annotations

import datetime

from pydantic import AwareDatetime, ConfigDict, Field

from claims.value import Value


class Row(Value):
    """A row, or what hangs on one; checks are made when the first is, since most runs write none."""

    model_config = ConfigDict(defer_build=True)


class SpanRow(Row):
    """A place of the claim's words."""

    start: int = Field(description="the first code point in the text as it was read")
    end: int = Field(description="the code point behind the last")
    text: str = Field(description="the words")


class LinkRow(Row):
    """A step of the chain, who said it first standing first."""

    role: str = Field(description="speaker or channel")
    name: str = Field(description="the fullest name that the article gives")
    source: str = Field(description="the source's id in the ledger")
    kind: str = Field(description="news agency, person, state body and so on")
    surface: str | None = Field(description="the words used here")
    cue: str | None = Field(description="the reporting words")
    strength: str | None = Field(description="what they say beyond that something was said")
    anonymity: str = Field(description="named, role or unnamed")
    basis: str = Field(description="what the identity rests on")
    resolved: bool = Field(description="false for words such as he whose source was not found")
    said_earliest: datetime.date | None = Field(description="the first day on which it may have been said")
    said_latest: datetime.date | None = Field(description="the last")


class FigureRow(Row):
    """A number of the claim."""

    text: str = Field(description="the words")
    start: int = Field(description="their first code point")
    end: int = Field(description="the code point behind their last")
    low: float | None = Field(description="the least that the words allow; null when the end is open")
    high: float | None = Field(description="the most that the words allow; null when the end is open")
    comparator: str = Field(description="exactly, about, more_than and so on")
    unit: str | None = Field(description="the head noun counted, a currency, a measure or percent")
    counted: str | None = Field(description="the words for what is counted")
    quantity: str | None = Field(description="what it measures, in one line")
    happening: str | None = Field(description="what happens to what is counted")
    qualifiers: tuple[str, ...] = Field(description="words that narrow it")
    place: str | None = Field(description="where, as the article words it")
    period: str | None = Field(description="when, as the article words it")


class DateRow(Row):
    """A date of the claim."""

    text: str = Field(description="the words")
    start: int = Field(description="their first code point")
    end: int = Field(description="the code point behind their last")
    earliest: datetime.date = Field(description="the first day that is meant")
    latest: datetime.date = Field(description="the last day that is meant")
    precision: str = Field(description="the unit of the calendar that the words name")
    edtf: str = Field(description="the same in the Extended Date/Time Format")


class DecisionRow(Row):
    """What somebody decided of the claim, in order of time."""

    verdict: str = Field(description="confirmed, fix, cannot verify, disputed, opinion")
    reviewer: str = Field(description="who decided")
    at: AwareDatetime = Field(description="when")
    standing: str = Field(description="stands, proposed or reopened")
    note: str = Field(description="in their words")


class ClaimRow(Row):
    """A claim, with what is known of its document."""

    id: str = Field(description="the claim's id in the ledger")
    document: str = Field(description="the document's name")
    title: str | None = Field(description="its headline")
    outlet: str | None = Field(description="who published it")
    byline: str | None = Field(description="who wrote it")
    published: datetime.date | None = Field(description="the day of publication")
    url: str | None = Field(description="where it stands")
    language: str | None = Field(description="of the text")
    sha256: str = Field(description="digest of the text in UTF-8")
    line: int = Field(description="the line on which the claim begins, from 1")
    kind: str = Field(description="event, state, commitment, demand, prediction, opinion or denial")
    statement: str = Field(description="the words as one line, … where the source interrupts them")
    quotation: str = Field(description="direct, mixed, indirect, or none for the article's own voice")
    speaker: str | None = Field(description="who said it first; null for the article's own voice")
    spans: tuple[SpanRow, ...] = Field(description="the places of its words")
    chain: tuple[LinkRow, ...] = Field(description="through whom it came, who said it first standing first")
    figures: tuple[FigureRow, ...] = Field(description="its numbers")
    dates: tuple[DateRow, ...] = Field(description="its dates")
    promisor: str | None = Field(description="who is bound by a commitment")
    addressee: str | None = Field(description="who should do what a demand asks")
    holder: str | None = Field(description="whose opinion it is")
    denied: str | None = Field(description="the words for what a denial denies")
    certainty: str = Field(description="sure, likely or unsure: how sure the extractor is")
    why: str = Field(description="what that rests on")
    state: str = Field(description="open, one reader, signed off, readers differ, proposed or reopened")
    decisions: tuple[DecisionRow, ...] = Field(description="what was decided of it, in order of time")
