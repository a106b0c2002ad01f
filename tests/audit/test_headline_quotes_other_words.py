"""HED002 on written articles."""

from __future__ import annotations

import pytest

from tests.audit.papers import paper
from verifier.audit import Subject
from verifier.audit.rules.headline_quotes_other_words import RULE

BODY = (
    "The dam leaks. “I’m told it is the saddest day [of spring] for the valleys,” said Berg. Repairs go on."
)


def found(title: str | None, *paragraphs: str) -> list[tuple[str, list[str]]]:
    subject = Subject(reading=paper(*(paragraphs or [BODY]), title=title))
    return [(f.message, [place.text for place in f.related]) for f in RULE.check(subject)]


def test_words_that_nobody_spoke_are_asked_for_with_the_nearest_that_somebody_did() -> None:
    ((message, near),) = found("Berg: 'It is the saddest year for our valley'")
    assert "“It is the saddest year for our valley”" in message
    assert near == ["saddest day [of spring] for the valleys"]


def test_where_nothing_comes_near_the_message_says_so() -> None:
    ((message, near),) = found("Minister calls dam 'disgrace'")
    assert "nor any like them" in message and near == []


def test_the_nearest_words_may_stand_without_marks() -> None:
    ((_, near),) = found("Berg: 'Repairs are a farce'")
    assert near == ["Repairs"]


@pytest.mark.parametrize(
    "title",
    [
        "Berg: 'The Saddest Day for the Valley'",
        "Berg: “I am told it is saddest day”",
        "'Saddest day for the valley', says Berg",
        "Berg: 'Saddest day … for valley'",
        "Berg: 'I'm told … for the valleys'",
        "Berg says dam 'leaks'",
    ],
)
def test_case_endings_articles_brackets_omissions_and_short_forms_do_not_count(title: str) -> None:
    assert found(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "The 'Crooked Concrete Dam' leaks",
        "Why the 'Big Dig' leaks",
        "The dam's owner isn't here",
        "Dam leaks",
        None,
    ],
)
def test_nicknames_titles_and_apostrophes_are_no_speech(title: str | None) -> None:
    assert found(title) == []


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("'Big mess', says Berg", 1),
        ("'Big mess' – Berg", 1),
        ("Berg warns of 'big mess'", 1),
        ("Berg calls the old dam a 'mess'", 1),
        ("Dam a 'big mess' after rain", 0),
    ],
)
def test_a_word_or_two_are_speech_where_the_headline_says_who_spoke(title: str, asked: int) -> None:
    assert len(found(title)) == asked


def test_speech_over_paragraphs_counts_as_far_as_it_goes() -> None:
    body = ["Berg said: “We were never told.", "“Nobody asked us at all.”"]
    assert found("Berg: 'Nobody asked us'", *body) == []
    ((_, near),) = found("Berg: 'Nobody asked my town'", *body)
    assert near == ["Nobody asked"]


def test_two_single_marks_are_a_double_one() -> None:
    assert found("Berg: 'We were never told'", "''We were never told,'' Berg said.") == []
