"""Look-ups for pages of one thing: an article, a claim, a source, a quantity, a comparison, a finding."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from verifier.store.front import PAIRS, TITLE, PairRow
from verifier.store.told import VersionRow
from verifier.store.views import CHAIN


class Stands(NamedTuple):
    """Where a claim or finding stands now: its row, the reading, and the article with what is known of it."""

    row: int
    reading: int
    article: str
    document: str
    title: str | None
    outlet: str | None
    published: str | None


class SourceEntry(NamedTuple):
    """A source, its kind by the newest reading that knows, what it is part of, and the source it is one with.

    `identity` is the id of the one under whose name all that were judged to be one are counted.
    """

    id: str
    name: str
    kind: str | None
    part_of: str | None
    wikidata: str | None
    identity: str


class UtteredRow(NamedTuple):
    """What a source said or passed on: in which article and words, through whom; who began the chain."""

    id: str
    article: str
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
    speaker: str


class QuantityEntry(NamedTuple):
    """What is measured, with how many figures measure it in how many articles."""

    id: str
    label: str
    figures: int
    articles: int


class GivenRow(NamedTuple):
    """A figure of a quantity: where it stands, what its words allow, who gave it and who printed that.

    `measurement` is the JSON of what it is compared by, None where it is not compared.
    """

    text: str
    span_start: int
    span_end: int
    low: float | None
    high: float | None
    comparator: str
    claim: str
    article: str
    document: str
    outlet: str | None
    published: str | None
    chain: str
    measurement: str | None


class SideRow(NamedTuple):
    """One side of a comparison as it stands now: the figure's words and place, its claim and measurement.

    Where the figure is no longer in the newest reading, nothing is known but its words.
    """

    comparison: int
    document: str
    article: str
    outlet: str | None
    published: str | None
    span_start: int
    span_end: int
    text: str
    low: float | None
    high: float | None
    comparator: str | None
    claim: str | None
    chain: str | None
    quantity: str | None
    measurement: str | None


class FindingEntry(NamedTuple):
    """A finding: its rule and level, what is asked, the words, and the digest of the question."""

    rule: str
    level: str
    message: str
    text: str
    span_start: int
    span_end: int
    question: str | None


class PlaceRow(NamedTuple):
    """A place that belongs to a finding; `article` is None where its document is no longer the newest."""

    document: str
    article: str | None
    span_start: int
    span_end: int
    text: str


class FoundRow(NamedTuple):
    """An open finding of a rule, with its article."""

    id: str
    article: str
    document: str
    title: str | None
    outlet: str | None
    level: str
    message: str
    text: str


STANDS: Final = f"r.id, a.content_id, r.document, {TITLE}, r.outlet, r.published"

KNOWN: Final = """coalesce((SELECT id FROM articles WHERE content_id = :id),
    (SELECT article FROM article_keys WHERE content_id = :id))"""
"""The article of an id, be it the one by which it was known first or any other by which it is known."""

ARTICLE: Final = f"""SELECT r.id, {STANDS} FROM articles AS a
    CROSS JOIN revisions AS v ON v.article = a.id CROSS JOIN readings AS n ON n.revision = v.id
    CROSS JOIN readings_current AS r ON r.id = n.id WHERE a.id = {KNOWN}"""

CLAIM: Final = f"""SELECT c.id, {STANDS} FROM claims AS c CROSS JOIN readings_current AS r ON r.id = c.reading
    CROSS JOIN articles AS a ON a.id = r.article WHERE c.content_id = :id ORDER BY c.id"""

VERSIONS: Final = f"""SELECT r.id, r.at, v.sha256, (SELECT count(*) FROM claims WHERE reading = r.id)
    FROM articles AS a CROSS JOIN revisions AS v ON v.article = a.id
    CROSS JOIN readings AS r ON r.revision = v.id
    WHERE a.id = {KNOWN} ORDER BY coalesce(r.at, ''), r.id"""

SOURCE: Final = """SELECT s.content_id, s.name,
    (SELECT kind FROM source_readings WHERE source = s.id ORDER BY kind = 'unknown', id DESC LIMIT 1),
    (SELECT part_of FROM source_readings WHERE source = s.id ORDER BY part_of IS NULL, id DESC LIMIT 1),
    (SELECT wikidata FROM source_readings WHERE source = s.id ORDER BY wikidata IS NULL, id DESC LIMIT 1),
    coalesce((SELECT n.content_id FROM source_identities AS i JOIN sources AS n ON n.id = i.identity
        WHERE i.source = s.id), s.content_id)
    FROM sources AS s WHERE s.content_id = :id"""

ME: Final = """me AS MATERIALIZED (
    SELECT id AS source FROM sources WHERE content_id = :id UNION
    SELECT j.source FROM sources AS s JOIN source_identities AS i ON i.source = s.id
        JOIN source_identities AS j ON j.identity = i.identity WHERE s.content_id = :id)"""

NAMES: Final = f"""WITH {ME} SELECT DISTINCT name FROM source_names
    WHERE source IN (SELECT source FROM me) ORDER BY id"""

SPEAKER: Final = "(SELECT f.name FROM links AS f WHERE f.claim = k.claim AND f.nth = 1)"

FITTING: Final = f"""WITH {ME}, linked AS MATERIALIZED (
    SELECT k.id AS link, k.claim, k.role, c.reading FROM links AS k CROSS JOIN claims AS c ON c.id = k.claim
    WHERE k.source IN (SELECT source FROM me) AND (:role IS NULL OR k.role = :role)
    AND (:speaker IS NULL OR {SPEAKER} = :speaker)
), now AS MATERIALIZED (
    SELECT r.id, r.outlet, r.published FROM (SELECT DISTINCT reading FROM linked) AS d
    CROSS JOIN readings_current AS r ON r.id = d.reading
), fitting AS MATERIALIZED (
    SELECT k.link, k.claim, k.role, r.outlet, r.published
    FROM linked AS k CROSS JOIN now AS r ON r.id = k.reading WHERE :outlet IS NULL OR r.outlet = :outlet)"""
"""What fits, by its numbers: words are looked up for what is shown alone."""

SAID: Final = f"""{FITTING}, shown AS MATERIALIZED (
    SELECT link FROM fitting ORDER BY published DESC, claim, link LIMIT :limit OFFSET :offset)
