"""Which figures of one article are compared, and what comes of it."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from claims.claim import Kind
from claims.comparison import Comparison, Relation
from claims.document import Reading
from claims.interval import Comparator
from claims.source import Link, Role, source_id
from tests.compare.article import Count, Told, article
from tests.strategies import readings
from verifier.compare import across, measured

MONDAY, TUESDAY = datetime.date(2024, 3, 11), datetime.date(2024, 3, 12)


def within(reading: Reading) -> tuple[Comparison, ...]:
    return tuple(across(measured(reading)))


def by(name: str) -> tuple[Link, ...]:
    return (Link(role=Role.SPEAKER, name=name, source=source_id(name)),)


POLICE, MINISTRY = by("police"), by("health ministry")

BLAST = Told("The blast at the mill killed 25 people, police said.", [Count("25 people", 25)], POLICE)


def relations(*told: Told, published: datetime.date | None = None) -> list[Relation]:
    return [comparison.relation for comparison in within(article(*told, published=published))]


def test_two_tellers_who_differ_on_one_event_are_in_conflict() -> None:
    other = Told("The ministry said 41 people died in the blast.", [Count("41 people", 41)], MINISTRY)
    (found,) = within(article(BLAST, other))
    assert isinstance(found, Comparison)
    assert (found.relation, found.a.text, found.b.text) == (Relation.CONFLICT, "25 people", "41 people")
    assert found.quantity == "person, killed"
    assert "25 people" in found.why and "41 people" in found.why


def test_a_bare_count_right_after_is_of_the_event_before() -> None:
    assert relations(BLAST, Told("The ministry said 41 died.", [Count("41", 41)], MINISTRY)) == [
        Relation.CONFLICT
    ]


def test_figures_that_leave_room_for_each_other_agree() -> None:
    other = Told(
        "The ministry said more than 20 people died in the blast.",
        [Count("more than 20 people", 20, comparator=Comparator.MORE_THAN)],
        MINISTRY,
    )
    assert relations(BLAST, other) == [Relation.AGREE]


def test_victims_and_people_are_counted_alike() -> None:
    other = Told("The ministry put the blast at 41 deaths.", [Count("41 deaths", 41, "death")], MINISTRY)
    assert relations(BLAST, other) == [Relation.CONFLICT]


def test_a_running_count_told_again_on_a_later_day_is_an_update() -> None:
    first = Told(
        "The blast killed 25 people, police said on Monday.",
        [Count("25 people", 25)],
        POLICE,
        days=[("Monday", MONDAY)],
    )
    second = Told(
        "The toll of the blast rose to 41 dead on Tuesday, the ministry said.",
        [Count("41 dead", 41)],
        MINISTRY,
        days=[("Tuesday", TUESDAY)],
    )
    assert relations(first, second) == [Relation.UPDATE]


LEFT_IN_PEACE = {
    "another happening": Told(
        "The ministry said 41 people were injured in the blast.",
        [Count("41 people", 41, happening="injured")],
        MINISTRY,
    ),
    "no happening": Told(
        "The ministry said 41 people saw the blast.", [Count("41 people", 41, happening=None)], MINISTRY
    ),
    "another unit": Told(
        "The ministry said 41 children died in the blast.", [Count("41 children", 41, "child")], MINISTRY
    ),
    "a period": Told(
        "The ministry said 41 people died in the blast in the past week.",
        [Count("41 people", 41, period="past week")],
        MINISTRY,
    ),
    "a long time": Told(
        "The ministry said 41 people died in a blast since May.", [Count("41 people", 41)], MINISTRY
    ),
    "another event": Told(
        "The ministry said 41 people died in the flood.", [Count("41 people", 41)], MINISTRY
    ),
    "set apart": Told(
        "The ministry said another blast killed 41 people.", [Count("41 people", 41)], MINISTRY
    ),
    "a part": Told(
        "The ministry spoke of the blast, including 41 people.", [Count("41 people", 41)], MINISTRY
    ),
    "an addition": Told(
        "The ministry said 41 more people died in the blast.", [Count("41 more people", 41)], MINISTRY
    ),
    "another scale": Told(
        "The ministry said 4,100 people died in the blast.", [Count("4,100 people", 4100)], MINISTRY
    ),
    "a fear": Told(
        "The ministry said the blast would kill 41 people.",
        [Count("41 people", 41)],
        MINISTRY,
        kind=Kind.PREDICTION,
    ),
    "money": Told(
        "The ministry said the blast cost $41 million.", [Count("$41 million", 4.1e7, "USD")], MINISTRY
    ),
}


@pytest.mark.parametrize("other", LEFT_IN_PEACE.values(), ids=LEFT_IN_PEACE)
def test_what_only_looks_alike_is_left_in_peace(other: Told) -> None:
    assert relations(BLAST, other) == []


def test_counts_of_two_places_are_left_in_peace() -> None:
    first, second = (
        Told(f"The blast in {where} killed {n} people.", [Count(f"{n} people", n)], teller)
        for where, n, teller in (("Oran", 25, POLICE), ("Bejaia", 41, MINISTRY))
    )
    assert relations(first, second) == []


def test_a_teller_who_tells_of_a_second_blast_does_not_contradict_himself() -> None:
    assert relations(BLAST, Told("A blast killed 41 people.", [Count("41 people", 41)], POLICE)) == []


def test_events_of_two_days_are_left_in_peace() -> None:
    first = Told(
        "A blast killed 25 people on Monday.", [Count("25 people", 25)], POLICE, days=[("Monday", MONDAY)]
    )
    second = Told(
        "A blast killed 41 people on Tuesday.",
        [Count("41 people", 41)],
        MINISTRY,
        days=[("Tuesday", TUESDAY)],
    )
    assert relations(first, second) == []


def test_background_of_long_ago_is_left_in_peace() -> None:
    old = Told(
        "The ministry said the blast on May 2, 1999 killed 41 people.",
        [Count("41 people", 41)],
        MINISTRY,
        days=[("May 2, 1999", datetime.date(1999, 5, 2))],
    )
    assert relations(BLAST, old, published=TUESDAY) == []


def test_one_teller_means_two_things_by_two_numbers_in_a_sentence() -> None:
    both = Told(
        "The blast killed 25 people and the blast killed 41 people.",
        [Count("25 people", 25), Count("41 people", 41)],
        POLICE,
    )
    assert relations(both) == []


def test_the_hostages_of_one_war_are_four_quantities() -> None:
    told = [
        Told(
            "Gunmen raided the border, kidnapping more than 200 hostages.",
            [Count("more than 200 hostages", 200, "hostage", "kidnapped", comparator=Comparator.MORE_THAN)],
        ),
        Told(
            "He told the agency that the group had a list of eight Russian hostages.",
            [Count("eight Russian hostages", 8, "hostage", None, ("russian",))],
            by("Abu Marzook"),
        ),
        Told(
            "To date, it has only released four hostages.", [Count("four hostages", 4, "hostage", "released")]
        ),
        Told(
            "The force says 50 hostages have been killed by airstrikes.",
            [Count("50 hostages", 50, "hostage")],
            by("Hamas"),
        ),
        Told("After the attack killed 1,400 people, it bombarded Gaza.", [Count("1,400 people", 1400)]),
    ]
    assert relations(*told) == []


def test_an_article_without_figures_has_nothing_to_compare() -> None:
    assert within(article("Nothing was counted.")) == ()


@given(readings())
def test_whatever_was_read_comparisons_point_at_its_words_in_order(reading: Reading) -> None:
    for found in within(reading):
        assert found.a.span.words(reading.document.text) == found.a.text
        assert found.b.span.words(reading.document.text) == found.b.text
        assert found.a.span < found.b.span
