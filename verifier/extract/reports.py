"""Which attributions report a statement: "summoned the ambassador" is an act, no report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.span import Span
from verifier.extract import cues
from verifier.extract.names.mention import plain
from verifier.extract.names.words import BREAKS, DETERMINERS, JOINERS, PRONOUNS
from verifier.extract.tagger import Attributed
from verifier.extract.tagger.decode import WEAK

FEWEST_WORDS = 5
"""A content with fewer words is not read again, and needs a cue or marks to be a report."""

QUOTED_WITHIN = 200
"""Code points behind "quoted" within which "as saying" must follow."""

_CLAUSE = re.compile(r"(?:that|how|whether|if|why|there)\b", re.IGNORECASE)
_AGENTLESS = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\b|\b(?:according|reportedly|allegedly|apparently|accusations?|allegations?)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|nobody|declined|refused|failed)\b|n[’']t\b", re.IGNORECASE)
_OF_SOMEBODY = frozenset(
    "expect require accuse charge deny announce plan order ask schedule suspect describe regard".split()
)
"""Cues whose agentless passive tells of its subject, unless that is "it": "he is expected to come"."""

_IT = re.compile(r"\b[Ii]t[ \u00a0]$")
_MARKS = "\"“«‘'"
_QUOTED = re.compile(r"\b(?:quot|cit)(?:e|es|ed|ing)$", re.IGNORECASE)
_AS_SAYING = re.compile(
    r"[ \u00a0]+(?P<who>[^,.;:“”\"]+?)[ \u00a0]+(?P<cue>as (?:saying|telling|stating|reporting))\b"
)


def reports(text: str, found: Iterable[Attributed]) -> Iterator[Attributed]:
    """Yield the attributions that are reports; words of grammar alone are no source of them."""
    for one in found:
        told = _unwrapped(text, replace(one, source=_somebody(text, one.source)))
        if _is_report(text, told):
            yield told


def _somebody(text: str, source: Span | None) -> Span | None:
    """A source, None where its words stand for nobody."""
    return source if source is not None and names_somebody(source.words(text)) else None


def names_somebody(words: str) -> bool:
    """Return whether there is a word in a mention that is not of grammar alone: "of the" names nobody."""
    empty = (DETERMINERS | BREAKS | JOINERS) - PRONOUNS
    return any(plain(word) not in empty for word in words.split())


def negated(cue: str) -> bool:
    """Return whether a cue says that nothing was said: "did not say", "declined"."""
    return bool(_NEGATED.search(cue))


def _unwrapped(text: str, one: Attributed) -> Attributed:
    """An attribution to whom is quoted, where it was read as one to who quotes: "quoted X as saying"."""
    if one.source is None or one.cue is None or not _QUOTED.search(one.cue.words(text)):
        return one
    match = _AS_SAYING.match(text, one.cue.end, min(len(text), one.cue.end + QUOTED_WITHIN))
    if match is None:
        return one
    contents = tuple(
        Span(start=max(c.start, match.end()), end=c.end) for c in one.contents if c.end > match.end()
    )
    source, cue = (Span(start=match.start(part), end=match.end(part)) for part in ("who", "cue"))
    return replace(one, source=source, cue=cue, contents=contents) if contents else one


def _is_report(text: str, one: Attributed) -> bool:
    """Whether an attribution is a report; "summoned the ambassador" is an act of its source.

    It is one when its cue is a reporting word, or its content stands between marks or is a clause.
    """
    words = one.contents[0].words(text)
    before = text[max(0, one.contents[0].start - 2) : one.contents[0].start]
    marked = any(mark in _MARKS for mark in before)
    if one.cue is None:
        firm = one.source is not None and one.score >= WEAK
        return marked or (firm and len(words.split()) >= FEWEST_WORDS)
    cue = one.cue.words(text)
    if not marked and (negated(cue) or sum(len(c.words(text).split()) for c in one.contents) < 2):
        return False
    if one.source is None and not marked:
        if not _AGENTLESS.search(cue):
            return False
        before_cue = text[max(0, one.cue.start - 12) : one.cue.start]
        if _OF_SOMEBODY.intersection(cues.lemmas(cue)) and not _IT.search(before_cue):
            return False
    if not marked and one.source is not None and one.source.words(text).casefold() == "we":
        return False  # the outlet itself
    return marked or bool(cues.lemmas(cue) or _CLAUSE.match(words))
