"""A reading with what comparing and auditing it brought to light: what a report shows."""

from __future__ import annotations

from typing import NamedTuple, Self

from pydantic import model_validator

from claims.comparison import Comparison
from claims.document import Reading
from claims.evidence import SILENCING, Decision, Review
from claims.finding import Finding, Place
from claims.measurement import Measurement
from claims.question import question_id
from claims.revision import Outcome
from claims.saying import Saying
from claims.value import Value, first_signs


class Asked(NamedTuple):
    """A finding with the id of its question, and the review that answered it, None while it is open."""

    finding: Finding
    question: str
    answer: Review | None

    @property
    def key(self) -> str:
        """The first signs of the question's digest, by which a person names it."""
        return first_signs(self.question)


class Audited(Value):
    """A reading with its comparisons and its findings, the gravest first.

    `measurements` are its figures as they are held against those of other articles; `comparisons` are those
    of its figures with each other and with figures of articles that were read before, and `others` are the
    measurements of those figures, as far as they are known. `earlier` is what was read of the article before,
    `outcomes` what became of its claims since; `decisions` are what people decided, as far as it holds now,
    in order of time, and `sayings` what it quotes as other articles do.
    """

    reading: Reading
    measurements: tuple[Measurement, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    others: tuple[Measurement, ...] = ()
    findings: tuple[Finding, ...] = ()
    earlier: Reading | None = None
    outcomes: tuple[Outcome, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sayings: tuple[Saying, ...] = ()

    @model_validator(mode="after")
    def _measured(self) -> Self:
        """Raise ValueError when a measurement is of no figure of the reading."""
        name = self.reading.document.name
        figures = {(f.span, f.text) for claim in self.reading.claims for f in claim.figures}
        for item in self.measurements:
            if item.place.document != name or (item.place.span, item.place.text) not in figures:
                raise ValueError(f"{item.place.text!r} is measured, and no figure of the reading")
        return self

    @model_validator(mode="after")
    def _followed(self) -> Self:
        """Raise ValueError when an outcome is of no claim of the two readings."""
        if self.outcomes and self.earlier is None:
            raise ValueError("outcomes need what was read before")
        before = {None, *(claim.id for claim in self.earlier.claims)} if self.earlier else set()
        after = {None, *(claim.id for claim in self.reading.claims)}
        for outcome in self.outcomes:
            if outcome.before not in before or outcome.after not in after:
                raise ValueError(f"{outcome.after or outcome.before} is no claim of the two readings")
        return self

    @property
    def answers(self) -> dict[str, Review]:
        """The reviews after which a question is not to be put again, by its id."""
        last = {decision.subject: decision.review for decision in self.decisions}
        return {subject: review for subject, review in last.items() if review.verdict in SILENCING}

    @property
    def silenced(self) -> frozenset[str]:
        """The ids of the questions that a person answered, and that are not to be put again."""
        return frozenset(self.answers)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Each finding with its question and the answer to it, in the order of the findings."""
        answers = self.answers
        questions = ((finding, question_id(finding, self.reading)) for finding in self.findings)
        return tuple(Asked(finding, question, answers.get(question)) for finding, question in questions)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that nobody has answered yet."""
        return tuple(asked.finding for asked in self.asked if asked.answer is None)

    @property
    def compared(self) -> dict[Place, Measurement]:
        """Its figures and those that they were compared with, by their places."""
        return {item.place: item for item in (*self.others, *self.measurements)}
