"""From a sentence to its dates: a cheap look for words of time, one scan, a table of forms, then joining."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

from claims.date import PartialDate, UnplacedDate
from claims.span import Span
from verifier.extract.dates.form import Form, Scene, Unpublished
from verifier.extract.dates.joining import Found, joined, narrowed
from verifier.extract.dates.period import Period
from verifier.extract.dates.scan import FORMS, SCAN, may_hold_a_date
from verifier.extract.dates.series import series

MEMORY = 600
"""Code points before a sentence in which a date may stand that "the next day" looks from."""

_WORD = re.compile(r"\w+|\W")


def find_dates(
    text: str, sentence: Span, *, published: datetime.date | None
) -> tuple[list[PartialDate], list[UnplacedDate]]:
    """Return the dates of a sentence that can be put on the calendar, and the relative words that cannot.

    Dates come in order and never overlap; their spans point into `text` and leave out "on" and "in".
    Weeks run from Monday to Sunday. A bare weekday, day or month is the nearest one behind the day of
    publication, that day included, or ahead of it where the verb is in the future. Without a day of
    publication only dates with their year, decade or century are placed; relative words are returned
    as unplaced. What lies outside the years 1 to 9999 is no date. Takes time linear in the sentence.
    """
    if not may_hold_a_date(text[sentence.start : sentence.end]):
        return [], []
    placed, unplaced = _read(
        text, sentence, published, cache(partial(_recall, text, sentence.start, published))
    )
    return [_partial(date, text) for date in joined(placed, text, sentence.start)], unplaced


def _recall(text: str, end: int, published: datetime.date | None) -> Period | None:
    """Return the last date of the text shortly before a place, None where there is none."""
    start = max(0, end - MEMORY)
    if start == end:
        return None
    placed, _ = _read(text, Span(start=start, end=end), published, lambda: None)
    return placed[-1].period if placed else None


def _read(
    text: str, sentence: Span, published: datetime.date | None, recall: Callable[[], Period | None]
) -> tuple[list[Found], list[UnplacedDate]]:
    """Return the dates of a sentence, each for itself, and the relative words that cannot be placed."""
    placed: list[Found] = []
    unplaced: list[UnplacedDate] = []
    position = floor = sentence.start
    while match := SCAN.search(text, position, sentence.end):
        number = int((match.lastgroup or "f0")[1:])
        anchor = placed[-1].period if placed else None
        places = (match.start(), match.end(), sentence.start, sentence.end)
        scene = Scene(text, *places, published=published, anchor=anchor, recall=recall)
        match _resolve(FORMS[number:], scene):
            case Found() as found:
                days = _expanded(found, text, floor, sentence.end)
                placed.extend(days)
                position = floor = days[-1].end
            case UnplacedDate() as words:
                unplaced.append(words)
                position = floor = words.span.end
            case _:
                position = _behind_word(text, match.start())
    return placed, unplaced


def _expanded(found: Found, text: str, floor: int, ceiling: int) -> list[Found]:
    """Return the date with what the words beside it make of it, as it is where they leave the calendar."""
    try:
        return series(narrowed(found, text, floor), text, floor, ceiling)
    except (ValueError, OverflowError):
        return [found]


def _behind_word(text: str, start: int) -> int:
    word = _WORD.match(text, start)
    return word.end() if word else start + 1


def _resolve(forms: Sequence[Form], scene: Scene) -> Found | UnplacedDate | None:
    """Return what stands at a place by the first form that makes sense of it, None where none does."""
    for form in forms:
        found = form.pattern.match(scene.text, scene.start, scene.ceiling)
        if found is None or not _stands_alone(scene.text, found.start(), found.end()):
            continue
        start, end = found.span()
        try:
            period = form.resolve(found, replace(scene, end=end))
        except (ValueError, OverflowError):
            continue
        except Unpublished:
            return UnplacedDate(span=Span(start=start, end=end), text=found.group())
        return Found(start, end, period, form.name)
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter of another script touches the words: the expressions see ASCII letters only."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(letter.isalpha() and not letter.isascii() for letter in beside)


def _partial(date: Found, text: str) -> PartialDate:
    return PartialDate(
        span=Span(start=date.start, end=date.end),
        text=text[date.start : date.end],
        earliest=date.period.earliest,
        latest=date.period.latest,
        precision=date.period.precision,
        edtf=date.period.edtf,
        against=date.period.against,
    )
