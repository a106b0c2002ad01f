"""What a person does with a store: decide on claims and findings, and on which sources are one."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from claims.document import Document, Reading
from claims.evidence import Decision, Review, Standing
from claims.identity import Identity
from claims.run import Run
from claims.signoff import State
from verifier.errors import UsageError
from verifier.store.archive import archive
from verifier.store.article import find_article, latest
from verifier.store.connection import Waits, writing
from verifier.store.decide import add_identity, add_review, decisions, reader
from verifier.store.files import keep
from verifier.store.load import load_reading
from verifier.store.meaning import translated
from verifier.store.save import is_read, reading_before
from verifier.store.subjects import Subject, find_claim, find_question, find_source, find_subject
from verifier.store.told import (
    JudgedRow,
    Known,
    OriginRow,
    SaidRow,
    SignoffRow,
    VersionRow,
    find_judged,
    find_known,
    find_origins,
    find_said,
    find_signoff,
    find_versions,
)
from verifier.store.waiting import LATEST, WaitingRow, undone, waiting


class Desk:
    """The decisions of a store that is open at a path; all raise StoreError when the file cannot be used."""

    path: Path
    _connection: sqlite3.Connection
    _waits: Waits | None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all that is done inside, or none of it, while nobody else writes; may stand in another."""
        if self._connection.in_transaction:
            yield
            return
        with writing(self._connection, self.path, self._waits):
            yield

    def earlier(self, document: Document, run: Run) -> Reading | None:
        """Return what was read of the document's article before this run read this text, if anything."""
        with translated(self.path):
            row = reading_before(self._connection, document, run)
            return None if row is None else load_reading(self._connection, row)

    def holds(self, document: Document, run: Run) -> bool:
        """Return whether this run has read this text of the document's article, and nobody another since."""
        with translated(self.path):
            return is_read(self._connection, document, run)

    def decided(self, document: Document) -> tuple[Decision, ...]:
        """Return what people decided of this document's article as it was read last, in order of time."""
        with translated(self.path):
            row = latest(self._connection, find_article(self._connection, document))
            return () if row is None else tuple(decisions(self._connection, row["id"]))

    def subject(self, key: str, *, document: str | None = None) -> Subject:
        """Return the claim or question that a key names: its id, or the first signs of the id's digest.

        Looks at what is current, in the document of this name or address. Raises UsageError when none or
        several are meant, which tells what became of a claim of an older version.
        """
        with translated(self.path):
            return find_subject(self._connection, key, document=document)

    def question(self, question: str, document: Document) -> Subject | None:
        """Return a question that this document raises, which no finding need have put when it was read."""
        with translated(self.path):
            article = find_article(self._connection, document)
            row = latest(self._connection, article)
            if article is None or row is None:
                return None
            return Subject(question, document.name, question, article=article, reading=row["id"])

    def decided_on(self, subject: Subject) -> tuple[Decision, ...]:
        """Return what people decided of a claim or question, in order of time."""
        with translated(self.path):
            found = decisions(self._connection, subject.reading)
            return tuple(each for each in found if each.subject == subject.id)

    def undone(self, reading: int) -> int:
        """Return on how many claims of the reading in this row nobody's decision stands."""
        with translated(self.path):
            return undone(self._connection, reading)

    def waiting(self, *, before: int = LATEST, limit: int) -> list[WaitingRow]:
        """Return the articles that were read before this reading, the last first, with what is to do."""
        with translated(self.path):
            return waiting(self._connection, before=before, limit=limit)

    def claim_in(self, claim: str, *, article: str) -> Subject:
        """Return the claim of this id in the article of this id.

        Raises UsageError when it does not stand there now, which tells what became of it.
        """
        with translated(self.path):
            return find_claim(self._connection, claim, article=article)

    def question_in(self, question: str, *, article: str) -> Subject | None:
        """Return the question of this id as a finding in this article puts it, None where none does.

        What rests on decisions is put by no finding that is kept.
        """
        with translated(self.path):
            return find_question(self._connection, question, article=article)

    def reader(self, name: str) -> str:
        """Return the name of a reader as the store writes it; case and spacing make no other person.

        Raises UsageError for what holds no letter.
        """
        with translated(self.path):
            return reader(self._connection, name)

    def review(self, review: Review, *, document: str | None = None, subject: Subject | None = None) -> bool:
        """Add a review of a claim or question; return whether it is a new one.

        Without a `subject`, it is looked up by the review's. Raises UsageError when that does not stand in
        the newest reading of one article.
        """
        with self.writing():
            meant = subject or find_subject(self._connection, review.subject, document=document)
            return add_review(self._connection, review, meant)

    def decide(self, review: Review, subject: Subject) -> bool:
        """Add a review of a claim or question as it stands, under the reader's name as the store writes it.

        Returns whether it was added: it is not where the same reader said the very same last, and that
        stands. Raises UsageError where the name is nobody's.
        """
        with self.writing():
            made = review.model_copy(update={"reviewer": self.reader(review.reviewer)})
            own = [each for each in self.decided_on(subject) if each.review.reviewer == made.reviewer]
            said = {"at": made.at, "subject": made.subject}
            if any(
                each.review.model_copy(update=said) == made
                for each in own[-1:]
                if each.standing is Standing.STANDS
            ):
                return False
            return self.review(made, subject=subject)

    def keep(self, file: Path) -> str:
        """Return the SHA-256 of a file, a copy of which lies beside the store from now on.

        Raises MissingInput or TooLarge when there is none that can be kept, StoreError when it cannot be.
        """
        return keep(self.path, file)

    def archive(self, file: Path, *, url: str, at: datetime.datetime) -> str:
        """Return the SHA-256 of a WARC file, kept as above, that holds a saved page with its address."""
        return archive(self.path, file, url=url, at=at)

    def source(self, key: str) -> tuple[str, str]:
        """Return the id and the name of the source of this name or id.

        Raises UsageError when there is none, or several of which none has just this name.
        """
        with translated(self.path):
            return find_source(self._connection, key)

    def signoff(
        self, *, document: str | None = None, states: Sequence[str] = tuple(State), limit: int | None = None
    ) -> list[SignoffRow]:
        """Return the claims whose checking has come so far, in the order in which they were saved."""
        with translated(self.path):
            given = {"document": document, "states": json.dumps(list(states)), "limit": limit or -1}
            return find_signoff(self._connection, **given)

    def said(self, source: str, *, limit: int | None = None) -> list[SaidRow]:
        """Return what the source of this id, or one judged to be the same, said or passed on, by day."""
        with translated(self.path):
            return find_said(self._connection, source=source, limit=limit or -1)

    def known(self, source: str) -> Known:
        """Return what is known of the source of this id, under all names that were judged to be one."""
        with translated(self.path):
            return find_known(self._connection, source)

    def judged(self, name: str | None = None) -> list[JudgedRow]:
        """Return the judgements on sources that hold, all or those on the one of this name."""
        with translated(self.path):
            return find_judged(self._connection, name)

    def origins(
        self, *, text: str | None = None, least: int = 1, limit: int | None = None
    ) -> list[OriginRow]:
        """Return where the figures of each quantity stem from, that so many documents at least give."""
        with translated(self.path):
            return find_origins(self._connection, text=text, least=least, limit=limit or -1)

    def versions(self, document: str) -> list[tuple[VersionRow, Reading]]:
        """Return the texts that an article of this name or address has had in turn, as each was read last.

        Raises UsageError where there is no such article, or more than one.
        """
        with translated(self.path):
            rows = find_versions(self._connection, document)
            if len({row.article for row in rows}) > 1:
                known = sorted({row.url or f"one of {row.outlet or 'no outlet'}" for row in rows})
                raise UsageError(f"{document!r} is {' and '.join(known[:3])}; name one by its address")
            last = [
                row
                for row, after in zip_longest(rows, rows[1:])
                if after is None or after.sha256 != row.sha256
            ]
            found = [(row, load_reading(self._connection, row.row)) for row in last]
        if not found:
            raise UsageError(f"{self.path}: there is no document {document!r} in it; see `verifier claims`")
        return found

    def judge(self, identity: Identity) -> bool:
        """Add a judgement on two sources; return whether it is a new one.

        Raises UsageError when a source is unknown, or when two that somebody split would become one.
        """
        with self.writing():
            return add_identity(self._connection, identity)
