"""Claims before their figures and dates are known, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass

from claims.claim import Certainty, Quotation
from claims.source import Anonymity, Basis, Link
from claims.span import Span
from verifier.extract.tagger.decode import STRONG, WEAK

OWN_VOICE = "the article's own words"


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its figures and dates are known."""

    spans: tuple[Span, ...]
    quotation: Quotation
    chain: tuple[Link, ...]
    score: float

    @property
    def start(self) -> int:
        """Where its first word stands."""
        return self.spans[0].start


def certainty(draft: Draft) -> tuple[Certainty, str]:
    """How sure a claim is, with the reason; the score of the tagger is named, not kept."""
    if not draft.chain:
        return Certainty.LIKELY, OWN_VOICE
    first = draft.chain[0]
    if not first.resolved:
        return Certainty.UNSURE, f"nobody found for {first.surface!r}"
    if draft.score < WEAK:
        return Certainty.UNSURE, "the tagger wavers"
    if first.basis is Basis.CARRIED_OVER:
        return Certainty.LIKELY, "carried over from the quotation before"
    if (
        first.basis is Basis.COREFERENCE
        and first.surface
        and first.surface.casefold() in first.name.casefold()
    ):
        return _firm(draft.score, "a short form of the name")
    if first.basis is Basis.COREFERENCE:
        return Certainty.LIKELY, f"{first.surface!r} taken for {first.name}"
    if first.anonymity is Anonymity.UNNAMED and first.span is None:
        return Certainty.LIKELY, "the sentence names nobody"
    return _firm(draft.score, "named in the sentence")


def _firm(score: float, why: str) -> tuple[Certainty, str]:
    return (
        (Certainty.SURE, why) if score >= STRONG else (Certainty.LIKELY, f"{why}; the tagger is fairly sure")
    )
