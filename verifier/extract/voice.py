"""The article's own voice: what a sentence states besides what it attributes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from claims.span import Span
from verifier.extract.tagger.edges import EDGE, trimmed

PAST_LATIN = 0x250
"""The first code point behind the Latin letters with their accents."""

_PAST_LATIN = re.compile(r"[^\u0000-\u00b4\u00b6-\u024f\u2000-\u206f]")
"""What may be a letter past them: not the marks of punctuation, but the micro sign, a Greek letter."""

FEWEST_WORDS = 6
"""Fewer words beside an attribution are no statement of their own."""

_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do"
    r"|came|became|began|broke|brought|built|bought|caught|chose|fell|fled|flew|fought|found|gave|got|grew|held|hit"
    r"|kept|killed|knew|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|set|shot|sold|spent|spoke|stood|struck"
    r"|took|took|tore|went|won|wore|remains|lives|comes|goes|makes|takes|gives|shows|plays|runs|stands"
    r"|\w{2,}(?<!hundr)(?<!ne)ed)\b",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"(?:and|but|or|while|as|after|before|when|although|though|because|since|with|who|which|that|whom|whose|where|if"
    r"|on|in|at|during|by|for|to|from|adding|however|meanwhile)\b[ \u00a0]*",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"(?:with|during|in|on|at|for|from|by|to|who|which|whose|where|adding|speaking|asked|referring|citing|according"
    r"|as|when|after|following|if|amid|despite)\b",
    re.IGNORECASE,
)

_DANGLING = re.compile(
    r"\b(?:that|which|who|whom|whose|as|for|by|when|where|while|if|with|of|to|from|in|on|at|and|or|but|the|a|an|is|are|was"
    r"|were|has|have|had|be|been|required|because|after|before)$",
    re.IGNORECASE,
)
"""Ends of a stretch that what was cut out of the sentence would go on with."""


def own_voice(text: str, sentence: Span, taken: Sequence[Span]) -> list[Span]:
    """Return what of a sentence is stated in the article's own voice; `taken` is attributed, or names who.

    The whole sentence without its final stop when nothing of it is taken.
    """
    if not any(t.overlaps(sentence) for t in taken):
        place = trimmed(text, sentence.start, sentence.end)
        return [_unquoted(text, sentence, Span(start=place[0], end=place[1]))] if place else []
    gaps = _gaps(text, sentence, taken)
    if gaps and not any(t.start < gaps[0].start for t in taken if t.overlaps(sentence)):
        gaps[0] = _undangled(text, gaps[0])
    return [gap for gap in gaps if _states(gap.words(text))]


def is_question(words: str) -> bool:
    """Return whether a sentence asks or exclaims and so states nothing."""
    return words.rstrip(EDGE + ")").endswith("?")


def is_latin(words: str) -> bool:
    """Return whether at least half of the letters are Latin, so that a sentence may be English."""
    if not _PAST_LATIN.search(words):
        return True
    letters = [c for c in unicodedata.normalize("NFKC", words) if c.isalpha()]
    return 2 * sum(ord(c) < PAST_LATIN for c in letters) >= len(letters)


def _unquoted(text: str, sentence: Span, place: Span) -> Span:
    """Keep a closing mark whose opening one stands inside the sentence."""
    end = place.end
    while end < sentence.end and text[end] in '"”’»)' and _opened(text[place.start : end], text[end]):
        end += 1
    return Span(start=place.start, end=end)


def _opened(words: str, mark: str) -> bool:
    opening = {"”": "“", "’": "‘", "»": "«", ")": "("}.get(mark, mark)
    return words.count(opening) % 2 == 1 if opening == mark else words.count(opening) > words.count(mark)


def _gaps(text: str, sentence: Span, taken: Sequence[Span]) -> list[Span]:
    found, at = [], sentence.start
    for span in sorted(t for t in taken if t.overlaps(sentence)):
        if span.start > at:
            found.append((at, span.start))
        at = max(at, span.end)
    found.append((at, sentence.end))
    places = [trimmed(text, start, end) for start, end in found if start < end]
    return [Span(start=p[0], end=p[1]) for p in places if p]


_LEFT_OVER = re.compile(r"\b(?:after|before|while|because|and|but|though|although)$", re.IGNORECASE)
"""What joined the opening of a sentence to what was cut away behind it."""


def _undangled(text: str, gap: Span) -> Span:
    """Leave out a conjunction at the end: "The ship sank after" says that it sank."""
    found = _LEFT_OVER.search(gap.words(text))
    place = trimmed(text, gap.start, gap.start + found.start()) if found else None
    return Span(start=place[0], end=place[1]) if place else gap


def _states(words: str) -> bool:
    if len(words.split()) < FEWEST_WORDS or _DEPENDENT.match(words) or _DANGLING.search(words):
        return False
    return bool(_VERB.search(_JOINING.sub("", words, count=1)))
