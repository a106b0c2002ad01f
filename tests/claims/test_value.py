"""What holds for every value of the domain."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import claims
from claims.document import Document
from claims.interval import Interval
from claims.span import Span
from claims.value import Derived, Name, Value, content_id
from tests.strategies import VALUES, texts, values

CONTENT = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def kinds(base: type[Value] = Value) -> Iterator[type[Value]]:
    """Yield every public kind of value under `base`; what others are made of by inheritance is none."""
    for kind in base.__subclasses__():
        if kind.__module__.startswith("claims."):
            yield from kinds(kind)
            if not kind.__name__.startswith("_") and kind is not Derived:
                yield kind


def test_the_shared_strategies_know_every_kind_of_value() -> None:
    for module in pkgutil.iter_modules(claims.__path__):
        importlib.import_module(f"claims.{module.name}")
    assert set(kinds()) == set(VALUES)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
@given(st.data())
@settings(max_examples=2)
def test_each_strategy_yields_its_own_kind_of_value(kind: type[Value], data: st.DataObject) -> None:
    assert type(data.draw(VALUES[kind])) is kind


@given(values)
def test_a_value_comes_back_from_its_json(value: Value) -> None:
    assert type(value).model_validate_json(value.model_dump_json()) == value


def test_a_digest_stated_in_json_must_be_that_of_the_value() -> None:
    with pytest.raises(ValueError, match="is not that of the value"):
        Document.model_validate({"name": "a.txt", "text": "Words.", "sha256": "0" * 64})


@given(values)
def test_the_json_of_a_value_is_the_same_through_either_encoder(value: Value) -> None:
    assert json.loads(value.model_dump_json()) == json.loads(json.dumps(value.model_dump(mode="json")))


@given(values)
def test_no_field_of_a_value_can_be_set_or_removed(value: Value) -> None:
    for field in type(value).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(value, field, None)
        with pytest.raises(ValidationError, match="frozen"):
            delattr(value, field)


@given(values)
def test_values_of_equal_content_are_equal_and_have_one_hash(value: Value) -> None:
    twin = type(value).model_validate(value.model_dump(round_trip=True))
    assert twin == value
    assert hash(twin) == hash(value)


def test_values_of_other_content_differ() -> None:
    assert Interval(low=1, high=2) != Interval(low=1, high=3)
    assert len({Interval(low=1, high=2), Span(start=1, end=2)}) == 2


@given(values)
def test_a_value_refuses_a_field_that_it_does_not_have(value: Value) -> None:
    fields: dict[str, Any] = (
        value.model_dump(round_trip=True) if not isinstance(value, Span) else {"start": 0, "end": 1}
    )
    with pytest.raises(ValidationError, match="Extra inputs"):
        type(value).model_validate({**fields, "colour": "red"})


@given(CONTENT)
def test_an_id_is_its_tag_and_a_digest_of_32_digits(content: Any) -> None:
    tag, algorithm, digest = content_id("claim", content).split(":")
    assert (tag, algorithm) == ("claim", "b2")
    assert len(digest) == 32
    assert set(digest) <= set("0123456789abcdef")


@given(st.dictionaries(texts, CONTENT, max_size=5), st.randoms(use_true_random=False))
def test_an_id_does_not_depend_on_the_order_of_keys(content: dict[str, Any], random: Any) -> None:
    items = list(content.items())
    random.shuffle(items)
    assert content_id("claim", dict(items)) == content_id("claim", content)


@given(CONTENT, CONTENT)
def test_other_content_or_another_tag_has_another_id(one: Any, other: Any) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (content_id("claim", one) == content_id("claim", other)) == same
    assert content_id("claim", one) != content_id("source", one)


def test_an_id_is_the_same_on_every_machine() -> None:
    assert content_id("claim", {"b": [1, "é"], "a": None}) == "claim:b2:bccb46da7f8860c9492baa4b6352ae16"


def test_an_id_can_be_made_of_half_a_surrogate_pair() -> None:
    assert content_id("claim", "\ud800") != content_id("claim", "\ud801")


def test_a_name_is_its_own_text() -> None:
    assert all(name == name.value == f"{name}" for names in Name.__subclasses__() for name in names)
