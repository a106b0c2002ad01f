"""The labels that the tagger gives to word pieces: begin and inside of each role, and outside."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
OUTSIDE = 0
LABELS = 1 + 2 * len(ROLES)


def begin(role: str) -> int:
    """Return the label of a role's first piece."""
    return 1 + 2 * ROLES.index(role)


def inside(role: str) -> int:
    """Return the label of a role's further pieces."""
    return 2 + 2 * ROLES.index(role)
