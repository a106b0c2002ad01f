"""COR003 on written articles."""

from __future__ import annotations

import pytest

from tests.audit.papers import paper
from verifier.audit import Subject
from verifier.audit.rules.corrected_words_still_stand import RULE

BODY = (
    "The bridge at Ostrow cost 14 million crowns. Its arches were built by Viktor Hahn in 2019. The mayor "
    "called the bridge “the pride of the valley”. Her term began in 2014."
)


def found(note: str, body: str = BODY) -> list[tuple[str, str]]:
    findings = RULE.check(Subject(reading=paper(body, note)))
    return [(f.place.text, f.related[0].text) for f in findings]


@pytest.mark.parametrize(
    ("note", "wrong", "line"),
    [
        ("The bridge at Ostrow cost 40 million crowns, not 14 million.", "14 million", "The bridge at"),
        ("The arches were built by Anna Berg, not Viktor Hahn.", "Viktor Hahn", "Its arches"),
        ("The arches were built in 2018 rather than in 2019.", "2019", "Its arches"),
        ("We misidentified who built the arches as Viktor Hahn in May.", "Viktor Hahn", "Its arches"),
        (
            "The mayor called the bridge “a gem”, not “the pride of the valley”.",
            "the pride of the valley",
            "The mayor",
        ),
    ],
)
def test_a_line_that_still_has_what_a_note_calls_wrong_is_asked_for(note: str, wrong: str, line: str) -> None:
    ((standing, named),) = found(f"Correction: {note}")
    assert standing.startswith(line) and named == wrong


@pytest.mark.parametrize(
    "note",
    [
        "The bridge at Ostrow cost 14 million crowns, not 40 million.",
        "The mayor married in 2013, not 2014.",
        "This article misstated the cost of the bridge.",
        "The bridge is not open.",
    ],
)
def test_what_is_mended_speaks_of_another_thing_or_is_not_named_is_left_alone(note: str) -> None:
    assert found(f"Correction: {note}") == []


def test_what_a_note_says_is_no_line_of_the_body() -> None:
    note = "Correction: The bridge at Ostrow cost 40 million crowns, not 14 million."
    assert found(note, "The bridge at Ostrow is open.") == []


def test_all_lines_that_were_forgotten_are_one_finding() -> None:
    body = (
        "The bridge at Ostrow cost 14 million crowns. Crowns, 14 million of them, paid for Ostrow’s bridge."
    )
    note = "Correction: The bridge at Ostrow cost 40 million crowns, not 14 million."
    findings = list(RULE.check(Subject(reading=paper(body, note))))
    assert [len(finding.related) for finding in findings] == [2]
