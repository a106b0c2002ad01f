"""Days of the week by their names: "Friday", "last Monday", "Tuesday next week", "Sunday night".

The nearest one behind the day of publication is meant, that day included; the nearest one ahead where the
verb is in the future or the day is a deadline.
"""

from __future__ import annotations

import re
from dataclasses import replace

from verifier.extract.dates import period as on
from verifier.extract.dates.form import Form, NotADate, Scene, form
from verifier.extract.dates.period import ONE_DAY, Period
from verifier.extract.dates.tense import Tense
from verifier.extract.dates.words import GAP, LONG_WEEKDAY, SHIFT, STEPS, TIME_OF_DAY, WEEKDAYS, plain


def _weekday(match: re.Match[str], scene: Scene) -> Period:
    if not match["weekday"][0].isupper():
        raise NotADate("a day of the week is printed with a capital")
    if scene.previous_word.lower() in ("every", "each"):
        raise NotADate("it comes every week")
    number, today = WEEKDAYS[plain(match["weekday"])], scene.today
    if match["shift"]:
        monday = on.week(today + on.WEEK * STEPS[plain(match["shift"])]).earliest
        return replace(on.day(monday + ONE_DAY * number), against=today)
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    match plain(match["step"] or ""):
        case "last":
            move = -(back or 7)
        case "next":
            move = ahead or 7
        case "this" | "coming":
            move = -back if scene.tense in (Tense.PAST, Tense.DONE) else ahead
        case _:
            move = ahead if scene.tense in (Tense.FUTURE, Tense.BOUND) else -back
    return replace(on.day(today + ONE_DAY * move), against=today)


FORMS: tuple[Form, ...] = (
    form(
        "weekday",
        rf"\b(?:(?P<step>last|this|next|coming){GAP})?(?P<weekday>{LONG_WEEKDAY})\b(?:{GAP}(?:of{GAP})?{SHIFT}{GAP}week\b)?{TIME_OF_DAY}?",
        _weekday,
    ),
)
