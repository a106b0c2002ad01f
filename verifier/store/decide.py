"""What people decide: reviews of claims and findings, and judgements on sources. Rows are only ever added."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from claims.evidence import Decision, Evidence, Review
from claims.identity import Identity, Judgement
from claims.value import content_id
from verifier.errors import UsageError
from verifier.store.decisions import CARRIED
from verifier.store.draft import Draft
from verifier.store.log import append
from verifier.store.rows import day
from verifier.store.subjects import Subject

OF_ARTICLE = """v.article =
    (SELECT y.article FROM readings AS x JOIN revisions AS y ON y.id = x.revision WHERE x.id = :reading)"""

CLAIM_DECISIONS = f"""{CARRIED.format(which=OF_ARTICLE)}
SELECT v.*, c.content_id AS now, d.standing FROM standing AS d
    JOIN reviews AS v ON v.id = d.review JOIN claims AS c ON c.id = d.claim WHERE c.reading = :reading"""

QUESTION_DECISIONS = """SELECT v.*, v.question AS now, 'stands' AS standing FROM reviews AS v
    JOIN revisions AS w ON w.article = v.article JOIN readings AS r ON r.revision = w.id
    WHERE r.id = :reading AND v.question IS NOT NULL"""

EVIDENCE = """SELECT e.location, e.sha256, e.retrieved, k.level, k.stance, k.locator
    FROM claim_evidence AS k JOIN evidence AS e ON e.id = k.evidence WHERE k.review = ? ORDER BY k.id"""

SUBJECT = "SELECT content_id FROM claims WHERE id = ?"

CONTRARY = """WITH judged AS MATERIALIZED (SELECT j.one, j.other, n.by, n.at, n.one AS a, n.other AS b
    FROM source_judgements AS j JOIN judgements_current AS n ON n.id = j.id WHERE n.judgement = 'negative')
SELECT a, b, by, at FROM judged
JOIN source_identities AS x ON x.source = judged.one
JOIN source_identities AS y ON y.source = judged.other WHERE x.identity = y.identity LIMIT 1"""


def evidence_id(evidence: Evidence) -> str:
    """Return the id of what the evidence is, whatever it is evidence for."""
    what = evidence.model_dump(mode="json", include={"location", "sha256", "retrieved"})
    return content_id("evidence", what)


def add_review(connection: sqlite3.Connection, review: Review, subject: Subject) -> bool:
    """Add a review of a claim or question; return whether it was not there yet.

    The caller holds a write transaction.
    """
    if connection.execute("SELECT 1 FROM reviews WHERE content_id = ?", (review.id,)).fetchone():
        return False
    draft, at = Draft(connection), review.at.isoformat()
    row = draft.add(
        "reviews",
        content_id=review.id,
        article=subject.article,
        claim=subject.claim,
        finding=subject.finding,
        question=None if subject.is_claim else subject.id,
        verdict=review.verdict,
        reviewer=review.reviewer,
        note=review.note,
        at=at,
    )
    for each in review.evidence:
        columns = {"location": each.location, "sha256": each.sha256, "retrieved": day(each.retrieved)}
        place = draft.once("evidence", {"content_id": evidence_id(each)}, **columns)
        bearing = {"level": each.level, "stance": each.stance, "locator": each.locator}
        draft.add("claim_evidence", review=row, evidence=place, **bearing)
    append(connection, at=at, action="review", subject=review.id, seals=draft.write())
    return True


def add_identity(connection: sqlite3.Connection, identity: Identity, *, strict: bool = True) -> bool:
    """Add a judgement on two sources that are known; return whether it was not there yet.

    The caller holds a write transaction. Raises UsageError when a source is unknown, or, where it is strict,
    when sources would be one that somebody judged to be two.
    """
    if connection.execute("SELECT 1 FROM source_judgements WHERE content_id = ?", (identity.id,)).fetchone():
        return False
    draft, at = Draft(connection), identity.at.isoformat()
    draft.add(
        "source_judgements",
        content_id=identity.id,
        one=_source(connection, identity.one),
        other=_source(connection, identity.other),
        judgement=identity.judgement,
        by=identity.by,
        why=identity.why,
        at=at,
    )
    append(connection, at=at, action="judge", subject=identity.id, seals=draft.write())
    if (
        strict
        and identity.judgement is Judgement.POSITIVE
        and (row := connection.execute(CONTRARY).fetchone())
    ):
        raise UsageError(
            f"{row['a']} and {row['b']} would be one, and {row['by']} split them on {row['at'][:10]}; "
            "merge those two first"
        )
    return True


def _source(connection: sqlite3.Connection, content: str) -> int:
    row = connection.execute("SELECT id FROM sources WHERE content_id = ?", (content,)).fetchone()
    if row is None:
        raise UsageError(f"there is no source {content!r}; see `verifier sources`")
    return int(row["id"])


READERS = "SELECT DISTINCT reviewer FROM reviews UNION SELECT DISTINCT by FROM source_judgements"


def reader(connection: sqlite3.Connection, name: str) -> str:
    """Return the name of a reader as it is written in the store, as given where it is a new one.

    Case and spacing make no other person. Raises UsageError for what holds no letter.
    """
    given = " ".join(name.split())
    if not any(sign.isalpha() for sign in given):
        raise UsageError(f"{name!r} is nobody's name; say who decides, with --by")
    known = {str(row[0]).casefold(): str(row[0]) for row in connection.execute(READERS)}
    return known.get(given.casefold(), given)


def decisions(connection: sqlite3.Connection, reading: int) -> Iterator[Decision]:
    """Yield what was decided of the claims and findings of a reading, in order of time."""
    rows = [
        row
        for query in (CLAIM_DECISIONS, QUESTION_DECISIONS)
        for row in connection.execute(query, (reading,))
    ]
    for row in sorted(rows, key=lambda row: (row["at"], row["id"])):
        yield Decision(subject=row["now"], review=_review(connection, row), standing=row["standing"])


def all_reviews(connection: sqlite3.Connection) -> Iterator[tuple[sqlite3.Row, Review]]:
    """Yield every review with its row, as it was made."""
    for row in connection.execute("SELECT * FROM reviews ORDER BY id").fetchall():
        yield row, _review(connection, row)


def all_identities(connection: sqlite3.Connection) -> Iterator[tuple[sqlite3.Row, Identity]]:
    """Yield every judgement on sources with its row."""
    query = """SELECT j.*, a.content_id AS a, b.content_id AS b FROM source_judgements AS j
        JOIN sources AS a ON a.id = j.one JOIN sources AS b ON b.id = j.other ORDER BY j.id"""
    for row in connection.execute(query).fetchall():
        picked: dict[str, Any] = {name: row[name] for name in ("judgement", "by", "why", "at")}
        yield row, Identity(one=row["a"], other=row["b"], **picked)


def _review(connection: sqlite3.Connection, row: sqlite3.Row) -> Review:
    claim = connection.execute(SUBJECT, (row["claim"],)).fetchone()
    found = connection.execute(EVIDENCE, (row["id"],)).fetchall()
    return Review.model_validate(
        {
            "subject": claim["content_id"] if claim else row["question"],
            **{name: row[name] for name in ("verdict", "reviewer", "note", "at")},
            "evidence": [dict(each) for each in found],
        }
    )
