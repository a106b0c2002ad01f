"""PolNeAR as training examples: texts with attributions in brat stand-off.

The corpus (Newell, Margolin and Ruths, LREC 2018) annotates source, cue and content after PARC 3.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verifier.extract.tagger.labels import ROLES

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its attributions; each maps a role of ROLES to half-open ranges of code points."""

    name: str
    text: str
    attributions: tuple[dict[str, Ranges], ...]


def read_split(folder: Path) -> Iterator[Annotated]:
    """Yield each annotated text of a split; of several annotators, the alphabetically first."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotations:
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            yield Annotated(path.name, text, tuple(_attributions(annotations[0])))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the half-open places of the lines that hold words."""
    return [m.span() for m in re.finditer(r"[^\r\n]*\S[^\r\n]*", text)]


def _attributions(path: Path) -> Iterator[dict[str, Ranges]]:
    places: dict[str, Ranges] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        mark, _, rest = line.partition("\t")
        if mark.startswith("T"):
            places[mark] = _ranges(rest.split("\t")[0])
        elif mark.startswith("E"):
            roles: dict[str, Ranges] = dict.fromkeys(ROLES, ())
            for part in rest.split():
                role, _, target = part.partition(":")
                role = role.rstrip("0123456789").lower()
                if role in roles:
                    roles[role] = tuple(sorted({*roles[role], *places.get(target, ())}))
            if roles["content"]:
                yield roles


def _ranges(field: str) -> Ranges:
    pairs = (part.split() for part in field.partition(" ")[2].split(";"))
    return tuple(sorted((int(p[0]), int(p[1])) for p in pairs if len(p) == 2 and all(x.isdigit() for x in p)))
