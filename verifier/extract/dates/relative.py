"""Words that look from the day of publication: "yesterday", "last week", "two days ago", "the past year"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import FLAGS, Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Day, Period
from verifier.extract.dates.tense import Tense
from verifier.extract.dates.words import (
    APOSTROPHE,
    GAP,
    NUMBER,
    STEPS,
    UNIT,
    UNITS,
    number_of,
    one_of,
    plain,
    unit_of,
)

DAY_WORDS = {
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


LOOK_BACK = 60
"""Code points before an expression in which words may stand that take its time away."""


def around(today: Day, unit: str, steps: int) -> Period:
    """Return the unit so many steps from the one around a day. Raises ValueError outside the calendar."""
    first = Day(today.year, today.month, 1)
    match unit:
        case "day":
            return on.day(today + ONE_DAY * steps)
        case "week":
            return on.week(today + on.WEEK * steps)
        case "weekend":
            return on.weekend(today + on.WEEK * steps)
        case "month":
            when = on.shifted(first, months=steps)
            return on.month(when.year, when.month)
        case "quarter":
            when = on.shifted(first, months=3 * steps)
            return on.quarter(when.year, (when.month + 2) // 3)
        case "year":
            return on.year(today.year + steps)
        case "decade":
            return on.decade((today.year // 10 + steps) * 10)
        case "century":
            return on.century((today.year // 100 + steps) * 100)
    raise NotADate(f"{unit} is no unit of the calendar")


def _day_word(match: re.Match[str], scene: Scene) -> Period:
    if match["word"] == "Today" and scene.previous_word[:1].isupper():
        raise NotADate("the name of an outlet")
    return replace(on.day(scene.today + ONE_DAY * DAY_WORDS[plain(match["word"])]), against=scene.today)


def _unit(match: re.Match[str], scene: Scene) -> Period:
    unit, step, today = unit_of(match["unit"]), STEPS[plain(match["step"])], scene.today
    if unit == "day":
        raise NotADate(f"{match.group()!r} needs another date")
    if match["unit"][0].isupper() and scene.text[max(0, scene.start - 1) : scene.start] in _MARKS:
        raise NotADate("the name of a programme")
    if unit == "weekend":
        step = _weekends(step, scene)
    return replace(around(today, unit, step), against=today)


def _weekends(step: int, scene: Scene) -> int:
    """Early in the week "this weekend" is the one just over, unless the verb is in the future."""
    early = scene.today.weekday() < 3 and scene.tense is not Tense.FUTURE
    return -1 if step == 0 and early else step


def _the_weekend(match: re.Match[str], scene: Scene) -> Period:
    today = scene.today
    over = today.weekday() < 5 and scene.tense is not Tense.FUTURE
    return replace(on.weekend(today - on.WEEK * over), against=today)


def _ago(match: re.Match[str], scene: Scene) -> Period:
    unit, number, today = unit_of(match["unit"]), number_of(match["number"]), scene.today
    if unit == "hour":
        raise NotADate("hours ago are times of day")
    if unit in ("decade", "century"):
        unit, number = "year", number * (10 if unit == "decade" else 100)
    if match["half"] and unit == "year":
        unit, number = "month", 12 * number + 6
    return replace(around(today, unit, -number), against=today)


def _half_a_year_ago(match: re.Match[str], scene: Scene) -> Period:
    return replace(around(scene.today, "month", -6), against=scene.today)


def _in_time(match: re.Match[str], scene: Scene) -> Period:
    """Put "in three years' time" on the calendar, and "in two weeks" where the verb is in the future."""
    if not match["time"] and (scene.tense is not Tense.FUTURE or _RARE.search(_before(scene))):
        raise NotADate("as long as it takes")
    today, unit = scene.today, unit_of(match["unit"])
    return replace(around(today, unit, number_of(match["number"])), against=today)


def _before(scene: Scene) -> str:
    return scene.text[max(scene.floor, scene.start - LOOK_BACK) : scene.start]


def _overnight(match: re.Match[str], scene: Scene) -> Period:
    """Put "overnight" on the calendar: from the day before the publication into its morning."""
    if scene.tense not in (Tense.PAST, Tense.DONE) or _STAYING.search(_before(scene)):
        raise NotADate(f"{match.group()!r} is any night")
    today = scene.today
    return Period(today - ONE_DAY, today, Precision.PERIOD, against=today)


_OR_SO = rf"or{GAP}so{GAP}"
_AND_A_HALF = rf"and(?:{GAP}|-)a(?:{GAP}|-)half{GAP}"
_MARKS = ("'", '"', "\u2018", "\u201c")
ABOUT = rf"(?:(?:about|around|almost|nearly|more{GAP}than|over|roughly|some|just|exactly){GAP})"
_RARE = re.compile(r"\b(?:first|last|once|twice|times?|only|most|least|ever|\w+est)\b", FLAGS)
_STAYING = re.compile(rf"\b(?:stay\w*|kept|keep\w*|left|remain\w*|be(?:come|came)|to{GAP}\w+){GAP}$", FLAGS)
_WHAT_YEAR = rf"(?:(?:fiscal|financial|calendar|academic|school){GAP}(?=year\b))?"

FORMS: tuple[Form, ...] = (
    form("day word", rf"\b(?P<word>{one_of(DAY_WORDS)})\b", _day_word),
    form(
        "ago",
        rf"\b{ABOUT}?{NUMBER}{GAP}(?:{_OR_SO}|(?P<half>{_AND_A_HALF}))?{UNITS}{GAP}(?:{_OR_SO})?ago\b",
        _ago,
    ),
    form("half a year ago", rf"\bhalf{GAP}a{GAP}year{GAP}ago\b", _half_a_year_ago),
    form("ago and a half", rf"\b{ABOUT}?{NUMBER}{GAP}{UNITS}{GAP}(?P<half>{_AND_A_HALF})ago\b", _ago),
    form("in time", rf"\bin{GAP}{ABOUT}?{NUMBER}{GAP}{UNITS}(?P<time>{APOSTROPHE}{GAP}time\b)?", _in_time),
    form(
        "overnight",
        rf"\bovernight(?=[,.;)\"\u201d]|{GAP}(?:in|at|after|by|as|and|when|with|from|between)\b|\s*$)",
        _overnight,
    ),
    form(
        "unit",
        rf"\b(?:(?:earlier|later){GAP})?(?P<step>last|this|next|coming|current){GAP}{_WHAT_YEAR}{UNIT}",
        _unit,
    ),
    form("the weekend", rf"\bthe{GAP}weekend\b(?!{GAP}of)", _the_weekend),
)
