"""What a rule is: its documentation, its examples and its check, none of which can be left out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from claims.comparison import Comparison
from claims.document import Reading
from claims.evidence import Decision, Verdict
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
from claims.revision import Outcome
from claims.saying import Saying
from claims.span import Span
from claims.value import Name, Value
from verifier.audit.record import Record as Record

Words = Annotated[str, Field(min_length=1)]


class Family(Name):
    """What rules of one family look at; the first three letters of their codes."""

    SRC = "SRC"
    FIG = "FIG"
    QUO = "QUO"
    DAT = "DAT"
    HED = "HED"
    COR = "COR"
    REV = "REV"

    @property
    def subject(self) -> str:
        """The heading that people read."""
        return _SUBJECTS[self]


_SUBJECTS = {
    Family.SRC: "Sources",
    Family.FIG: "Figures",
    Family.QUO: "Quotations",
    Family.DAT: "Dates",
    Family.HED: "Headlines",
    Family.COR: "Corrections",
    Family.REV: "Fairness and review",
}


class Decided(Value):
    """What somebody decided of the claim with these words, when the article was read before or as it is."""

    words: Words
    verdict: Verdict
    reviewer: Words


class Example(Value):
    """A short article, as it would be given to the reader, that shows what a rule does.

    `others` are texts of other articles, of the same day or of `others_on`, where the rule looks at all;
    `earlier` is the text that the article itself had before, where the rule looks at what changed; `outlet`
    is who published it, and `decided` what people decided of its claims.
    """

    text: Words
    published: datetime.date | None = None
    outlet: str | None = None
    others: tuple[Words, ...] = ()
    others_on: datetime.date | None = None
    earlier: Words | None = None
    decided: tuple[Decided, ...] = ()

    @property
    def beside(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What else is read or known, each kind under its heading."""
        if self.others:
            yield f"Read before it, in another article of {self.others_on or 'that day'}", self.others
        if self.earlier:
            yield "The text before", (self.earlier,)
        if self.decided:
            told = (f"{each.reviewer}: {each.verdict}, of “{each.words}”" for each in self.decided)
            yield "Decided", tuple(told)


class Subject(Value):
    """What a rule looks at: one article as read, and what comparing its figures brought.

    `measurements` are the figures that were compared, of this article and of others, as far as known;
    `earlier` is what was read of the article before, `outcomes` what became of its claims since;
    `decisions` are what people decided of it, in order of time, and `sayings` what it quotes as others do.
    """

    reading: Reading
    comparisons: tuple[Comparison, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    earlier: Reading | None = None
    outcomes: tuple[Outcome, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sayings: tuple[Saying, ...] = ()

    @cached_property
    def measured(self) -> dict[Place, Measurement]:
        """The figures that were compared, by their places."""
        return {item.place: item for item in self.measurements}

    def place(self, span: Span) -> Place:
        """Return the place of a span of the article with its words."""
        document = self.reading.document
        return Place(document=document.name, span=span, text=span.words(document.text))


class Rule(Value):
    """A rule with everything that explains it; none can be made without.

    `summary` completes "Finds …", `rationale` says why a desk cares, `since` is the version it came with,
    `flagged` is an article in which it finds something and `passed` one in which it finds nothing. `check`
    yields the findings in an article; it sees values only. `record` says how often it is right; a rule that
    cries wolf can be no more than a note.
    """

    code: str = Field(pattern=rf"^({'|'.join(Family)})\d{{3}}$")
    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    level: Level
    since: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    summary: Words
    rationale: Words
    flagged: Example
    passed: Example
    record: Record | None = None
    check: Callable[[Subject], Iterable[Finding]] = Field(exclude=True, repr=False)

    @model_validator(mode="after")
    def _trusted(self) -> Self:
        if self.record and self.record.cries_wolf and self.level is not Level.NOTE:
            raise ValueError(f"{self.code} cries wolf: it can be no more than a note")
        return self

    @property
    def reliability(self) -> str:
        """How often it is right, as far as that was measured, in a sentence for people."""
        if self.record:
            return self.record.told
        decided = self.family is Family.REV
        what = "rests on what people decided" if decided else "needs articles of its own kind"
        return f"Not measured: it {what}."

    @property
    def family(self) -> Family:
        """What the rule looks at."""
        return Family(self.code[:3])

    def finding(self, place: Place, message: str, *, related: Sequence[Place] = ()) -> Finding:
        """Return what this rule found at a place, in words for a person."""
        return Finding(rule=self.code, level=self.level, place=place, message=message, related=tuple(related))
