"""Kinds of claims as they were marked by reading, by the places of their words in texts of two corpora."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from importlib import resources

from claims.claim import Kind
from verifier.training.corpus import Ranges

KINDS = tuple(Kind)

APART = 10
"""Every so many documents, the claims of one are kept out of the training, to measure on."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim by the places of its content and its cue (empty for none), and the number of its kind."""

    content: Ranges
    cue: Ranges
    kind: int


def read_kinds(*, held_out: bool = False) -> dict[str, tuple[Marked, ...]]:
    """Return the claims marked in each document, by its name; of those to learn from, or those held out.

    None is held out of the annotated corpus, whose articles are unlike those that the tool is measured on.
    """
    found = _read("kinds.tsv")
    chosen = {name: found[name] for at, name in enumerate(sorted(found)) if (at % APART == 0) is held_out}
    return chosen if held_out else chosen | _read("kinds-polnear.tsv")


def _read(name: str) -> dict[str, tuple[Marked, ...]]:
    found: dict[str, list[Marked]] = defaultdict(list)
    with resources.files(__package__).joinpath(name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            kind = KINDS.index(Kind(row["kind"]))
            found[row["document"]].append(Marked(_ranges(row["content"]), _ranges(row["cue"]), kind))
    return {name: tuple(marked) for name, marked in found.items()}


def _ranges(field: str) -> Ranges:
    pairs = (part.split("-") for part in field.split(";") if part != "-")
    return tuple((int(start), int(end)) for start, end in pairs)
