"""SRC005 on figures of several articles."""

from __future__ import annotations

import pytest

from claims.claim import Certainty
from claims.comparison import Relation
from claims.finding import Finding, Place
from claims.measurement import Measurement
from claims.source import Anonymity
from tests.audit.chains import link
from tests.audit.held import HERE, elsewhere, figure, held
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.one_origin import RULE

SENTENCE = "The blast killed 25 people, Anna Berg said."
POST, HERALD = elsewhere("25 people", "post.txt"), elsewhere("25 people", "herald.txt")


def found(
    *others: Measurement,
    own: Measurement | None = None,
    anonymity: Anonymity = Anonymity.NAMED,
    resolved: bool = True,
    relation: Relation = Relation.AGREE,
    certainty: Certainty = Certainty.SURE,
) -> list[Finding]:
    chain = [link(SENTENCE, "Anna Berg", anonymity=anonymity, resolved=resolved)]
    reading = article(Told(SENTENCE, [Count("25 people", 25)], chain))
    here = own or figure(HERE, giver="Anna Berg", outlet="The Port")
    pairs = (sorted((HERE, item.place), key=lambda place: place.document) for item in others)
    comparisons = tuple(held(a, b, relation, certainty=certainty) for a, b in pairs)
    return list(RULE.check(Subject(reading=reading, comparisons=comparisons, measurements=(here, *others))))


def by(giver: str | None, place: Place, outlet: str | None = None) -> Measurement:
    return figure(place, giver=giver, outlet=outlet or place.document.removesuffix(".txt"))


def test_a_figure_that_two_other_outlets_have_from_the_same_voice_is_one_origin() -> None:
    (finding,) = found(by("Anna Berg", POST), by("Berg", HERALD))
    assert (finding.place, finding.related) == (HERE, (HERALD, POST))
    assert finding.message == (
        "“25 people” stands in herald and post too, and all have it from “Anna Berg”: that is one voice, and "
        "no confirmation. Who else counted? The reporter must say."
    )


def test_an_article_without_an_outlet_is_told_by_its_name() -> None:
    (finding,) = found(by("Anna Berg", POST), figure(HERALD, giver="Anna Berg"))
    assert "stands in herald.txt and post too" in finding.message


@pytest.mark.parametrize(
    "others",
    [
        [by("Anna Berg", POST)],
        [by("Anna Berg", POST, "The Port"), by("Anna Berg", HERALD)],
        [by("Anna Berg", POST), by("Tom Hale", HERALD)],
        [by("Anna Berg", POST), by(None, HERALD)],
        [by("Anna Berg", POST), by("Anna Berg", elsewhere("31 people", "herald.txt"))],
        [by("Anna Berg", POST), by("Anna Berg", elsewhere("dozens", "herald.txt"))],
    ],
    ids=["one other outlet", "its own outlet", "another voice", "no voice", "another number", "no number"],
)
def test_what_is_no_third_outlet_of_one_voice_is_left_alone(others: list[Measurement]) -> None:
    assert found(*others) == []


def test_an_article_that_gives_it_in_its_own_voice_neither_confirms_nor_counts() -> None:
    third = by(None, elsewhere("25 people", "news.txt"))
    (finding,) = found(by("Anna Berg", POST), by("Anna Berg", HERALD), third)
    assert finding.related == (HERALD, POST)


def test_a_voice_that_cannot_be_told_from_others_is_no_one_voice() -> None:
    others = by("Anna Berg", POST), by("Anna Berg", HERALD)
    assert found(*others, anonymity=Anonymity.UNNAMED) == []
    assert found(*others, resolved=False) == []
    assert found(*others, own=figure(HERE, outlet="The Port")) == []


def test_figures_that_may_be_of_two_things_or_do_not_agree_are_left_alone() -> None:
    others = by("Anna Berg", POST), by("Anna Berg", HERALD)
    assert found(*others, certainty=Certainty.LIKELY) == []
    assert found(*others, relation=Relation.CONFLICT) == []


def test_a_figure_of_which_nothing_is_known_is_passed_over() -> None:
    comparison = held(HERE, POST, Relation.AGREE)
    assert list(RULE.check(Subject(reading=article("Nothing."), comparisons=(comparison,)))) == []
