"""What a person names: a claim or question by the first signs of its id, a source by its name."""

from __future__ import annotations

import re
import sqlite3
from typing import Final, NamedTuple

from verifier.errors import UsageError

LEAST: Final = 4
"""Signs of a digest that must be given, at least."""

_KEY: Final = re.compile(rf"(?:(?P<tag>claim|question):b2:)?(?P<digest>[0-9a-f]{{{LEAST},32}})")

CLAIMS = """SELECT c.content_id AS id, r.document, r.url, r.article, r.id AS reading, c.statement AS words,
    c.id AS claim, NULL AS finding, NULL AS question
    FROM claims AS c JOIN readings_current AS r ON r.id = c.reading
    WHERE c.content_id BETWEEN 'claim:b2:' || :digest AND 'claim:b2:' || :digest || 'g'"""

QUESTIONS = """SELECT f.question AS id, r.document, r.url, r.article, r.id AS reading,
    f.rule || ' ' || f.message AS words, NULL AS claim, min(f.id) AS finding, f.question
    FROM findings AS f JOIN readings_current AS r ON r.id = f.reading
    WHERE f.question BETWEEN 'question:b2:' || :digest AND 'question:b2:' || :digest || 'g'
    GROUP BY f.question, r.article"""

QUERIES: Final = {"claim": CLAIMS, "question": QUESTIONS}


class Subject(NamedTuple):
    """What a decision is about: its id, the document it stands in, and its words."""

    id: str
    document: str
    words: str

    @property
    def is_claim(self) -> bool:
        """Whether it is a claim; else it is the question of a finding."""
        return self.id.startswith("claim:")


def find_subject(connection: sqlite3.Connection, key: str, *, document: str | None) -> Subject:
    """Return the one claim or question that is meant. Raises UsageError when none or several are."""
    row = row_of(connection, key, document=document)
    return Subject(row["id"], row["document"], row["words"])


def row_of(connection: sqlite3.Connection, key: str, *, document: str | None) -> sqlite3.Row:
    """Return its row, with those of the article and of the claim or finding. Raises UsageError as above."""
    named = _KEY.fullmatch(key.strip().lower())
    if named is None:
        raise UsageError(
            f"{key!r} names no claim or finding: give {LEAST} or more signs of its id, as "
            "`verifier claims` shows"
        )
    tags = [named["tag"]] if named["tag"] else list(QUERIES)
    given = {"digest": named["digest"]}
    found = [row for tag in tags for row in connection.execute(QUERIES[tag], given).fetchall()]
    meant = [row for row in found if document in (None, row["document"], row["url"])]
    if len(meant) == 1:
        row: sqlite3.Row = meant[0]
        return row
    if not meant:
        where = f" in {document!r}" if document else ""
        raise UsageError(f"nothing that stands{where} now has the id {key!r}; see `verifier claims`")
    if len({row["id"] for row in meant}) == 1:
        names = sorted({row["document"] for row in meant})
        if len(names) == 1:
            names = sorted(str(row["url"] or row["document"]) for row in meant)
        raise UsageError(f"{key!r} stands in {' and in '.join(names[:3])}; say which with --document")
    raise UsageError(f"{key!r} begins {len(meant)} ids; give more signs of it")


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
