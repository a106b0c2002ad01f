"""Which stretches of an article stand in the light of a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claims.document import Reading
from claims.source import Role
from claims.span import Span, touching
from verifier.audit.signs.marks import touches, union


def sourced(reading: Reading) -> list[Span]:
    """Return the sentences in which somebody known speaks, each with the next one of its paragraph.

    A reader takes what such a sentence says beside the speech, and what the next one adds, as from the same
    source. The stretches are in order and apart.
    """
    spoken = union(
        link.span or claim.hull
        for claim in reading.claims
        for link in claim.attribution
        if link.role is Role.SPEAKER and link.resolved
    )
    sentences = [sentence.span for sentence in reading.sentences]
    parts = sorted(part.span for part in reading.parts)
    own = [span for span in sentences if touches(spoken, span)]
    behind = [b for a, b in pairwise(sentences) if touches(spoken, a) and _together(parts, a, b)]
    return union([*own, *behind])


def _together(parts: Sequence[Span], a: Span, b: Span) -> bool:
    return any(part.covers(a) and part.covers(b) for part in touching(parts, a))
