"""The words of a clause that tell its event from others."""

from __future__ import annotations

from claims.span import Span
from verifier.compare.occasion import REACH, clause, occasion


def test_an_event_is_known_by_its_noun_in_either_number() -> None:
    assert occasion("Air strikes and a blast hit the town.").events == {"strike", "blast"}


def test_an_event_is_singled_out_by_its_article() -> None:
    found = occasion("A raid came after the car bomb blast.")
    assert found.singled_out == {"blast"}


def test_places_are_names_behind_words_of_place_and_no_weekdays() -> None:
    assert occasion("On Monday fire broke out in the village of Al Marj near Tripoli.").places == {
        "Al Marj",
        "Tripoli",
    }


def test_words_that_set_an_event_apart_are_seen() -> None:
    assert occasion("Another blast killed two.").elsewhere
    assert occasion("It came a day after the blast.").elsewhere
    assert not occasion("The blast killed two.").elsewhere


def test_a_long_time_and_a_count_that_goes_on_are_seen() -> None:
    found = occasion("The toll since May has risen, in a revised count, to 40.")
    assert found.long and found.counted_on and found.revised


def test_a_clause_ends_where_the_sentence_turns() -> None:
    text = "The raid killed ten, while the strike killed five; a flood came."
    figure = Span(start=text.index("five"), end=text.index("five") + 4)
    assert clause(text, Span(start=0, end=len(text)), figure) == " the strike killed five"


def test_a_clause_is_short_however_long_the_sentence() -> None:
    text = "x " * 5000 + "five" + " x" * 5000
    at = text.index("five")
    assert len(clause(text, Span(start=0, end=len(text)), Span(start=at, end=at + 4))) <= 2 * REACH + 4


def test_a_figure_behind_its_sentence_still_has_a_clause() -> None:
    assert clause("One. five", Span(start=0, end=4), Span(start=5, end=9)) == "One. five"
