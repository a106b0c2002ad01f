"""FIG004 on figures of several articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Finding
from claims.measurement import Measurement, Scope
from tests.audit.held import HERE, elsewhere, figure, held
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.newer_figure import RULE

READING = article(Told("The blast killed 25 people.", [Count("25 people", 25)]))
LATER = elsewhere("31 people")


def found(*comparisons: Comparison, known: tuple[Measurement, ...]) -> list[Finding]:
    return list(RULE.check(Subject(reading=READING, comparisons=comparisons, measurements=known)))


def pair(here: dict[str, Any], there: dict[str, Any]) -> list[Finding]:
    """What is found where a figure of 14 March updates one of 12 March, with what is told of each."""
    known = figure(HERE, **{"day": 12, **here}), figure(LATER, **{"day": 14, **there})
    return found(held(HERE, LATER, Relation.UPDATE), known=known)


def test_a_newer_figure_is_told_with_who_gave_it_where_and_when() -> None:
    (finding,) = pair({}, {"giver": "police", "outlet": "The Herald"})
    assert (finding.place, finding.related) == (HERE, (LATER,))
    assert finding.message == (
        "There is a newer figure than “25 people”: “31 people” (police, The Herald, 2024-03-14); so it is. "
        "Does the older one still serve? The editor must say as of when it holds."
    )


def test_of_several_newer_figures_the_newest_is_told() -> None:
    days = {"a.txt": 14, "b.txt": 16, "c.txt": 15}
    places = {name: elsewhere("31 people", name) for name in days}
    known = [figure(place, day=days[name]) for name, place in places.items()]
    comparisons = (held(place, HERE, Relation.UPDATE) for place in places.values())
    (finding,) = found(*comparisons, known=(figure(HERE, day=12), *known))
    assert [place.document for place in finding.related] == ["b.txt"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ({"day": 14}, {"day": 14}),
        ({"day": 15}, {}),
        ({"day": None}, {}),
        ({}, {"day": None}),
        ({}, {"counted": "fighter"}),
        ({"sites": frozenset(["school"])}, {"sites": frozenset(["market"])}),
        ({"scope": Scope.RUNNING, "names": frozenset(["oran"])}, {"names": frozenset(["costa"])}),
    ],
    ids=["one day", "earlier", "day unknown", "its day unknown", "fighters", "another site", "another place"],
)
def test_a_figure_that_is_no_newer_one_of_the_same_is_left_alone(
    here: dict[str, Any], there: dict[str, Any]
) -> None:
    assert pair(here, there) == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ({"sites": frozenset(["school"])}, {"sites": frozenset(["school", "bus"])}),
        ({}, {"sites": frozenset(["market"])}),
        ({"scope": Scope.RUNNING, "where": frozenset(["oran"])}, {"where": frozenset(["oran"])}),
    ],
)
def test_figures_of_one_place_are_held_against_each_other(
    here: dict[str, Any], there: dict[str, Any]
) -> None:
    assert len(pair(here, there)) == 1


def test_dozens_are_no_figure() -> None:
    dozens = elsewhere("dozens of people")
    known = figure(HERE, day=12), figure(dozens, day=14)
    assert found(held(HERE, dozens, Relation.UPDATE), known=known) == []


def test_a_figure_that_the_later_article_gives_as_well_still_holds_there() -> None:
    still, vague = elsewhere("25 dead"), elsewhere("dozens")
    update, known = held(HERE, LATER, Relation.UPDATE), (figure(HERE, day=12), figure(LATER, day=14))
    agreed = held(HERE, still, Relation.AGREE, certainty=Certainty.LIKELY)
    assert found(update, agreed, known=(*known, figure(still, day=14))) == []
    loose = held(HERE, vague, Relation.AGREE)
    assert len(found(update, loose, known=(*known, figure(vague, day=14)))) == 1


def test_what_is_unsure_within_the_article_or_no_update_is_left_alone() -> None:
    known = figure(HERE, day=12), figure(LATER, day=14)
    assert found(held(HERE, LATER, Relation.UPDATE, certainty=Certainty.LIKELY), known=known) == []
    assert found(held(HERE, LATER, Relation.CONFLICT), known=known) == []
    assert found(held(HERE, HERE, Relation.UPDATE), known=known) == []
    assert found(held(HERE, LATER, Relation.UPDATE), known=known[:1]) == []
