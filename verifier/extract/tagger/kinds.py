"""Kinds of claims from what each word piece of their content and their cue says of them, and how loudly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.claim import Kind
from claims.span import Span
from verifier.extract.tagger.labels import KINDS
from verifier.extract.tagger.windows import Window

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_KINDS = tuple(Kind)
_CONTENT, _CUE = 0, 1


@dataclass(frozen=True, slots=True)
class KindScores:
    """The scores of the n pieces of a text in order: `scores` [n, 2, 8], as a part of a content, of a cue.

    Seven are for the kinds; the eighth says how much the piece counts beside the others of its part.
    """

    starts: Ints
    ends: Ints
    scores: Floats

    @classmethod
    def of(cls, read: Sequence[tuple[Window, Floats]]) -> KindScores:
        """Return the scores of windows, each with what its m pieces say [m, 2, 8]."""
        words = [window.paragraphs >= 0 for window, _ in read]
        none = np.zeros(0, dtype=np.int64)
        starts = np.concatenate([none, *(w.starts[at] for (w, _), at in zip(read, words, strict=True))])
        ends = np.concatenate([none, *(w.ends[at] for (w, _), at in zip(read, words, strict=True))])
        each = [scores[at] for (_, scores), at in zip(read, words, strict=True)]
        return cls(starts, ends, np.concatenate([np.zeros((0, 2, KINDS + 1), dtype=np.float32), *each]))

    def kind(
        self, content: Sequence[Span], cue: Span | None, gains: Mapping[Kind, float] | None = None
    ) -> Kind | None:
        """Return the likeliest kind of a claim, None for a content that was not read.

        `gains` are added to the scores of some kinds.
        """
        told = self._told(content, _CONTENT)
        if told is None:
            return None
        reported = self._told([cue], _CUE) if cue is not None else None
        scores = told if reported is None else told + reported
        for kind, gain in (gains or {}).items():
            scores[_KINDS.index(kind)] += gain
        return _KINDS[int(scores.argmax())]

    def _told(self, places: Sequence[Span], part: int) -> Floats | None:
        rows = np.concatenate([self.scores[self._first(p) : self._last(p), part] for p in places])
        if not len(rows):
            return None
        weights = np.exp(rows[:, KINDS] - rows[:, KINDS].max())
        return np.asarray(weights @ rows[:, :KINDS] / weights.sum(), dtype=np.float32)

    def _first(self, place: Span) -> int:
        return int(np.searchsorted(self.ends, place.start, side="right"))

    def _last(self, place: Span) -> int:
        return int(np.searchsorted(self.starts, place.end, side="left"))
