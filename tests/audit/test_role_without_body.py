"""SRC009 on written articles."""

from __future__ import annotations

import pytest

from claims.claim import Kind
from claims.source import Anonymity
from tests.audit.chains import found_by, told
from verifier.audit.rules.role_without_body import RULE

JUDGED = {"kind": Kind.OPINION, "said": "the plan was a waste"}


def found(words: str, kind: Kind = Kind.OPINION) -> int:
    said = told((f"{words} said the plan was a waste.", [(words, {})], {**JUDGED, "kind": kind}))
    return len(found_by(RULE, said))


@pytest.mark.parametrize("words", ["Critics", "Many observers", "Economists", "Some officials"])
def test_a_group_of_no_body_that_judges_is_asked_about(words: str) -> None:
    assert found(words) == 1
    assert found(words, Kind.PREDICTION) == 1


@pytest.mark.parametrize(
    "words", ["A critic", "Economists at Dunmore University", "Sources", "Voters", "Aides", "NATO officials"]
)
def test_one_expert_members_of_a_body_and_secret_voices_are_left_alone(words: str) -> None:
    assert found(words) == 0


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.STATE, Kind.COMMITMENT])
def test_what_is_no_judgement_is_left_to_others(kind: Kind) -> None:
    assert found("Critics", kind) == 0


def test_a_group_is_asked_about_once() -> None:
    said = told(
        ("Critics said the plan was a waste.", [("Critics", {})], JUDGED),
        ("Critics said it was ugly.", [("Critics", {})], {"kind": Kind.OPINION, "said": "it was ugly"}),
    )
    (finding,) = found_by(RULE, said)
    assert (finding.place.text, [place.text for place in finding.related]) == (
        "the plan was a waste",
        ["it was ugly"],
    )


@pytest.mark.parametrize(
    ("who", "count"), [("Anna Berg, a professor of history,", 0), ("Anna Berg, the mayor,", 1)]
)
def test_a_group_of_which_one_is_named_next_is_left_alone(who: str, count: int) -> None:
    said = told(
        ("Critics said the plan was a waste.", [("Critics", {})], JUDGED),
        (
            f"{who} said it was ugly.",
            [("Anna Berg", {"anonymity": Anonymity.NAMED})],
            {"said": "it was ugly"},
        ),
    )
    assert len(found_by(RULE, said)) == count
