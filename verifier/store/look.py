"""Look-ups: rows for a person, from the views."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class ClaimRow(NamedTuple):
    """A claim in its document; `chain` is empty for the article's own voice, else "speaker ← channel"."""

    id: str
    document: str
    outlet: str | None
    published: str | None
    kind: str
    quotation: str
    chain: str
    statement: str
    certainty: str
    span_start: int


class SourceRow(NamedTuple):
    """A source with how many claims it made and passed on, in how many documents, and how it is named."""

    id: str
    name: str
    kind: str
    as_speaker: int
    as_channel: int
    documents: int
    anonymity: str | None


class ComparisonRow(NamedTuple):
    """Two figures of one quantity, who gave each, where and when, and how they stand to each other."""

    relation: str
    quantity: str
    one: str
    teller: str | None
    outlet: str | None
    published: str | None
    document: str
    other: str
    other_teller: str | None
    other_outlet: str | None
    other_published: str | None
    other_document: str
    certainty: str | None
    why: str


class FigureRow(NamedTuple):
    """A figure with what its words allow, what it measures, and where it stands; an open end is None."""

    quantity: str
    published: str | None
    low: float | None
    high: float | None
    comparator: str
    text: str
    chain: str
    outlet: str | None
    document: str
    statement: str


class Counts(NamedTuple):
    """How much the store holds of the newest reading of each article."""

    articles: int
    sentences: int
    accounted: int
    claims: int
    attributed: int
    sources: int
    figures: int
    dates: int
    conflicts: int
    findings: int


NAMED = "SELECT id FROM readings_current WHERE :document IN (document, url)"
"""The articles of a name or an address."""

MEANT = """WITH met AS MATERIALIZED (SELECT source FROM source_names WHERE id IN
    (SELECT rowid FROM sources_fts WHERE sources_fts MATCH {words}))
    SELECT source FROM met UNION
    SELECT j.source FROM source_identities AS i JOIN source_identities AS j ON j.identity = i.identity
    WHERE i.source IN (SELECT source FROM met)"""
"""The sources with some words in one of their names, and those that were judged to be one with them."""

CLAIMS = """SELECT content_id, document, outlet, published, kind, quotation, coalesce(chain, ''), statement,
    certainty, span_start FROM claims_current AS c"""

CLAIM_FILTERS = {
    "text": "c.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :text)",
    "source": f"c.id IN (SELECT claim FROM links WHERE source IN ({MEANT.format(words=':source')}))",
    "kind": "c.kind = :kind",
    "document": f"c.id IN (SELECT id FROM claims WHERE reading IN ({NAMED}))",
}

SOURCES = """SELECT content_id, name, kind, as_speaker, as_channel, documents, anonymity
    FROM sources_current AS s"""

SOURCE_FILTERS = {
    "text": f"s.id IN ({MEANT.format(words=':text')})",
    "kind": "s.kind = :kind",
    "document": f"""s.id IN (SELECT source FROM source_readings WHERE reading IN
        ({NAMED}))""",
}

COMPARISONS = """SELECT relation, quantity, one, teller, outlet, published, document, other, other_teller,
    other_outlet, other_published, other_document, certainty, why FROM comparisons_current AS k"""

COMPARISON_FILTERS = {
    "relation": "k.relation = :relation",
    "text": "instr(lower(k.quantity || ' ' || k.one || ' ' || k.other), lower(:text))",
    "document": ":document IN (k.document, k.other_document)",
    "certainty": "k.certainty = :certainty",
}

FIGURES = """SELECT quantity, published, low, high, comparator, text, coalesce(chain, ''), outlet, document,
    statement FROM figures_by_quantity AS f"""

FIGURE_FILTERS = {
    "text": "instr(lower(f.quantity || ' ' || f.text), lower(:text))",
    "document": "f.document = :document",
}

