"""Figures that count a share of another, more beside it, or what may yet come."""

from __future__ import annotations

import re
from typing import Final

from claims.claim import Claim, Kind
from claims.figure import Figure
from verifier.compare.figures import AHEAD

_NOT_YET: Final = frozenset({Kind.COMMITMENT, Kind.DEMAND, Kind.PREDICTION})
"""Kinds of claim whose figures count nothing that is already so."""

_MAY: Final = re.compile(r"\b(?:could|may|might|would|will) (?:\w+ ){0,3}$", re.I)
"""Words right before a figure that is no count yet."""

_MODAL: Final = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|must|plans?|to|expect\w*|fear\w*|if)\b", re.I
)
"""Words without which a sentence tells of nothing to come."""

_PART: Final = re.compile(
    r"\b(?:including|them|of whom|of those|of these|among(?:st)?|one of(?: the)?)\W*$", re.I
)
"""Words before a figure that make it a part of another."""

_PART_INSIDE: Final = re.compile(r"\bof (?:the|them|those)\b", re.I)

_BESIDE: Final = re.compile(r"\b(?:as well as|plus|(?:an)?other|further|additional|more|extra)\W*$", re.I)
_ADDED: Final = re.compile(r"\b(?:an?other|others|more(?! than)|further|additional|extra|new)\b", re.I)
"""Words before and in a figure that set it beside another."""


def foresees(claim: Claim) -> bool:
    """Return whether a claim tells of what is to come, and not of what is so."""
    return claim.kind in _NOT_YET and _MODAL.search(claim.statement) is not None


def is_to_come(text: str, claim: Claim, figure: Figure, *, foreseen: bool) -> bool:
    """Return whether a figure counts what a claim foresees, asks or promises, and nothing that is so."""
    if _MAY.search(text, max(0, figure.span.start - AHEAD), figure.span.start):
        return True
    return foreseen and any(span.overlaps(figure.span) for span in claim.spans)


def is_part(text: str, figure: Figure) -> bool:
    """Return whether words make a figure a part of another."""
    return bool(_PART.search(_ahead(text, figure)) or _PART_INSIDE.search(figure.text))


def adds(text: str, figure: Figure, before: Figure | None) -> bool:
    """Return whether a figure is added to the one before it: "40 died, and another 90", not "were hurt"."""
    if not (_BESIDE.search(_ahead(text, figure)) or _ADDED.search(figure.text)):
        return False
    other = before.quantity if before else None
    return not (other and figure.quantity and other.happening != figure.quantity.happening)


def _ahead(text: str, figure: Figure) -> str:
    return text[max(0, figure.span.start - AHEAD) : figure.span.start]
