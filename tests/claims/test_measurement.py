"""Figures as they are held against each other, and what they are found by."""

from __future__ import annotations

import datetime
import json

from hypothesis import given

from claims.finding import Place
from claims.interval import Interval
from claims.measurement import KEYS, NONE, Measurement
from claims.span import Span
from tests.strategies import measurements

DAY = datetime.date(2024, 3, 11)


def dead(**told: object) -> Measurement:
    """Return five dead, and whatever else is told of them."""
    place = Place(document="a", span=Span(start=0, end=1), text="5")
    values = {"label": "killed", "happening": "killed", "counted": "people", **told}
    return Measurement.model_validate({"place": place, "careful": Interval(low=5, high=5), **values})


@given(measurements(), measurements())
def test_figures_meet_when_their_intervals_do(a: Measurement, b: Measurement) -> None:
    assert a.meets(b) == b.meets(a) == a.careful.meets(b.careful)


@given(measurements())
def test_words_stand_in_json_in_the_order_of_the_alphabet(item: Measurement) -> None:
    told = json.loads(item.model_dump_json())
    words = [name for name, field in Measurement.model_fields.items() if field.default == NONE]
    assert "peoples" in words and "around" in words
    assert all(told[name] == sorted(getattr(item, name)) for name in words)


def test_a_figure_of_many_names_is_found_by_those_nearest_to_it_and_by_its_day() -> None:
    names = frozenset(f"name{number:02}" for number in range(KEYS))
    item = dead(peoples={"thai"}, names=names, around={"far"}, told=DAY)
    assert len(item.keys) == KEYS + 1
    assert item.keys[0] == "killed/thai"
    assert item.keys[-1] == "killed/2024-03-11"
    assert "killed/far" not in item.keys


def test_a_name_that_stands_in_several_places_is_one_key() -> None:
    assert dead(names={"oran"}, places={"oran"}, around={"oran"}).keys == ("killed/oran",)


def test_a_figure_of_no_name_and_no_day_is_found_by_nothing() -> None:
    assert dead().keys == ()


def test_only_counts_that_grow_are_running() -> None:
    assert dead().running
    assert not dead(happening="seen").running
    assert not dead(happening=None).running
