"""FIG003 on written articles."""

from __future__ import annotations

import datetime

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Finding, Place
from claims.interval import Interval
from claims.measurement import Measurement, Scope
from claims.span import Span
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.figures_in_conflict_across_articles import MOST, RULE

READING = article(Told("The blast killed 25 people.", [Count("25 people", 25)]))
HERE = Place(document="article", span=Span(start=17, end=26), text="25 people")


def elsewhere(number: int, document: str = "other.txt") -> Place:
    words = f"{number} people"
    return Place(document=document, span=Span(start=number, end=number + len(words)), text=words)


def measurement(
    place: Place,
    *,
    giver: str | None = None,
    outlet: str | None = None,
    day: int | None = None,
    counted: str = "people",
    scope: Scope | None = None,
    where: str | None = None,
) -> Measurement:
    number = float(place.text.split()[0])
    return Measurement(
        place=place,
        careful=Interval(low=number, high=number),
        label="person, killed",
        happening="killed",
        counted=counted,
        scope=scope,
        where=frozenset([where] if where else []),
        giver=giver,
        outlet=outlet,
        told=datetime.date(2024, 3, day) if day else None,
    )


def comparison(
    a: Place, b: Place, relation: Relation = Relation.CONFLICT, certainty: Certainty = Certainty.SURE
) -> Comparison:
    return Comparison(
        a=a,
        b=b,
        relation=relation,
        quantity="person, killed",
        why="no number fits both",
        certainty=certainty,
    )


def found(*comparisons: Comparison, known: tuple[Measurement, ...] = ()) -> list[Finding]:
    return list(RULE.check(Subject(reading=READING, comparisons=comparisons, measurements=known)))


def test_both_figures_are_told_with_who_gave_them_where_and_when_and_all_are_asked() -> None:
    known = (
        measurement(HERE, outlet="The Port", day=12),
        measurement(elsewhere(41), giver="health ministry", outlet="The Herald", day=11),
    )
    (finding,) = found(comparison(elsewhere(41), HERE), known=known)
    assert (finding.place, finding.related) == (HERE, (elsewhere(41),))
    assert finding.message == (
        "“25 people” (the article itself, The Port, 2024-03-12) and “41 people” (health ministry, "
        "The Herald, 2024-03-11) are in conflict (person, killed): no number fits both. Which holds, and as "
        "of when? To be asked: the reporter and health ministry."
    )


def test_a_figure_of_which_nothing_is_known_is_told_by_its_document() -> None:
    (finding,) = found(comparison(HERE, elsewhere(41)))
    assert "“41 people” (other.txt)" in finding.message
    assert finding.message.endswith("To be asked: the reporter and the reporter of other.txt.")


def test_the_figure_told_nearest_in_time_comes_first_and_five_at_most_are_pointed_at() -> None:
    others = [elsewhere(number, f"{number}.txt") for number in range(40, 47)]
    known = [
        measurement(place, outlet=f"Paper {40 + n}", day=1 + n) for n, place in enumerate(others) if n != 3
    ]
    (finding,) = found(
        *(comparison(HERE, other) for other in others), known=(*known, measurement(HERE, day=7))
    )
    assert [place.document for place in finding.related] == ["46.txt", "45.txt", "44.txt", "42.txt", "41.txt"]
    assert len(finding.related) == MOST
    assert "are in conflict" in finding.message and "Nor does it fit" in finding.message
    assert "and 3 more. Which" in finding.message


def test_each_figure_of_the_article_has_a_finding_of_its_own() -> None:
    second = Place(document="article", span=Span(start=0, end=3), text="The")
    findings = found(comparison(HERE, elsewhere(41)), comparison(elsewhere(41), second))
    assert [finding.place for finding in findings] == [second, HERE]


def test_agreement_updates_and_conflicts_within_the_article_are_left_alone() -> None:
    within = comparison(HERE, Place(document="article", span=Span(start=0, end=3), text="The"))
    others = [comparison(HERE, elsewhere(41), relation) for relation in (Relation.AGREE, Relation.UPDATE)]
    assert found(within, *others) == []


def test_fighters_are_held_against_fighters_alone() -> None:
    known = (measurement(HERE), measurement(elsewhere(41), counted="fighter"))
    assert found(comparison(HERE, elsewhere(41)), known=known) == []


def test_a_total_of_which_nothing_says_whose_it_is_is_held_against_no_other_side() -> None:
    running = measurement(HERE, scope=Scope.RUNNING, where="arden")
    unsaid = measurement(elsewhere(41), scope=Scope.RUNNING)
    told = measurement(elsewhere(41), scope=Scope.RUNNING, where="arden")
    given = comparison(HERE, elsewhere(41))
    assert found(given, known=(running, unsaid)) == []
    assert len(found(given, known=(running, told))) == 1


def test_dozens_are_no_number() -> None:
    vague = Place(document="other.txt", span=Span(start=0, end=6), text="dozens")
    assert found(comparison(HERE, vague)) == []


def test_what_is_no_more_than_likely_to_be_of_one_quantity_is_no_finding() -> None:
    assert found(comparison(HERE, elsewhere(41), certainty=Certainty.LIKELY)) == []
