"""FIG002 on written articles."""

from __future__ import annotations

import pytest

from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.part_above_whole import RULE


def found(*told: Told) -> list[tuple[str, str]]:
    subject = Subject(reading=article(*told))
    return [(f.place.text, f.related[0].text) for f in RULE.check(subject)]


DEAD = Count("120 people", 120)
CHILDREN = Count("200 children", 200, "child", None)
WRONG = [("200 children", "120 people")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The quake killed 120 people, including 200 children.",
        "The quake killed 120 people, among them 200 children.",
        "The quake killed 120 people, of whom at least 200 children.",
    ],
)
def test_a_part_introduced_by_words_is_held_against_the_number_before(sentence: str) -> None:
    assert found(Told(sentence, [DEAD, CHILDREN])) == WRONG


def test_a_part_may_follow_the_whole_that_the_words_introduce() -> None:
    killed = CHILDREN._replace(happening="killed")
    assert found(Told("Among the 120 people killed were 200 children.", [DEAD, killed])) == WRONG


def test_a_sentence_may_speak_on_of_those_counted_before() -> None:
    told = Told("The quake killed 120 people.", [DEAD])
    assert found(told, Told("Among them were 200 children.", [CHILDREN])) == WRONG


@pytest.mark.parametrize(
    "second",
    [
        Told("Sixteen lived, including 200 children.", [CHILDREN]),
        Told("It drove out 200 children.", [CHILDREN._replace(happening="displaced")]),
    ],
)
def test_a_number_of_another_group_is_no_part(second: Told) -> None:
    assert found(Told("The quake killed 120 people.", [DEAD]), second) == []


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The quake killed 120 people, including 20 children.",
            [DEAD, Count("20 children", 20, "child", None)],
        ),
        (
            "The quake killed 120 people, including 130 children.",
            [Count("120 people", 120, place="Oran"), Count("130 children", 130, "child", place="Bejaia")],
        ),
        ("The quake killed 120 people and 200 children were sent home.", [DEAD, CHILDREN]),
        (
            "The quake killed 120 people, including 20 children, and 200 houses fell.",
            [DEAD, Count("20 children", 20, "child", None), Count("200 houses", 200, "house", None)],
        ),
        ("The quake killed 180 people, including 200 children.", [Count("180 people", 180), CHILDREN]),
    ],
)
def test_what_a_careful_reader_lets_pass_is_let_pass(sentence: str, counts: list[Count]) -> None:
    assert found(Told(sentence, counts)) == []
