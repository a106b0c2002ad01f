"""Every form of date in one table, one expression that looks for all of them, and a cheap look before it."""

from __future__ import annotations

import re

from verifier.extract.dates import (
    absolute,
    anchored,
    bare,
    holidays,
    numeric,
    parts,
    relative,
    reports,
    spelled,
    stretches,
    weekdays,
    within,
)
from verifier.extract.dates.form import FLAGS, Form
from verifier.extract.dates.words import MONTHS, WEEKDAYS

FORMS: tuple[Form, ...] = (
    *numeric.FORMS,
    *spelled.FORMS,
    *within.FORMS,
    *absolute.FORMS[:-1],
    *bare.FORMS,
    *weekdays.FORMS,
    *reports.FORMS,
    *anchored.FORMS,
    *parts.FORMS,
    *holidays.FORMS,
    *stretches.FORMS,
    *relative.FORMS,
    absolute.FORMS[-1],
)
"""Every form of date; of two that begin at one place the earlier wins."""


def _scan() -> re.Pattern[str]:
    """Return one expression for all forms; the group that matched tells the form by its number."""
    branches = []
    for number, form in enumerate(FORMS):
        nameless = re.sub(r"\?P<\w+>", "?:", form.pattern.pattern).replace("(?P=mark)", "[-/.]")
        branches.append(f"(?P<f{number}>{nameless})")
    return re.compile(rf"(?<!\w)(?=[\w'\u2019\u2018`])(?:{'|'.join(branches)})", FLAGS)


SCAN = _scan()
_WORDS = re.compile(r"[a-z]{3,12}|\d{4}|\d0s|\d[-/.]\d|[qh][1-4]")
_HEADS = (
    MONTHS.keys()
    | WEEKDAYS.keys()
    | set(
        "spring summer autumn fall winter yesterday today tonight tomorrow century centuries quarter half "
        "period night morning afternoon evening overnight q1 q2 q3 q4 h1 h2 seventeen eighteen nineteen "
        "twenty thousand twenties thirties forties fifties sixties seventies eighties nineties".split()
    )
    | {f"{unit}{end}" for unit in "day week weekend month year decade hour".split() for end in ("", "s")}
    | {word for name in (*holidays.HOLIDAYS, "thanksgiving") for word in name.split() if len(word) > 5}
)


def may_hold_a_date(words: str) -> bool:
    """Return whether a text has any word or number that every date has one of."""
    return any(word in _HEADS or word[0].isdigit() for word in _WORDS.findall(words.lower()))
