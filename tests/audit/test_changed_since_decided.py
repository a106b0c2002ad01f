"""REV005 on what people decided, and what became of it."""

from __future__ import annotations

import pytest

from claims.evidence import Decision, Standing, Verdict
from claims.finding import Finding
from claims.revision import Aspect, Fate, Outcome
from tests.audit.deciding import READING, decision
from verifier.audit import Subject
from verifier.audit.rules.changed_since_decided import RULE

EDITED = Outcome(
    fate=Fate.EDITED,
    before="claim:b2:0",
    after=READING.claims[0].id,
    aspects=(Aspect.WORDS,),
    why="words changed from “barn” to “mill”",
)


def found(*decisions: Decision, outcomes: tuple[Outcome, ...] = ()) -> list[Finding]:
    return list(RULE.check(Subject(reading=READING, decisions=decisions, outcomes=outcomes)))


def test_words_that_changed_after_they_were_confirmed_are_to_be_looked_at_again() -> None:
    (finding,) = found(decision(0, standing=Standing.REOPENED), outcomes=(EDITED,))
    assert finding.place.text == "The mill burnt down"
    assert finding.message == (
        "Dana decided “confirmed” on 2024-03-12, and the words have changed since (words changed from “barn” "
        "to “mill”). Does it still hold? Dana must look again."
    )


def test_words_that_moved_are_to_be_looked_at_again_and_why_is_left_out_where_nothing_tells() -> None:
    (finding,) = found(decision(0, Verdict.OPINION, standing=Standing.PROPOSED))
    assert "and the words have moved since, or stand among others. Does" in finding.message


def test_each_reader_looks_again() -> None:
    both = [decision(0, reviewer=name, standing=Standing.REOPENED) for name in ("Dana", "Eli")]
    assert [finding.message.split()[0] for finding in found(*both)] == ["Dana", "Eli"]


@pytest.mark.parametrize("verdict", [Verdict.FIX, Verdict.DISPUTED, Verdict.CANNOT_VERIFY])
def test_words_that_were_not_let_stand_may_change(verdict: Verdict) -> None:
    assert found(decision(0, verdict, standing=Standing.REOPENED)) == []


def test_words_that_stand_keep_their_decision() -> None:
    assert found(decision(0)) == []
