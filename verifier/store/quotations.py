"""Quotations in the store: all of them, or those asked for with those that may be of the same sayings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from typing import NamedTuple

from claims.claim import Quotation
from claims.saying import Quoted, quote
from claims.source import Anonymity
from claims.span import Span
from claims.words import ELLIPSIS, words
from verifier.store.look import match, phrase

QUOTATIONS = """SELECT c.id, r.document, r.outlet, r.published, c.quotation,
    k.name AS speaker, k.anonymity, k.resolved, s.span_start, s.span_end, s.text
FROM claims AS c
JOIN readings_current AS r ON r.id = c.reading
JOIN links AS k ON k.claim = c.id AND k.nth = 1
JOIN claim_spans AS s ON s.claim = c.id
WHERE c.quotation <> 'none'"""

ASKED = {
    "text": "c.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :text)",
    "document": "r.document = :document",
}

LIKE = """ AND c.id IN (SELECT value FROM json_each(:near))
    AND r.article IS NOT :article"""

OFTEN = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.claims_words USING fts5vocab('main', 'claims_fts', 'row')"

TERMS = """SELECT term FROM claims_words
    WHERE term IN (SELECT value FROM json_each(?)) AND doc BETWEEN 2 AND ?"""

TELLING = 0.01
"""Share of all claims in which a word may stand, and still tell what a quotation is about."""

FEW = 50
"""Claims in which any word may stand."""

SHORT = 10
"""Words of a quotation that is looked up as it is, too: it may hold no telling words."""

ONE_BY_ONE = 30
"""Claims that are read and compared in the time in which the like of one quotation is looked up."""


class Quotations(NamedTuple):
    """The quotations that were asked for, and others that may be of the same sayings."""

    asked: tuple[Quoted, ...]
    others: tuple[Quoted, ...]


def find_quotations(connection: sqlite3.Connection, **wanted: str | None) -> Quotations:
    """Return the quotations that fit every filter that is given, with those that share telling words."""
    given = {name: value for name, value in wanted.items() if value is not None}
    if not given:
        return Quotations(tuple(each for _, each in _quoted(connection, "", {})), ())
    values = {**given, "text": match(given.get("text"))}
    asked = dict(_quoted(connection, " AND ".join(("", *(ASKED[name] for name in given))), values))
    if len(asked) * ONE_BY_ONE > _claims(connection):
        others = _quoted(connection, "", {})
    else:
        near = sorted(set(_near(connection, asked.values())))
        others = _quoted(
            connection, " AND c.id IN (SELECT value FROM json_each(:near))", {"near": json.dumps(near)}
        )
    return Quotations(tuple(asked.values()), tuple(each for claim, each in others if claim not in asked))


def like(connection: sqlite3.Connection, asked: Iterable[Quoted], article: int | None) -> list[Quoted]:
    """Return the quotations that may be of the same sayings as some of these, since they share words.

    Those of the article in this row are left out.
    """
    near = sorted(set(_near(connection, asked)))
    found = _quoted(connection, LIKE, {"near": json.dumps(near), "article": article})
    return [quoted for _, quoted in found] if near else []


def _quoted(
    connection: sqlite3.Connection, term: str, values: Mapping[str, str | int | None]
) -> Iterator[tuple[int, Quoted]]:
    """Yield quotations with the numbers of their claims, in the order in which they were saved."""
    rows = connection.execute(f"{QUOTATIONS}{term} ORDER BY c.id, s.id", values)
    for claim, group in groupby(rows, key=lambda row: int(row["id"])):
        pieces = list(group)
        row = pieces[0]
        said = quote(Quotation(row["quotation"]), [piece["text"] for piece in pieces])
        if said is not None:
            yield (
                claim,
                Quoted(
                    document=row["document"],
                    spans=tuple(Span(start=p["span_start"], end=p["span_end"]) for p in pieces),
                    quotation=row["quotation"],
                    quote=said,
                    speaker=row["speaker"],
                    named=row["anonymity"] == Anonymity.NAMED and bool(row["resolved"]),
                    outlet=row["outlet"],
                    published=row["published"],
                ),
            )


def _claims(connection: sqlite3.Connection) -> int:
    """Return how many claims there are, of all readings; they are numbered."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM claims").fetchone()[0])


def _near(connection: sqlite3.Connection, asked: Iterable[Quoted]) -> Iterator[int]:
    """Yield the claims that hold two telling words of a quotation that follow each other there.

    A short one is found by all of its words, too.
    """
    asked = tuple(asked)
    if not asked:
        return
    connection.execute(OFTEN)
    most = max(FEW, int(TELLING * _claims(connection)))
    for quoted in asked:
        text = quoted.quote.text
        said = [text[word.start : word.end].casefold() for word in words(text) if word.key != ELLIPSIS]
        telling = {row["term"] for row in connection.execute(TERMS, (json.dumps(said), most))}
        following = pairwise([word for word in said if word in telling])
        terms = sorted({f"({match(one)} AND {match(other)})" for one, other in following})
        if len(said) <= SHORT:
            terms.append(phrase(text))
        if terms:
            query = "SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?"
            yield from (int(row["rowid"]) for row in connection.execute(query, (" OR ".join(terms),)))
