"""Whatever the text holds, figures stand at their words and apart, and are found in linear time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.span import Span
from verifier.extract.figures import find_figures

WORDS = """12 1,400 3.5 2013 ½ 1/2 ٣ ² two dozens hundreds of a third million lakh half more than between
and to from or - – % $ US Rs km people Palestinians killed were hostages year-old twenty-eight single : / ,
. “ " ’s Boeing one in minus ° C COVID-19 https://x.y/1 😀 א"""
PIECES = st.sampled_from([*WORDS.split(), "1 200", "\u00a0", "\r\n", "\x00", "\u0301", "\u202e", "9" * 50])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " "])), max_size=30).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@settings(max_examples=100, deadline=None)
@given(before=TEXTS, text=TEXTS.filter(bool), behind=TEXTS)
def test_figures_stand_at_their_words_in_order_and_apart(before: str, text: str, behind: str) -> None:
    whole, sentence = before + text + behind, Span(start=len(before), end=len(before) + len(text))
    found = find_figures(whole, sentence)
    assert all(figure.span.words(whole) == figure.text and sentence.covers(figure.span) for figure in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(text=TEXTS.filter(bool), places=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)), max_size=4))
def test_no_figure_touches_a_taken_span(text: str, places: list[tuple[int, int]]) -> None:
    taken = [Span(start=start, end=start + length) for start, length in places]
    found = find_figures(text, Span(start=0, end=len(text)), taken=taken)
    assert not any(figure.span.overlaps(span) for figure in found for span in taken)


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=60))
def test_no_text_breaks_the_grammar(text: str) -> None:
    find_figures(text, Span(start=0, end=len(text)))


HOSTILE = [
    *(
        "9",
        "1,",
        "1.",
        "1 ",
        "111 ",
        "1\u00a0111",
        "-",
        "1-",
        "1–2 ",
        '"',
        "“1”",
        "$",
        "US $",
        "A.",
        "x-",
        "'",
        ".5",
    ),
    *(
        "two ",
        "zero ",
        "one hundred ",
        "million ",
        "a ",
        "half a ",
        "twenty-",
        "one in ",
        "1 of ",
        "1 to ",
        "www.1",
    ),
    *("no one ", "number of 5 to ", "One Two ", "(5 km) ", "20 a barrel (", "from 5 to 6 "),
    *("between 1 and ", "more than ", "1 and 2 other ", "hundreds of ", "5 American and ", "killed 5 and "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    """Four times the text takes well under the sixteen times that quadratic work would."""

    def spent(length: int) -> float:
        text = (piece * length)[:length] + " 5 boats"
        best = float("inf")
        for _ in range(2):
            started = time.process_time()
            find_figures(text, Span(start=0, end=len(text)))
            best = min(best, time.process_time() - started)
        return best

    assert spent(16_000) < 8 * spent(4_000) + 0.05
