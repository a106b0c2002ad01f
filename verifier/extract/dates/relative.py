"""Words that look from the day of publication: "yesterday", "last week", "two days ago", "the past year"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.date import Precision
from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
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
    return replace(on.day(scene.today + ONE_DAY * DAY_WORDS[plain(match["word"])]), against=scene.today)


def _unit(match: re.Match[str], scene: Scene) -> Period:
    unit, step, today = unit_of(match["unit"]), STEPS[plain(match["step"])], scene.today
    if unit == "day":
        raise NotADate(f"{match.group()!r} needs another date")
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
    return replace(around(today, unit, -number), against=today)


def _stretch(match: re.Match[str], scene: Scene) -> Period:
    """Put "the past three weeks" and "the next two years" on the calendar: to or from the publication."""
    unit, number, today = unit_of(match["unit"]), number_of(match["number"]), scene.today
    if plain(match["way"]) in ("past", "last"):
        return Period(_moved(today, unit, -number), today, Precision.PERIOD, against=today)
    return Period(today, _moved(today, unit, number), Precision.PERIOD, against=today)


def _past_unit(match: re.Match[str], scene: Scene) -> Period:
    """Put "the past decade" on the calendar: the ten years that end with the publication."""
    unit, today = unit_of(match["unit"]), scene.today
    if unit == "day":
        raise NotADate("the last day of something")
    return Period(_moved(today, unit, -1), today, Precision.PERIOD, against=today)


def _moved(today: Day, unit: str, number: int) -> Day:
    match unit:
        case "hour" if number % 24 == 0:
            return today + ONE_DAY * (number // 24)
        case "day":
            return today + ONE_DAY * number
        case "week":
            return today + on.WEEK * number
        case "month":
            return on.shifted(today, months=number)
        case "year" | "decade" | "century":
            return on.shifted(today, months=number * {"year": 12, "decade": 120, "century": 1200}[unit])
    raise NotADate(f"{number} of {unit} cannot be placed")


def _year_end(match: re.Match[str], scene: Scene) -> Period:
    return replace(on.day(Day(scene.today.year, 12, 31)), against=scene.today)


def _edge(match: re.Match[str], scene: Scene) -> Period:
    unit = around(scene.today, unit_of(match["unit"]), 0)
    return replace(on.day(unit.latest), against=scene.today)


ABOUT = rf"(?:(?:about|around|almost|nearly|more{GAP}than|over|roughly|some|just|exactly){GAP})"
_EDGE = rf"the{GAP}(?:end|close){GAP}of{GAP}the"

FORMS: tuple[Form, ...] = (
    form("day word", rf"\b(?P<word>{one_of(DAY_WORDS)})\b", _day_word),
    form("ago", rf"\b{ABOUT}?{NUMBER}{GAP}{UNITS}{GAP}ago\b", _ago),
    form(
        "stretch", rf"\b(?:the{GAP})?(?P<way>past|last|next|coming){GAP}{NUMBER}(?:{GAP}|-){UNITS}", _stretch
    ),
    form("past unit", rf"\b(?:the{GAP}last|(?:the{GAP})?past){GAP}{UNIT}", _past_unit),
    form("unit", rf"\b(?P<step>last|this|next|coming|current){GAP}{UNIT}", _unit),
    form("the weekend", rf"\bthe{GAP}weekend\b", _the_weekend),
    form("edge", rf"\b{_EDGE}{GAP}{UNIT}", _edge),
    form("year end", rf"\byear(?:{GAP}|-|{APOSTROPHE}s{GAP})end\b", _year_end),
)
