"""The labels of word pieces: begin and inside of each role, and outside; and the kinds of claims."""

from __future__ import annotations

from claims.claim import Kind

ROLES = ("source", "cue", "content")
OUTSIDE = 0
LABELS = 1 + 2 * len(ROLES)
KINDS = len(Kind)
"""Kinds of claims, in the order in which they are defined."""


def begin(role: str) -> int:
    """Return the label of a role's first piece."""
    return 1 + 2 * ROLES.index(role)


def inside(role: str) -> int:
    """Return the label of a role's further pieces."""
    return 2 + 2 * ROLES.index(role)
