"""REV002 on what people decided."""

from __future__ import annotations

from claims.evidence import Decision, Standing
from claims.finding import Finding
from tests.audit.deciding import READING, decision
from verifier.audit import Subject
from verifier.audit.rules.no_second_reader import RULE


def found(*decisions: Decision) -> list[Finding]:
    return list(RULE.check(Subject(reading=READING, decisions=decisions)))


def test_a_claim_that_one_reader_decided_on_needs_a_second() -> None:
    (finding,) = found(decision(1))
    assert (finding.place.text, finding.related) == ("Two men were arrested", ())
    assert finding.message == (
        "This claim has been decided by one reader alone: Dana. Who reads second? "
        "The desk must name somebody."
    )


def test_all_such_claims_are_one_finding() -> None:
    (finding,) = found(decision(2), decision(0))
    # The others are counted, not pointed at: the question stays the same one as more are decided.
    assert (finding.place.text, finding.related) == ("The mill burnt down", ())
    assert finding.message.startswith("2 claims have been decided by one reader alone: Dana. ")


def test_several_who_each_decided_alone_are_all_named() -> None:
    (finding,) = found(decision(0), decision(1, reviewer="Eli"))
    assert finding.message.startswith("2 claims have been decided by one reader alone, each: Dana and Eli. ")


def test_a_claim_that_two_decided_on_is_read_twice() -> None:
    assert found(decision(0), decision(0, reviewer="Eli")) == []
    assert len(found(decision(0), decision(0))) == 1


def test_a_decision_that_the_words_outgrew_and_a_claim_without_one_are_left_alone() -> None:
    assert found(decision(0, standing=Standing.REOPENED)) == []
    assert found(decision(0, standing=Standing.PROPOSED)) == []
    assert found() == []
