"""SRC001 on written articles."""

from __future__ import annotations

import pytest

from claims.source import Link, Role, source_id
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.figure_without_source import RULE

POLICE = (Link(role=Role.SPEAKER, name="police", source=source_id("police")),)


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
