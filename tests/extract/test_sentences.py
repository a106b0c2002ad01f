"""A paragraph cut into sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.span import Span
from tests.strategies import words
from verifier.extract.structure.sentences import LONGEST, sentences

PROSE = st.lists(
    st.sampled_from(
        [
            "The ferry sank. ",
            "“It sank!” ",
            "Mr. ",
            "He said. ",
            "? ",
            "”",
            "… ",
            "agency. ",
            "Wire on May 3. ",
            "p.m. ",
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)


def cut(text: str) -> list[str]:
    return [s.words(text) for s in sentences(text, Span(start=0, end=len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["The ferry sank.", "Nobody was hurt."],
        ["Who sank it?", "Nobody knows.", "It sank!"],
        ["Belmar said: “We wait.", "We shall see.”", "Then she left."],
        ["Mr. Arkwright and Dr. Moll met Gen. Orsi at St. Vela.", "They left at 5 p.m. on Monday."],
        ["The envoy of the U.S. Navy spoke.", "The fleet left."],
    ],
)
def test_sentences_end_at_their_stops_and_not_at_those_of_short_words(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "The deputy harbour master, Tom Arkwright, told the news agency. Velwire on May 3.",
        "The ship was moved to free the crews. captured by the storm off Port Vela.",
        "“Leave the boat!” he shouted.",
        "“Who goes there?” Ines Moll asked.",
        "“We are done.” said Arkwright.",
        "The keeper, a Mr. \nArkwright, left.",
        "The crew waited. …",
    ],
)
def test_a_broken_sentence_is_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_a_name_alone_follows_only_a_word_that_awaits_it() -> None:
    assert cut("He told the crew. Velwire on May 3.") == ["He told the crew.", "Velwire on May 3."]


def test_what_follows_the_missing_name_is_a_sentence_of_its_own() -> None:
    first = "He told the news agency."
    second = (
        "The crew of the ferry was brought to the shore by nine small boats from the two nearest harbours."
    )
    assert cut(f"{first} {second}") == [first, second]


def test_only_the_block_is_read() -> None:
    text = "Before. The ferry sank. It is lost. Behind."
    block = Span(start=8, end=35)
    assert [s.words(text) for s in sentences(text, block)] == ["The ferry sank.", "It is lost."]


def test_a_block_without_an_end_is_cut_into_bounded_work() -> None:
    text = "word " * (LONGEST // 2)
    found = list(sentences(text, Span(start=0, end=len(text.strip()))))
    assert "".join(s.words(text) for s in found).replace(" ", "") == text.replace(" ", "")


@given(text=words.map(str.strip).filter(bool) | PROSE.map(str.strip))
def test_sentences_hold_every_word_of_their_block_in_order(text: str) -> None:
    block = Span(start=0, end=len(text))
    found = list(sentences(text, block))
    assert all(block.covers(s) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    held = {at for s in found for at in range(s.start, s.end)}
    assert all(at in held for at, c in enumerate(text) if not c.isspace() and c not in "\u200b\ufeff")
