"""A form of date: an expression that finds it and a function that puts it on the calendar."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from verifier.extract.dates.period import Period
from verifier.extract.dates.tense import Tense, tense_at

FLAGS = re.IGNORECASE | re.ASCII

_LAST_WORD = re.compile(r"([A-Za-z]+)(['\u2019]s)?[\s\xa0(-]*$")
_NEXT_WORD = re.compile(r"[\s\xa0]*([A-Za-z]+)")


class NotADate(ValueError):
    """The words have the form of a date but mean something else."""


class Unpublished(Exception):
    """Relative words in a text whose day of publication is not known."""


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression was found: its place, its sentence, the day of publication, the date before it.

    `anchor` is the last date placed before it in the sentence, None where there is none; `recall` returns
    the last one of the text shortly before the sentence.
    """

    text: str
    start: int
    end: int
    floor: int
    ceiling: int
    published: datetime.date | None
    anchor: Period | None = None
    recall: Callable[[], Period | None] = _nothing

    @property
    def today(self) -> datetime.date:
        """The day that relative words look from. Raises Unpublished when it is not known."""
        if self.published is None:
            raise Unpublished
        return self.published

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression."""
        return tense_at(self.text, self.start, self.end, floor=self.floor, ceiling=self.ceiling)

    @property
    def previous_word(self) -> str:
        """The word right before the expression as printed; "'s" after an owner, empty where none is."""
        found = _LAST_WORD.search(self.text[max(self.floor, self.start - 24) : self.start])
        if found is None:
            return ""
        return "'s" if found.group(2) else found.group(1)

    @property
    def next_word(self) -> str:
        """The word behind the expression as printed, empty where none stands directly behind it."""
        found = _NEXT_WORD.match(self.text, self.end, min(self.ceiling, self.end + 24))
        return found.group(1) if found else ""


Resolve = Callable[[re.Match[str], Scene], Period]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of date by its name.

    `resolve` returns the period that a match stands for. It raises NotADate, or any other ValueError or
    OverflowError, when the match is no day on the calendar, and Unpublished when it cannot be placed.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve


def form(name: str, expression: str, resolve: Resolve) -> Form:
    """Return a form; its expression is matched without regard to case."""
    return Form(name, re.compile(expression, FLAGS), resolve)
