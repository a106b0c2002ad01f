"""What Datasette is told of the store: what tables and columns hold, facets, and queries to start from."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from verifier.browse.addresses import DATABASE
from verifier.store.decisions import ADDED
from verifier.store.describe import comments, tables_made, views_made

FACETS: Final[dict[str, tuple[str, ...]]] = {
    "claims_current": ("kind", "quotation", "outlet", "certainty"),
    "comparisons_current": ("relation", "certainty", "outlet"),
    "decisions_current": ("verdict", "reviewer", "standing"),
    "figures_by_quantity": ("outlet", "comparator"),
    "findings_open": ("rule", "level", "outlet"),
    "readings_current": ("outlet",),
    "revision_fate": ("fate",),
    "signoff": ("state",),
    "sources_current": ("kind", "anonymity"),
    "unnamed_sources": ("role", "outlet"),
    "unsourced": ("kind", "outlet"),
}
"""By what columns the rows of a view are counted and narrowed down."""


SORTED: Final = {"figures_by_quantity": "id"}
"""By what the rows of a view come first, where all of them would have to be put in its own order."""


class Query(NamedTuple):
    """A query to start from: what it is called, what it returns, and its SQL."""

    title: str
    description: str
    sql: str


TOGETHER: Final = 200
"""Rows that a query returns at a time which may have very many."""

_AFTER: Final = "coalesce(nullif(:after, ''), 0)"
"""Behind which number they begin, at the first where none is asked for."""

_NAMED: Final = """WITH met AS MATERIALIZED (SELECT source FROM source_names WHERE id IN
    (SELECT rowid FROM sources_fts WHERE sources_fts MATCH '"' || replace(:name, '"', ' ') || '"')),
me AS MATERIALIZED (SELECT source FROM met UNION
    SELECT j.source FROM source_identities AS i JOIN source_identities AS j ON j.identity = i.identity
    WHERE i.source IN (SELECT source FROM met))
SELECT c.published, c.outlet, c.document, k.name, k.cue, k.strength, c.chain, c.statement,
    c.content_id AS claim
FROM links AS k JOIN claims_current AS c ON c.id = k.claim
WHERE k.source IN (SELECT source FROM me) AND k.role = '{role}'
ORDER BY c.published DESC, c.id"""

QUERIES: Final[dict[str, Query]] = {
    "said-by": Query(
        "Said by",
        "All that a source said whose name holds these words, one behind the other; names that were judged "
        "to be of one source count as one.",
        _NAMED.format(role="speaker"),
    ),
    "passed-on-by": Query(
        "Passed on by",
        "All that came through an agency, outlet, platform or document whose name holds these words.",
        _NAMED.format(role="channel"),
    ),
    "unsourced-figures": Query(
        "Figures without a source",
        "Claims in an article’s own voice that give a figure: nobody is named who counted.",
        f"""SELECT f.id AS number, f.text AS figure, q.label AS quantity, r.document, r.outlet, r.published,
    c.statement, c.content_id AS claim, q.content_id AS measures
FROM claims AS c CROSS JOIN readings_current AS r ON r.id = c.reading
CROSS JOIN figures AS f ON f.claim = c.id LEFT JOIN quantities AS q ON q.id = f.quantity
WHERE c.quotation = 'none' AND f.id > {_AFTER} ORDER BY c.id, f.id LIMIT {TOGETHER}""",
    ),
    "unnamed-voices": Query(
        "Unnamed sources",
        "Claims that go back to somebody who is not named, with the words by which the voice is described.",
        f"""SELECT k.id AS number, k.name AS source, k.role, r.document, r.outlet, r.published, c.statement,
    c.content_id AS claim
FROM links AS k CROSS JOIN claims AS c ON c.id = k.claim
CROSS JOIN readings_current AS r ON r.id = c.reading
WHERE k.anonymity = 'unnamed' AND k.id > {_AFTER} ORDER BY k.id LIMIT {TOGETHER}""",
    ),
    "conflicts": Query(
        "Figures in conflict",
        "Figures of one quantity that cannot all be right: who gave each, where and when.",
        """SELECT quantity, certainty, one, teller, outlet, published, document, other, other_teller,
    other_outlet, other_published, other_document, why
FROM comparisons_current WHERE relation = 'conflict' ORDER BY certainty <> 'sure', id DESC""",
    ),
    "to-do": Query(
        "To do",
        "Claims on which nobody’s decision stands: open, or decided before their words moved or changed.",
        f"""SELECT id AS number, state, document, chain, statement, verdicts, content_id AS claim
FROM signoff WHERE state IN ('open', 'proposed', 'reopened') AND id > {_AFTER}
ORDER BY id LIMIT {TOGETHER}""",
    ),
}
"""By their names in addresses."""


def metadata(settings: dict[str, Any]) -> dict[str, Any]:
    """Return all of it, with the settings of the plugin."""
    tables = {
        statement.split()[2]: _described(statement.split()[2], statement)
        for statement in (*tables_made(), *views_made())
    }
    return {
        "title": "verifier",
        "databases": {
            DATABASE: {
                "title": "Tables and queries",
                "description": "Views show each article as it was read last; tables hold every reading.",
                "tables": {**tables, "_sqlite_migrations": {"hidden": True}},
                "queries": {name: {**query._asdict(), "hide_sql": True} for name, query in QUERIES.items()},
            }
        },
        "plugins": settings,
    }


def _described(name: str, statement: str) -> dict[str, Any]:
    said = comments(statement) | ADDED.get(name, {})
    known: dict[str, Any] = {"description": said.pop("", ""), "columns": said}
    known |= {"sort": SORTED[name]} if name in SORTED else {}
    return known | ({"facets": list(FACETS[name])} if name in FACETS else {})
