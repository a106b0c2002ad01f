"""The words of a clause that tell its event from others."""

from __future__ import annotations

import pytest

from claims.span import Span
from verifier.compare.occasion import REACH, clause, occasion, segment


def test_an_event_is_known_by_its_noun_in_either_number_and_by_others_that_mean_it() -> None:
    assert occasion("Air strikes and a blast hit the town.").events == {"strike", "blast"}
    assert occasion("The raid and the explosion shook the town.").events == {"strike", "blast"}


def test_an_event_told_of_before_has_its_article() -> None:
    assert occasion("Ten died in the car bomb blast.").definite
    assert not occasion("Ten died in a car bomb blast.").definite


def test_sites_are_kinds_of_place_whatever_they_are_called() -> None:
    assert occasion("Shots fell at two clinics and a rave.").sites == {"hospital", "festival"}


def test_who_acts_is_a_people_a_faction_or_a_kind_of_armed_men() -> None:
    assert occasion("Russian warplanes struck; it was claimed by the Taliban.").agents == {
        "russian",
        "warplane",
        "taliban",
    }
    assert occasion("The village is quiet.").agents == frozenset()


def test_places_are_names_behind_words_of_place_and_no_weekdays() -> None:
    assert occasion("On Monday fire broke out in the village of Al Marj near Tripoli.").places == {
        "Al Marj",
        "Tripoli",
    }


def test_words_that_set_an_event_apart_are_seen() -> None:
    assert occasion("Another blast killed two.").elsewhere
    assert occasion("A second car bomb blast followed.").elsewhere
    assert not occasion("The blast killed two and hurt another ten.").elsewhere
    assert not occasion("The blast killed two.").elsewhere


def test_a_long_time_and_a_count_that_goes_on_are_seen() -> None:
    found = occasion("The toll since May has risen, in a revised count, to 40.")
    assert found.long and found.counted_on and found.revised


@pytest.mark.parametrize(
    ("line", "revised"),
    [
        ("The ministry said earlier that 40 had died.", True),
        ("The agency reported earlier at least 40 dead.", True),
        ("Yesterday, it said 40 had died.", True),
        ("The ministry said in a fresh update that 40 had died.", True),
        ("Earlier that day 40 had died, the ministry said.", False),
        ("He died yesterday, it seems.", False),
    ],
)
def test_a_count_that_a_text_calls_earlier_or_an_update_is_one_of_several(line: str, revised: bool) -> None:
    assert occasion(line).revised is revised


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


def test_a_segment_is_what_is_said_of_one_figure_between_the_others() -> None:
    text = "In the port 40 people died, 12 were hurt and 7 were freed."
    starts = [text.index(number) for number in ("40", "12", "7")]
    parts = [segment(text, Span(start=0, end=len(text)), Span(start=at, end=at + 2), starts) for at in starts]
    assert parts == ["In the port 40 people died,", " 12 were hurt and", " 7 were freed."]
