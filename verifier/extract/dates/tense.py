"""Whether the words around a bare "Friday" or "October 7" speak of what was or of what will be.

The judgement rests on the verbs nearest to the date within its clause: the ones before it first, since
English puts the time behind its verb, then the ones behind it ("On Monday, the court will rule").
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

REACH = 160
"""Code points looked at on either side; bounds the cost of a sentence that never ends."""

PERFECT = 8
"""Words from a deadline within which "had" tells that it is over ("By Friday, 30 members had signed")."""

SPAN = 5
"""Words between "from" and "to" at most."""


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


_TOKEN = re.compile(r"[A-Za-z]+|['\u2019](?:ll|d)\b|[;:!?\u2014](?=\s|$)|[()\"\u201c\u201d]")

_DATELINE = re.compile(r"[ \t\xa0]*(?:\([\w .&/-]{1,30}\)[ \t\xa0]*)?(?:--?|[\u2013\u2014_])[ \t\r\n\xa0]")
_NAME_IN_ED = re.compile(r"[A-Z]\w*ed$")
_LOWER = re.compile(r"\b[a-z]{2,}")
_FUTURE = frozenset(
    "will ll shall would expect expects expected scheduled slated due plan plans planned planning going "
    "intends hopes upcoming aims tentative next deadline tomorrow later coming".split()
)
_MODAL = frozenset("should could may might can must".split())
_PAST = frozenset(
    "said says told reported announced added wrote was were had did has have went came took made began saw "
    "met got fell rose held led won lost found struck shot left gave became stood ran broke spoke hit put "
    "cut sent brought bought sold built caught kept paid knew grew drew flew threw fought ago "
    "yesterday".split()
)
_SETTLED = frozenset("expected scheduled planned due slated".split())
_INTENDING = frozenset("plans expects intends hopes aims".split())
_ASIDE = frozenset("as been previously originally already".split())
_AGREED = frozenset(
    "agree agreed agreement deal decided promised pledged vowed offered proposed wants threatened".split()
)
_CLOCK = frozenset("a p m am pm noon midnight est edt et gmt utc".split())
_MOVED = frozenset("up off back forward put".split())
_DAYS = frozenset("day days week weeks month months year years hour hours minutes".split())
_AUXILIARY = frozenset("be being to been is are will was were".split())
_BOUND = frozenset("by until till through effective payable record deadline expire expires expiring".split())
_ENDS = frozenset(";:!?\u2014")


def tense_at(text: str, start: int, end: int, *, floor: int, ceiling: int) -> Tense:
    """Return the tense of the clause around the date from `start` to `end`, within `floor` and `ceiling`."""
    if start - floor < REACH and _DATELINE.match(text, end) and not _LOWER.search(text, floor, start):
        return Tense.DONE
    before = _tokens(text, max(floor, start - REACH), start)
    while before and before[-1] in _CLOCK:
        before.pop()
    told = _nearest(before, len(before))
    after = _tokens(text, end, min(ceiling, end + REACH))
    if before[-3:] == ["as", "soon", "as"] or (before[-1:] == ["set"] and after[:1] == ["as"]):
        return Tense.FUTURE
    if _is_bound(before):
        if "had" in before[-PERFECT:] or "had" in after[:PERFECT]:
            return Tense.PAST
        return Tense.FUTURE if told is Tense.FUTURE else Tense.BOUND
    if before[-3:] == ["as", "early", "as"]:
        return Tense.PAST if told is Tense.PAST else Tense.FUTURE
    if _nearest(before, 2) is Tense.PAST:
        return Tense.DONE
    if _first(after[:1]) is Tense.PAST:
        return Tense.DONE
    return _first(after) if told is Tense.OPEN else told


def _tokens(text: str, start: int, end: int) -> list[str]:
    """Return words and stops between two places in lower case; names ("United", "May") are left empty."""
    found = (m.group() for m in _TOKEN.finditer(text, start, end))
    return ["" if word in ("May", "Will") or _NAME_IN_ED.match(word) else word.lower() for word in found]


def _is_bound(before: list[str]) -> bool:
    """Whether the date is one that something lasts to or must happen by; "from Monday to Friday" is not."""
    if before[-1:] == ["to"]:
        moved = before[-2:-1]
        return (
            bool(moved) and (moved[0].endswith("ed") or moved[0] in _MOVED) and "from" not in before[-SPAN:]
        )
    return before[-1:] == ["for"] or any(word in _BOUND for word in before[-2:])


def _points_ahead(before: list[str], index: int) -> bool:
    """Whether a word tells that something is to come: not "as expected", "had been due", "two days later"."""
    word, previous = before[index], before[index - 1] if index else ""
    if word == "set":
        return before[index + 1 : index + 2] in (["to"], ["for"])
    if word == "next":
        return before[index + 1 : index + 2] != ["to"]
    if word == "later":
        return previous not in _DAYS
    if word == "to":
        return previous in _AGREED
    if word == "going":
        return before[index + 1 : index + 2] == ["to"]
    if word in _SETTLED:
        return previous not in _ASIDE
    return word in _FUTURE or (word == "be" and previous == "to")


def _nearest(before: list[str], reach: int) -> Tense:
    """Walk back from the date, so many words at most, to the first one that decides."""
    for index in range(len(before) - 1, max(len(before) - reach, 0) - 1, -1):
        word = before[index]
        if word in _ENDS or word in _MODAL:
            return Tense.OPEN
        previous = before[index - 1] if index else ""
        if _points_ahead(before, index):
            return Tense.FUTURE
        if previous in _AUXILIARY and previous not in ("was", "were", "been"):
            continue
        if word in _PAST or (word.endswith("ed") and len(word) > 4):
            return Tense.PAST
    return Tense.OPEN


def _first(after: list[str]) -> Tense:
    """Walk on from the date to the first word that decides."""
    for word, following in pairwise([*after, ""]):
        if word in _ENDS:
            return Tense.OPEN
        if word in ("will", "ll", "shall") or (following == "to" and word in _INTENDING):
            return Tense.FUTURE
        if word in _PAST or (word.endswith("ed") and len(word) > 4):
            return Tense.PAST
    return Tense.OPEN
