"""Whether the words around a bare "Friday" or "October 7" speak of what was or of what will be.

The judgement rests on the verbs nearest to the date within its clause: the ones before it first, since
English puts the time behind its verb, then the ones behind it ("On Monday, the court will rule").
"""

from __future__ import annotations

import re
from enum import Enum

REACH = 160
"""Code points looked at on either side; bounds the cost of a sentence that never ends."""


class Tense(Enum):
    """When what a clause tells takes place.

    `DONE` is a past with its verb right before the date ("ended Jan. 31"), `BOUND` marks a deadline,
    whatever the verb.
    """

    DONE = "done"
    PAST = "past"
    FUTURE = "future"
    BOUND = "bound"
    OPEN = "open"


_TOKEN = re.compile(r"[A-Za-z]+|['\u2019](?:ll|d)\b|[;:.!?\u2014](?=\s|$)|[()\"\u201c\u201d]")

_FUTURE = frozenset(
    "will ll shall expect expects expected scheduled slated due plan plans planned planning set going "
    "intends hopes upcoming aims tentative next deadline tomorrow later coming".split()
)
_MODAL = frozenset("would should could may might can must".split())
_PAST = frozenset(
    "said says told reported announced added wrote was were had did has have went came took made began saw "
    "met got fell rose held led won lost found struck shot left gave became stood ran broke spoke hit put "
    "cut sent brought bought sold built caught kept paid knew grew drew flew threw fought ago "
    "yesterday".split()
)
_AUXILIARY = frozenset("be being to been is are will was were".split())
_BOUND = frozenset("by until till through effective payable record deadline expire expires expiring".split())
_ENDS = frozenset(";:.!?\u2014")


def tense_at(text: str, start: int, end: int, *, floor: int, ceiling: int) -> Tense:
    """Return the tense of the clause around the date from `start` to `end`, within `floor` and `ceiling`."""
    before = [m.group().lower() for m in _TOKEN.finditer(text, max(floor, start - REACH), start)]
    told = _nearest(before, len(before))
    if any(word in _BOUND for word in before[-2:]) or before[-1:] in (["to"], ["for"]):
        return Tense.FUTURE if told is Tense.FUTURE else Tense.BOUND
    if _nearest(before, 2) is Tense.PAST:
        return Tense.DONE
    after = [m.group().lower() for m in _TOKEN.finditer(text, end, min(ceiling, end + REACH))]
    if _first(after[:1]) is Tense.PAST:
        return Tense.DONE
    return _first(after) if told is Tense.OPEN else told


def _nearest(before: list[str], reach: int) -> Tense:
    """Walk back from the date, so many words at most, to the first one that decides."""
    for index in range(len(before) - 1, max(len(before) - reach, 0) - 1, -1):
        word = before[index]
        if word in _ENDS or word in _MODAL:
            return Tense.OPEN
        previous = before[index - 1] if index else ""
        if word in _FUTURE or (word == "be" and previous == "to"):
            return Tense.FUTURE
        if previous in _AUXILIARY and previous not in ("was", "were"):
            continue
        if word in _PAST or (word.endswith("ed") and len(word) > 4):
            return Tense.PAST
    return Tense.OPEN


def _first(after: list[str]) -> Tense:
    """Walk on from the date to the first word that decides."""
    for word in after:
        if word in _ENDS:
            return Tense.OPEN
        if word in ("will", "ll", "shall"):
            return Tense.FUTURE
        if word in _PAST or (word.endswith("ed") and len(word) > 4):
            return Tense.PAST
    return Tense.OPEN
