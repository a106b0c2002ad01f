"""Whether two names are of one speaker."""

from __future__ import annotations

import pytest

from claims.saying import Speakers
from tests.compare.quoting import quoted
from verifier.compare.speakers import speakers


def between(one: str | None, other: str | None) -> Speakers:
    """Return what is found of two names, which is the same from either side."""
    a, b = (quoted(name, "We won", who=who) for name, who in (("a", one), ("b", other)))
    assert speakers(a, b) is speakers(b, a)
    return speakers(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mousa Abu Marzook", "Musa Abu Marzouk"),
        ("Mr. Marzook", "Mousa Abu Marzook"),
        ("ANA RUIZ", "Ana Ruíz"),
        ("Konashenkov", "Igor Konashenkov"),
        ("Russian Defence Ministry", "Defence Ministry"),
        ("Qasim Aloush", "Kasim Alloush"),
    ],
)
def test_spellings_and_short_forms_are_of_one_speaker(one: str, other: str) -> None:
    assert between(one, other) is Speakers.ONE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Ruiz", "Bo Lind"), ("Bill Clinton", "Hillary Clinton"), ("Rami Abdel Rahman", "Observatory")],
)
def test_other_names_are_of_two(one: str, other: str) -> None:
    assert between(one, other) is Speakers.TWO


@pytest.mark.parametrize("other", [None, "—", "the"])
def test_without_a_name_nothing_is_sure(other: str | None) -> None:
    assert between("Ana Ruiz", other) is Speakers.UNSURE


def test_a_voice_that_is_not_named_is_unsure_whatever_it_is_called() -> None:
    unnamed = quoted("b", "We won", who="Ana Ruiz").model_copy(update={"named": False})
    assert speakers(quoted("a", "We won"), unnamed) is Speakers.UNSURE
