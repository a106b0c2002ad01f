"""Copies of one story are found by their words, and reports of one event by different hands are none."""

from __future__ import annotations

import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare import stories
from verifier.compare.copies import phrases, shared
from verifier.errors import UsageError


def story(number: int, words: int = 300) -> list[str]:
    """The words of an invented story, always the same."""
    chance = random.Random(number)
    return ["".join(chance.choices("abcdefghij", k=4)) for _ in range(words)]


def found(texts: list[str]) -> list[tuple[int, ...]]:
    return [each.articles for each in stories(texts, texts.__getitem__)]


def test_a_story_in_three_papers_is_one_and_others_stay_apart() -> None:
    wire, local = story(1), story(2)
    texts = [
        " ".join(words) for words in (wire, local, wire[:200], story(3), ["By", "Ana", *wire, *story(4, 40)])
    ]
    (whole,) = stories(texts, texts.__getitem__)
    assert whole.articles == (0, 2, 4)
    assert [pair.shared for pair in whole.pairs] == [1.0, 1.0]


def test_what_many_papers_print_is_held_against_the_first_alone() -> None:
    texts = [" ".join([*story(1), *story(nth, 20)]) for nth in range(2, 30)]
    (whole,) = stories(texts, texts.__getitem__)
    assert whole.articles == tuple(range(28))
    assert [(pair.one, pair.other) for pair in whole.pairs] == [(0, other) for other in range(1, 28)]


def test_every_tenth_word_rewritten_is_no_copy_and_every_fiftieth_is() -> None:
    wire = story(1)

    def rewritten(every: int) -> str:
        return " ".join("other" if nth % every == 0 else word for nth, word in enumerate(wire))

    assert found([" ".join(wire), rewritten(50)]) == [(0, 1)]
    assert found([" ".join(wire), rewritten(7)]) == []


def test_what_two_papers_quote_does_not_make_their_articles_one() -> None:
    quoted = story(9, 60)
    assert found([" ".join(story(1) + quoted), " ".join(story(2) + quoted)]) == []


def test_case_and_marks_make_no_difference_and_short_texts_are_left_alone() -> None:
    words = story(1)
    assert found([" ".join(words), ", ".join(words).upper()]) == [(0, 1)]
    assert found([" ".join(words[:30])] * 3) == []
    assert found([]) == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_share_is_the_same_whichever_comes_first(one: str, other: str) -> None:
    a, b = phrases(one), phrases(other)
    assert 0 <= shared(a, b) == shared(b, a) <= 1
    assert shared(a, a) == (1 if a else 0)


def test_without_rensa_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rensa", None)
    with pytest.raises(UsageError, match="pip install rensa"):
        found(["a", "b"])
