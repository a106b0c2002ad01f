"""FIG005 on written articles."""

from __future__ import annotations

import pytest

from claims.document import Part, PartKind, Reading
from claims.finding import Finding
from claims.interval import Comparator
from claims.span import Span
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.headline_figure_not_in_body import RULE
from verifier.audit.signs.headline_figures import tolls_and_sums

DEAD = Count("41 people", 41)


def found(reading: Reading) -> list[Finding]:
    return list(RULE.check(Subject(reading=reading)))


def titled(title: str, *told: Told) -> list[Finding]:
    reading = article(*told)
    return found(
        reading.model_copy(update={"document": reading.document.model_copy(update={"title": title})})
    )


def headed(headline: Told, *told: Told) -> list[Finding]:
    reading = article(headline, *told)
    part = Part(kind=PartKind.HEADLINE, span=Span(start=0, end=len(headline.sentence)))
    return found(reading.model_copy(update={"parts": (part, *reading.parts)}))


def test_a_toll_of_the_title_that_the_body_gives_otherwise_is_asked_for_at_the_body() -> None:
    (finding,) = titled("30 killed in ferry accident", Told("It killed 41 people.", [DEAD]))
    assert finding.place.text == "41 people"
    assert "“30”, the body gives “41 people”" in finding.message


def test_a_toll_that_the_body_does_not_give_at_all_is_asked_for_at_its_opening() -> None:
    (finding,) = titled("30 killed in accident", Told("It hit 7 cars.", [Count("7 cars", 7, "car", None)]))
    assert finding.place.text == "It hit 7 cars."
    assert "the body does not" in finding.message


def test_a_title_that_stands_in_the_text_is_pointed_at() -> None:
    (finding,) = titled("Ferry: 30 killed", Told("Ferry: 30 killed"), Told("It killed 41 people.", [DEAD]))
    assert finding.place.text == "30"


def test_a_figure_read_in_the_headline_is_held_against_what_is_counted_alike() -> None:
    ships = Told("30 ships lost", [Count("30 ships", 30, "ship", None)])
    assert headed(ships, Told("It lost 41 ships.", [Count("41 ships", 41, "ship", None)]))
    assert not headed(ships, Told("It lost 41 boats.", [Count("41 boats", 41, "boat", None)]))
    dozens = Count("Dozens", 24, "ship", None, comparator=Comparator.VAGUE)
    lost = Told("It lost 4 ships.", [Count("4 ships", 4, "ship", None)])
    assert not headed(Told("Dozens of ships lost", [dozens]), lost)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("More than 40 killed", Told("It killed 41 people.", [DEAD])),
        ("Killed: 50 in accident", Told("It killed 41 people and 9 men.", [DEAD, Count("9 men", 9, "man")])),
        ("41 killed", Told("It killed 41 people.", [DEAD])),
        (
            "Firm pays $30 million",
            Told("It pays $30.2 million.", [Count("$30.2 million", 30.2e6, "USD", None)]),
        ),
        ("30 killed", Told("It killed 41 people, and 30 were hurt.", [DEAD])),
        ("30 killed", Told("It killed 30.", [Count("30", 30, "percent", "killed")])),
        ("30 cars burn", Told("It killed 41 people.", [DEAD])),
        ("30 killed", Told("Nothing more is known.")),
    ],
)
def test_what_the_body_bears_out_or_does_not_speak_of_is_let_pass(title: str, told: Told) -> None:
    assert titled(title, told) == []


def test_a_part_is_not_added_to_its_whole() -> None:
    told = Told("It killed 41 people, 9 children.", [DEAD, Count("9 children", 9, "child")])
    assert len(titled("50 killed", told)) == 1


def test_a_sum_is_not_borne_out_by_people() -> None:
    (finding,) = titled("Firm pays $41", Told("It has 40 people.", [Count("40 people", 40)]))
    assert "“$41”, the body does not" in finding.message


def test_dozens_bear_a_toll_out_only_where_nothing_more_exact_is_said() -> None:
    dozens = Count("dozens", 24, comparator=Comparator.VAGUE)
    assert len(titled("30 killed", Told("It killed dozens, 41 people.", [dozens, DEAD]))) == 1
    hurt = Count("300 people", 300, happening="injured")
    assert len(titled("30 killed", Told("It hurt 300 people.", [hurt]))) == 1


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("25 killed in Dunmore blast", [("25", 25, 25, "killed")]),
        ("Death toll from Arden bomb at least 112", [("at least 112", 112, 113, "killed")]),
        ("Number killed in Arden rises to 1,055", [("1,055", 1055, 1055, "killed")]),
        ("Bomber kills four, wounds 12", [("four", 4, 4, "killed"), ("12", 12, 12, "injured")]),
        ("3,000 killed", [("3,000", 2500, 3500, "killed")]),
        ("over 12,000 wounded", [("over 12,000", 12e3, 13e3, "injured")]),
        ("Up to 20 feared dead", [("Up to 20", 10, 20, "killed")]),
        ("Firm pays $1.2bn for 3 ships", [("$1.2bn", 1.15e9, 1.25e9, "money")]),
        ("About €30m lost", [("About €30m", 27e6, 33e6, "money")]),
        ("Man, 34, killed", []),
        ("A 34-year-old dies", []),
        ("Killed in 2016", []),
        ("Town orders 1 million masks", []),
        ("Top 10 places to see", []),
    ],
)  # fmt: skip
def test_tolls_and_sums_are_told_from_other_numbers_of_headlines(
    headline: str, told: list[tuple[str, float, float, str]]
) -> None:
    assert [(x.words, *x.interval.ends, x.concerns) for x in tolls_and_sums(headline)] == told
