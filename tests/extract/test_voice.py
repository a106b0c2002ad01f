"""What a sentence states in the article's own voice."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.span import Span
from tests.strategies import words
from verifier.extract.voice import is_latin, is_question, own_voice


def whole(text: str) -> Span:
    return Span(start=0, end=len(text))


def own(text: str, *taken: str) -> list[str]:
    places = [Span(start=text.index(t), end=text.index(t) + len(t)) for t in taken]
    return [span.words(text) for span in own_voice(text, whole(text), places)]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("The ferry sank off Port Vela.", ["The ferry sank off Port Vela"]),
        ("The crew called it “a wall of water”.", ["The crew called it “a wall of water”"]),
        ('The crew called it "a wall".', ['The crew called it "a wall"']),
        ("The pier burned (and the shed too).", ["The pier burned (and the shed too)"]),
        ("The pier burned.”", ["The pier burned"]),
        ("“…”", ["…"]),
        ("“.”", []),
    ],
)
def test_a_sentence_that_attributes_nothing_is_stated_whole(sentence: str, stated: list[str]) -> None:
    assert own(sentence) == stated


@pytest.mark.parametrize(
    ("sentence", "taken", "stated"),
    [
        ("Ana Belmar said the dam held.", ["Ana Belmar", "said", "the dam held"], []),
        (
            "The storm struck nine boats off Port Vela, the harbour office said.",
            ["the harbour office", "said"],
            ["The storm struck nine boats off Port Vela"],
        ),
        (
            "Belmar, who has led the town council for nine years, said the dam held.",
            ["Belmar", "said the dam held"],
            [],
        ),
        (
            "He said the dam held, but the water rose by a metre overnight.",
            ["He said the dam held"],
            ["but the water rose by a metre overnight"],
        ),
        (
            "The harbour stayed shut all night, after Belmar said the dam leaked.",
            ["Belmar", "said", "the dam leaked"],
            ["The harbour stayed shut all night"],
        ),
        ("He said the dam held for the whole of one very long night.", ["He said the dam held"], []),
        ("He said it and one green boat upon the grey sea there.", ["He said it"], []),
    ],
)
def test_beside_an_attribution_only_a_clause_with_a_verb_of_its_own_is_stated(
    sentence: str, taken: list[str], stated: list[str]
) -> None:
    assert own(sentence, *taken) == stated


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Who sank the ferry?", True),
        ("“Who sank it?”", True),
        ("(Who?)", True),
        ("It sank.", False),
        ("", False),
    ],
)
def test_a_sentence_that_ends_in_a_question_mark_asks(sentence: str, asks: bool) -> None:
    assert is_question(sentence) is asks


@given(
    text=words,
    places=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=4),
)
def test_own_words_lie_in_the_sentence_and_outside_what_is_taken(
    text: str, places: list[tuple[int, int]]
) -> None:
    taken = [Span(start=a, end=a + n) for a, n in places]
    found = own_voice(text, whole(text), taken)
    assert all(whole(text).covers(span) for span in found)
    assert not any(span.overlaps(t) for span in found for t in taken)


@pytest.mark.parametrize("fragment", ["a", "ed", "with ", "was ", "“a” ", ")", "\u00a0", "and "])
def test_a_long_sentence_is_read_in_linear_time(fragment: str) -> None:
    text = fragment * (200_000 // len(fragment))
    started = time.process_time()
    own_voice(text, whole(text), [])
    own_voice(text, whole(text), [Span(start=0, end=3)])
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("sentence", "latin"),
    [
        ("The ferry sank.", True),
        ("ﬁve Ｂoats", True),
        ("Zoë Škvorecký", True),
        ("قال الوزير", False),
        ("12 %", True),
    ],
)
def test_letters_tell_whether_a_sentence_may_be_english(sentence: str, latin: bool) -> None:
    assert is_latin(sentence) == latin


def test_what_breaks_off_where_something_was_cut_out_is_no_statement() -> None:
    assert own("The harbour office closed the pier to boats that, he said, leak.", "he said", "leak") == []
