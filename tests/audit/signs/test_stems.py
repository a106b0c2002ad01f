"""What words say without their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.audit.signs.stems import stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        "accuse accused accuses accusing accusation accusations",
        "plan plans planned planning",
        "strike strikes struck striking",
        "death deaths died dies dead",
        "mayor mayors",
        "story stories",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("bridge", "bride"), ("2014", "2015"), ("mayor", "major")])
def test_two_words_have_two_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_small_words_and_marks_of_omission_say_nothing() -> None:
    assert stems("The mayor of Ostrow … was not there again") == ["may", "ostrow"]


@given(st.text(max_size=200))
def test_any_text_has_stems_of_some_letters(text: str) -> None:
    assert all(stems(text))
