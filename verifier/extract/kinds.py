"""What a claim states: what the tagger thinks, with the word of plain cues and of plain negation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.claim import Kind
from claims.source import Cue
from claims.span import Span
from verifier.extract import cues
from verifier.extract.tagger import KindScores

LONGEST = 2_000
"""Code points of a statement that are looked at."""

ANNOUNCED, NEGATED = 2.0, 0.5
"""What the scores of a kind gain that the cue announces, and that of a denial by a negated verb."""

_PLAIN = (Kind.DENIAL, Kind.DEMAND)
_NEGATION = re.compile(
    r"\b(?:(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should)"
    r"(?:\s(?:also|still|yet))?\s?(?:not\b|n[’']t)|(?:cannot|never|neither|nobody|nothing|no\slonger)\b)",
    re.IGNORECASE,
)


def kind(text: str, content: Sequence[Span], cue: Cue | None, scores: KindScores) -> Kind:
    """Return the kind of a claim by its words and its cue; an event where nothing is known."""
    gains: dict[Kind, float] = {}
    announced = cues.kind(cue.text) if cue else None
    if announced in _PLAIN:
        gains[announced] = ANNOUNCED
    if any(_NEGATION.search(text, span.start, min(span.end, span.start + LONGEST)) for span in content):
        gains[Kind.DENIAL] = gains.get(Kind.DENIAL, 0.0) + NEGATED
    return scores.kind(content, cue.span if cue else None, gains) or Kind.EVENT
