"""SRC001 on written articles."""

from __future__ import annotations

import pytest

from claims.source import Link, Role, source_id
from claims.span import Span
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.figure_without_source import RULE

POLICE = (Link(role=Role.SPEAKER, name="police", source=source_id("police")),)

POLICE_HERE = (
    Link(
        role=Role.SPEAKER,
        name="police",
        source=source_id("police"),
        span=Span(start=0, end=6),
        surface="Police",
    ),
)


def found(*told: Told) -> list[tuple[str, list[str]]]:
    subject = Subject(reading=article(*told))
    return [(f.place.text, [place.text for place in f.related]) for f in RULE.check(subject)]


def test_tolls_are_asked_for_once_and_large_sums_once() -> None:
    told = [
        Told("The flood killed 9 people.", [Count("9 people", 9)]),
        Told(
            "It hurt 12 others and cost $3 million.",
            [Count("12 others", 12, "other", "injured"), Count("$3 million", 3e6, "USD", None)],
        ),
        Told("Repairs cost $2 million.", [Count("$2 million", 2e6, "USD", None)]),
    ]
    assert found(*told) == [("9 people", ["12 others"]), ("$3 million", ["$2 million"])]


def test_a_figure_that_somebody_gives_has_a_source() -> None:
    assert found(Told("The flood killed 9 people, police said.", [Count("9 people", 9)], POLICE)) == []


@pytest.mark.parametrize(
    "count",
    [
        Count("9 boats", 9, "boat", None),
        Count("9 boats", 9, "boat", "missing"),
        Count("9 per cent", 9, "percent", "killed"),
        Count("$900", 900, "USD", None),
        Count("9 kilometres", 9, "kilometre", None),
    ],
)
def test_other_numbers_are_left_alone(count: Count) -> None:
    assert found(Told(f"There were {count.words} in all.", [count])) == []


def test_a_figure_beside_a_speech_or_behind_it_has_a_source() -> None:
    spoken = Told("Police said the river rose at night.", (), POLICE_HERE, said="the river rose at night")
    killed = Told("The flood killed 9 people.", [Count("9 people", 9)])
    assert found(spoken, killed) == []
    assert found(spoken, Told("It rained."), killed) == [("9 people", [])]


@pytest.mark.parametrize(
    "sentence",
    ["The court fined him {}.", "The fund granted {} to the town.", "He was accused of taking {}."],
)
def test_a_sum_that_is_set_by_an_act_has_a_source(sentence: str) -> None:
    assert found(Told(sentence.format("$3 million"), [Count("$3 million", 3e6, "USD", None)])) == []


def test_a_million_of_small_coins_is_no_large_sum() -> None:
    assert found(Told("It cost 3 million won.", [Count("3 million won", 3e6, "KRW", None)])) == []
    assert len(found(Told("It cost 300 million won.", [Count("300 million won", 3e8, "KRW", None)]))) == 1


def test_counts_of_murder_are_no_dead() -> None:
    assert found(Told("He faces four counts of murder.", [Count("four counts", 4, "count")])) == []
