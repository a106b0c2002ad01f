"""Whether claims called sure are: python benchmarks/certainty.py GOLD PREDICTIONS.jsonl [GOLD PREDICTIONS …].

GOLD is a folder that holds annotated articles, NAME.json beside NAME.txt, PREDICTIONS what `verifier extract`
printed of them.
Matches attributed claims by their words (Jaccard of characters at least 0.5, one to one, best first) and
prints, for sure, likely and unsure, how many there are, and how often the speaker is right. A name is right
when all words of the shorter one occur in the longer; titles do not count.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TITLES = frozenset(
    "the a an mr mrs ms dr sir president minister prime former senior chief spokesman of for in s".split()
)
LEVELS = ("sure", "likely", "unsure")


def words(name: str) -> set[str]:
    """Return the words of a name without accents and titles."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = set(re.findall(r"[a-z0-9]+", plain))
    return found - TITLES or found


def same(one: str, other: str) -> bool:
    """Return whether two names are of one source."""
    short, long = sorted((words(one), words(other)), key=len)
    return bool(short) and short <= long


def characters(claim: dict[str, Any]) -> set[int]:
    """Return the places of a claim's characters."""
    return {at for start, end in claim["spans"] for at in range(start, end)}


def pairs(
    gold: list[dict[str, Any]], found: list[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the claims that are the same, the best matches first."""
    left, right = [characters(c) for c in gold], [characters(c) for c in found]
    options = sorted(
        ((len(a & b) / len(a | b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right) if a & b),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for value, i, j in options:
        if value >= 0.5 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield gold[-i], found[-j]


def main() -> int:
    """Match and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=Path, nargs="+", metavar="GOLD PREDICTIONS")
    paths = parser.parse_args().paths
    right: Counter[tuple[str, bool]] = Counter()
    for folder, predictions in zip(paths[::2], paths[1::2], strict=True):
        for line in predictions.read_text("utf-8").splitlines():
            row = json.loads(line)
            annotated = folder / f"{Path(row['document']['name']).stem}.json"
            if not annotated.exists():
                continue
            for gold, found in pairs(json.loads(annotated.read_text("utf-8"))["claims"], row["claims"]):
                if found["attribution"]:
                    chain = gold["chain"]
                    ok = bool(chain) and same(chain[0]["name"], found["attribution"][0]["name"])
                    right[found["certainty"], ok] += 1
    for level in LEVELS:
        number = right[level, True] + right[level, False]
        if number:
            share = right[level, True] / number
            print(f"{level:8s} {number:5d} attributed claims, speaker right in {share:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
