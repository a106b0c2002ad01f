"""SRC003 on written articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.document import Part, PartKind
from claims.source import Anonymity
from claims.span import Span
from tests.audit.chains import found_by, told
from tests.compare.article import article
from verifier.audit import Subject
from verifier.audit.rules.plural_for_one_voice import RULE

CLOSES = "the shipyard would close in June"
OTHER = "the bank had lost money on its loans"


def said(words: str, statement: str, **more: Any) -> Any:
    """Return a sentence in which a voice says something."""
    return f"{words} said {statement}.", [(words, more)], {"said": statement}


def found(*sentences: Any) -> list[tuple[str, str]]:
    return [(f.place.text, f.related[0].text) for f in found_by(RULE, told(*sentences))]


@pytest.mark.parametrize(
    ("several", "single"),
    [
        ("Sources", "a source"),
        ("Officials", "An official who asked not to be named"),
        ("Diplomats", "one diplomat"),
        ("People familiar with the talks", "A person familiar with the talks"),
    ],
)
def test_the_same_words_of_several_and_of_one_are_of_one(several: str, single: str) -> None:
    assert found(said(several, CLOSES), said(single, CLOSES + " for good")) == [(several, single)]
    assert found(said(single, CLOSES), said(several, CLOSES)) == [(several, single)]


@pytest.mark.parametrize(
    ("several", "single"),
    [
        ("Sources", "another source"),
        ("Three officials", "an official"),
        ("Sources", "an official"),
        ("Sources", "sources"),
        ("Teachers", "a teacher"),
    ],
)
def test_those_who_are_counted_and_those_of_another_kind_are_left_alone(several: str, single: str) -> None:
    assert found(said(several, CLOSES), said(single, CLOSES)) == []


def test_several_and_one_who_say_different_things_are_left_alone() -> None:
    assert found(said("Sources", CLOSES), said("a source", OTHER)) == []


def test_the_source_of_whom_only_a_plural_spoke_before_is_one_of_them_or_all() -> None:
    assert found(said("Sources", CLOSES), said("The source", OTHER)) == [("Sources", "The source")]
    assert found(said("A source", CLOSES), said("The sources", OTHER)) == [("The sources", "A source")]


def test_the_source_who_was_brought_in_is_left_alone() -> None:
    first, second = said("Sources", CLOSES), said("A source", OTHER)
    assert found(first, second, said("The source", "it rained all day there")) == []


def test_the_official_may_be_somebody_with_a_name() -> None:
    assert found(said("Officials", CLOSES), said("The official", OTHER)) == []


def test_a_voice_with_a_name_is_left_alone() -> None:
    assert found(said("Sources", CLOSES), said("a source", CLOSES, anonymity=Anonymity.NAMED)) == []


def test_a_plural_in_the_headline_of_a_body_that_knows_one_is_asked_about_once() -> None:
    sentences = [said("Sources", CLOSES), said("A source", OTHER), said("A source", "it rained all day")]
    reading = article(*told(*sentences))
    end = len(sentences[0][0])
    parts = (
        Part(kind=PartKind.HEADLINE, span=Span(start=0, end=end)),
        Part(kind=PartKind.PARAGRAPH, span=Span(start=end + 1, end=len(reading.document.text))),
    )
    (finding,) = RULE.check(Subject(reading=reading.model_copy(update={"parts": parts})))
    assert finding.place.text == "Sources" and "below the headline" in finding.message
    assert list(RULE.check(Subject(reading=reading))) == []
