"""Attributed contents cut as claims are: one a sentence, and the innermost where one stands in another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.claim import Kind
from claims.span import Span, hull, touching
from verifier.extract import cues
from verifier.extract.reports import FEWEST_WORDS, names_somebody, negated, reports
from verifier.extract.tagger import Attributed, Tagger
from verifier.extract.tagger.decode import WEAK
from verifier.extract.tagger.edges import trimmed

FEWEST_INNER = 3
"""Words that an inner content needs at least."""

INNER_SHARE = 0.4
"""From this share of a content's words on, an inner content stands for all of it."""

LEAD = 60
"""Code points of a content before which an inner source must begin."""

OPENING = 60
"""Code points behind these within which a reporting word must stand for a content to be read again."""

_THAT = re.compile(r"[ \u00a0]*(?:that|how)[ \u00a0]+(?=\S)", re.IGNORECASE)
_BREAK = re.compile(r"\.[ \u00a0]+(?=[a-z])")
_SPEAKERS = frozenset("i we you us me one everyone".split())  # who talk of themselves report nobody
_ANYBODY = re.compile(
    r"(?:(?:most|many|some|all|the|other|more|few) )?"
    r"(?:people|voters|public|everybody|anyone|somebody|nobody|those|owners?"
    r"|of (?:us|them|the people|whom)|society|one)",
    re.IGNORECASE,
)
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
    """Return each attribution that is as likely as not as one content."""
    return [
        Content(a.contents, around(sentences, a.contents[0].start), (a,)) for a in found if a.score >= WEAK
    ]


def cut(text: str, found: Sequence[Attributed], sentences: Sequence[Span], tagger: Tagger) -> list[Content]:
    """Return the contents of attributions sentence by sentence, read again for contents inside them."""
    outer = [c for one in reports(text, found) for c in _by_sentence(text, one, sentences)]
    again = [c for c in outer if _may_report(text, c)]
    nested: dict[Content, list[Content]] = {}
    for one in tagger.tag(text, [hull(c.pieces) for c in again]).attributions:
        content = again[one.paragraph]
        nested.setdefault(content, []).extend(_inner(text, content, one))
    return [part for content in outer for part in nested.get(content) or [content]]


def _by_sentence(text: str, one: Attributed, sentences: Sequence[Span]) -> list[Content]:
    pieces: dict[Span, list[Span]] = {}
    for content in one.contents:
        for sentence in touching(sentences, content):
            start, end = max(content.start, sentence.start), min(content.end, sentence.end)
            end = _past_break(text, end, sentence, one)
            that = _THAT.match(text, start, end)
            place = trimmed(text, that.end() if that else start, end)
            if place is not None and _WORD.search(text, *place):
                pieces.setdefault(sentence, []).append(Span(start=place[0], end=place[1]))
    return [Content(tuple(parts), sentence, (one,)) for sentence, parts in pieces.items()]


def _past_break(text: str, end: int, sentence: Span, one: Attributed) -> int:
    """Where a content ends that a stray full stop in mid-sentence cut short: "hostages. captured by"."""
    broken = _BREAK.match(text, end, sentence.end)
    others = [s for s in (one.source, one.cue, *one.contents) if s is not None and s.start >= end]
    return sentence.end if broken and not others else end


def around(sentences: Sequence[Span], place: int) -> Span:
    """Return the sentence in which a place stands, the first for one before all; at least one is needed."""
    return sentences[max(0, bisect_right(sentences, place, key=lambda s: s.start) - 1)]


def _may_report(text: str, content: Content) -> bool:
    place = hull(content.pieces)
    opening = text[place.start : min(place.end, place.start + LEAD + OPENING)]
    return len(place.words(text).split()) >= FEWEST_WORDS and bool(cues.lemmas(opening))


def _inner(text: str, content: Content, one: Attributed) -> list[Content]:
    """The contents inside a content, [] when what was found there does not carry all of it.

    It does when a source of its own leads the content, reports by a reporting word, and what it reports
    is a good part of the content: "Hamas promised to free the hostages", not "the rules require her to call".
    """
    if one.source is None or one.cue is None or one.score < WEAK or not cues.lemmas(one.cue.words(text)):
        return []
    asked = content.through[0].cue
    if negated(one.cue.words(text)) or (asked and cues.kind(asked.words(text)) is Kind.DEMAND):
        return []  # "did not say", and who is urged to say it, say nothing
    who = one.source.words(text)
    if who.casefold() in _SPEAKERS or _ANYBODY.fullmatch(who) or not names_somebody(who):
        return []
    place = hull(content.pieces)
    spans = (one.source, one.cue, *one.contents)
    if not all(place.covers(s) for s in spans) or hull(spans).start - place.start > LEAD:
        return []
    parts = _by_sentence(text, one, [content.sentence])
    size = sum(len(p.words(text).split()) for part in parts for p in part.pieces)
    if size < max(FEWEST_INNER, INNER_SHARE * len(place.words(text).split())):
        return []
    return [Content(c.pieces, c.sentence, (*c.through, *content.through)) for c in parts]
