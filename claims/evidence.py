"""What a person brings to a claim: evidence, and reviews that are added and never changed."""

from __future__ import annotations

import datetime

from pydantic import AwareDatetime, Field

from claims.value import Name, Value


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
    """What a person decided."""

    CONFIRMED = "confirmed"
    FIX = "fix"
    CANNOT_VERIFY = "cannot verify"
    DISPUTED = "disputed"
    OPINION = "opinion"
    EXPLAINED = "explained"
    FALSE_ALARM = "false alarm"


class Evidence(Value):
    """A document or page that bears on a claim, with the digest of its bytes and where to look in it."""

    location: str = Field(min_length=1)
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    level: EvidenceLevel = EvidenceLevel.SECONDARY
    stance: Stance = Stance.NEITHER
    locator: str | None = None
    retrieved: datetime.date | None = None


class Review(Value):
    """A decision on a claim or finding, under a name and with its time."""

    subject: str = Field(min_length=1)
    verdict: Verdict
    reviewer: str = Field(min_length=1)
    note: str = ""
    at: AwareDatetime
    evidence: tuple[Evidence, ...] = ()
