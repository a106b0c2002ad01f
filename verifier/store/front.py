"""Look-ups for a first page: what there is, what is new, what is to do, and what a person looks for."""

from __future__ import annotations

import json
import sqlite3
from typing import Final, NamedTuple

from verifier.store.look import MEANT, match
from verifier.store.views import CHAIN


class ArticleRow(NamedTuple):
    """An article as it was read last: its id and name, what is known of it, its claims and open findings."""

    id: str
    document: str
    title: str | None
    outlet: str | None
    published: str | None
    claims: int
    findings: int


class Totals(NamedTuple):
    """How much the newest readings hold; sources that were judged to be one are still counted apart."""

    articles: int
    outlets: int
    claims: int
    figures: int
    sources: int
    conflicts: int
    findings: int


class RuleRow(NamedTuple):
    """A rule with how many questions of its that nobody answered."""

    rule: str
    level: str
    findings: int


class HeardRow(NamedTuple):
    """A source with in how many claims it speaks and in how many it passes on."""

    id: str
    name: str
    as_speaker: int
    as_channel: int


class PairRow(NamedTuple):
    """A comparison of two figures: who gave each, in which article, on which day, and how they stand."""

    row: int
    relation: str
    quantity: str
    certainty: str | None
    why: str
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


class HitRow(NamedTuple):
    """A claim that was looked for: its number, id, article, chain and words."""

    row: int
    id: str
    article: str
    document: str
    outlet: str | None
    published: str | None
    kind: str
    chain: str
    statement: str


TITLE: Final = """coalesce(r.title, (SELECT trim(substr(v.text, p.span_start + 1, p.span_end - p.span_start))
    FROM parts AS p JOIN readings AS n ON n.id = p.reading JOIN revisions AS v ON v.id = n.revision
    WHERE p.reading = r.id AND p.kind = 'headline' ORDER BY p.id LIMIT 1))"""
"""What an article calls itself: its title, else its headline."""

UNANSWERED: Final = """coalesce((SELECT v.verdict FROM reviews AS v
        WHERE v.question = f.question AND v.article = r.article ORDER BY v.at DESC, v.id DESC LIMIT 1), '')
        NOT IN ('explained', 'false alarm')"""
"""What holds of the findings `f` of a reading `r` whose question nobody has answered."""

ARTICLES: Final = f"""SELECT a.content_id, r.document, {TITLE}, r.outlet, r.published,
    (SELECT count(*) FROM claims WHERE reading = r.id),
    (SELECT count(*) FROM findings AS f WHERE f.reading = r.id AND {UNANSWERED})
    FROM readings_current AS r CROSS JOIN articles AS a ON a.id = r.article"""

NEWEST: Final = f"{ARTICLES} ORDER BY r.id DESC LIMIT :limit"

NAMED: Final = f"{ARTICLES} WHERE r.document = :document ORDER BY r.id"

NOW: Final = "now AS MATERIALIZED (SELECT id, outlet FROM readings_current)"

TOTALS: Final = f"""WITH {NOW},
    stated AS MATERIALIZED (SELECT c.id FROM now CROSS JOIN claims AS c ON c.reading = now.id)
SELECT (SELECT count(*) FROM now), (SELECT count(DISTINCT outlet) FROM now),
    (SELECT count(*) FROM stated),
    (SELECT count(*) FROM stated CROSS JOIN figures AS f ON f.claim = stated.id),
    (SELECT count(DISTINCT w.source) FROM now CROSS JOIN source_readings AS w ON w.reading = now.id),
    (SELECT count(*) FROM now CROSS JOIN comparisons AS k ON k.reading = now.id
        WHERE k.relation = 'conflict'),
    (SELECT count(*) FROM findings_open)"""

STATES: Final = """WITH decided AS MATERIALIZED (SELECT DISTINCT claim FROM decisions_current)
SELECT state, count(*) FROM signoff WHERE id IN (SELECT claim FROM decided) GROUP BY state"""
"""How far the checking of those claims has come on which anything was decided."""

RULES: Final = """SELECT rule, level, count(*) AS findings FROM findings_open
    GROUP BY rule, level ORDER BY findings DESC, rule"""

PAIRS: Final = """SELECT id, relation, quantity, certainty, why, one, teller, outlet, published, document,
    other, other_teller, other_outlet, other_published, other_document FROM comparisons_current"""

