"""Look-ups for who decides: how far checking has come, what a source said, origins, and versions."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from verifier.store.look import NAMED


class SignoffRow(NamedTuple):
    """A claim with how far its checking has come and what was decided, by whom."""

    id: str
    document: str
    chain: str
    statement: str
    state: str
    verdicts: str


class SaidRow(NamedTuple):
    """What a source said or passed on: where and when, by which reporting word, and through whom it came."""

    document: str
    outlet: str | None
    published: str | None
    role: str
    name: str
    cue: str | None
    strength: str | None
    chain: str
    kind: str
    statement: str
    id: str


class Known(NamedTuple):
    """What is known of a source: its kind, the body it belongs to, its Wikidata id, and all its names."""

    kind: str
    part_of: str | None
    wikidata: str | None
    names: tuple[str, ...]


class JudgedRow(NamedTuple):
    """The judgement that holds on two sources."""

    one: str
    other: str
    judgement: str
    by: str
    why: str
    at: str


class OriginRow(NamedTuple):
    """A quantity with by how many it is given, and how many voices that goes back to."""

    quantity: str
    figures: int
    documents: int
    outlets: int
    first_speakers: int
    own_voice: int
    unnamed: int
    speakers: str


class VersionRow(NamedTuple):
    """A reading of an article: when it was made, of which text, and with how many claims."""

    row: int
    at: str | None
    sha256: str
    claims: int
    article: int = 0
    url: str | None = None
    outlet: str | None = None


SIGNOFF = f"""SELECT content_id, document, coalesce(chain, ''), statement, state, coalesce(verdicts, '')
    FROM signoff WHERE (:document IS NULL OR id IN (SELECT id FROM claims WHERE reading IN ({NAMED})))
    AND state IN (SELECT value FROM json_each(:states)) ORDER BY id LIMIT :limit"""

ME = """WITH me AS MATERIALIZED (
    SELECT id AS source FROM sources WHERE content_id = :source UNION
    SELECT j.source FROM sources AS s JOIN source_identities AS i ON i.source = s.id
        JOIN source_identities AS j ON j.identity = i.identity WHERE s.content_id = :source
)"""
"""A source with those that were judged to be the same."""

NAMES = f"""{ME} SELECT DISTINCT n.name FROM source_names AS n WHERE n.source IN (SELECT source FROM me)
    ORDER BY n.id"""

KINDS = f"""{ME} SELECT DISTINCT r.kind, r.part_of, r.wikidata FROM source_readings AS r
    WHERE r.source IN (SELECT source FROM me) ORDER BY r.kind = 'unknown', r.id DESC LIMIT 1"""

SAID = f"""{ME} SELECT c.document, c.outlet, c.published, k.role, k.name, k.cue, k.strength, c.chain,
    c.kind, c.statement, c.content_id
FROM links AS k JOIN claims_current AS c ON c.id = k.claim
WHERE k.source IN (SELECT source FROM me) ORDER BY c.published, c.id, k.nth LIMIT :limit"""

JUDGED = """SELECT one, other, judgement, by, why, at FROM judgements_current
    WHERE :name IS NULL OR :name IN (one, other) ORDER BY at, id"""

ORIGINS = """SELECT quantity, figures, documents, outlets, first_speakers, own_voice, unnamed,
    coalesce(speakers, '') FROM origins
    WHERE documents >= :least AND (:text IS NULL OR instr(lower(quantity), lower(:text)))
    ORDER BY documents DESC, figures DESC, quantity LIMIT :limit"""

VERSIONS = """SELECT r.id, r.at, v.sha256, (SELECT count(*) FROM claims WHERE reading = r.id),
    v.article, n.url, n.outlet FROM readings AS r JOIN revisions AS v ON v.id = r.revision
    JOIN readings_current AS n ON n.article = v.article
    WHERE v.article IN (SELECT article FROM readings_current WHERE document = :document OR url = :document)
    ORDER BY coalesce(r.at, ''), r.id"""


def find_signoff(connection: sqlite3.Connection, **given: str | int | None) -> list[SignoffRow]:
    """Return the claims in these states, a JSON array, in the order in which they were saved."""
    return [SignoffRow(*row) for row in connection.execute(SIGNOFF, given)]


def find_said(connection: sqlite3.Connection, **given: str | int | None) -> list[SaidRow]:
    """Return what a source, or one judged to be the same, said or passed on, by day."""
    return [SaidRow(*row) for row in connection.execute(SAID, given)]


def find_known(connection: sqlite3.Connection, source: str) -> Known:
    """Return what is known of the source of this id, by the newest reading that knows its kind."""
    kind = connection.execute(KINDS, {"source": source}).fetchone()
    names = connection.execute(NAMES, {"source": source})
    return Known(kind["kind"], kind["part_of"], kind["wikidata"], tuple(row["name"] for row in names))


def find_judged(connection: sqlite3.Connection, name: str | None) -> list[JudgedRow]:
    """Return the judgements that hold, all or those on the source of this name, in order of time."""
    return [JudgedRow(*row) for row in connection.execute(JUDGED, {"name": name})]


def find_origins(connection: sqlite3.Connection, **given: str | int | None) -> list[OriginRow]:
    """Return the quantities that so many documents at least give, those in most documents first."""
    return [OriginRow(*row) for row in connection.execute(ORIGINS, given)]


def find_versions(connection: sqlite3.Connection, document: str) -> list[VersionRow]:
    """Return the readings of the article of this name or address, in order of time."""
    return [VersionRow(*row) for row in connection.execute(VERSIONS, {"document": document})]
