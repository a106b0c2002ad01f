"""Whether the words around a bare "Friday" or "October 7" speak of what was or of what will be.

The judgement rests on the verbs nearest to the date within its clause: the ones before it first, since
English puts the time behind its verb, then the ones behind it ("On Monday, the court will rule").
"""

from __future__ import annotations

import re
from enum import Enum

REACH = 160
"""Code points looked at on either side; bounds the cost of a sentence that never ends."""

PERFECT = 8
"""Words from a deadline within which "had" tells that it is over ("By Friday, 30 members had signed")."""

SPAN = 5
"""Words between "from" and "to" at most."""


LINE = 60
"""Code points of a sentence within which its dateline stands."""


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
_LOWER = re.compile(r"\b[a-z]{2,}")
_DASH = re.compile(r"[ \t\xa0]*(?:\([\w .&/-]{1,30}\)[ \t\xa0]*)?(?:--?|[\u2013\u2014_])[ \t\r\n\xa0]")
_NAME_IN_ED = re.compile(r"[A-Z]\w*ed$")

_FUTURE = frozenset(
    "will ll shall would expect expects expected scheduled slated due plan plans planned planning "
    "intends hopes upcoming aims tentative next deadline tomorrow later coming".split()
)
_MODAL = frozenset("should could may might can must".split())
_PAST = frozenset(
    "said says told reported announced added wrote was were had did has have went came took made began saw "
    "met got fell rose held led won lost found struck shot left gave became stood ran broke spoke hit put "
    "cut sent brought bought sold built caught kept paid knew grew drew flew threw fought ago yesterday "
    "drove rode spent heard beat chose hid hurt laid lay sank shook slept spread stole swore tore wore woke "
    "withdrew overthrew quit sat sang taught thought".split()
)
_AUXILIARY = frozenset("be being to is are will".split())
_BOUND = frozenset("by until till through effective payable record deadline expire expires expiring".split())
_CLOCK = frozenset("a p m am pm noon midnight est edt et gmt utc".split())
_MOVED = frozenset("up off back forward put".split())
_ENDS = frozenset(";:!?\u2014")

_SETTLED = frozenset("expected scheduled planned due slated set".split())
_INTENDING = frozenset("plans expects intends hopes aims".split())
_AGREED = frozenset(
    "agree agreed agreement deal decided promised pledged vowed offered proposed wants threatened".split()
)
_ASIDE = frozenset("as been previously originally already".split())
_SPANS = frozenset("day days week weeks month months year years hour hours minutes".split())

_ONLY_BEHIND = {"to": _AGREED, "be": frozenset({"to"})}
_ONLY_BEFORE = {"set": frozenset({"to", "for"}), "going": frozenset({"to"})}
_NOT_BEHIND = {"later": _SPANS} | dict.fromkeys(_SETTLED, _ASIDE)
_NOT_BEFORE = {"next": frozenset({"to"})}
"""Words that point ahead only, or not, behind and before others: not "as expected", "two days later"."""


def tense_at(text: str, start: int, end: int, *, floor: int, ceiling: int) -> Tense:
    """Return the tense of the clause around the date from `start` to `end`, within `floor` and `ceiling`."""
    if _in_dateline(text, start, end, floor):
        return Tense.DONE
    before = _tokens(text, max(floor, start - REACH), start)
    while before and before[-1] in _CLOCK:
        before.pop()
    after = _tokens(text, end, min(ceiling, end + REACH))
    told = _nearest(before, len(before))
    if before[-3:] == ["as", "soon", "as"] or (before[-1:] == ["set"] and after[:1] == ["as"]):
        return Tense.FUTURE
    if before[-3:] == ["as", "early", "as"]:
        return Tense.PAST if told is Tense.PAST else Tense.FUTURE
    if _is_bound(before):
        over = "had" in before[-PERFECT:] or "had" in after[:PERFECT]
        return Tense.PAST if over else Tense.FUTURE if told is Tense.FUTURE else Tense.BOUND
    if Tense.PAST in (_nearest(before, 2), _first(after[:1])):
        return Tense.DONE
    return _first(after) if told is Tense.OPEN else told


def _in_dateline(text: str, start: int, end: int, floor: int) -> bool:
    """Whether the date is the day of writing behind a place ("LONDON, Nov. 7 (Reuters) -")."""
    if start - floor > LINE or not _DASH.match(text, end):
        return False
    place = text[floor:start].rstrip()
    return place[-1:] in ("", *",:|/-\u2013\u2014") and len(_LOWER.findall(place)) < 2


def _tokens(text: str, start: int, end: int) -> list[str]:
    """Return words and stops between two places in lower case; names ("United", "May") are left empty."""
    found = (m.group() for m in _TOKEN.finditer(text, start, end))
    return ["" if word in ("May", "Will") or _NAME_IN_ED.match(word) else word.lower() for word in found]


def _is_bound(before: list[str]) -> bool:
    """Whether the date is one that something lasts to or must happen by; "from Monday to Friday" is not."""
    if before[-1:] == ["to"]:
        moved = before[-2] if before[1:] else ""
        return (moved.endswith("ed") or moved in _MOVED) and "from" not in before[-SPAN:]
    return before[-1:] == ["for"] or any(word in _BOUND for word in before[-2:])


def _nearest(before: list[str], reach: int) -> Tense:
    """Walk back from the date, so many words at most, to the first one that decides."""
    for index in range(len(before) - 1, max(len(before) - reach, 0) - 1, -1):
        word = before[index]
        if word in _ENDS or word in _MODAL:
            return Tense.OPEN
        previous = before[index - 1] if index else ""
        following = before[index + 1] if before[index + 1 :] else ""
        if _points_ahead(previous, word, following):
            return Tense.FUTURE
        if previous not in _AUXILIARY and _is_past(word):
            return Tense.PAST
    return Tense.OPEN


def _points_ahead(previous: str, word: str, following: str) -> bool:
    """Whether a word between two others tells that something is to come."""
    if word in _ONLY_BEHIND or word in _ONLY_BEFORE:
        return previous in _ONLY_BEHIND.get(word, ()) or following in _ONLY_BEFORE.get(word, ())
    against = previous in _NOT_BEHIND.get(word, ()) or following in _NOT_BEFORE.get(word, ())
    return word in _FUTURE and not against


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and len(word) > 4)


def _first(after: list[str]) -> Tense:
    """Walk on from the date to the first word that decides."""
    for previous, word, following in zip(["", *after], after, [*after[1:], ""], strict=False):
        if word in _ENDS:
            return Tense.OPEN
        settled = previous in ("is", "are") and (word in _SETTLED or word == "to")
        if word in ("will", "ll", "shall") or settled or (following == "to" and word in _INTENDING):
            return Tense.FUTURE
        if _is_past(word):
            return Tense.PAST
    return Tense.OPEN
