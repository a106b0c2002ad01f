"""Papers and pictures are told from those whose they are, and from where they were published."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from claims.span import Span
from tests.strategies import words
from verifier.extract.papers import apart


@pytest.mark.parametrize(
    ("mention", "speaker", "through", "document"),
    [
        ("photos posted on Weibo", "photos", "Weibo", False),
        ("economists surveyed by the Bank", "economists", "the Bank", False),
        ("a video circulating on social media", "a video", "social media", False),
        ("A report issued by the Vela Union", "the Vela Union", "A report", True),
        ("statistics by the VFU", "the VFU", "statistics", True),
        ("an unusual letter from the Ministry", "the Ministry", "an unusual letter", True),
        ("the Vela Union’s annual report", "the Vela Union", "annual report", True),
        ("Moll's words", "Moll", None, False),
    ],
)
def test_a_mention_is_taken_apart(mention: str, speaker: str, through: str | None, document: bool) -> None:
    found = apart(mention, Span(start=0, end=len(mention)))
    assert found is not None
    assert found.speaker.words(mention) == speaker
    assert (found.through.words(mention) if found.through else None) == through
    assert found.document is document


@pytest.mark.parametrize(
    "mention", ["Ines Moll", "the report", "a friend of Moll", "Moll's brother", "posted on Weibo"]
)
def test_other_mentions_stay_whole(mention: str) -> None:
    assert apart(mention, Span(start=0, end=len(mention))) is None


@given(words)
def test_the_parts_lie_in_the_mention(text: str) -> None:
    whole = Span(start=0, end=len(text))
    found = apart(text, whole) if text else None
    if found is not None:
        assert whole.covers(found.speaker)
        assert found.through is None or whole.covers(found.through)


@pytest.mark.parametrize("fragment", ["report by ", "A", "’s ", "posted on ", "the A "])
def test_a_long_mention_costs_little(fragment: str) -> None:
    text = fragment * (200 // len(fragment))
    started = time.process_time()
    for _ in range(20):
        apart(text, Span(start=0, end=len(text)))
    assert time.process_time() - started < 2
