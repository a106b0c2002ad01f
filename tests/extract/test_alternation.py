"""A pattern for many words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from verifier.extract.figures.alternation import any_of

WORDS = st.sets(st.text("abc.|", min_size=1, max_size=4), min_size=1, max_size=12)


@given(words=WORDS, other=st.text("abc.|", max_size=4))
def test_the_pattern_matches_the_words_and_no_others(words: set[str], other: str) -> None:
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert bool(pattern.fullmatch(other)) == (other in words)
