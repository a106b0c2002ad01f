"""A text cut into windows: whole paragraphs, word pieces and what an uncased encoder cannot see.

The encoder reads consecutive paragraphs together, up to a limit of word pieces, so that "he" and a
quotation without a speaker come with the paragraph before them at no extra cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from claims.marks import quoted
from verifier.errors import ModelError

Ints = npt.NDArray[np.int64]

LIMIT = 128
"""Word pieces in one window, separators included; longer ones measured no better and run slower."""

LONGEST_RUN = 20_000
"""Code points of one paragraph that are tokenized together: bounds the memory of a hostile text."""

CASES = 6
"""Shapes of a word: other, lower, Capitalised, UPPER, miXed, with a digit."""

QUOTES = 3
"""Places of a piece: outside quotation marks, inside them, a mark itself."""


class Piece(NamedTuple):
    """A word piece: its vocabulary number, its half-open place in the text, and its place among marks."""

    id: int
    start: int
    end: int
    quote: int


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder reads at once; all arrays have one entry for each of its n pieces.

    `ids`, `cases`, `quotes` are the encoder's inputs; `starts` and `ends` are places in the text in
    code points (both 0 at the separators); `paragraphs` numbers the paragraph of each piece, -1 at the
    separators.
    """

    ids: Ints
    cases: Ints
    quotes: Ints
    starts: Ints
    ends: Ints
    paragraphs: Ints


def windows(
    text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer, *, limit: int = LIMIT
) -> Iterator[Window]:
    """Yield windows that hold every paragraph once, in order; a paragraph too long for one is cut."""
    pending: list[tuple[int, list[Piece]]] = []
    used = 1
    for number, pieces in _fitting(text, paragraphs, tokenizer, limit - 2):
        if pending and used + len(pieces) + 1 > limit:
            yield _window(text, pending, tokenizer)
            pending, used = [], 1
        pending.append((number, pieces))
        used += len(pieces) + 1
    if pending:
        yield _window(text, pending, tokenizer)


def quoting(text: str) -> npt.NDArray[np.int8]:
    """Return, for each code point of a paragraph, 0 outside quotation marks, 1 inside, 2 at a mark."""
    state = np.zeros(len(text), dtype=np.int8)
    for start, end, closed in quoted(text):
        state[start:end] = 1
        state[start] = 2
        if closed:
            state[end - 1] = 2
    return state


def _fitting(
    text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer, room: int
) -> Iterator[tuple[int, list[Piece]]]:
    for number, (start, end) in enumerate(paragraphs):
        state = quoting(text[start:end])
        for run in range(start, end, LONGEST_RUN):
            marks = state[run - start : run - start + LONGEST_RUN]
            pieces = _pieces(text, run, marks, tokenizer)
            for first in range(0, len(pieces), room):
                yield number, pieces[first : first + room]


def _pieces(text: str, start: int, marks: npt.NDArray[np.int8], tokenizer: Tokenizer) -> list[Piece]:
    encoding = tokenizer.encode(text[start : start + len(marks)], add_special_tokens=False)
    return [
        Piece(number, start + left, start + right, int(marks[left]))
        for number, (left, right) in zip(encoding.ids, encoding.offsets, strict=True)
    ]


def _window(text: str, runs: list[tuple[int, list[Piece]]], tokenizer: Tokenizer) -> Window:
    first, separator = _special(tokenizer, "[CLS]"), _special(tokenizer, "[SEP]")
    rows: list[tuple[int, int, int, int, int, int]] = [(first, 0, 0, 0, 0, -1)]
    for number, pieces in runs:
        rows.extend((p.id, case(text[p.start : p.end]), p.quote, p.start, p.end, number) for p in pieces)
        rows.append((separator, 0, 0, 0, 0, -1))
    return Window(*np.array(rows, dtype=np.int64).T)


def _special(tokenizer: Tokenizer, mark: str) -> int:
    number: int | None = tokenizer.token_to_id(mark)
    if number is None:
        raise ModelError(f"the tagger's tokenizer has no {mark}; install again")
    return number


@lru_cache(maxsize=50_000)
def case(word: str) -> int:
    """Return the shape of a piece as a number below CASES."""
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:].islower() else 4
