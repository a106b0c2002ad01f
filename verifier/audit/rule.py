"""What a rule is: its documentation, its examples and its check, none of which can be left out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Annotated

from pydantic import Field

from claims.comparison import Comparison
from claims.document import Reading
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
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


class Example(Value):
    """A short article, as it would be given to the reader, that shows what a rule does.

    `other` is the text of another article of the same day, read before it, where the rule looks at both.
    """

    text: Words
    published: datetime.date | None = None
    other: Words | None = None


class Subject(Value):
    """What a rule looks at: one article as read, and what comparing its figures brought.

    `measurements` are the figures that were compared, of this article and of others, as far as known.
    """

    reading: Reading
    comparisons: tuple[Comparison, ...] = ()
    measurements: tuple[Measurement, ...] = ()

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
    yields the findings in an article; it sees values only.
    """

    code: str = Field(pattern=rf"^({'|'.join(Family)})\d{{3}}$")
    name: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    level: Level
    since: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    summary: Words
    rationale: Words
    flagged: Example
    passed: Example
    check: Callable[[Subject], Iterable[Finding]] = Field(exclude=True, repr=False)

    @property
    def family(self) -> Family:
        """What the rule looks at."""
        return Family(self.code[:3])

    def finding(self, place: Place, message: str, *, related: Sequence[Place] = ()) -> Finding:
        """Return what this rule found at a place, in words for a person."""
        return Finding(rule=self.code, level=self.level, place=place, message=message, related=tuple(related))
