"""What a person brings to a claim or finding: evidence, and reviews that are added and never changed."""

from __future__ import annotations

import datetime
from typing import Final

from pydantic import Field

from claims.value import Instant, Name, Value, content_id


class EvidenceLevel(Name):
    """How near a piece of evidence stands to what it shows."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class Stance(Name):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    NEITHER = "neither"


class Verdict(Name):
    """What a person decided of a claim, or, the last two, of a finding."""

    CONFIRMED = "confirmed"
    FIX = "fix"
    CANNOT_VERIFY = "cannot verify"
    DISPUTED = "disputed"
    OPINION = "opinion"
    EXPLAINED = "explained"
    FALSE_ALARM = "false alarm"


SILENCING: Final = frozenset({Verdict.EXPLAINED, Verdict.FALSE_ALARM})
"""The verdicts on a finding after which it is not raised again."""


class Evidence(Value):
    """A document or page that bears on a claim, with the digest of its bytes and where to look in it."""

    location: str = Field(min_length=1)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    level: EvidenceLevel = EvidenceLevel.SECONDARY
    stance: Stance = Stance.NEITHER
    locator: str | None = None
    retrieved: datetime.date | None = None


class Review(Value):
    """A decision on a claim or finding, under a name and with its time.

    `subject` is the id of the claim, or of the question that the finding puts.
    """

    subject: str = Field(min_length=1)
    verdict: Verdict
    reviewer: str = Field(min_length=1)
    note: str = ""
    at: Instant
    evidence: tuple[Evidence, ...] = ()

    @property
    def id(self) -> str:
        """The digest of the review."""
        return content_id("review", self.model_dump(mode="json"))


class Standing(Name):
    """What a review is worth after its article changed.

    It stands where the words stayed; where they moved it is proposed, for a person to take or leave; where
    they changed, the claim is open again.
    """

    STANDS = "stands"
    PROPOSED = "proposed"
    REOPENED = "reopened"


class Decision(Value):
    """A review with the claim or question of the article as it now stands, and what it is worth there."""

    subject: str
    review: Review
    standing: Standing = Standing.STANDS
