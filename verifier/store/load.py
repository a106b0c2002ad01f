"""From rows back to the values they were saved from, made anew and so checked anew."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from claims.audited import Audited
from claims.claim import Certainty, Kind
from claims.document import Reading
from claims.run import Run
from verifier.store.decide import decisions

Plain = dict[str, Any]
Row = sqlite3.Row

DAMAGE = (ValueError, KeyError, IndexError, TypeError, RecursionError)
"""What `load` raises on rows that nobody saved so."""

OWN: dict[str, tuple[str, ...]] = {
    Kind.COMMITMENT: ("promisor",),
    Kind.DEMAND: ("addressee",),
    Kind.OPINION: ("holder",),
    Kind.DENIAL: ("denied",),
}
"""The columns that claims of one kind have for themselves."""

DOCUMENT = """SELECT r.name, v.text, r.title, o.name AS outlet, r.byline, r.published, r.url, r.language
    FROM readings AS r JOIN revisions AS v ON v.id = r.revision LEFT JOIN outlets AS o ON o.id = r.outlet
    WHERE r.id = ?"""

LINKS = """SELECT k.*, s.content_id AS source_id
    FROM claims AS c JOIN links AS k ON k.claim = c.id JOIN sources AS s ON s.id = k.source
    WHERE c.reading = ? ORDER BY k.id"""

FIGURES = """SELECT f.*, q.unit AS quantity_unit, q.happening, q.qualifiers, q.place, q.period
    FROM claims AS c JOIN figures AS f ON f.claim = c.id LEFT JOIN quantities AS q ON q.id = f.quantity
    WHERE c.reading = ? ORDER BY f.id"""

OTHERS = """SELECT DISTINCT m.id, m.content, k.document
    FROM comparisons AS c JOIN comparison_members AS k ON k.comparison = c.id
    JOIN readings_current AS r ON r.id = (SELECT max(id) FROM readings_current WHERE document = k.document)
    JOIN measurements AS m ON m.reading = r.id
    JOIN figures AS f ON f.id = m.figure AND f.span_start = k.span_start AND f.span_end = k.span_end
    WHERE c.reading = ? AND f.text = k.text ORDER BY m.id"""
"""The figures that comparisons name, as the newest reading of each article has them."""


FATES = """SELECT f.fate, f.why, f.aspects, b.content_id AS before, a.content_id AS after FROM fates AS f
    LEFT JOIN claims AS b ON b.id = f.before LEFT JOIN claims AS a ON a.id = f.after
    JOIN readings AS r ON r.id = f.reading
    WHERE r.id = ? AND (b.reading = r.before OR (b.reading IS NULL AND r.before NOT NULL)) ORDER BY f.id"""
"""What became of the claims of the reading before; a merged store also tells of those of others."""

RUN = """SELECT u.version, u.model, u.rules, u.arguments, coalesce(r.at, u.at) AS at
    FROM readings AS r JOIN runs AS u ON u.id = r.run WHERE r.id IN (SELECT value FROM json_each(?))
    ORDER BY coalesce(r.at, u.at) DESC, r.id DESC LIMIT 1"""
"""The run that made the newest of these readings."""

BEFORE = "SELECT before FROM readings WHERE id = ?"


def newest(connection: sqlite3.Connection, names: Sequence[str] = ()) -> list[int]:
    """Return the current readings of the documents of these names, of all if no name is given."""
    if not names:
        return [row["id"] for row in connection.execute("SELECT id FROM readings_current ORDER BY id")]
    query = """SELECT DISTINCT r.id FROM readings_current AS r JOIN json_each(?) AS n
        ON n.value IN (r.document, r.url) ORDER BY r.id"""
    return [row["id"] for row in connection.execute(query, (json.dumps(list(names)),))]


def load_run(connection: sqlite3.Connection, readings: Sequence[int]) -> Run | None:
    """Return the run that made the newest of these readings, None of none. Raises one of DAMAGE."""
    row = connection.execute(RUN, (json.dumps(list(readings)),)).fetchone()
    if row is None:
        return None
    arrays = {column: json.loads(row[column]) for column in ("rules", "arguments")}
    return Run.model_validate({**_picked(row, "version", "model", "at"), **arrays})


def load(connection: sqlite3.Connection, reading: int) -> Audited:
    """Return what was saved as this reading, beside the figures of other articles as they stand now.

    Raises one of DAMAGE when the rows make no valid value, and so are not what was saved.
    """
    rows = _Rows(connection, reading)
    whole = _reading(rows)
    others = (row for row in rows.of(OTHERS) if row["document"] != whole["document"]["name"])
    outcomes = [_outcome(row) for row in rows.of(FATES)]
    return Audited.model_validate(
        {
            "reading": whole,
            "measurements": [json.loads(row["content"]) for row in rows.own("measurements")],
            "comparisons": _comparisons(rows),
            "others": [json.loads(row["content"]) for row in others],
            "findings": _findings(rows),
            "earlier": _reading(_Rows(connection, rows.of(BEFORE)[0]["before"])) if outcomes else None,
            "outcomes": outcomes,
            "decisions": tuple(decisions(connection, reading)),
        }
    )


def load_reading(connection: sqlite3.Connection, reading: int) -> Reading:
    """Return what was read alone. Raises one of DAMAGE as `load` does."""
    return Reading.model_validate(_reading(_Rows(connection, reading)))


def _reading(rows: _Rows) -> Plain:
    dates = {row["id"]: row for row in rows.own("dates")}
    listed = [row for row in dates.values() if row["listed"]]
    return {
        "document": {**rows.of(DOCUMENT)[0], "made": _making(rows)},
        "parts": [{"kind": row["kind"], "span": _span(row)} for row in rows.own("parts")],
        "sentences": [
            {"span": _span(row), **_picked(row, "coverage", "why")} for row in rows.own("sentences")
        ],
        "claims": _claims(rows, {key: _date(row) for key, row in dates.items()}),
        "sources": [_source(row) for row in rows.own("source_readings")],
        "dates": [_date(row) for row in listed if row["earliest"] is not None],
        "unplaced": [_words(row) for row in listed if row["earliest"] is None],
    }


def _making(rows: _Rows) -> Plain | None:
    locators = rows.under("makings", "locators", "making")
    for row in rows.own("makings"):
        places = [{**_picked(each, "kind", "number"), "span": _span(each)} for each in locators[row["id"]]]
        return {**_picked(row, "format", "sha256"), "by": row["made_by"], "locators": places}
    return None


class _Rows:
    """The rows of one reading, in the order in which they were saved."""

    def __init__(self, connection: sqlite3.Connection, reading: int) -> None:
        self._connection, self._reading = connection, reading

    def of(self, query: str) -> list[Row]:
        return self._connection.execute(query, (self._reading,)).fetchall()

    def own(self, table: str) -> list[Row]:
        return self.of(f"SELECT * FROM {table} WHERE reading = ? ORDER BY id")

    def under(self, parent: str, table: str, column: str) -> defaultdict[int, list[Row]]:
        """The rows of a table that belong to the reading's rows of its parent, by the parent's id."""
        join = f"{parent} AS p JOIN {table} AS c ON c.{column} = p.id"
        return _grouped(self.of(f"SELECT c.* FROM {join} WHERE p.reading = ? ORDER BY c.id"), column)


def _grouped(rows: Sequence[Row], column: str) -> defaultdict[int, list[Row]]:
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _claims(rows: _Rows, dates: dict[int, Plain]) -> list[Plain]:
    spans, days = rows.under("claims", "claim_spans", "claim"), rows.under("claims", "claim_dates", "claim")
    links, figures = _grouped(rows.of(LINKS), "claim"), _grouped(rows.of(FIGURES), "claim")
    return [
        {
            "id": row["content_id"],
            **_picked(row, "kind", "quotation", "certainty", "why", *OWN.get(row["kind"], ())),
            "spans": [_span(place) for place in spans[row["id"]]],
            "text": [place["text"] for place in spans[row["id"]]],
            "attribution": [_link(link, dates) for link in links[row["id"]]],
            "figures": [_figure(figure) for figure in figures[row["id"]]],
            "dates": [dates[day["date"]] for day in days[row["id"]]],
        }
        for row in rows.own("claims")
    ]


def _link(row: Row, dates: dict[int, Plain]) -> Plain:
    cue = None
    if row["cue"] is not None:
        cue = {"span": _span(row, "cue"), "text": row["cue"], "strength": row["strength"]}
    return {
        **_picked(row, "role", "name", "surface", "anonymity", "basis", "resolved"),
        "source": row["source_id"],
        "span": _span(row),
        "cue": cue,
        "said": None if row["said"] is None else dates[row["said"]],
    }


def _figure(row: Row) -> Plain:
    quantity = None
    if row["quantity"] is not None:
        quantity = {
            "unit": row["quantity_unit"],
            "qualifiers": json.loads(row["qualifiers"]),
            **_picked(row, "happening", "place", "period"),
        }
    return {
        **_words(row),
        **_picked(row, "low", "high", "comparator", "unit", "counted"),
        "quantity": quantity,
    }


def _source(row: Row) -> Plain:
    return {**_picked(row, "name", "kind", "part_of", "wikidata"), "aliases": json.loads(row["aliases"])}


def _date(row: Row) -> Plain:
    return {**_words(row), **_picked(row, "earliest", "latest", "precision", "edtf", "against")}


def _comparisons(rows: _Rows) -> list[Plain]:
    members = rows.under("comparisons", "comparison_members", "comparison")
    return [
        {
            **_picked(row, "relation", "quantity", "why"),
            "certainty": row["certainty"] or Certainty.LIKELY,
            **dict(zip("ab", (_place(member) for member in members[row["id"]]), strict=True)),
        }
        for row in rows.own("comparisons")
    ]


def _outcome(row: Row) -> Plain:
    return {**_picked(row, "fate", "before", "after", "why"), "aspects": json.loads(row["aspects"])}


def _findings(rows: _Rows) -> list[Plain]:
    related = rows.under("findings", "finding_places", "finding")
    return [
        {
            **_picked(row, "rule", "level", "message"),
            "place": _place(row),
            "related": [_place(place) for place in related[row["id"]]],
        }
        for row in rows.own("findings")
    ]


def _picked(row: Row, *columns: str) -> Plain:
    return {column: row[column] for column in columns}


def _words(row: Row) -> Plain:
    return {"text": row["text"], "span": _span(row)}


def _place(row: Row) -> Plain:
    return {"document": row["document"], **_words(row)}


def _span(row: Row, what: str = "span") -> tuple[int, int] | None:
    start = row[f"{what}_start"]
    return None if start is None else (start, row[f"{what}_end"])
