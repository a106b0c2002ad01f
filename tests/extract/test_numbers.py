"""Figures and dates of a sentence, and the claims that they belong to."""

from __future__ import annotations

import datetime

import pytest

from claims.span import Span
from verifier.extract.numbers import Owners, numbers

SENTENCE = "On 4 March 2021 the ferry took 240 passengers, and 12 more last week."


def spans(*pairs: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span(start=a, end=b) for a, b in pairs)


def test_what_is_a_date_is_no_figure() -> None:
    found = numbers(SENTENCE, Span(start=0, end=len(SENTENCE)), published=datetime.date(2021, 3, 20))
    dates = [d.span for d in found.dates]
    assert next(d.edtf for d in found.dates) == "2021-03-04"
    assert "240 passengers" in {f.text for f in found.figures}
    assert not any(f.span.overlaps(d) for f in found.figures for d in dates)


def test_a_relative_date_without_a_day_of_publication_stays_unplaced() -> None:
    found = numbers(SENTENCE, Span(start=0, end=len(SENTENCE)), published=None)
    assert [u.text for u in found.unplaced] == ["last week"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It rained for the past two weeks.", ["two weeks"]),
        ("She left the last 30 days blank.", ["30 days"]),
        ("It rained last week.", []),
    ],
)
def test_a_length_of_time_that_nothing_places_is_a_measure(text: str, figures: list[str]) -> None:
    whole = Span(start=0, end=len(text))
    assert [f.text for f in numbers(text, whole, published=None).figures] == figures
    assert numbers(text, whole, published=datetime.date(2021, 3, 20)).figures == ()


CLAIMS = [spans((0, 40)), spans((10, 14), (20, 24)), spans((50, 60))]


@pytest.mark.parametrize(("at", "claim"), [((11, 13), 1), ((15, 18), 0), ((22, 30), 1), ((45, 48), None)])
def test_a_place_belongs_to_the_smallest_claim_that_it_stands_in(
    at: tuple[int, int], claim: int | None
) -> None:
    assert Owners.of(CLAIMS).at(spans(at)[0]) == claim


@pytest.mark.parametrize(("at", "claim"), [((42, 44), 0), ((47, 49), 2), ((70, 72), 2)])
def test_a_place_in_no_claim_is_near_the_one_that_begins_or_ends_next_to_it(
    at: tuple[int, int], claim: int
) -> None:
    assert Owners.of(CLAIMS).near(spans(at)[0]) == claim


@pytest.mark.parametrize(("at", "claim"), [((15, 18), 0), ((47, 49), 2)])
def test_a_place_is_of_the_claim_that_it_stands_in_or_of_the_nearest(at: tuple[int, int], claim: int) -> None:
    assert Owners.of(CLAIMS).owner(spans(at)[0]) == claim


def test_without_claims_a_place_belongs_to_none() -> None:
    assert Owners.of([]).at(spans((0, 1))[0]) is None
    assert Owners.of([]).owner(spans((0, 1))[0]) is None
    assert Owners.of([]).near(spans((0, 1))[0]) is None