CONFLICTS: Final = f"""{PAIRS} WHERE id IN (SELECT k.id FROM comparisons AS k
    JOIN readings_current AS r ON r.id = k.reading WHERE k.relation = 'conflict'
    ORDER BY k.certainty <> 'sure', k.id DESC LIMIT :limit) ORDER BY certainty <> 'sure', id DESC"""
"""Chosen before their sides are looked up, which takes longer than all else."""

OFTEN: Final = """WITH same AS MATERIALIZED (SELECT source, identity FROM source_identities)
SELECT coalesce(i.identity, l.source) AS source, sum(l.links) AS links
    FROM (SELECT source, count(*) AS links FROM links GROUP BY source) AS l
    LEFT JOIN same AS i ON i.source = l.source
    GROUP BY 1 ORDER BY links DESC, 1 LIMIT :limit"""
"""The sources with the most links in all readings, those judged to be one as one."""

HEARD: Final = f"""WITH {NOW}, often AS MATERIALIZED (SELECT value AS identity FROM json_each(:sources)),
me AS MATERIALIZED (SELECT identity, identity AS source FROM often UNION
    SELECT identity, source FROM source_identities WHERE identity IN (SELECT identity FROM often))
SELECT s.content_id, s.name,
    count(DISTINCT CASE k.role WHEN 'speaker' THEN k.claim END),
    count(DISTINCT CASE k.role WHEN 'channel' THEN k.claim END)
FROM me CROSS JOIN links AS k ON k.source = me.source CROSS JOIN claims AS c ON c.id = k.claim
CROSS JOIN now ON now.id = c.reading CROSS JOIN sources AS s ON s.id = me.identity
GROUP BY me.identity"""

HITS: Final = f"""SELECT c.id, c.content_id, a.content_id, r.document, r.outlet, r.published, c.kind,
    coalesce({CHAIN}, ''), c.statement
    FROM claims AS c CROSS JOIN readings_current AS r ON r.id = c.reading
    CROSS JOIN articles AS a ON a.id = r.article
    WHERE c.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :text) AND c.id > :after
    ORDER BY c.id LIMIT :limit"""

MET: Final = f"""SELECT s.content_id, s.name FROM sources AS s WHERE s.id IN ({MEANT.format(words=":text")})
    ORDER BY length(s.name), s.name LIMIT :limit"""


def newest(connection: sqlite3.Connection, limit: int) -> list[ArticleRow]:
    """Return the articles that were read last, the last one first."""
    return [ArticleRow(*row) for row in connection.execute(NEWEST, {"limit": limit})]


def named(connection: sqlite3.Connection, document: str) -> list[ArticleRow]:
    """Return the articles whose newest reading has this name."""
    return [ArticleRow(*row) for row in connection.execute(NAMED, {"document": document})]


def totals(connection: sqlite3.Connection) -> Totals:
    """Return how much there is."""
    return Totals(*connection.execute(TOTALS).fetchone())


def states(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many claims stand at each state, but for those on which nobody decided anything."""
    return {str(state): int(many) for state, many in connection.execute(STATES)}


def open_by_rule(connection: sqlite3.Connection) -> list[RuleRow]:
    """Return the rules with open findings, those with the most first."""
    return [RuleRow(*row) for row in connection.execute(RULES)]


def conflicts(connection: sqlite3.Connection, limit: int) -> list[PairRow]:
    """Return figures in conflict: what is sure to be of one quantity first, then the newest."""
    return [PairRow(*row) for row in connection.execute(CONFLICTS, {"limit": limit})]


def heard(connection: sqlite3.Connection, limit: int) -> list[HeardRow]:
    """Return the sources that are heard most often, by the links that they have in all readings."""
    often = [row[0] for row in connection.execute(OFTEN, {"limit": limit})]
    found = [HeardRow(*row) for row in connection.execute(HEARD, {"sources": json.dumps(often)})]
    return sorted(found, key=lambda row: (-row.as_speaker - row.as_channel, row.name))


def hits(connection: sqlite3.Connection, text: str, *, after: int, limit: int) -> list[HitRow]:
    """Return the claims with all these words whose numbers come after this one, in their order."""
    given = {"text": match(text), "after": after, "limit": limit}
    return [HitRow(*row) for row in connection.execute(HITS, given)]


def met(connection: sqlite3.Connection, text: str, *, limit: int) -> list[tuple[str, str]]:
    """Return id and name of the sources with all these words in a name, the shortest names first."""
    given = {"text": match(text), "limit": limit}
    return [(str(row[0]), str(row[1])) for row in connection.execute(MET, given)]
