"""Attributed contents cut as claims are: one a sentence, and the innermost where one stands in another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.span import Span, hull
from verifier.extract import cues
from verifier.extract.tagger import Attributed, Tagger
from verifier.extract.tagger.decode import WEAK
from verifier.extract.tagger.edges import trimmed

FEWEST_WORDS = 5
"""A content with fewer words is not read again, and fewer words beside an inner content are no claim."""

INNER_SHARE = 0.4
"""From this share of a sentence's content on, an inner content stands for all of it."""

_THAT = re.compile(r"(?:that|how)[ \u00a0]+(?=\S)", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:that|how|whether|if|why|there)\b", re.IGNORECASE)
_MARKS = "\"“«‘'"
_WORD = re.compile(r"[^\W\d_]+")


class Contents(StrEnum):
    """How attributed contents become claims.

    `sentences` is one claim a sentence, innermost content, without its "that": what the ledger keeps.
    `whole` is each content in one piece with its "that", as corpora after PARC 3.0 annotate.
    """

    SENTENCES = "sentences"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Content:
    """Words of one claim in one sentence, and the attributions that they came through, innermost first."""

    pieces: tuple[Span, ...]
    sentence: Span
    through: tuple[Attributed, ...]

    @property
    def score(self) -> float:
        """How sure the tagger is of the least sure of its attributions."""
        return min(a.score for a in self.through)


def whole(found: Sequence[Attributed], sentences: Sequence[Span]) -> list[Content]:
    """Return each attribution as one content."""
    return [Content(a.contents, _around(sentences, a.contents[0].start), (a,)) for a in found]


def cut(text: str, found: Sequence[Attributed], sentences: Sequence[Span], tagger: Tagger) -> list[Content]:
    """Return the contents of attributions sentence by sentence, read again for contents inside them."""
    outer = [c for one in found if _reports(text, one) for c in _by_sentence(text, one, sentences)]
    again = [c for c in outer if _may_report(text, c)]
    inner = tagger.tag(text, [hull(c.pieces) for c in again])
    nested: dict[Content, list[Attributed]] = {}
    for one in inner:
        place = next((c for c in again if _holds(c, one)), None)
        if place is not None:
            nested.setdefault(place, []).append(one)
    return [part for content in outer for part in _split(text, content, nested.get(content, []))]


def _reports(text: str, one: Attributed) -> bool:
    """Whether an attribution is a report; "summoned the ambassador" is an act of its source.

    It is one when its cue is a reporting word, or its content stands between marks or is a clause.
    """
    if one.cue is None or cues.lemmas(one.cue.words(text)):
        return True
    words = one.contents[0].words(text)
    before = text[max(0, one.contents[0].start - 2) : one.contents[0].start]
    return any(mark in _MARKS for mark in before) or bool(_CLAUSE.match(words))


def _by_sentence(text: str, one: Attributed, sentences: Sequence[Span]) -> list[Content]:
    pieces: dict[Span, list[Span]] = {}
    for content in one.contents:
        for sentence in _touched(sentences, content):
            start, end = max(content.start, sentence.start), min(content.end, sentence.end)
            that = _THAT.match(text, start, end)
            place = trimmed(text, that.end() if that else start, end)
            if place is not None and _WORD.search(text, *place):
                pieces.setdefault(sentence, []).append(Span(start=place[0], end=place[1]))
    return [Content(tuple(parts), sentence, (one,)) for sentence, parts in pieces.items()]


def _touched(sentences: Sequence[Span], content: Span) -> list[Span]:
    at = max(0, bisect_right(sentences, content.start, key=lambda s: s.start) - 1)
    touched = []
    while at < len(sentences) and sentences[at].start < content.end:
        if sentences[at].overlaps(content):
            touched.append(sentences[at])
        at += 1
    return touched


def _around(sentences: Sequence[Span], place: int) -> Span:
    return sentences[max(0, bisect_right(sentences, place, key=lambda s: s.start) - 1)]


def _may_report(text: str, content: Content) -> bool:
    words = hull(content.pieces).words(text)
    return len(words.split()) >= FEWEST_WORDS and bool(cues.lemmas(words))


def _holds(content: Content, inner: Attributed) -> bool:
    """Whether an inner attribution lies whole within a content, with a source and a cue of its own."""
    if inner.source is None or inner.cue is None or inner.score < WEAK:
        return False
    place = hull(content.pieces)
    return all(place.covers(s) for s in (inner.source, inner.cue, *inner.contents))


def _split(text: str, content: Content, inner: list[Attributed]) -> list[Content]:
    """The inner contents of a content, and what is left of it where that is a statement too."""
    if not inner:
        return [content]
    size = sum(len(p) for p in content.pieces)
    parts = [c for one in inner for c in _by_sentence(text, one, [content.sentence])]
    parts = [Content(c.pieces, c.sentence, (*c.through, *content.through)) for c in parts]
    covered = sum(len(p) for c in parts for p in c.pieces)
    rest = _remainder(text, content, inner)
    if rest is None or covered >= INNER_SHARE * size:
        return parts or [content]
    return [Content((rest,), content.sentence, content.through), *parts]


def _remainder(text: str, content: Content, inner: list[Attributed]) -> Span | None:
    """The words of a content before the first inner attribution, if they are enough for a statement."""
    first = min(hull((a.source, a.cue, *a.contents) if a.source and a.cue else a.contents).start for a in inner)
    start = content.pieces[0].start
    place = trimmed(text, start, first) if first > start else None
    if place is None or len(text[slice(*place)].split()) < FEWEST_WORDS:
        return None
    return Span(start=place[0], end=place[1])