COUNTS = """WITH now AS MATERIALIZED (SELECT id FROM readings_current),
    stated AS MATERIALIZED (SELECT id, quotation FROM claims WHERE reading IN now)
SELECT (SELECT count(*) FROM now),
    (SELECT count(*) FROM sentences WHERE reading IN now),
    (SELECT count(*) FROM sentences WHERE reading IN now AND coverage <> 'unparsed'),
    (SELECT count(*) FROM stated),
    (SELECT count(*) FROM stated WHERE quotation <> 'none'),
    (SELECT count(DISTINCT source) FROM source_readings WHERE reading IN now),
    (SELECT count(*) FROM figures WHERE claim IN (SELECT id FROM stated)),
    (SELECT count(*) FROM dates WHERE reading IN now AND listed AND earliest IS NOT NULL),
    (SELECT count(*) FROM conflicts_open),
    (SELECT count(*) FROM findings WHERE reading IN now)"""


def find_claims(connection: sqlite3.Connection, limit: int | None, **wanted: str | None) -> list[ClaimRow]:
    """Return the claims that fit every filter that is given, in the order in which they were saved."""
    query = f"{CLAIMS} {_where(CLAIM_FILTERS, wanted)} ORDER BY c.id LIMIT :limit"
    return [ClaimRow(*row) for row in connection.execute(query, _given(limit, wanted))]


def find_sources(connection: sqlite3.Connection, limit: int | None, **wanted: str | None) -> list[SourceRow]:
    """Return the sources that fit every filter that is given, those heard most often first."""
    order = "ORDER BY s.as_speaker + s.as_channel DESC, s.name, s.id LIMIT :limit"
    query = f"{SOURCES} {_where(SOURCE_FILTERS, wanted)} {order}"
    return [SourceRow(*row) for row in connection.execute(query, _given(limit, wanted))]


def find_comparisons(
    connection: sqlite3.Connection, limit: int | None, **wanted: str | None
) -> list[ComparisonRow]:
    """Return the comparisons that fit every filter that is given, in the order in which they were saved."""
    query = f"{COMPARISONS} {_where(COMPARISON_FILTERS, wanted)} ORDER BY k.id LIMIT :limit"
    return [ComparisonRow(*row) for row in connection.execute(query, _filled(limit, wanted))]


def find_figures(connection: sqlite3.Connection, limit: int | None, **wanted: str | None) -> list[FigureRow]:
    """Return the figures that fit every filter that is given, by quantity and then by time."""
    order = "ORDER BY f.quantity, f.published, f.low, f.id LIMIT :limit"
    query = f"{FIGURES} {_where(FIGURE_FILTERS, wanted)} {order}"
    return [FigureRow(*row) for row in connection.execute(query, _filled(limit, wanted))]


def count(connection: sqlite3.Connection) -> Counts:
    """Return how much there is."""
    return Counts(*connection.execute(COUNTS).fetchone())


def _where(filters: dict[str, str], wanted: dict[str, str | None]) -> str:
    terms = [filters[name] for name, value in wanted.items() if value is not None]
    return f"WHERE {' AND '.join(terms)}" if terms else ""


def _given(limit: int | None, wanted: dict[str, str | None]) -> dict[str, str | int | None]:
    matched = {name: match(wanted[name]) for name in ("text", "source") if wanted.get(name) is not None}
    return {**_filled(limit, wanted), **matched}


def _filled(limit: int | None, wanted: dict[str, str | None]) -> dict[str, str | int | None]:
    return {**wanted, "limit": -1 if limit is None else limit}


def match(words: str | None) -> str:
    """Return the FTS5 query for all of the words, whatever signs they hold; FTS5 would stop at a NUL."""
    cleaned = _plain(words or "").split()
    return " ".join(f'"{word}"' for word in cleaned) or '""'


def phrase(words: str) -> str:
    """Return the FTS5 query for these words one behind the other."""
    return f'"{_plain(words)}"'


def _plain(words: str) -> str:
    return words.replace("\0", " ").replace('"', " ")
