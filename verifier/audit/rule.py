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
    def family(self) -> Family:
        """What the rule looks at."""
        return Family(self.code[:3])

    def finding(self, place: Place, message: str, *, related: Sequence[Place] = ()) -> Finding:
        """Return what this rule found at a place, in words for a person."""
        return Finding(rule=self.code, level=self.level, place=place, message=message, related=tuple(related))
