"""What the rules ask of figures, and bare numbers before places."""

from __future__ import annotations

import pytest

from claims.document import Coverage
from claims.figure import Figure
from claims.interval import Comparator
from claims.span import Span
from tests.audit import held
from tests.audit.counted import told
from tests.compare.article import article
from verifier.audit.signs.figures import by_sentence, is_rank, is_vague, one_number, printed_step, room
from verifier.audit.signs.placed import with_placed


def figure(words: str, number: float, comparator: Comparator = Comparator.EXACTLY) -> Figure:
    return Figure(
        span=Span(start=0, end=len(words)), text=words, low=number, high=number, comparator=comparator
    )


@pytest.mark.parametrize(
    ("words", "number", "low", "high"),
    [
        ("12 people", 12, 12, 12),
        ("90 people", 90, 90, 90),
        ("1,405 people", 1405, 1404.5, 1405.5),
        ("1,400 people", 1400, 1365, 1435),
        ("3.3 per cent", 3.3, 3.25, 3.35),
        ("$1.2 billion", 1.2e9, 1.17e9, 1.23e9),
        ("180.29km", 180.29, 180.285, 180.295),
    ],
)
def test_a_figure_beside_its_parts_leaves_little_room(
    words: str, number: float, low: float, high: float
) -> None:
    assert room(figure(words, number)).ends == pytest.approx((low, high))


def test_a_bounded_figure_leaves_the_room_of_its_words() -> None:
    assert room(figure("about 100", 100, Comparator.ABOUT)).ends == (90, 110)


@pytest.mark.parametrize(
    ("words", "step"), [("12", 1), ("3.3 per cent", 0.1), ("1.25 million", 1e4), ("2 crore", 1e7)]
)
def test_the_step_of_a_figure_is_that_of_its_last_decimal(words: str, step: float) -> None:
    assert printed_step(figure(words, 1)) == pytest.approx(step)


def test_ranks_say_which_and_vague_words_say_nothing() -> None:
    ranks = [words for words in ("third floor", "21st", "a third of", "three") if is_rank(figure(words, 3))]
    assert ranks == ["third floor", "21st"]
    vague = [words for words in ("dozens", "hundreds of lives", "2 dozen", "25 people") if is_vague(words)]
    assert vague == ["dozens", "hundreds of lives"]


def test_figures_come_by_sentence_and_boilerplate_is_left_out() -> None:
    reading = article(told("It has 3 cars."), told("It has 4 boats."))
    (first, second) = reading.sentences
    unread = reading.model_copy(
        update={"sentences": (first, second.model_copy(update={"coverage": Coverage.BOILERPLATE}))}
    )
    assert [[f.text for f in figures] for _, figures in by_sentence(unread)] == [["3 cars"]]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It hurt 20: 12 in Arden and five in Lowell.", [12, 5]),
        ("It hurt 1,020 (1,012 from the North, 8 at Lowell).", [1012, 8]),
        ("It hurt 20, 12 in May.", []),
        ("It hurt 20: 12 in all.", []),
    ],
)
def test_bare_numbers_before_places_are_parts(text: str, numbers: list[float]) -> None:
    assert [each.low for each in with_placed(text, Span(start=0, end=len(text)), [])] == numbers


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("25 people", "over 25 dead", True),
        ("1,400", "1400 people", True),
        ("six", "six people", True),
        ("25 people", "31 people", False),
        ("dozens", "dozens of people", False),
    ],
)
def test_one_number_is_known_by_its_digits_or_else_by_what_it_means(one: str, other: str, same: bool) -> None:
    assert one_number(*(held.figure(held.elsewhere(words)) for words in (one, other))) is same
