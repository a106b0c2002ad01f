"""What a claim states: told by the tagger, by cues that leave no doubt, and by plain negation."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from claims.claim import Kind
from claims.document import Document
from claims.span import Span
from tests.strategies import texts
from verifier.extract.kinds import LONGEST, kind
from verifier.extract.tagger import KindScores
from verifier.pipeline import read

NOTHING = KindScores.of([])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor urged residents to leave the town at once.", Kind.DEMAND),
        ("The union called on the government to resign.", Kind.DEMAND),
        ("The minister denied that the dam had burst.", Kind.DENIAL),
        ("The police have not said how many people were hurt.", Kind.DENIAL),
        ("“We will rebuild the pier by June,” the mayor said.", Kind.COMMITMENT),
        ("The company promised to pay all of its workers.", Kind.COMMITMENT),
        ("The ferry sank off the coast of Vela on Monday.", Kind.EVENT),
        ("The town has 1,400 houses and two schools.", Kind.STATE),
        ("Prices will rise by a tenth next year, the bank forecast.", Kind.PREDICTION),
        ("“It was a disgraceful and stupid decision,” she said.", Kind.OPINION),
    ],
)
def test_plain_statements_have_their_kind(text: str, expected: Kind) -> None:
    (claim,) = read(Document(name="a.txt", text=text)).claims
    assert claim.kind is expected


def test_of_what_nothing_is_known_is_an_event() -> None:
    assert kind("rain fell", [Span(start=0, end=9)], None, NOTHING) is Kind.EVENT


@given(text=texts.filter(bool))
def test_every_text_has_a_kind(text: str) -> None:
    assert isinstance(kind(text, [Span(start=0, end=len(text))], None, NOTHING), Kind)


@pytest.mark.parametrize("fragment", ["is ", "would still ", "n’t ", "no "])
def test_a_long_statement_costs_little(fragment: str) -> None:
    text = fragment * (LONGEST // len(fragment) * 10)
    started = time.process_time()
    for _ in range(20):
        kind(text, [Span(start=0, end=len(text))], None, NOTHING)
    assert time.process_time() - started < 2
