"""Words that name a day or a month."""

from __future__ import annotations

import pytest

from claims.daynames import is_day


@pytest.mark.parametrize("word", ["monday", "yesterday", "october", "sept"])
def test_days_and_months_are_known_by_their_keys(word: str) -> None:
    assert is_day(word)


@pytest.mark.parametrize("word", ["may", "march", "mar", "day", ""])
def test_what_may_be_another_word_is_none(word: str) -> None:
    assert not is_day(word)
