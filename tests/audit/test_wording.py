"""How messages put things."""

from __future__ import annotations

from verifier.audit.wording import LONGEST, listed, shown


def test_words_are_shown_on_one_line_between_marks_of_their_own() -> None:
    assert shown(" “two\r\nlines,” ") == "“two lines”"


def test_long_words_are_cut_between_words() -> None:
    cut = shown("word " * 40)
    assert len(cut) <= LONGEST + 2 and cut.endswith("word…”")


def test_items_are_listed_as_in_a_sentence() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_items_beyond_the_most_are_counted() -> None:
    assert listed(list("abcdef")) == "a, b, c and 3 more"
