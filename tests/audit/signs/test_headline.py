"""The headline of an article, wherever it stands."""

from __future__ import annotations

import pytest

from claims.document import PartKind
from tests.audit.papers import paper
from verifier.audit.signs.headline import body, headline

BODY = "The bridge fell on Monday. Nobody was hurt."


@pytest.mark.parametrize(
    ("title", "outlet", "words"),
    [
        ("Bridge falls", None, "Bridge falls"),
        ("Bridge  falls\n", None, "Bridge falls"),
        ("Bridge falls | The Daily Post", None, "Bridge falls"),
        ("Bridge falls - Daily Post", None, "Bridge falls"),
        ("Bridge falls – the daily post", "The Daily Post", "Bridge falls"),
        ("Bridge - a ruin since May - falls", None, "Bridge - a ruin since May - falls"),
        ("The Daily Post", "The Daily Post", "The Daily Post"),
    ],
)
def test_a_title_is_the_headline_without_the_outlet_behind_it(
    title: str, outlet: str | None, words: str
) -> None:
    found = headline(paper(BODY, title=title, outlet=outlet))
    assert found is not None and found.words == words


def test_a_headline_points_at_its_own_place_or_at_the_first_sentence() -> None:
    inside = paper("Bridge falls", BODY, kinds=[PartKind.HEADLINE])
    beside = paper(BODY, title="Bridge falls")
    places = [
        (found.words, found.place.words(reading.document.text))
        for reading in (inside, beside)
        if (found := headline(reading))
    ]
    assert places == [("Bridge falls", "Bridge falls"), ("Bridge falls", "The bridge fell on Monday.")]


def test_an_article_without_a_headline_or_without_a_body_has_none() -> None:
    assert headline(paper(BODY)) is None
    assert headline(paper("Bridge falls", kinds=[PartKind.HEADLINE])) is None


def test_menus_and_corrections_are_no_body() -> None:
    kinds = [PartKind.BOILERPLATE, PartKind.CORRECTION, PartKind.CAPTION]
    reading = paper("Menu", "We were wrong.", "The bridge.", BODY, kinds=kinds)
    assert [span.words(reading.document.text) for span in body(reading)] == ["The bridge.", BODY]
