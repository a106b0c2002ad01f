"""Phrases, word by word: whether a text holds one whatever the endings, and where it comes nearest to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from claims.marks import quoted
from claims.span import Span
from claims.words import ELLIPSIS, words
from verifier.audit.signs.stems import is_empty, stem

_DOUBLED: Final = re.compile("''|``|‘‘|’’")
_ARTICLES: Final = frozenset({"a", "an", "the"})
_SHORT: Final = tuple(
    (re.compile(rf"{short}\b", re.I), full)
    for short, full in (
        (r"(?<=\w)['’]m", " am"),
        (r"(?<=\w)['’]re", " are"),
        (r"(?<=\w)['’]ve", " have"),
        (r"(?<=\w)['’]ll", " will"),
        (r"\bcan['’]t", "cannot"),
        (r"\bwon['’]t", "will not"),
        (r"(?<=\w)n['’]t", " not"),
    )
)
"""What is written short, and its full words."""


class Phrase(NamedTuple):
    """A passage with the stems of its words, articles left out, and words in brackets, which nobody said."""

    span: Span
    stems: tuple[str, ...]


def phrase(text: str, span: Span) -> Phrase:
    """Return a passage word by word."""
    words_of = span.words(text)
    for short, full in _SHORT:
        words_of = short.sub(full, words_of)
    found = (word.key for word in words(words_of) if not word.inserted and word.key not in _ARTICLES)
    return Phrase(span, tuple(key if key == ELLIPSIS else stem(key) for key in found))


def quotations(text: str, within: Span) -> list[Span]:
    """Return what stands between quotation marks, double or single, without the marks.

    A passage that is never closed reaches to the end of the paragraph, as speech over paragraphs does.
    """
    # Two single marks typed for a double one; the text keeps its length.
    passage = _DOUBLED.sub('" ', within.words(text))
    ends = ((found.start + 1, found.end - 1 if found.closed else found.end) for found in quoted(passage))
    return [Span(start=within.start + start, end=within.start + end) for start, end in ends if start < end]


def holds(whole: Phrase, part: Phrase) -> bool:
    """Return whether a passage holds the words of another, each run of them between marks of omission."""
    line = f" {' '.join(whole.stems)} "
    runs = " ".join(part.stems).split(ELLIPSIS)
    return all(f" {run.strip()} " in line for run in runs if run.strip())


def nearest(text: str, part: Phrase, passages: Sequence[Span]) -> Span | None:
    """Return where passages come nearest to a phrase, from the first to the last word that they share.

    None when they share no word that says anything.
    """
    wanted, best, place = frozenset(part.stems), 0, None
    for passage in passages:
        found = [w for w in words(passage.words(text)) if stem(w.key) in wanted]
        telling = [w for w in found if not is_empty(w.key)]
        for at, first in enumerate(telling):
            reach = first.start + 2 * len(part.span)
            run = [word for word in telling[at : at + len(wanted)] if word.end <= reach]
            score = len({stem(word.key) for word in run})
            if score > best:
                best, place = score, Span(start=passage.start + first.start, end=passage.start + run[-1].end)
    return place
