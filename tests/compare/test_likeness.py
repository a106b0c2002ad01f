"""How likely two figures are of one quantity, and what says so."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.interval import Interval
from claims.measurement import Measurement
from tests.compare.counts import MONDAY, TUESDAY, count
from tests.strategies import measurements
from verifier.compare.columns import Pairs
from verifier.compare.features import features
from verifier.compare.likeness import Weighed, likeness, tied, weights


def said(pairs: list[tuple[Measurement, Measurement]]) -> list[tuple[float, str]]:
    """Return how likely each pair is of one quantity, and what speaks most for it."""
    likely, ties = likeness(Pairs.of(pairs))
    return list(zip(likely.tolist(), map(tied, *(column.tolist() for column in ties)), strict=True))


@given(measurements(), measurements())
def test_features_and_likeness_are_the_same_whichever_figure_comes_first(
    a: Measurement, b: Measurement
) -> None:
    assume(a.place.document != b.place.document or a.place.span != b.place.span)
    assert features(a, b) == features(b, a)
    assert said([(a, b)]) == said([(b, a)])


@given(measurements(), measurements())
def test_every_feature_is_from_0_to_1_and_so_is_the_likeness(a: Measurement, b: Measurement) -> None:
    assert all(0 <= value <= 1 for value in features(a, b).values())
    ((likely, _),) = said([(a, b)])
    assert 0 <= likely <= 1


@given(measurements(), measurements())
def test_the_likeness_is_that_of_a_logistic_model_of_the_features(a: Measurement, b: Measurement) -> None:
    table = weights("within" if a.document == b.document else "across")
    found = features(a, b)
    assert found.keys() == table.keys() - {"bias"}
    odds = table["bias"] + sum(value * table[name] for name, value in found.items())
    ((likely, _),) = said([(a, b)])
    assert likely == pytest.approx(1 / (1 + math.exp(-odds)))


@given(st.lists(st.tuples(measurements(), measurements()), max_size=8))
def test_pairs_are_as_likely_together_as_each_alone(pairs: list[tuple[Measurement, Measurement]]) -> None:
    assert said(pairs) == [found for pair in pairs for found in said([pair])]


def test_the_two_strongest_ties_are_named_the_strongest_first() -> None:
    said = {"same site": [0.5, 0, 0.2], "different people": [3.0, 1, 0], "one teller": [0.2, 0, 0.2]}
    features = {name: np.array(column) for name, column in said.items()}
    table = {"bias": -1.0, "same site": 2.0, "different people": -1.0, "one teller": 2.0}
    first, second = Weighed(features, table).ties()
    ties = list(map(tied, first.tolist(), second.tolist()))
    assert ties == ["same site and one teller", "what they count", "same site and one teller"]


@pytest.mark.parametrize(
    ("a", "b", "far", "risen"),
    [
        (count(40), count(40, document="b"), 0.0, 0.0),
        (count(0), count(0, document="b"), 0.0, 0.0),
        (count(1), count(10**9, document="b"), 1.0, 0.0),
        (count(-5), count(40, document="b"), 1.0, 0.0),
        (count(40), count(80, document="b"), math.log(162 / 82) / 3, 0.0),
        (count(40, told=MONDAY), count(80, document="b", told=TUESDAY), 0.0, math.log(162 / 82) / 3),
        (count(80, told=MONDAY), count(40, document="b", told=TUESDAY), math.log(162 / 82) / 3, 0.0),
        (count(40, told=MONDAY), count(80, document="b", told=MONDAY), math.log(162 / 82) / 3, 0.0),
    ],
)
def test_numbers_lie_far_apart_unless_a_running_count_has_risen(
    a: Measurement, b: Measurement, far: float, risen: float
) -> None:
    found = features(a, b)
    assert found["numbers far apart"] == pytest.approx(far)
    assert found["risen since"] == pytest.approx(risen)


def test_two_figures_of_open_ends_are_as_likely_as_any() -> None:
    more = Interval(low=40, high=None)
    a, b = (count(40, document=name).model_copy(update={"careful": more}) for name in "ab")
    assert features(a, b)["numbers far apart"] == 0
    ((likely, _),) = said([(a, b)])
    assert 0 < likely < 1


def test_what_one_article_alone_can_tell_is_not_asked_of_two() -> None:
    one, two = count(40, sentence=1), count(41, at=9, sentence=3, places="oran", definite=True)
    found = features(one, two)
    assert found["told in neighbouring sentences"] and not found["told in one sentence"]
    assert found["a new place"] and found["an event told of before"]
    other = two.model_copy(update={"place": two.place.model_copy(update={"document": "b"})})
    assert "a new place" not in features(one, other)


def test_an_office_s_words_make_no_two_tellers_alike() -> None:
    one, two = count(40, voice="the health ministry"), count(41, at=9, voice="the interior ministry")
    assert not features(one, two)["tellers alike"]
    assert features(one, count(41, at=9, voice="health officials"))["tellers alike"]
