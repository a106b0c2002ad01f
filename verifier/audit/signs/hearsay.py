"""Hearsay: that something is said, with nothing of who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from claims.claim import Claim, Quotation
from claims.document import Reading
from claims.source import Anonymity, Cue
from verifier.audit.signs.chain import speakers

_PASSIVE: Final = r"(?:alleged|believed|claimed|reported|rumou?red|said|thought|understood)"
_HEARSAY: Final = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|rumou?redly)\b|"
    rf"\bit (?:is|was|has been) (?:\w+ly )?{_PASSIVE} that\b|"
    rf"\b(?:is|are|was|were) (?:\w+ly )?{_PASSIVE} to (?:be|have)\b",
    re.I,
)
"""Words by which an article says in its own voice that somebody else says so."""

_SAID: Final = re.compile(
    r"\b(?:alleged|believed|claimed|reported|rumou?red|said|speculated|suspected|thought|understood)$|"
    r"\breportedly\b",
    re.I,
)
"""Reporting words of which nobody is the subject: "is said", "was reported"."""

_SHOULD: Final = re.compile(r"(?:can|could|may|might|must|ought|should|will)\b", re.I)
_STATED: Final = re.compile(r"(?:,? (?:that|to)\b)", re.I)
_IT: Final = re.compile(r"\bit$", re.I)

_LAW: Final = re.compile(
    r"\b(?:accus|arrest|charge[ds]?\b|convict|court|indict|investigat|lawsuit|magistrate|police|prosecut|sued|"
    r"suspect|trial)|\bfor allegedly\b",
    re.I,
)
"""Words that say whose allegation it is: that of a court, of the police, of whoever punishes."""

_PAST: Final = re.compile(r"\b1[0-8]\d\ds?\b|\b(?:ancient|centur|legend|myth|sacred|tradition)", re.I)
"""Words of what is handed down, of which nobody can be asked."""

_TOLD_BY: Final = re.compile(r"\baccording to (?!(?:\w+ )?(?:reports|media))|\breported (?:by|that)\b", re.I)
"""Words that name the source after all, here or in the sentence behind."""


def hearsay_in(reading: Reading, claim: Claim) -> str | None:
    """Return the words by which a claim is somebody's of whom nothing is said; None where it has a source.

    A court or the police, an old tale, or a source named in the sentence behind answer for it.
    """
    words = (
        _own_words(reading, claim) if claim.quotation is Quotation.NONE else _cue_of_nobody(reading, claim)
    )
    return None if words is None or _answered(reading, claim) else words


def _own_words(reading: Reading, claim: Claim) -> str | None:
    found = _HEARSAY.search(claim.hull.words(reading.document.text))
    return found[0] if found else None


def _cue_of_nobody(reading: Reading, claim: Claim) -> str | None:
    said = speakers(claim.attribution)
    if any(link.surface or link.anonymity is not Anonymity.UNNAMED for link in said):
        return None
    cues = (link.cue for link in said if link.cue)
    return next((cue.text for cue in cues if _is_hearsay(reading.document.text, cue)), None)


def _answered(reading: Reading, claim: Claim) -> bool:
    text = reading.document.text
    before, end, behind = _around(reading, claim)
    named = _TOLD_BY.search(text, claim.hull.end, behind)
    return bool(named) or any(words.search(text, before, end) for words in (_LAW, _PAST))


def _is_hearsay(text: str, cue: Cue) -> bool:
    """Tell "is said to be" and "it was reported" from what the police are told: "two cases were reported"."""
    if not _SAID.search(cue.text) or _SHOULD.match(cue.text):
        return False
    before = text[max(0, cue.span.start - 20) : cue.span.start].rstrip()
    return bool("reportedly" in cue.text or _STATED.match(text, cue.span.end) or _IT.search(before))


def _around(reading: Reading, claim: Claim) -> tuple[int, int, int]:
    """Return where the sentence before a claim begins, and where its own and the one behind it end."""
    spans = [sentence.span for sentence in reading.sentences] or [claim.hull]
    at = max(0, bisect_right(spans, claim.hull.start, key=lambda span: span.start) - 1)
    behind = spans[min(at + 1, len(spans) - 1)]
    return spans[max(0, at - 1)].start, max(spans[at].end, claim.hull.end), max(behind.end, claim.hull.end)
