"""REV001 on written articles."""

from __future__ import annotations

import datetime

import pytest

from claims.source import Link, Role, source_id
from tests.audit.papers import paper
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.criticism_without_reply import RULE

START = "The council of Ostrow met on Monday."
END = "Hahn has been there for ten years. The meeting lasted two hours."


def found(*lines: str, published: datetime.date | None = None, past: str | None = None) -> list[str]:
    dates = [(past, datetime.date(2019, 1, 1))] if past else []
    reading = paper(" ".join(lines), published=published, dates=dates)
    return [finding.place.text for finding in RULE.check(Subject(reading=reading))]


@pytest.mark.parametrize(
    ("line", "accused"),
    [
        ("Lopez accused Viktor Hahn of theft.", "Viktor Hahn"),
        ("Lopez is accusing the former mayor, Viktor Hahn, of theft.", "Viktor Hahn"),
        ("Viktor Hahn was accused of theft.", "Viktor Hahn"),
        ("Viktor Hahn, 52, has been charged with theft.", "Viktor Hahn"),
        ("Viktor Hahn, a former mayor of the town, who is accused of theft, left.", "Viktor Hahn"),
        ("Lopez slammed Viktor Hahn for his silence.", "Viktor Hahn"),
        ("Lopez blamed Hahn for the loss.", "Hahn"),
        ("Lopez filed a complaint of theft against Viktor Hahn.", "Viktor Hahn"),
        ("Lopez left, alleging that Viktor Hahn had lied.", "Viktor Hahn"),
        ("Unions accuse the Kenyan government of theft.", "Kenyan government"),
    ],
)
def test_the_accused_who_has_no_answer_is_asked_for(line: str, accused: str) -> None:
    assert found(START, line, END, "The Kenyan police were there.") == [accused]


def test_all_who_are_accused_in_one_breath_are_asked_for() -> None:
    line = "Lopez accused Viktor Hahn, Anna Berg and the Road Fund of theft."
    accused = ["Viktor Hahn", "Anna Berg", "Road Fund"]
    assert found(START, line, END, "Berg and the Road Fund were there.") == accused


def test_one_accused_is_asked_for_once() -> None:
    assert found("Lopez accused Viktor Hahn of theft.", "Berg accused Hahn of lies.", END) == ["Viktor Hahn"]


@pytest.mark.parametrize(
    "answer",
    [
        "Hahn denied it.",
        "Hahn did not respond to a request for comment.",
        "Hahn left early. His lawyer rejected every word.",
        "He declined to comment.",
        "She could not be reached.",
        "The Ostrow Post could not immediately trace an address for Hahn.",
        "The party was asked for comment.",
        "He didn’t return a call.",
        "Hahn pleaded not guilty.",
    ],
)
def test_an_answer_or_none_to_be_had_is_enough(answer: str) -> None:
    assert found(START, "Lopez accused Viktor Hahn of theft.", answer) == []


def test_an_answer_of_somebody_else_is_none() -> None:
    assert found(START, "Lopez accused Viktor Hahn of theft.", END, "Berg denied that it rained.") != []


def test_any_words_of_the_accused_are_an_answer() -> None:
    said = Link(role=Role.SPEAKER, name="Viktor Hahn", source=source_id("Viktor Hahn"))
    told = [
        Told("Lopez accused Viktor Hahn of theft."),
        Told("It was only a loan.", chain=[said]),
    ]
    assert list(RULE.check(Subject(reading=article(*told)))) == []


def test_whoever_speaks_for_a_body_answers_for_it() -> None:
    said = Link(
        role=Role.SPEAKER, name="the minister of transport", source=source_id("the minister of transport")
    )
    more = "Kenyan drivers met in Ostrow, and Ostrow was glad."
    lines = [
        more,
        "Unions accuse the Kenyan government of theft.",
        "Drivers accuse the Ostrow police of theft.",
    ]
    told = [*map(Told, lines), Told("It was only a loan.", chain=[said])]
    assert [f.place.text for f in RULE.check(Subject(reading=article(*told)))] == ["Ostrow police"]


@pytest.mark.parametrize(
    "line",
    [
        "Iran accused Israel of theft.",
        "Lopez accused Hamas of theft.",
        "Lopez accused Republicans of theft.",
        "Lopez accused him of theft.",
        "Lopez accused the Texas senator of theft.",
        "Lopez accused the Berlin-based firm of theft.",
        "Lopez never accused Viktor Hahn of theft.",
        "Lopez did not blame Viktor Hahn for it.",
        "Viktor Hahn was wrongly accused of theft.",
        "Lopez alleged that he broke the Road Code.",
        "Lopez charged off with the keys.",
        "Lopez accused Viktor Hahn.",
        "Lopez was accused. Of all people, Viktor Hahn left.",
        "Lopez accused “Viktor Hahn” of theft.",
    ],
)
def test_powers_crowds_pronouns_and_what_is_no_accusation_are_left_alone(line: str) -> None:
    assert found(START, line, END) == []


def test_whom_an_article_names_in_passing_need_not_be_asked() -> None:
    far = ["One thing happened.", "Another thing happened.", "A third thing happened."]
    assert found(START, *far, "Lopez accused Viktor Hahn of theft.") == []
    assert found(START, "Lopez accused Viktor Hahn of theft.", *far) == []
    assert found(START, *far, "Lopez accused Viktor Hahn of theft.", END, "Hahn left.") == ["Viktor Hahn"]


def test_what_was_said_years_before_had_its_answer_then() -> None:
    line = "In 2019 Lopez accused Viktor Hahn of theft."
    assert found(START, line, END, published=datetime.date(2024, 3, 1), past="2019") == []
    assert found(START, line, END, published=datetime.date(2019, 3, 1), past="2019") == ["Viktor Hahn"]
