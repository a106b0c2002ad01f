"""Words that tell that somebody spoke."""

from __future__ import annotations

import pytest

from verifier.audit.signs.telling import TELLING


@pytest.mark.parametrize(
    "word", ["says", "Added", "describing", "replied", "according", "Constitution", "letters"]
)
def test_reporting_words_and_texts_are_told_in_all_their_forms(word: str) -> None:
    assert TELLING.fullmatch(word)


@pytest.mark.parametrize("word", ["must", "city", "address", "actor", "adder", "museum"])
def test_words_that_begin_like_them_are_others(word: str) -> None:
    assert not TELLING.search(word)
