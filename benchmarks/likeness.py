"""The weights of likeness, and how well they do: python benchmarks/likeness.py DOCUMENTS PAIRS [--write].

DOCUMENTS is JSON lines of articles, PAIRS labelled pairs of their figures ({"a": {"document", "span"}, "b":
{…}, "label": "conflict" | "agree" | "update" | "different"}); likeness.tsv beside this script has more pairs
of the same articles by their places. Prints how many are right of the pairs of months and days that the
weights were not fitted on; with --write the weights fitted on all go to verifier/compare/likeness.toml, and
--held-out FILE gets what would be said of each pair by weights that were not fitted on its time, as
`verifier compare` prints it, to be scored.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from claims.comparison import compare
from claims.document import Document
from claims.measurement import Measurement
from verifier.compare.apart import apart
from verifier.compare.columns import Pairs
from verifier.compare.features import features as features_of
from verifier.compare.judgement import LIKELY
from verifier.compare.measured import measured
from verifier.pipeline import readings

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "verifier" / "compare" / "likeness.toml"
FOLDS, RIDGE, STEPS = 10, 1.0, 30
Array = npt.NDArray[np.float64]


class Labelled(NamedTuple):
    """Two figures, whether they are of one quantity, and the time that they are of."""

    a: Measurement
    b: Measurement
    same: bool
    time: str

    @property
    def within(self) -> bool:
        """Whether they stand in one article."""
        return self.a.place.document == self.b.place.document


def main() -> None:
    """Fit, measure and print; write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("documents", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--held-out", type=Path, help="write comparisons by weights of other times")
    args = parser.parse_args()
    pairs = list(labelled(args.documents, args.pairs))
    parts = [
        part("within", [p for p in pairs if p.within]),
        part("across", [p for p in pairs if not p.within]),
    ]
    if args.write:
        opening = "# Fitted by benchmarks/likeness.py; what the names mean stands in features.py.\n\n"
        WEIGHTS.write_text(opening + "\n".join(each.table for each in parts), encoding="utf-8")
    if args.held_out:
        lines = (line for each in parts for pair, likely in each.likely if (line := said_of(pair, likely)))
        args.held_out.write_text("".join(lines), encoding="utf-8")


def said_of(pair: Labelled, likely: float) -> str:
    """Return the line that is printed of a pair this likely of one quantity, nothing where none is."""
    answer = compare(pair.a, pair.b)
    if likely < LIKELY[answer.relation]:
        return ""
    sides = {side: item.place.model_dump(mode="json") for side, item in (("a", pair.a), ("b", pair.b))}
    return json.dumps({**sides, "relation": answer.relation}) + "\n"


def labelled(documents: Path, pairs: Path) -> Iterator[Labelled]:
    """Yield the labelled pairs whose figures were found and may be of one quantity at all."""
    rows = [json.loads(line) for line in documents.read_text(encoding="utf-8").splitlines()]
    known = ("name", "text", "title", "outlet", "published")
    read = readings(Document(**{key: row.get(key) for key in known}) for row in rows)
    found = {reading.document.name: measured(reading) for reading in read}
    for a, b, label in places(pairs):
        one, other = at(found, *a), at(found, *b)
        if one and other and not apart(Pairs.of([(one, other)])).any():
            told = min(str(one.told), str(other.told))
            yield Labelled(one, other, label != "different", told[:10] if told > "2023" else told[:7])


def places(pairs: Path) -> Iterator[tuple[tuple[str, int, int], tuple[str, int, int], str]]:
    """Yield the places of both figures and the label of each pair."""
    for line in pairs.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        a, b = ((side["document"], *side["span"]) for side in (row["a"], row["b"]))
        yield a, b, row["label"]
    with (HERE / "likeness.tsv").open(encoding="utf-8") as file:
        for one, span, other, other_span, label in list(csv.reader(file, delimiter="\t"))[1:]:
            yield (one, *numbers(span)), (other, *numbers(other_span)), label


def numbers(span: str) -> tuple[int, int]:
    """Return both ends of a span that is written as 3-8."""
    start, end = span.split("-")
    return int(start), int(end)


def at(found: dict[str, tuple[Measurement, ...]], document: str, start: int, end: int) -> Measurement | None:
    """Return the first figure that touches a place."""
    spans = ((item, item.place.span) for item in found[document])
    return next((item for item, span in spans if span.start < end and start < span.end), None)


class Part(NamedTuple):
    """The table of weights fitted on all, and how likely weights of other times make each pair."""

    table: str
    likely: list[tuple[Labelled, float]]


def part(name: str, pairs: list[Labelled]) -> Part:
    """Measure on folds of time, print it, and return the weights fitted on all."""
    said = [features_of(p.a, p.b) for p in pairs]
    names = list(said[0])
    features = np.array([[1.0, *(float(each[name]) for name in names)] for each in said])
    same = np.array([p.same for p in pairs], dtype=float)
    times = sorted({p.time for p in pairs})
    fold = np.array([times.index(p.time) % FOLDS for p in pairs])
    likely = np.zeros(len(pairs))
    for number in range(FOLDS):
        out = fold == number
        likely[out] = logistic(features[out] @ fitted(features[~out], same[~out]))
    print(f"{name}: {len(pairs)} pairs, {int(same.sum())} of one quantity")
    for bar in (0.3, 0.4, 0.5, 0.6, 0.7):
        taken = likely >= bar
        right = same[taken].sum()
        print(f"  at {bar}: precision {right / max(1, taken.sum()):.3f}, recall {right / same.sum():.3f}")
    bias, *weights = fitted(features, same)
    lines = [f'"{feature}" = {weight:.3f}\n' for feature, weight in zip(names, weights, strict=True)]
    return Part(f"[{name}]\nbias = {bias:.3f}\n{''.join(lines)}", list(zip(pairs, likely, strict=True)))


def fitted(features: Array, same: Array) -> Array:
    """Return the weights of logistic regression with a ridge on all but the bias, by Newton's method."""
    weights = np.zeros(features.shape[1])
    ridge = np.diag([1e-6, *[RIDGE] * (features.shape[1] - 1)])
    for _ in range(STEPS):
        likely = logistic(features @ weights)
        slope = features.T @ (likely - same) + ridge @ weights
        curve = (features * (likely * (1 - likely))[:, None]).T @ features + ridge
        weights -= np.linalg.solve(curve, slope)
    return weights


def logistic(scores: Array) -> Array:
    """Return probabilities of scores."""
    return np.asarray(1.0 / (1.0 + np.exp(-scores)))


if __name__ == "__main__":
    main()
