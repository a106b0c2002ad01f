"""How messages put things."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 60
"""Characters of a quoted passage that a message shows."""


def shown(words: str) -> str:
    """Return words of the article on one line between quotation marks, cut where they are long."""
    line = " ".join(words.split()).strip('"“” ,')
    if len(line) > LONGEST:
        line = line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    return f"“{line}”"


def listed(items: Sequence[str], *, joint: str = "and", most: int = 4) -> str:
    """Return items as a list in a sentence: "a, b and c"; beyond `most` they are counted."""
    if len(items) > most:
        items = [*items[: most - 1], f"{len(items) - most + 1} more"]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"
