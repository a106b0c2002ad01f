"""Evidence and reviews: what a person brings, under a name and a time."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from claims.evidence import Evidence, Review, Verdict

NOON = datetime.datetime(2023, 10, 30, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize("digest", ["", "0" * 63, "0" * 65, "g" * 64, "A" * 64, "0" * 64 + "\n"])
def test_evidence_is_named_by_a_sha256_in_lower_case(digest: str) -> None:
    assert Evidence(location="minutes.pdf", sha256="0" * 64).sha256 == "0" * 64
    with pytest.raises(ValidationError):
        Evidence(location="minutes.pdf", sha256=digest)


def test_evidence_is_somewhere() -> None:
    with pytest.raises(ValidationError):
        Evidence(location="")


def test_a_review_has_a_reviewer_and_says_when_on_earth_it_was_made() -> None:
    assert Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="Dana", at=NOON).at == NOON
    with pytest.raises(ValidationError, match="timezone"):
        Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="Dana", at=NOON.replace(tzinfo=None))
    with pytest.raises(ValidationError):
        Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="", at=NOON)


def test_moments_are_told_in_utc_so_that_their_words_are_in_order() -> None:
    away = NOON.astimezone(datetime.timezone(datetime.timedelta(hours=9)))
    made = Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="Dana", at=away)
    same = Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="Dana", at=NOON)
    assert made.at.isoformat() == NOON.isoformat()
    assert made.id == same.id
    earliest = datetime.datetime.min.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
    with pytest.raises(ValidationError, match="outside the calendar"):
        Review(subject="claim:b2:0", verdict=Verdict.FIX, reviewer="Dana", at=earliest)
