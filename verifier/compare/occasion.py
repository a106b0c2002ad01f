"""What a clause says of the event that its figure counts: words by which two events are told apart."""

from __future__ import annotations

import re
from typing import Final

from claims.span import Span, hull
from claims.value import Value

_EVENTS: Final = frozenset(
    """accident airstrike ambush assault attack avalanche battle blast blaze bombardment bombing
    capsizing clash collapse collision crackdown crash cyclone derailment disaster earthquake epidemic
    eruption explosion fire fighting flood flooding hurricane incident invasion landslide massacre
    mudslide offensive operation outbreak protest quake raid rally riot shelling shipwreck shooting
    siege sinking stabbing stampede storm strike tornado tsunami typhoon unrest violence war wildfire
    wreck""".split()
)
"""Nouns for what kills, hurts and drives out people, in the singular."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SINGLED_OUT: Final = re.compile(r"\b(?:the|this|that)(?=((?:\s[^\W\d_]+){1,3}))", re.I)
_PLACE: Final = re.compile(
    r"\b(?:in|at|near|across|outside|of|on|from) (?:the )?(?:[a-z]+ ){0,3}?"
    r"((?:[ae]l-)?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
_CALENDAR: Final = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December""".split()
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:also|another|other|separate|separately|elsewhere|previous|previously|similar|respectively|compared|"
    r"(?:day|days|week|weeks|month|months|year|years|hours?) (?:after|before|earlier|ago))\b",
    re.I,
)
_LONG: Final = re.compile(
    r"\b(?:since|so far|overall|in total|altogether|to date|until now|(?:this|last|past) (?:year|month|week)|"
    r"decades?|years|months|weeks|war)\b",
    re.I,
)
_COUNTED_ON: Final = re.compile(
    r"\b(?:tolls?|ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|earlier|initial(?:ly)?|updat(?:e|es|ed|ing)|revis(?:ed|ing)|"
    r"latest|now|later|lowered|corrected)\b",
    re.I,
)

_REVISED: Final = re.compile(
    r"\b(?:revis(?:ed|ing)|correct(?:ed|ing|ion)|recount(?:ed)?|lowered|amended)\b", re.I
)
_CONTRAST: Final = re.compile(r"\b(?:while|whereas|whilst|but)\b|;", re.I)
"""Where a sentence turns to something else."""

REACH: Final = 400
"""Code points around a figure that are searched for its event, however long the sentence."""


class Occasion(Value):
    """The event of a clause: nouns for it, those that the clause singles out ("the blast"), and places.

    `elsewhere` says that the clause sets its event apart from others, `long` that it counts over a long time,
    `counted_on` that it speaks of a count that goes on, `revised` that it speaks of a correction.
    """

    events: frozenset[str] = frozenset()
    singled_out: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    elsewhere: bool = False
    long: bool = False
    counted_on: bool = False
    revised: bool = False


def clause(text: str, sentence: Span, figure: Span) -> str:
    """Return the words of a sentence around a figure that no word of contrast parts from it."""
    around = hull((sentence, figure))
    start, end = max(around.start, figure.start - REACH), min(around.end, figure.end + REACH)
    turns = [turn.end() for turn in _CONTRAST.finditer(text, start, figure.start)]
    behind = _CONTRAST.search(text, figure.end, end)
    return text[turns[-1] if turns else start : behind.start() if behind else end]


def occasion(clause: str) -> Occasion:
    """Return what a clause says of its event."""
    line = " ".join(clause.split())
    return Occasion(
        events=_events(line),
        singled_out=frozenset().union(*(_events(found.group(1)) for found in _SINGLED_OUT.finditer(line))),
        places=frozenset(found.group(1) for found in _PLACE.finditer(line)) - _CALENDAR,
        elsewhere=_ELSEWHERE.search(line) is not None,
        long=_LONG.search(line) is not None,
        counted_on=_COUNTED_ON.search(line) is not None,
        revised=_REVISED.search(line) is not None,
    )


def _events(words: str) -> frozenset[str]:
    """Return the nouns for events among some words, in the singular."""
    found = (word.lower() for word in _WORD.findall(words))
    return frozenset(
        form
        for word in found
        for form in (word, word.removesuffix("s"), word.removesuffix("es"))
        if form in _EVENTS
    )
