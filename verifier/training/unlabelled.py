"""News without annotation, on which a student learns what its teacher makes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from verifier.extract.structure import structure
from verifier.training.corpus import Annotated

LONGEST = 60_000
"""Code points of a text that are read."""


def read_unlabelled(folder: Path) -> Iterator[Annotated]:
    """Yield the .txt files of a folder and the texts in its .jsonl files, without attributions."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        if not text.startswith("{\\rtf"):
            yield Annotated(path.name, text[:LONGEST], ())
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            row = json.loads(line)
            if isinstance(row.get("text"), str):
                yield Annotated(f"{path.name}:{number}", row["text"][:LONGEST], ())


def body(text: str) -> list[tuple[int, int]]:
    """Return the half-open places of the paragraphs that the extractor would read."""
    return [(block.span.start, block.span.end) for block in structure(text).body]
