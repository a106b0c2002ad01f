"""What a rule is: its documentation, its examples and its check, none of which can be left out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from claims.comparison import Comparison
from claims.document import Reading
from claims.evidence import Decision
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
from claims.revision import Outcome
from claims.span import Span
from claims.value import Name, Value

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


class Record(Value):
    """How often a rule was right when people read what it finds in articles as they come.

    It found `found` places in `articles` articles; `read` of them, drawn at random, were read, and `right` of
    those were questions that an editor would put.
    """

    articles: int = Field(ge=0)
    found: int = Field(ge=0)
    read: int = Field(ge=0)
    right: int = Field(ge=0)

    @model_validator(mode="after")
    def _counted(self) -> Self:
        if not self.right <= self.read <= self.found:
            raise ValueError("no more can be right than were read, and no more read than were found")
        return self

    @property
    def cries_wolf(self) -> bool:
        """Whether more than one finding in ten is a false alarm."""
        return self.right * 10 < self.read * 9


class Example(Value):
    """A short article, as it would be given to the reader, that shows what a rule does.

    `other` is the text of another article of the same day, read before it, where the rule looks at both;
    `earlier` is the text that the article itself had before, where the rule looks at what changed.
    """

    text: Words
    published: datetime.date | None = None
    other: Words | None = None
    earlier: Words | None = None


class Subject(Value):
    """What a rule looks at: one article as read, and what comparing its figures brought.

    `measurements` are the figures that were compared, of this article and of others, as far as known;
    `earlier` is what was read of the article before, `outcomes` what became of its claims since, and
    `decisions` are what people decided of it, in order of time.
    """

    reading: Reading
    comparisons: tuple[Comparison, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    earlier: Reading | None = None
    outcomes: tuple[Outcome, ...] = ()
    decisions: tuple[Decision, ...] = ()

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
    def family(self) -> Family:
        """What the rule looks at."""
        return Family(self.code[:3])

    def finding(self, place: Place, message: str, *, related: Sequence[Place] = ()) -> Finding:
        """Return what this rule found at a place, in words for a person."""
        return Finding(rule=self.code, level=self.level, place=place, message=message, related=tuple(related))
