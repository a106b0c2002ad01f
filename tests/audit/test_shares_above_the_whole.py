"""FIG008 on written articles."""

from __future__ import annotations

import pytest

from tests.audit.counted import told
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.shares_above_the_whole import RULE


def found(sentence: str | Told) -> list[list[str]]:
    given = sentence if isinstance(sentence, Told) else told(sentence)
    return [[f.place.text, *(p.text for p in f.related)] for f in RULE.check(Subject(reading=article(given)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 60 per cent were in favour and 52 per cent were against.",
        "Some 60 per cent said yes and 52 per cent said no.",
        "In the end 60 per cent were men and 52 per cent were women.",
        "Some 60 per cent came by bus and the other 52 per cent walked.",
        "Berg won 60 per cent of the vote and Lopez 52 per cent.",
        "Berg leads Lopez 60 per cent to 52 per cent.",
    ],
)
def test_shares_that_leave_each_other_out_must_not_be_more_than_all(sentence: str) -> None:
    ((first, second),) = found(sentence)
    assert first.startswith("60 per cent") and second == "52 per cent"


def test_three_answers_are_added() -> None:
    sentence = "Some 45 per cent approved, 40 per cent disapproved and 25 per cent were undecided."
    assert found(sentence) == [["45 per cent", "40 per cent", "25 per cent"]]
    assert found(sentence.replace("25", "15")) == []


def test_words_that_a_figure_holds_answer_too() -> None:
    counts = [Count("60% approve", 60, "percent", None), Count("52% disapprove", 52, "percent", None)]
    assert len(found(Told("Now 60% approve and 52% disapprove.", counts))) == 1


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It found that 120 per cent of voters want it.", "120 per cent of voters"),
        ("It found that 120 per cent of the voters want it.", "120 per cent of the voters"),
        ("It found that three in two voters want it.", "three in two voters"),
        ("It found that 11 out of 10 of the voters want it.", "11 out of 10 of the voters"),
    ],
)
def test_no_share_of_people_is_more_than_all_of_them(sentence: str, words: str) -> None:
    assert found(sentence) == [[words]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales are 120 per cent of the target.",
        "It rose by 120 per cent of voters.",
        "It has 120 voters.",
        "It found that two in three voters want it.",
        "Some 60 per cent of men and 52 per cent of women were in favour.",
        "Some 60 per cent were in favour and 52 per cent use it.",
        "Some 60 per cent were in favour and 40.4 per cent were against.",
        "Some 60 per cent were in favour and 52 per cent were men.",
        "Some 60 per cent were in favour and 52 per cent were for it.",
        "Some 60 per cent were in favour, up from 52 per cent against.",
        "Some 60 per cent came by bus and the other 40 per cent walked.",
        "Berg won 60 per cent of the vote in Arden and 52 per cent in Lowell.",
        "Berg won 60 per cent of the vote, compared with 52 per cent earlier.",
        "Berg and Lopez got 60 per cent and 52 per cent.",
        "Nearly dozens 60 per cent were in favour.",
    ],
)
def test_what_may_well_be_more_than_all_is_let_pass(sentence: str) -> None:
    assert found(sentence) == []
