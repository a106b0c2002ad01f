"""The last word of each reader on each claim."""

from __future__ import annotations

from claims.evidence import Verdict
from tests.audit.deciding import READING, decision
from verifier.audit import Subject
from verifier.audit.decided import decided, readers


def test_claims_that_somebody_decided_on_come_in_order_with_the_last_decision_of_each_reader() -> None:
    first, second = decision(2), decision(2, Verdict.FIX)
    others = decision(0, reviewer="Eli"), decision(2, reviewer="Eli")
    found = decided(Subject(reading=READING, decisions=(first, *others, second)))
    assert [claim.statement for claim, _ in found] == ["The mill burnt down", "Rain fell"]
    assert found[1][1] == {"Dana": second, "Eli": others[1]}


def test_a_decision_on_a_question_is_none_on_a_claim() -> None:
    other = decision(0).model_copy(update={"subject": "question:b2:0"})
    assert decided(Subject(reading=READING, decisions=(other,))) == []


def test_readers_are_named_once_by_the_alphabet() -> None:
    assert readers([decision(0, reviewer=name) for name in ("Eli", "Dana", "Eli")]) == ["Dana", "Eli"]
