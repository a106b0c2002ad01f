"""FIG007 on written articles."""

from __future__ import annotations

import pytest

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Place
from claims.interval import Comparator, Interval
from claims.measurement import Measurement
from claims.span import Span
from tests.audit.counted import told
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.slip_of_scale import RULE

COST = "The new bridge will cost the council $1.2 million."


def found(*sentences: str | Told) -> list[str]:
    given = [each if isinstance(each, Told) else told(each) for each in sentences]
    return [f.message for f in RULE.check(Subject(reading=article(*given)))]


@pytest.mark.parametrize(
    ("other", "times"),
    [
        ("The council will pay $1.2 billion for the bridge.", "a thousand"),
        ("The council will pay $12 million for the bridge.", "ten"),
        ("The council will pay $120 million for the bridge.", "a hundred"),
        ("The council will pay about $12.3 million for the bridge.", "ten"),
    ],
)
def test_figures_around_which_the_same_is_said_must_not_differ_by_zeros(other: str, times: str) -> None:
    (message,) = found(COST, other)
    assert f"is {times} times more or less than “$1.2 million”" in message


@pytest.mark.parametrize(
    "other",
    [
        "The council will pay $1.2 million for the bridge.",
        "The council will pay $2.4 billion for the bridge.",
        "The council will pay $1.8 billion for the bridge.",
        "The state has $1.2 billion in debts.",
        "The council will pay 12 million ships for the bridge.",
        "The council, Berg said, will pay $1.2 billion for the bridge.",
        "The council will pay 12 per cent for the bridge.",
    ],
)
def test_other_things_and_other_digits_are_let_pass(other: str) -> None:
    named = "The new bridge will cost the council of Arden $1.2 million."
    assert found(named if "Berg" in other else COST, other) == []


def test_figures_of_one_sentence_are_told_apart_by_it() -> None:
    assert found("The council will pay $1.2 million for the bridge, and $12 million for the bridge.") == []


def test_what_is_his_is_not_hers() -> None:
    assert found("His net worth is $1.2 million.", "Her net worth is $12 million.") == []
    assert len(found("His net worth is $1.2 million.", "So his net worth is $12 million.")) == 1


def test_one_digit_is_chance_and_what_is_more_of_it_is_added() -> None:
    assert found("The council will pay $5 million for it.", "The council will pay $50 million for it.") == []
    more = Count("120 more ships", 120, "ship", None)
    ships = Count("12 ships", 12, "ship", None)
    assert not found(
        Told("The fleet has 12 ships here.", [ships]), Told("The fleet has 120 more ships.", [more])
    )


def test_what_befell_those_counted_tells_them_apart() -> None:
    hurt = Told("Police counted 120 ships there.", [Count("120 ships", 120, "ship", "damaged")])
    lost = Told("Police counted 12 ships there.", [Count("12 ships", 12, "ship", "missing")])
    assert found(hurt, lost) == []
    seen = Told("Police counted 12 ships there.", [Count("12 ships", 12, "ship", None)])
    assert len(found(hurt, seen)) == 1


def test_an_article_of_no_sentences_and_a_figure_of_nothing_are_let_pass() -> None:
    reading = article(told(COST), Told("It had 0 ships.", [Count("0 ships", 0, "ship", None)]))
    assert list(RULE.check(Subject(reading=reading.model_copy(update={"sentences": ()})))) == []
    vague = Count("dozens", 24, "USD", None, comparator=Comparator.VAGUE)
    assert found(COST, Told("The council will pay dozens for the bridge.", [vague])) == []


READING = article(Told("It killed 1400 people.", [Count("1400 people", 1400)]))
HERE = Place(document="article", span=Span(start=10, end=21), text="1400 people")
THERE = Place(document="other.txt", span=Span(start=0, end=12), text="14000 people")


def across(low: float, high: float, relation: Relation, certainty: Certainty) -> list[str]:
    ends = ((HERE, 1350.0, 1450.0), (THERE, low, high))
    measured = tuple(
        Measurement(
            place=place,
            careful=Interval(low=least, high=most),
            label="person, killed",
            happening="killed",
            counted="people",
        )
        for place, least, most in ends
    )
    given = Comparison(
        a=THERE, b=HERE, relation=relation, quantity="person, killed", why="no", certainty=certainty
    )
    subject = Subject(reading=READING, comparisons=(given,), measurements=measured)
    return [finding.message for finding in RULE.check(subject)]


def test_a_figure_of_another_article_in_conflict_may_be_a_slip_of_scale() -> None:
    (message,) = across(13500, 14500, Relation.CONFLICT, Certainty.SURE)
    assert message.startswith("“1400 people” is ten times more or less than “14000 people” in other.txt.")


@pytest.mark.parametrize(
    ("low", "high", "relation", "certainty"),
    [
        (13500, 14500, Relation.UPDATE, Certainty.SURE),
        (13500, 14500, Relation.CONFLICT, Certainty.LIKELY),
        (23500, 24500, Relation.CONFLICT, Certainty.SURE),
        (0, 28000, Relation.CONFLICT, Certainty.SURE),
        (1, 1, Relation.CONFLICT, Certainty.SURE),
    ],
)
def test_updates_doubts_and_wide_ranges_are_no_slips(
    low: float, high: float, relation: Relation, certainty: Certainty
) -> None:
    assert across(low, high, relation, certainty) == []
