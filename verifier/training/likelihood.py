"""python -m verifier.training.likelihood: fits how likely an attribution is right, on other articles.

Tags the articles of a folder in PolNeAR's form with the model in MODEL, and writes `likelihood.json`
there. An
attribution is right when its contents overlap annotated ones (Jaccard of characters at least 0.5, one to
one) and
its source overlaps theirs, or both have none.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from claims.span import Span
from verifier.extract.structure import structure
from verifier.extract.tagger import Attributed, load_tagger
from verifier.extract.tagger.likelihood import FILE, Floats
from verifier.training.corpus import Annotated, Ranges, read_split
from verifier.training.examples import trim

RIDGE = 1.0
"""Weight of the squares of the weights."""

ROUNDS = 50


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="python -m verifier.training.likelihood", description=__doc__)
    parser.add_argument("--articles", type=Path, required=True, help="folder with text/ and attributions/")
    parser.add_argument("--model", type=Path, required=True, help="folder of the tagger")
    args = parser.parse_args()
    tagger = load_tagger(args.model)
    rows: list[Floats] = []
    right: list[bool] = []
    for article in read_split(args.articles):
        body = [block.span for block in structure(article.text).body]
        found = tagger.tag(article.text, body).attributions
        rows.extend(one.traits.row() for one in found)
        right.extend(judged(article, found))
    weights, bias = fit(np.stack(rows), np.array(right, dtype=np.float64))
    kept = {
        "weights": [round(w, 6) for w in weights.tolist()],
        "bias": round(bias, 6),
        "fitted_on": len(rows),
    }
    (args.model / FILE).write_text(json.dumps(kept) + "\n", encoding="utf-8")


def fit(rows: Floats, right: Floats) -> tuple[Floats, float]:
    """Return the weights [k] and the bias of a logistic regression of `right` [n] on rows [n, k] (Newton)."""
    x = np.c_[rows, np.ones(len(rows))]
    ridge = np.diag([RIDGE] * rows.shape[1] + [0.0])
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (likely - right) + ridge @ weights
        curve = (x * (likely * (1 - likely))[:, None]).T @ x + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights[:-1], float(weights[-1])


def judged(article: Annotated, found: Sequence[Attributed]) -> list[bool]:
    """Return, for each attribution that was found, whether it is right."""
    gold = [
        {role: trim(article.text, ranges) for role, ranges in one.items()} for one in article.attributions
    ]
    contents = [trim(article.text, _ranges(one.contents)) for one in found]
    matched = dict(_pairs([one["content"] for one in gold], contents))
    right = [False] * len(found)
    for at, number in matched.items():
        source = found[at].source
        ours = _characters(trim(article.text, _ranges([source]))) if source else set()
        theirs = _characters(gold[number]["source"])
        right[at] = bool(ours & theirs) or not (ours or theirs)
    return right


def _pairs(gold: Sequence[Ranges], found: Sequence[Ranges]) -> Iterator[tuple[int, int]]:
    """The best matches, one to one: which was found, and which it is."""
    left, right = [_characters(g) for g in gold], [_characters(f) for f in found]
    options = sorted(
        (-len(a & b) / len(a | b), i, j) for i, a in enumerate(left) for j, b in enumerate(right) if a & b
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for value, i, j in options:
        if -value >= 0.5 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield j, i


def _ranges(spans: Sequence[Span]) -> Ranges:
    return tuple((span.start, span.end) for span in spans)


def _characters(ranges: Ranges) -> set[int]:
    return {at for start, end in ranges for at in range(start, end)}


if __name__ == "__main__":
    main()
