"""What a claim states: by its reporting word, and by its own words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from claims.claim import Kind
from tests.strategies import texts
from verifier.extract.kinds import LONGEST, kind


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("the bridge must close at once", Kind.DEMAND),
        ("the state needs to repair the dam", Kind.DEMAND),
        ("let’s rebuild the pier", Kind.DEMAND),
        ("We will rebuild the pier", Kind.COMMITMENT),
        ("the firm pledged to pay", Kind.COMMITMENT),
        ("the crew did not leave the boat", Kind.DENIAL),
        ("the engine wasn’t running", Kind.DENIAL),
        ("there is no leak", Kind.DENIAL),
        ("the dam will hold until spring", Kind.PREDICTION),
        ("prices are on course for a rise", Kind.PREDICTION),
        ("the offer seems unfair", Kind.OPINION),
        ("it makes no sense", Kind.OPINION),
        ("the pier must have burned for hours", Kind.EVENT),
        ("the river has been high for a week", Kind.STATE),
        ("the dam belongs to the town", Kind.STATE),
        ("the ferry sank off Port Vela", Kind.EVENT),
        ("two boats were struck by a barge", Kind.EVENT),
        ("the barge was already being repaired", Kind.EVENT),
        ("fishermen found the boat, which is red", Kind.EVENT),
        ("the boat is grey and sank", Kind.STATE),
        ("", Kind.EVENT),
    ],
)
def test_the_words_of_a_reported_statement_tell_its_kind(statement: str, expected: Kind) -> None:
    assert kind(statement, "said", attributed=True) is expected


@pytest.mark.parametrize(
    ("statement", "cue", "expected"),
    [
        ("the ferry sank off Port Vela", "denied", Kind.DENIAL),
        ("the town to close the bridge", "urged", Kind.DEMAND),
        ("not to sail", "warned", Kind.DEMAND),
        ("the sea is rough", "warned", Kind.STATE),
        ("to pay the crew", "vowed", Kind.COMMITMENT),
        ("a rise in prices", "forecast", Kind.PREDICTION),
        ("the dam will not hold", "predicted", Kind.DENIAL),
        ("the harbour and its crews", "praised", Kind.OPINION),
        ("a move", "urged", Kind.DEMAND),
    ],
)
def test_the_reporting_word_decides_where_it_can(statement: str, cue: str, expected: Kind) -> None:
    assert kind(statement, cue, attributed=True) is expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("the terrible storm sank a ferry", Kind.EVENT),
        ("the town must pay by law", Kind.EVENT),
        ("the crew did not leave the boat", Kind.DENIAL),
        ("the pier will open in spring", Kind.PREDICTION),
        ("the pier is likely to open", Kind.PREDICTION),
        ("the pier is of stone", Kind.STATE),
    ],
)
def test_the_article_itself_neither_demands_nor_judges(statement: str, expected: Kind) -> None:
    assert kind(statement, None, attributed=False) is expected


def test_what_stands_behind_the_first_code_points_is_not_looked_at() -> None:
    assert kind("x" * LONGEST + " must go", None, attributed=True) is Kind.EVENT


@given(statement=texts, cue=texts)
def test_every_statement_has_a_kind(statement: str, cue: str) -> None:
    assert kind(statement, cue, attributed=True) in Kind
    assert kind(statement, None, attributed=False) in Kind


@pytest.mark.parametrize(
    "fragment", ["is ", "is lately being ", "to ", "not ", "call", "a", "\u00a0", "would "]
)
def test_a_long_statement_is_read_in_linear_time(fragment: str) -> None:
    started = time.process_time()
    kind(fragment * (200_000 // len(fragment)), "urged", attributed=True)
    assert time.process_time() - started < 5
