"""Which names may be of one voice."""

from __future__ import annotations

import pytest

from verifier.audit.signs.names import one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Berg"),
        ("defence ministry in Costa", "Defense Ministry of Costa"),
        ("Costa Observatory for Floods", "the observatory"),
    ],
)
def test_a_shorter_form_and_another_spelling_are_one_name(one: str, other: str) -> None:
    assert one_name(one, other) and one_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("Anna Berg", "Tom Berg"), ("police", "army"), ("the", "of")])
def test_names_with_words_of_their_own_are_two(one: str, other: str) -> None:
    assert not one_name(one, other)
