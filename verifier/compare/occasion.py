"""What a clause says of the event that its figure counts: words by which two events are told apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from claims.span import Span, hull
from claims.value import Value
from verifier.compare.lexicon import ACTORS, event, means, site
from verifier.compare.peoples import faction, people

_WORD: Final = re.compile(r"[^\W\d_]+")
_DEFINITE: Final = re.compile(r"\b(?:the|this|that|same)(?=(?P<words>(?: [a-z-]+){1,3}))", re.I)
_PLACE: Final = re.compile(
    r"\b(?:in|at|near|across|outside|inside|around|of|on|from|into) (?:the )?(?:[a-z]+ ){0,3}?"
    r"((?:(?:north|south|east|west|central)(?:ern)? )?(?:[ae]l-)?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
_BY: Final = re.compile(r"\bby (?:the |an? )?((?:[\w’'-]+ ){0,2}[\w’'-]+)")
_CALENDAR: Final = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December""".split()
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:separately|elsewhere|"
    r"(?:another|separate|second|similar|different|earlier|previous)(?= (?P<noun>[a-z]+(?: [a-z]+){0,2})))\b",
    re.I,
)
_LONG: Final = re.compile(
    r"\b(?:since|so far|overall|in total|altogether|to date|until now|(?:this|last|past) (?:year|month|week)|"
    r"(?:during|throughout) the (?:war|conflict)|decades?|years|months|weeks)\b",
    re.I,
)
_BYGONE: Final = re.compile(
    r"\b(?:those|these|previous|earlier|past|prior|former|last) (?:\w+ ){0,2}"
    r"(?:campaigns?|wars?|conflicts?|operations?|rounds?|offensives?|uprisings?)\b|"
    r"\b(?:19|20)\d\d (?:war|conflict|campaign|attack|bombing|earthquake|flood)",
    re.I,
)
"""Words for what was over before that of which the article tells."""

_PERFECT: Final = re.compile(
    r"\b(?:(?:have|has|having) (?:now |so far |also |already )?(?:been )?"
    r"(?:killed|died|wounded|injured|lost|reached|risen|passed)|"
    r"tolls? (?:now |has |had )?(?:stands?|stood|reached|risen|climbed|rose))\b",
    re.I,
)
"""Verbs that tell of all until now."""

_COUNTED_ON: Final = re.compile(
    r"\b(?:tolls?|ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|earlier|initial(?:ly)?|updat(?:e|es|ed|ing)|"
    r"revis(?:ed|ing)|latest|now|later|lowered|corrected)\b",
    re.I,
)
_REVISED: Final = re.compile(
    r"\b(?:revis(?:e|ed|es|ing|ion)|correct(?:ed|ing|ion)|recount(?:ed)?|lowered|amended|"
    r"updat(?:ed|ing)(?! [\d(])|(?:up|rise|increase) from|previously|initially|"
    r"(?:earlier|previous|initial|new|first) (?:(?:death|casualty) )?"
    r"(?:toll|count|figure|estimate|assertion)|"
    r"(?:ris(?:es|en|ing)|rose|climb(?:s|ed)|jump(?:s|ed)|rais(?:es|ed)) (?:\w+ ){0,3}(?:to|from)|"
    r"earlier (?:put|said|reported|on|in|today)|(?:later|then) (?:said|put|reported|confirmed)|"
    r"(?:said|put|reported|announced|stated|told \w+) earlier|"
    r"yesterday,? (?:it|they|officials) (?:said|put|reported)|"
    r"(?:an|fresh|new|latest|further|recent) updates?)\b",
    re.I,
)
_CONTRAST: Final = re.compile(r"\b(?:while|whereas|whilst|but)\b|;", re.I)
"""Where a sentence turns to something else."""

_JOINT: Final = re.compile(r",|\band\b|\bwhile\b|;|\bor\b")
"""Where one count ends and the next begins."""

REACH: Final = 400
"""Code points around a figure that are searched for its event, however long the sentence."""


class Occasion(Value):
    """The event of a clause: nouns for it, kinds of site, places, agents, and by what means.

    `definite` says that an event was told of before ("the blast"), `perfect` that it counts all until
    now, `elsewhere` that the clause sets its event apart from others, `long` that it counts over a long
    time, `counted_on` that it speaks of a count that goes on, `revised` that it speaks of a correction.
    """

    events: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    definite: bool = False
    perfect: bool = False
    bygone: bool = False
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


def segment(text: str, sentence: Span, figure: Span, counts: Sequence[int]) -> str:
    """Return the words of a sentence between the figures beside one: what is said of this figure alone.

    `counts` are the starts of the document's figures in order. What leads up to a figure ("and", a comma)
    belongs to it.
    """
    at = bisect_left(counts, figure.start)
    before = counts[at - 1] if at and counts[at - 1] >= sentence.start else None
    behind = next((start for start in counts[at + 1 : at + 2] if start < sentence.end), None)
    start = sentence.start if before is None else _turn(text, before, figure.start)
    end = sentence.end if behind is None else _turn(text, figure.end, behind)
    return text[max(start, figure.start - REACH) : min(end, figure.end + REACH)]


def _turn(text: str, start: int, end: int) -> int:
    """Where, between two figures, the words of the second begin."""
    turns = [turn.end() for turn in _JOINT.finditer(text, start, end)]
    return turns[-1] if turns else end


@lru_cache(maxsize=4096)
def occasion(clause: str) -> Occasion:
    """Return what a clause says of its event."""
    line = " ".join(clause.split())
    return Occasion(
        events=_events(line),
        sites=frozenset(filter(None, map(site, _WORD.findall(line)))),
        means=frozenset(filter(None, map(means, _WORD.findall(line)))) | _strikes(line),
        places=frozenset(found.group(1) for found in _PLACE.finditer(line)) - _CALENDAR,
        agents=_agents(line),
        definite=any(_events(found["words"]) for found in _DEFINITE.finditer(line)),
        perfect=_PERFECT.search(line) is not None,
        bygone=_BYGONE.search(line) is not None,
        elsewhere=any(_sets_apart(found) for found in _ELSEWHERE.finditer(line)),
        long=_LONG.search(line) is not None,
        counted_on=_COUNTED_ON.search(line) is not None,
        revised=_REVISED.search(line) is not None,
    )


def _strikes(line: str) -> frozenset[str]:
    return frozenset({"air"}) if "air strike" in line.lower() or "air raid" in line.lower() else frozenset()


def _events(words: str) -> frozenset[str]:
    """Return the nouns for events among some words, in the singular, those that mean one thing as one."""
    return frozenset(filter(None, map(event, _WORD.findall(words))))


def _sets_apart(found: re.Match[str]) -> bool:
    """Whether it is an event that is another, and not a number of people."""
    return found["noun"] is None or bool(_events(found["noun"]))


def _agents(line: str) -> frozenset[str]:
    """Return who acts, as far as words beside the act tell: a people, a faction, or a kind of armed men."""
    words = _WORD.findall(line)
    found = set[str | None]()
    for at, word in enumerate(words):
        if word.lower() in ACTORS or event(word):
            found.update(map(_agent, words[max(0, at - 2) : at + 1]))
    for by in _BY.finditer(line):
        found.update(map(_agent, by.group(1).split()))
    found.update(map(faction, words))
    return frozenset(filter(None, found))


def _agent(word: str) -> str | None:
    armed = word.lower().removesuffix("s") if word.lower() in ACTORS else None
    return people(word) or faction(word) or armed
