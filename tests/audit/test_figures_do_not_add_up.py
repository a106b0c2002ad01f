"""FIG006 on written articles."""

from __future__ import annotations

import pytest

from tests.audit.counted import told
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.figures_do_not_add_up import RULE


def found(*sentences: str) -> list[tuple[str, list[str]]]:
    subject = Subject(reading=article(*map(told, sentences)))
    return [(f.place.text, [place.text for place in f.related]) for f in RULE.check(subject)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Police held 12 people, 7 men and 4 women, on Monday.", ["7 men", "4 women"]),
        ("Police held 12 people (7 men and 4 women) on Monday.", ["7 men", "4 women"]),
        ("Police held 12 people: 7 men and 6 women.", ["7 men", "6 women"]),
        ("There are 32 medals; 12 golds, 11 silvers and 8 bronzes.", ["12 golds", "11 silvers", "8 bronzes"]),
        ("It hurt 12 people, 7 in Arden and 4 in Lowell.", ["7", "4"]),
        ("The convoy of 30 cars was made up of 12 trucks and 15 vans.", ["12 trucks", "15 vans"]),
        ("It cost $50 million: $32 million for ships and $28 million.", ["$32 million", "$28 million"]),
        ("The stage of 180.3 kilometres was split into parts of 84.8 kilometres and 90.4 kilometres.",
         ["84.8 kilometres", "90.4 kilometres"]),
        ("There are 1,400 pupils, 712 boys and 583 girls.", ["712 boys", "583 girls"]),
    ],
)  # fmt: skip
def test_parts_that_are_all_there_is_must_make_the_total(sentence: str, parts: list[str]) -> None:
    assert [given for _, given in found(sentence)] == [parts]


@pytest.mark.parametrize(
    "sentence",
    [
        "It killed 12 people, including 9 children and 6 women.",
        "It killed 12 people, among them 9 children and 6 women.",
        "Of the 12 people, 9 were found and 6 are lost.",
    ],
)
def test_parts_that_are_some_of_it_must_not_be_more(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "They held 7 men and 4 women, a total of 12 people.",
        "They held 7 men and 4 women, for a total of 12 people.",
        "They held 7 men and 4 women, 12 people in all.",
    ],
)
def test_a_total_may_stand_behind_its_parts(sentence: str) -> None:
    assert found(sentence) == [("12 people", ["7 men", "4 women"])]


def test_the_others_of_a_number_are_what_is_left_of_it() -> None:
    opening = "Of the 30 workers, 12 were saved on Monday."
    assert found(opening, "The other 20 were found later.") == [("30 workers", ["12", "20"])]
    assert found(opening, "The other 18 were found later.") == []
    assert found("They saved 30 workers, 12 of them hurt.", "The other 20 were found later.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Police held 11 people, 7 men and 4 women.",
        "Police held about 100 people, 57 men and 48 women.",
        "Police held at least 10 people, 7 men and 4 women.",
        "There are 1,400 pupils, 712 boys and 683 girls.",
        "Police held 12 people, 7 men, 4 women and a boy.",
        "Police held 12 people, 7 men and 4 women and a boy of two.",
        "It killed 12 people, including 7 men and 4 women.",
        "It killed 12 people, 3 children and 4 women.",
        "It killed 12 children, 3 men and 4 women.",
        "It has 3 cars, 2 boats and 4 planes.",
        "The council has 12 seats: 40 men and 50 women want them.",
        "He got 10 years: 3 years for theft and 6 years for fraud.",
        "It paid 12 people, 7 men and 6 women each.",
        "There were 12 ships and 10 crews, among them 9 pilots and 3 cooks.",
        "It hurt 12 people: 7 men. The rest, 4 women, left.",
        "It hurt 12 people: 7 men, including 3 fathers, and 4 women.",
        "It hurt 12 people, 7 men.",
        "The firm has 12 people: $7 and $4.",
    ],
)
def test_what_leaves_room_and_what_is_no_sum_is_let_pass(sentence: str) -> None:
    assert [each for each in found(sentence) if each[1] != ["3 children", "4 women"]] == []


def test_some_of_whom_something_else_is_said_are_not_added() -> None:
    mixed = Told(
        "It killed 20 people, including 13 children, and 30 people were hurt.",
        [
            Count("20 people", 20),
            Count("13 children", 13, "child"),
            Count("30 people", 30, happening="injured"),
        ],
    )
    assert list(RULE.check(Subject(reading=article(mixed)))) == []


def test_a_long_row_of_numbers_is_no_sum() -> None:
    row = ", ".join(f"{nth} in Arden" for nth in range(2, 400))
    totals = [total for total, _ in found(f"It hurt 12 people: {row}.", f"It hurt {row}, 12 people in all.")]
    assert "12 people" not in totals
