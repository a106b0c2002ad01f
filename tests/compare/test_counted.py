"""Whom a figure counts, what befell them, and what names and peoples a text has."""

from __future__ import annotations

import pytest

from claims.figure import Quantity
from claims.span import Span
from verifier.compare.befallen import NEAR, befallen
from verifier.compare.counted import group, same_people
from verifier.compare.namings import common_words, names
from verifier.compare.peoples import faction, lands_in, people, peoples_in


@pytest.mark.parametrize(
    ("unit", "qualifiers", "kind"),
    [
        ("person", (), "people"),
        ("Victim", (), "people"),
        ("suicide bomber", (), "fighter"),
        ("people", ("children",), "people"),
        ("people", ("child",), "child"),
        ("worker", ("health",), "medic"),
        ("worker", ("UN",), "aid worker"),
        ("worker", ("steel",), "worker"),
        ("boat", (), "boat"),
        ("", (), "people"),
    ],
)
def test_whoever_is_counted_is_of_a_kind(unit: str, qualifiers: tuple[str, ...], kind: str) -> None:
    assert group(Quantity.model_construct(unit=unit, qualifiers=qualifiers)) == kind


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("boat", "boat", True),
        ("people", "fighter", True),
        ("people", "child", False),
        ("fighter", "hostage", False),
        ("worker", "medic", True),
        ("worker", "people", False),
        ("medic", "soldier", False),
    ],
)
def test_one_may_count_as_people_whom_another_counts_as_fighters(a: str, b: str, same: bool) -> None:
    assert same_people(a, b) is same_people(b, a) is same


@pytest.mark.parametrize(
    ("text", "counted", "told", "happening"),
    [
        ("They hold 25.", "hostage", None, "kidnapped"),
        ("They hold 25.", "hostage", "held", "kidnapped"),
        ("They freed 25.", "hostage", "freed", "freed"),
        ("There were 25.", "strike", None, "carried out"),
        ("They stopped 25.", "attack", "stopped", "stopped"),
        ("By 25 who killed.", "fighter", None, None),
        ("They sold 25.", "boat", "sold", "sold"),
        ("They saw 25.", "boat", None, None),
        ("He left 25 dead or wounded.", "people", "killed", "killed or injured"),
        ("He left 25 dead.", "people", "killed", "killed"),
        ("It destroyed 25.", "people", "destroyed", "killed"),
        ("A blast: 25 wounded.", "people", None, "injured"),
        ("Hurt: 25, and some died.", "people", None, "injured"),
        ("There were 25.", "people", None, None),
    ],
)
def test_what_befell_them_is_told_by_their_clause_or_the_nearest_word_of_harm(
    text: str, counted: str, told: str | None, happening: str | None
) -> None:
    at = text.index("25")
    assert befallen(text, Span(start=at, end=at + 2), counted, told=told) == happening


def test_a_bare_number_needs_its_word_of_harm_nearer() -> None:
    text = "25" + " " * (NEAR + 1) + "died"
    figure = Span(start=0, end=2)
    assert befallen(text, figure, "people", told=None, named=True) == "killed"
    assert befallen(text, figure, "people", told=None, named=False) is None


def test_names_are_capitalised_words_that_tell_one_text_from_another() -> None:
    assert names("On Monday the Army of Syria took Al-Marj’s port, near Oran's.") == {"marj", "oran"}
    assert names("") == frozenset()
    assert common_words("A Fire broke out; the fire spread.") >= {"fire", "spread"}


def test_peoples_are_known_by_many_words_and_us_is_a_pronoun() -> None:
    assert peoples_in("Greeks and Thai men left us in Syria.") == {"greek", "thai", "syrian"}
    assert "american" in peoples_in("The US left.")
    assert people("SYRIA") == "syrian"
    assert people("syrialess") is None
    assert (faction("is"), faction("nobody")) == (None, None)
    assert faction("IS") == faction("Isis") is not None


def test_lands_are_those_that_words_of_place_lead_to() -> None:
    text = "Syria sent men; in northern Syria’s hills and in Mali they fell."
    assert [(land.name, land.place.words(text)) for land in lands_in(text, 0, len(text))] == [
        ("mali", "Mali")
    ]
    assert lands_in(text, 0, 20) == []
