"""REV003 on what people decided."""

from __future__ import annotations

import pytest

from claims.evidence import Decision, Standing, Verdict
from claims.finding import Finding
from tests.audit.deciding import READING, decision
from verifier.audit import Subject
from verifier.audit.rules.fix_not_made import RULE


def found(*decisions: Decision) -> list[Finding]:
    return list(RULE.check(Subject(reading=READING, decisions=decisions)))


def test_words_that_a_reader_wants_fixed_are_asked_for_while_they_stand() -> None:
    (finding,) = found(decision(0, Verdict.FIX, note="It was the barn."))
    assert finding.place.text == "The mill burnt down"
    assert finding.message == (
        "Dana asked for a fix here on 2024-03-12: “It was the barn.”, and the words are the same. Was it "
        "seen? The writer must answer."
    )


def test_disputed_words_are_asked_for_and_a_note_is_not_needed() -> None:
    (finding,) = found(decision(0, Verdict.DISPUTED))
    assert finding.message.startswith("Dana found this disputed on 2024-03-12, and the words are the same. ")


def test_each_reader_who_wants_a_fix_is_named() -> None:
    assert len(found(decision(0, Verdict.FIX), decision(0, Verdict.FIX, "Eli"))) == 2


@pytest.mark.parametrize("verdict", [Verdict.CONFIRMED, Verdict.OPINION, Verdict.CANNOT_VERIFY])
def test_other_verdicts_are_left_alone_and_so_is_a_fix_that_its_reader_took_back(verdict: Verdict) -> None:
    assert found(decision(0, verdict)) == []
    assert found(decision(0, Verdict.FIX), decision(0, verdict)) == []


def test_one_reader_cannot_take_back_the_fix_of_another() -> None:
    assert len(found(decision(0, Verdict.FIX), decision(0, Verdict.CONFIRMED, "Eli"))) == 1


@pytest.mark.parametrize("standing", [Standing.PROPOSED, Standing.REOPENED])
def test_words_that_changed_are_no_longer_those_that_were_to_be_fixed(standing: Standing) -> None:
    assert found(decision(0, Verdict.FIX, standing=standing)) == []
