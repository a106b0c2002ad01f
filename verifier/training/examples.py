"""Annotated texts to training examples: windows with a label for each piece and targets for each link."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from verifier.extract.tagger.edges import trimmed
from verifier.extract.tagger.labels import ROLES, begin, inside
from verifier.extract.tagger.windows import LIMIT, Ints, Window, windows
from verifier.training.corpus import Annotated, Ranges, paragraphs
from verifier.training.kinds import Marked

IGNORED = -100
LIMITS = (96, 256)
"""Least and most word pieces of a window in training, where its size varies."""
LINKED = ("source", "cue")
_NONE = np.zeros(0, dtype=np.int64)
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_SINGLE = str.maketrans("“”", "‘’")


class KindTarget(NamedTuple):
    """The pieces of a claim's content and of its cue, and the number of its kind."""

    content: Ints
    cue: Ints
    kind: int


@dataclass(frozen=True, slots=True)
class Example:
    """A window of n pieces with `labels` [n] and `links` [2, n]: where the source and the cue begin.

    A link of 0 says that there is none; IGNORED that the piece begins no content, or that what it is
    linked to lies outside the window. `kinds` are the claims of the window whose kind is known.
    """

    window: Window
    labels: Ints
    links: Ints
    kinds: tuple[KindTarget, ...] = ()


def examples(
    article: Annotated,
    tokenizer: Tokenizer,
    rng: random.Random | None = None,
    *,
    blocks: Sequence[tuple[int, int]] | None = None,
    kinds: Sequence[Marked] = (),
) -> Iterator[Example]:
    """Yield the examples of an article; with `rng`, quotation marks and window sizes vary.

    Given `blocks`, its paragraphs, it is one without annotation: nothing is known of labels and links.
    """
    text, limit = article.text, LIMIT
    if rng:
        text = rng.choices((text, text.translate(_STRAIGHT), text.translate(_SINGLE)), (0.7, 0.2, 0.1))[0]
        limit = rng.randint(*LIMITS)
    marked = [
        {role: trim(article.text, ranges) for role, ranges in one.items()} for one in article.attributions
    ]
    for window in windows(text, paragraphs(text) if blocks is None else blocks, tokenizer, limit=limit):
        labels, links = _labels(window, marked), _links(window, marked)
        if blocks is not None:
            labels = np.full_like(labels, IGNORED)
        yield Example(window, labels, links, tuple(_kinds(window, kinds)))


def _kinds(window: Window, marked: Sequence[Marked]) -> Iterator[KindTarget]:
    for one in marked:
        content, cue = (
            np.concatenate([_inside(window, *place) for place in places] or [_NONE])
            for places in (one.content, one.cue)
        )
        if content.size:
            yield KindTarget(content, cue, one.kind)


def trim(text: str, ranges: Ranges) -> Ranges:
    """Cut blanks, quotation marks and end punctuation off the ends of each range; drop empty ones."""
    places = (trimmed(text, start, end) for start, end in ranges)
    return tuple(place for place in places if place is not None)


def _inside(window: Window, start: int, end: int) -> Ints:
    return np.flatnonzero((window.starts < end) & (window.ends > start) & (window.paragraphs >= 0))


def _labels(window: Window, marked: list[dict[str, Ranges]]) -> Ints:
    labels = np.zeros(len(window.ids), dtype=np.int64)
    for attribution in marked:
        for role in ROLES:
            for start, end in attribution[role]:
                places = _inside(window, start, end)
                if places.size:
                    labels[places] = inside(role)
                    if window.starts[places[0]] >= start:
                        labels[places[0]] = begin(role)
    return labels


def _links(window: Window, marked: list[dict[str, Ranges]]) -> Ints:
    links = np.full((len(LINKED), len(window.ids)), IGNORED, dtype=np.int64)
    for attribution in marked:
        for start, end in attribution["content"]:
            places = _inside(window, start, end)
            if not places.size:
                continue
            for row, role in enumerate(LINKED):
                if not attribution[role]:
                    links[row, places[0]] = 0
                    continue
                target = _inside(window, *attribution[role][0])
                if target.size:
                    links[row, places[0]] = target[0]
    return links
