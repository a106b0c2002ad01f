"""FIG001 on written articles."""

from __future__ import annotations

import pytest

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.document import Reading
from claims.finding import Place
from claims.interval import Comparator
from claims.source import Link, Role, source_id
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.figures_in_conflict import RULE


def by(name: str) -> tuple[Link, ...]:
    return (Link(role=Role.SPEAKER, name=name, source=source_id(name)),)


READING = article(
    Told("The blast killed 25 people, police said.", [Count("25 people", 25)], by("police")),
    Told("The blast killed 31 people.", [Count("31 people", 31)]),
    Told("The ministry said 41 people died.", [Count("41 people", 41)], by("health ministry")),
)


def place(words: str, document: str = "article") -> Place:
    figures = {figure.text: figure for claim in READING.claims for figure in claim.figures}
    return Place(document=document, span=figures[words].span, text=words)


def comparison(
    a: Place, b: Place, relation: Relation = Relation.CONFLICT, certainty: Certainty = Certainty.SURE
) -> Comparison:
    why = "no number fits both"
    return Comparison(a=a, b=b, relation=relation, quantity="person, killed", why=why, certainty=certainty)


def test_what_is_no_more_than_likely_to_be_one_quantity_is_not_asked() -> None:
    given = comparison(place("41 people"), place("25 people"), certainty=Certainty.LIKELY)
    assert list(RULE.check(Subject(reading=READING, comparisons=(given,)))) == []


def test_each_figure_is_held_against_those_before_it_and_their_tellers_are_asked() -> None:
    given = [
        comparison(place("41 people"), place("25 people")),
        comparison(place("31 people"), place("41 people")),
    ]
    (finding,) = RULE.check(Subject(reading=READING, comparisons=tuple(given)))
    assert finding.place.text == "41 people"
    assert [each.text for each in finding.related] == ["25 people", "31 people"]
    assert "“25 people” (police)" in finding.message and "person, killed" in finding.message
    assert finding.message.endswith("To be asked: police, the reporter and health ministry.")


def test_a_bound_that_leaves_room_for_the_other_figure_is_no_error() -> None:
    room = Count("at least 12 people", 12, comparator=Comparator.AT_LEAST)
    reading = article(
        Told("The coastguard said at least 12 people died.", [room], by("coastguard")),
        Told("The police said 19 people died.", [Count("19 people", 19)], by("police")),
    )
    a, b = (Place(document="article", span=c.figures[0].span, text=c.figures[0].text) for c in reading.claims)
    assert list(RULE.check(Subject(reading=reading, comparisons=(comparison(a, b),)))) == []


def test_agreement_updates_and_other_articles_are_left_alone() -> None:
    given = (
        comparison(place("25 people"), place("41 people"), Relation.AGREE),
        comparison(place("25 people"), place("41 people"), Relation.UPDATE),
        comparison(place("25 people"), place("41 people", "another article")),
    )
    assert list(RULE.check(Subject(reading=READING, comparisons=given))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast killed 25 people.", "The blast killed dozens of people."),
        ("The blast killed 25 people.", "Police had said earlier that 41 people died."),
        ("The blast killed 25 people.", "Ten days of shelling killed 41 people."),
        ("The blast killed 25 people.", "The last attack killed 41 people."),
    ],
)
def test_vague_figures_and_those_of_other_times_are_left_alone(first: str, second: str) -> None:
    words = "dozens of people" if "dozens" in second else "41 people"
    reading = article(
        Told(first, [Count("25 people", 25)], by("police")), Told(second, [Count(words, 41)], by("ministry"))
    )
    (a,), (b,) = (claim.figures for claim in reading.claims)
    one, other = (Place(document="article", span=each.span, text=each.text) for each in (a, b))
    given = Subject(reading=reading, comparisons=(comparison(one, other),))
    assert list(RULE.check(given)) == []


def test_without_comparisons_nothing_is_in_conflict() -> None:
    assert list(RULE.check(Subject(reading=Reading(document=READING.document)))) == []
