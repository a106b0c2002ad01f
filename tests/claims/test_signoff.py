"""How far the checking of a claim has come."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence import Decision, Review, Standing, Verdict
from claims.signoff import State, decided, state
from tests import strategies

MORNING = datetime.datetime(2026, 11, 24, 8, 0, tzinfo=datetime.UTC)


def decision(by: str, verdict: str, standing: str = "stands", hour: int = 0) -> Decision:
    at = MORNING + datetime.timedelta(hours=hour)
    review = Review(subject="claim:b2:00", verdict=Verdict(verdict), reviewer=by, at=at)
    return Decision(subject="claim:b2:00", review=review, standing=Standing(standing))


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([], "open"),
        ([decision("Dana", "fix")], "one reader"),
        ([decision("Dana", "fix"), decision("Dana", "confirmed", hour=1)], "one reader"),
        ([decision("Dana", "fix"), decision("Eli", "fix")], "signed off"),
        ([decision("Dana", "fix"), decision("Eli", "opinion")], "readers differ"),
        ([decision("Dana", "fix", "proposed")], "proposed"),
        ([decision("Dana", "fix", "proposed"), decision("Eli", "fix", "reopened")], "reopened"),
        ([decision("Dana", "fix"), decision("Eli", "fix", "reopened")], "one reader"),
        ([decision("Dana", "fix"), decision("Eli", "opinion"), decision("Eli", "fix", hour=1)], "signed off"),
    ],
)
def test_two_readers_of_one_mind_sign_off(decisions: list[Decision], expected: str) -> None:
    assert state(decisions) == expected


def test_what_was_decided_names_who_and_what_it_is_worth() -> None:
    found = [decision("Dana", "fix"), decision("Eli", "fix", "reopened"), decision("Dana", "opinion", hour=1)]
    assert decided(found) == "fix (Eli, reopened); opinion (Dana)"
    assert decided([]) == ""


@given(st.lists(strategies.VALUES[Decision], max_size=4))
def test_a_claim_is_open_exactly_when_nothing_was_decided(decisions: list[Decision]) -> None:
    assert (state(decisions) is State.OPEN) == (not decisions) == (decided(decisions) == "")