SELECT c.content_id, a.content_id, r.document, r.outlet, r.published, k.role, k.name, k.cue, k.strength,
    {CHAIN}, c.kind, c.statement, {SPEAKER}
    FROM shown CROSS JOIN links AS k ON k.id = shown.link CROSS JOIN claims AS c ON c.id = k.claim
    CROSS JOIN readings_current AS r ON r.id = c.reading CROSS JOIN articles AS a ON a.id = r.article
    ORDER BY r.published DESC, c.id, k.id"""

FACETS: Final = {"role": "role", "outlet": "outlet", "speaker": SPEAKER}

FACET: Final = f"""{FITTING} {
    " UNION ALL ".join(
        f"SELECT * FROM (SELECT '{name}', value, count(DISTINCT claim) AS many FROM (SELECT claim, {value} "
        f"AS value FROM fitting AS k) WHERE value NOT NULL GROUP BY 2 ORDER BY many DESC, 2 LIMIT :limit)"
        for name, value in FACETS.items()
    )
}"""

QUANTITY: Final = """SELECT q.content_id, q.label, count(*), count(DISTINCT r.article) FROM quantities AS q
    JOIN figures AS f ON f.quantity = q.id JOIN claims AS c ON c.id = f.claim
    JOIN readings_current AS r ON r.id = c.reading WHERE q.content_id = :id GROUP BY q.id"""

FIGURE: Final = """f.text, f.span_start, f.span_end, f.low, f.high, f.comparator"""

GIVEN: Final = f"""SELECT {FIGURE}, c.content_id, a.content_id, r.document, r.outlet, r.published,
    coalesce({CHAIN}, ''),
    (SELECT m.content FROM measurements AS m WHERE m.reading = r.id AND m.figure = f.id)
    FROM quantities AS q CROSS JOIN figures AS f ON f.quantity = q.id CROSS JOIN claims AS c ON c.id = f.claim
    CROSS JOIN readings_current AS r ON r.id = c.reading CROSS JOIN articles AS a ON a.id = r.article
    WHERE q.content_id = :id ORDER BY r.published IS NULL, r.published, f.id LIMIT :limit"""

SIDES: Final = f"""SELECT s.comparison, s.document, a.content_id, r.outlet, r.published, s.span_start,
    s.span_end, s.text, f.low, f.high, f.comparator, c.content_id, coalesce({CHAIN}, ''), q.content_id,
    (SELECT m.content FROM measurements AS m WHERE m.reading = r.id AND m.figure = f.id)
    FROM sides AS s JOIN readings_current AS r
        ON r.id = (SELECT max(id) FROM readings_current WHERE document = s.document)
    JOIN articles AS a ON a.id = r.article LEFT JOIN figures AS f ON f.id = s.figure
    LEFT JOIN claims AS c ON c.id = f.claim LEFT JOIN quantities AS q ON q.id = f.quantity
    WHERE s.comparison IN (SELECT value FROM json_each(:rows)) ORDER BY s.id"""

PAIR: Final = f"{PAIRS} WHERE id = :row"

AMONG: Final = f"""{PAIRS} WHERE id IN (SELECT m.comparison FROM comparison_members AS m
    WHERE m.document = :document AND (:start IS NULL OR (m.span_start = :start AND m.span_end = :end)))
    ORDER BY relation <> 'conflict', relation <> 'update', id LIMIT :limit"""

MEASURING: Final = f"""{PAIRS} WHERE quantity = :label ORDER BY relation <> 'conflict', relation <> 'update',
    id LIMIT :limit"""

FINDING: Final = f"""SELECT f.id, {STANDS} FROM findings AS f
    CROSS JOIN readings_current AS r ON r.id = f.reading
    CROSS JOIN articles AS a ON a.id = r.article WHERE f.content_id = :id ORDER BY f.id"""

ASKED: Final = """SELECT rule, level, message, text, span_start, span_end, question
    FROM findings WHERE id = :row"""

PLACES: Final = """SELECT p.document,
    (SELECT a.content_id FROM readings_current AS r JOIN articles AS a ON a.id = r.article
        WHERE r.document = p.document ORDER BY r.id DESC LIMIT 1), p.span_start, p.span_end, p.text
    FROM finding_places AS p WHERE p.finding = :row ORDER BY p.id"""

FOUND: Final = f"""SELECT f.content_id, a.content_id, r.document, {TITLE}, r.outlet, f.level,
    f.message, f.text FROM findings_open AS o CROSS JOIN findings AS f ON f.id = o.id
    CROSS JOIN readings_current AS r ON r.id = f.reading CROSS JOIN articles AS a ON a.id = r.article
    WHERE o.rule = :rule ORDER BY o.id DESC LIMIT :limit"""


def article(connection: sqlite3.Connection, id: str) -> Stands | None:
    """Return where the article of this id stands."""
    row = connection.execute(ARTICLE, {"id": id}).fetchone()
    return row and Stands(*row)


def claim(connection: sqlite3.Connection, id: str) -> list[Stands]:
    """Return where the claim of this id stands, in each article with the same text."""
    return [Stands(*row) for row in connection.execute(CLAIM, {"id": id})]


def finding(connection: sqlite3.Connection, id: str) -> tuple[Stands, FindingEntry, list[PlaceRow]] | None:
    """Return the finding of this id, where it stands, and the places that belong to it."""
    row = connection.execute(FINDING, {"id": id}).fetchone()
    if row is None:
        return None
    stands = Stands(*row)
    asked = FindingEntry(*connection.execute(ASKED, {"row": stands.row}).fetchone())
    return stands, asked, [PlaceRow(*each) for each in connection.execute(PLACES, {"row": stands.row})]


def found(connection: sqlite3.Connection, rule: str, limit: int) -> list[FoundRow]:
    """Return the open findings of a rule, the newest first."""
    return [FoundRow(*row) for row in connection.execute(FOUND, {"rule": rule, "limit": limit})]


def texts(connection: sqlite3.Connection, id: str) -> list[VersionRow]:
    """Return the texts that the article of this id has had, in turn, each as it was read last."""
    rows = [VersionRow(*row) for row in connection.execute(VERSIONS, {"id": id})]
    return [row for row, after in zip_longest(rows, rows[1:]) if after is None or row.sha256 != after.sha256]


def source(connection: sqlite3.Connection, id: str) -> tuple[SourceEntry, list[str]] | None:
    """Return the source of this id, with all of its names."""
    row = connection.execute(SOURCE, {"id": id}).fetchone()
    if row is None:
        return None
    return SourceEntry(*row), [str(each[0]) for each in connection.execute(NAMES, {"id": id})]


def uttered(connection: sqlite3.Connection, **given: str | int | None) -> list[UtteredRow]:
    """Return what a source said or passed on, newest first, so far as it fits role, outlet and speaker."""
    return [UtteredRow(*row) for row in connection.execute(SAID, given)]


def facets(connection: sqlite3.Connection, **given: str | int | None) -> dict[str, list[tuple[str, int]]]:
    """Return in how many claims, of those that fit, there is each role, outlet and first speaker."""
    counted: dict[str, list[tuple[str, int]]] = {each: [] for each in FACETS}
    for name, value, many in connection.execute(FACET, given):
        counted[name].append((str(value), int(many)))
    return counted


def quantity(connection: sqlite3.Connection, id: str) -> QuantityEntry | None:
    """Return the quantity of this id, None where no figure of it stands now."""
    row = connection.execute(QUANTITY, {"id": id}).fetchone()
    return row and QuantityEntry(*row)


def given(connection: sqlite3.Connection, id: str, limit: int) -> list[GivenRow]:
    """Return the figures of the quantity of this id by day."""
    return [GivenRow(*row) for row in connection.execute(GIVEN, {"id": id, "limit": limit})]


def comparison(connection: sqlite3.Connection, row: int) -> PairRow | None:
    """Return the comparison with this number."""
    pair = connection.execute(PAIR, {"row": row}).fetchone()
    return pair and PairRow(*pair)


def sides(connection: sqlite3.Connection, rows: Sequence[int]) -> list[SideRow]:
    """Return the sides of the comparisons with these numbers."""
    return [SideRow(*row) for row in connection.execute(SIDES, {"rows": json.dumps(list(rows))})]


def among(
    connection: sqlite3.Connection, document: str, span: tuple[int, int] | None, limit: int
) -> list[PairRow]:
    """Return the comparisons of the figures of a document, or of that at one place, conflicts first."""
    start, end = span or (None, None)
    where = {"document": document, "start": start, "end": end, "limit": limit}
    return [PairRow(*row) for row in connection.execute(AMONG, where)]


def measuring(connection: sqlite3.Connection, label: str, limit: int) -> list[PairRow]:
    """Return the comparisons of what is called so, conflicts first."""
    return [PairRow(*row) for row in connection.execute(MEASURING, {"label": label, "limit": limit})]
