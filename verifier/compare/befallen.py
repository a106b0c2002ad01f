"""What befell the counted where their own clause does not say: the nearest word of harm beside them."""

from __future__ import annotations

import re
from typing import Final

from claims.span import Span
from claims.tolls import people_of
from verifier.compare.counted import KINDS_OF_PEOPLE

REACH: Final = 120
"""Code points on either side of a figure that are searched."""

NEAR: Final = 40
"""The same for a bare number."""

_EITHER: Final = re.compile(
    r"\b(?:(?:killed|dead) or (?:injured|wounded|missing)|(?:missing|injured|wounded) or (?:dead|killed))\b",
    re.I,
)
"""Words that count two fates as one."""

_WORDS: Final = {
    "injured": r"wound\w*|injur\w*|hurt",
    "kidnapped": r"hostages?|abduct\w*|kidnap\w*|captives?",
    "displaced": r"displac\w*|fled|fleeing",
    "missing": r"missing|unaccounted",
    "killed": r"kill\w*|dead|deaths?|died?|dying|slain|tolls?|victims?|"
    r"martyr\w*|massacre\w*|fatalit\w*|casualt\w*",
}

_HARM: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()) + r")\b", re.I
)


_OF_PEOPLE: Final = {"destroyed": "killed"}
"""What is said of people in words for things."""

_OF_HOSTAGES: Final = {None: "kidnapped", "held": "kidnapped"}


_HAPPEN: Final = frozenset("attack strike airstrike raid blast explosion bombing shooting".split())
"""What nothing befalls: it happens."""


def befallen(text: str, figure: Span, counted: str, *, told: str | None, named: bool = True) -> str | None:
    """Return what befell those whom a figure counts: as its clause told, else by the nearest word of harm.

    None where nothing was told and what is counted is no people, or no such word is near. `named` says
    whether the figure has a noun of its own; a bare number must stand nearer.
    """
    if counted == "hostage" and told in _OF_HOSTAGES:
        return _OF_HOSTAGES[told]
    if counted in _HAPPEN:
        return told or "carried out"
    if told is None and counted == "fighter":
        return None  # whoever fights does harm beside his number
    if counted not in KINDS_OF_PEOPLE and people_of(counted) is None:
        return told
    beside = text[max(0, figure.start - NEAR) : figure.end + NEAR]
    if told in ("killed", "injured", "missing") and _EITHER.search(beside):
        return "killed or injured"
    if told is not None:
        return _OF_PEOPLE.get(told, told)
    reach = REACH if named else NEAR
    start, end = max(0, figure.start - reach), min(len(text), figure.end + reach)
    found = [
        (max(match.start() - figure.end, figure.start - match.end()), match.start(), match.lastgroup)
        for match in _HARM.finditer(text, start, end)
    ]
    return min(found)[2] if found else None
