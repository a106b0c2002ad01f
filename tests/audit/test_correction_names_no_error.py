"""COR002 on written articles."""

from __future__ import annotations

import datetime

import pytest

from claims.document import PartKind
from tests.audit.papers import paper
from verifier.audit import Subject
from verifier.audit.rules.correction_names_no_error import RULE

BODY = "The bridge at Ostrow cost 40 million crowns. It opens in May."
DAY = datetime.date(2024, 3, 12)


def found(*paragraphs: str, kinds: tuple[PartKind, ...] = (), day: str | None = None) -> list[str]:
    dates = [(day, DAY)] if day else []
    return [f.message for f in RULE.check(Subject(reading=paper(*paragraphs, kinds=kinds, dates=dates)))]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: This article has been corrected.",
        "CORRECTION – an error was removed.",
        "This story has been amended.",
        "This article was updated to correct an error.",
        "An earlier version of this article contained errors.",
        "We regret the error.",
    ],
)
def test_a_note_that_tells_nothing_is_asked_what_was_wrong_and_when_it_was_mended(note: str) -> None:
    (message,) = found(BODY, note)
    assert "what was wrong or on which day" in message


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article misstated the cost of the bridge.",
        "Correction: The bridge cost 40 million crowns, not 14 million.",
        "An earlier version of this story said that the bridge had opened.",
        "This article was amended because the mayor is not a builder.",
    ],
)
def test_a_note_without_a_day_is_asked_when_it_was_mended(note: str) -> None:
    (message,) = found(BODY, note)
    assert "does not say on which day" in message


@pytest.mark.parametrize(
    "note",
    [
        "Correction (12 March 2024): The bridge cost 40 million crowns, not 14 million.",
        "Correction, March 12: The bridge was not built by Viktor Hahn.",
        "This article was amended on 2024-03-12. An earlier version said that the bridge had opened.",
    ],
)
def test_a_note_that_tells_both_is_left_alone(note: str) -> None:
    assert found(BODY, note) == []


def test_a_day_in_words_is_a_day() -> None:
    note = "Correction: On Tuesday this article misstated the cost of the bridge."
    assert found(BODY, note, day="Tuesday") == []


def test_a_heading_is_one_note_with_what_stands_under_it() -> None:
    assert found(BODY, "CORRECTION:", "Because of an error, the cost was misstated.", "March 12, 2024.") == []
    assert len(found(BODY, "CORRECTION:", "There was an error.")) == 1


def test_a_part_that_is_a_correction_needs_no_word_that_says_so() -> None:
    assert len(found("The cost was wrong.", BODY, kinds=(PartKind.CORRECTION,))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "This story has been updated to include a reply from the mayor.",
        "The situation was corrected by the rescue crew.",
        "The market is in a correction: prices fell.",
        "CORRECTION APPENDED.",
    ],
)
def test_an_addition_and_other_corrections_are_none(line: str) -> None:
    assert found(BODY, line) == []
