"""From the network's scores to attributions: the best legal sequence of labels, then the best links."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.span import Span
from verifier.extract.tagger.edges import trimmed
from verifier.extract.tagger.labels import LABELS, ROLES, begin, inside
from verifier.extract.tagger.likelihood import Likelihood, Traits
from verifier.extract.tagger.windows import Window

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

FORBIDDEN = -1e4
"""Added to the score of an illegal step."""

WEAK, STRONG = 0.35, 0.9
"""Below WEAK an attribution is called unsure, from STRONG on sure."""

CERTAIN = Traits(content=1.0, link=1.0, source=1.0, cue=1.0, length=0, parts=1)
"""The traits of an attribution that nothing speaks against."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution: contents in order, the source and the cue where there are any.

    `score` is the probability that it is right, from 0 to 1, and `traits` what that rests on; `paragraph`
    numbers the paragraph of its first content.
    """

    contents: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    paragraph: int
    score: float
    traits: Traits = CERTAIN


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring pieces of one role: first and last piece of the window, place in the text, score."""

    role: str
    first: int
    span: Span
    paragraph: int
    score: float


def legal_steps() -> Floats:
    """Return [7, 7] of 0 where a label may follow another and FORBIDDEN where not: I only after B or I."""
    steps = np.zeros((LABELS, LABELS), dtype=np.float32)
    for role in ROLES:
        steps[:, inside(role)] = FORBIDDEN
        steps[[begin(role), inside(role)], inside(role)] = 0.0
    return steps


_STEPS = legal_steps()
_FIRST = _STEPS[0]


def best_path(scores: Floats) -> Ints:
    """Return the labels [batch, n] of the best legal sequence for scores [batch, n, 7]."""
    path: Ints = scores.argmax(-1)
    illegal = (_FIRST[path[:, 0]] < 0) | (_STEPS[path[:, :-1], path[:, 1:]] < 0).any(1)
    if illegal.any():
        path[illegal] = _best_legal(scores[illegal])
    return path


def _best_legal(scores: Floats) -> Ints:
    """The same by the steps of Viterbi (1967), for sequences whose best labels do not follow each other."""
    batch, n, _ = scores.shape
    best = scores[:, 0] + _FIRST
    back = np.zeros((n, batch, LABELS), dtype=np.int64)
    for at in range(1, n):
        steps = best[:, :, None] + _STEPS
        back[at] = steps.argmax(1)
        best = steps.max(1) + scores[:, at]
    path = np.zeros((batch, n), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(batch)
    for at in range(n - 1, 0, -1):
        path[:, at - 1] = back[at][rows, path[:, at]]
    return path


def probability(scores: Floats, labels: Ints) -> Floats:
    """Return the probability [n] of each label, given the scores [n, 7] of all."""
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    chosen = np.take_along_axis(weights, labels[:, None], 1)[:, 0]
    return np.asarray(chosen / weights.sum(-1), dtype=np.float32)


def decode(
    text: str, window: Window, labels: Ints, certainty: Floats, links: Floats, likelihood: Likelihood
) -> list[Attributed]:
    """Return the attributions of a window of n pieces.

    `labels` [n] are its labels, `certainty` [n] their probabilities, `links` [2, n, n] the scores of the
    source and the cue of a content; they are looked for in the content's own paragraph.
    """
    runs = _runs(text, window, labels, certainty)
    found: dict[tuple[int, int], list[tuple[_Run, float]]] = {}
    targets = [[r for r in runs if r.role == role] for role in ("source", "cue")]
    for content in (r for r in runs if r.role == "content"):
        near = [[t for t in targets[k] if t.paragraph == content.paragraph] for k in range(2)]
        (source, source_score), (cue, cue_score) = (_best(links[k, content.first], near[k]) for k in range(2))
        key = (cue, source) if cue else (-content.first, source)
        found.setdefault(key, []).append((content, min(source_score, cue_score)))
    by_first = {r.first: r for r in runs}
    return [
        _attributed(parts, by_first.get(source), by_first.get(cue), likelihood)
        for (cue, source), parts in found.items()
    ]


def _attributed(
    parts: list[tuple[_Run, float]], source: _Run | None, cue: _Run | None, likelihood: Likelihood
) -> Attributed:
    contents = [run for run, _ in parts]
    traits = Traits(
        content=sum(run.score for run in contents) / len(contents),
        link=min(score for _, score in parts),
        source=source.score if source else None,
        cue=cue.score if cue else None,
        length=sum(len(run.span) for run in contents),
        parts=len(contents),
    )
    return Attributed(
        contents=tuple(run.span for run in contents),
        source=source.span if source else None,
        cue=cue.span if cue else None,
        paragraph=contents[0].paragraph,
        score=likelihood.of(traits),
        traits=traits,
    )


def _best(scores: Floats, targets: list[_Run]) -> tuple[int, float]:
    """Return the first piece of the best target and its probability; piece 0 stands for none."""
    places = [0, *(t.first for t in targets)]
    chosen = scores[places]
    weights = np.exp(chosen - chosen.max())
    at = int(weights.argmax())
    return places[at], float(weights[at] / weights.sum())


def _runs(text: str, window: Window, labels: Ints, certainty: Floats) -> list[_Run]:
    """The runs of a window in order; those that hold no word are left out."""
    bounds: list[tuple[str, int, int]] = []
    for at in np.flatnonzero(labels).tolist():
        label = int(labels[at])
        role = ROLES[(label - 1) // 2]
        goes_on = bounds and bounds[-1][2] == at and bounds[-1][0] == role and label == inside(role)
        if goes_on:
            bounds[-1] = (role, bounds[-1][1], at + 1)
        else:
            bounds.append((role, at, at + 1))
    runs: list[_Run] = []
    for role, first, stop in bounds:
        paragraph = int(window.paragraphs[first])
        start, end = _whole_words(text, int(window.starts[first]), int(window.ends[stop - 1]))
        start = max(start, runs[-1].span.end if runs else 0)  # a word belongs to the run that it begins in
        place = trimmed(text, start, end) if paragraph >= 0 and start < end else None
        if place is not None:
            score = float(np.add.reduce(certainty[first:stop]) / np.float32(stop - first))
            runs.append(_Run(role, first, Span(start=place[0], end=place[1]), paragraph, score))
    return runs


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a place to whole words: a label may fall on a part of one."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
