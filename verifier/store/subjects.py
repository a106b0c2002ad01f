"""What a person names: a claim or question by the first signs of its id, a source by its name."""

from __future__ import annotations

import re
import sqlite3
from typing import Final, NamedTuple

from claims.value import first_signs
from verifier.errors import UsageError

LEAST: Final = 4
"""Signs of a digest that must be given, at least."""

_KEY: Final = re.compile(rf"(?:(?P<tag>claim|question):b2:)?(?P<digest>[0-9a-f]{{{LEAST},32}})")

CLAIMS = """SELECT c.content_id AS id, r.document, c.statement AS words, r.article, r.id AS reading,
    c.id AS claim, NULL AS finding, r.url FROM claims AS c JOIN readings_current AS r ON r.id = c.reading
    WHERE c.content_id BETWEEN 'claim:b2:' || :digest AND 'claim:b2:' || :digest || 'g'"""

IN_ARTICLE = """SELECT c.content_id AS id, r.document, c.statement AS words, r.article, r.id AS reading,
    c.id AS claim, NULL AS finding, r.url FROM claims AS c
    CROSS JOIN readings_current AS r ON r.id = c.reading CROSS JOIN articles AS a ON a.id = r.article
    WHERE c.content_id = :claim AND a.content_id = :article"""

QUESTIONS = """SELECT f.question AS id, r.document, f.rule || ' ' || f.message AS words, r.article,
    r.id AS reading, NULL AS claim, min(f.id) AS finding, r.url
    FROM findings AS f JOIN readings_current AS r ON r.id = f.reading
    WHERE f.question BETWEEN 'question:b2:' || :digest AND 'question:b2:' || :digest || 'g'
    GROUP BY f.question, r.article"""

QUESTION_IN = f"""SELECT q.* FROM ({QUESTIONS}) AS q JOIN articles AS a ON a.id = q.article
    WHERE a.content_id = :article"""

QUERIES: Final = {"claim": CLAIMS, "question": QUESTIONS}

BECAME = """WITH RECURSIVE went(claim) AS (
    SELECT id FROM claims WHERE content_id BETWEEN 'claim:b2:' || :digest AND 'claim:b2:' || :digest || 'g'
    UNION SELECT f.after FROM went AS w JOIN fates AS f ON f.before = w.claim WHERE f.after IS NOT NULL
)
SELECT (SELECT c.content_id FROM went AS w JOIN claims AS c ON c.id = w.claim
    JOIN readings_current AS r ON r.id = c.reading LIMIT 1) AS now, (SELECT count(*) FROM went) AS known"""


class Subject(NamedTuple):
    """What a decision is about: its id, the document it stands in, its words, and the rows of all these.

    Of `claim` and `finding` at most one is there; a question that rests on decisions has neither.
    """

    id: str
    document: str
    words: str
    article: int
    reading: int
    claim: int | None = None
    finding: int | None = None
    url: str | None = None

    @property
    def is_claim(self) -> bool:
        """Whether it is a claim; else it is the question of a finding."""
        return self.id.startswith("claim:")


def find_subject(connection: sqlite3.Connection, key: str, *, document: str | None) -> Subject:
    """Return the one claim or question that is meant. Raises UsageError when none or several are."""
    named = _KEY.fullmatch(key.strip().lower())
    if named is None:
        raise UsageError(
            f"{key!r} names no claim or finding: give {LEAST} or more signs of its id, as "
            "`verifier claims` shows"
        )
    tags = [named["tag"]] if named["tag"] else list(QUERIES)
    given = {"digest": named["digest"]}
    found = [Subject(*row) for tag in tags for row in connection.execute(QUERIES[tag], given)]
    meant = [each for each in found if document in (None, each.document, each.url)]
    if len(meant) == 1:
        return meant[0]
    if not meant:
        raise UsageError(_none(connection, key, named["digest"], document))
    if len({each.id for each in meant}) == 1:
        names = sorted({each.document for each in meant})
        if len(names) == 1:
            names = sorted(str(each.url or each.document) for each in meant)
        raise UsageError(f"{key!r} stands in {' and in '.join(names[:3])}; say which with --document")
    raise UsageError(f"{key!r} begins {len(meant)} ids; give more signs of it")


def find_claim(connection: sqlite3.Connection, claim: str, *, article: str) -> Subject:
    """Return the claim of this id in the article of this id. Raises UsageError when it is not there now."""
    row = connection.execute(IN_ARTICLE, {"claim": claim, "article": article}).fetchone()
    if row is None:
        digest = claim.rpartition(":")[2]
        raise UsageError(_none(connection, first_signs(claim), digest, None))
    return Subject(*row)


def find_question(connection: sqlite3.Connection, question: str, *, article: str) -> Subject | None:
    """Return the question of this id as a finding in the article of this id puts it, None where none does."""
    given = {"digest": question.rpartition(":")[2], "article": article}
    row = connection.execute(QUESTION_IN, given).fetchone()
    return row and Subject(*row)


def _none(connection: sqlite3.Connection, key: str, digest: str, document: str | None) -> str:
    """Say that nothing is meant, and what became of a claim of an older version."""
    row = connection.execute(BECAME, {"digest": digest}).fetchone()
    if row["now"] and document is None:
        return f"{key!r} is {first_signs(row['now'])} in the version that stands now"
    if row["known"] and document is None:
        return f"{key!r} was a claim of an older version, and is gone from the one that stands now"
    where = f" in {document!r}" if document else ""
    return f"nothing that stands{where} now has the id {key!r}; see `verifier claims`"


SOURCE = """SELECT DISTINCT s.content_id AS id, s.name, s.name = :key AS exact FROM sources AS s
    LEFT JOIN source_names AS n ON n.source = s.id
    WHERE s.content_id = :key OR s.content_id = 'source:b2:' || :key OR s.name = :key COLLATE NOCASE
    OR n.name = :key COLLATE NOCASE ORDER BY exact DESC, s.id"""


def find_source(connection: sqlite3.Connection, key: str) -> tuple[str, str]:
    """Return the id and name of the source that is meant. Raises UsageError when none or several are."""
    rows = connection.execute(SOURCE, {"key": " ".join(key.split())}).fetchall()
    if not rows:
        raise UsageError(f"there is no source {key!r}; `verifier sources {key}` looks for names like it")
    if len(rows) > 1 and not rows[0]["exact"]:
        names = ", ".join(repr(row["name"]) for row in rows[:4])
        raise UsageError(f"{key!r} may be {names}; give the name in full")
    return str(rows[0]["id"]), str(rows[0]["name"])
