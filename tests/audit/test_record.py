"""How often a rule was right, in numbers and in words."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from verifier.audit import rules
from verifier.audit.record import Record


def made(articles: int, found: int, read: int, right: int) -> Record:
    return Record(articles=articles, found=found, read=read, right=right)


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ((531, 70, 50, 34), "Of 70 findings in 531 articles, 34 of the 50 that were read were questions"),
        (
            (1370, 1403, 14, 1),
            "Of 1,403 findings in 1,370 articles, 1 of the 14 that were read was a question",
        ),
        ((852, 6, 6, 6), "Of 6 findings in 852 articles, all of the 6 that were read were questions"),
        ((2, 3, 3, 0), "Of 3 findings in 2 articles, none of the 3 that were read was a question"),
        ((2, 3, 1, 1), "Of 3 findings in 2 articles, the one that was read was a question"),
        ((2, 3, 1, 0), "Of 3 findings in 2 articles, the one that was read was no question"),
        ((9, 1, 1, 1), "The one finding in 9 articles was a question"),
        ((1, 1, 1, 0), "The one finding in 1 article was no question"),
    ],
)
def test_a_record_is_told_in_a_sentence(record: tuple[int, int, int, int], told: str) -> None:
    assert made(*record).told == f"{told} an editor would put."


def test_a_record_without_findings_or_without_reading_says_so() -> None:
    assert made(1, 1, 0, 0).told == "Of 1 finding in 1 article, none was read."
    assert made(531, 0, 0, 0).told == "It found nothing in 531 articles."


def test_the_share_is_of_those_that_were_read() -> None:
    assert made(9, 70, 50, 34).share == "34 of 50"
    assert made(9, 0, 0, 0).share == "none found"


@pytest.mark.parametrize(("found", "read", "right"), [(1, 2, 0), (2, 1, 2)])
def test_no_more_are_right_than_read_and_no_more_read_than_found(found: int, read: int, right: int) -> None:
    with pytest.raises(ValidationError, match="no more"):
        made(1, found, read, right)


def test_a_rule_without_a_record_says_what_it_rests_on() -> None:
    unmeasured = {rule.code: rule.reliability for rule in rules() if rule.record is None}
    assert set(unmeasured) == {"REV002", "REV003", "REV005"}
    assert set(unmeasured.values()) == {"Not measured: it rests on what people decided."}
