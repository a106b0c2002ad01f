"""The names of an article, and the fullest of them that a short form can stand for."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given

from claims.source import SourceKind
from claims.span import Span
from tests.strategies import words
from verifier.extract.names.given import Gender
from verifier.extract.names.index import Index, initials

TEXT = (
    "Harbour Minister Ines Moll met Tom Arkwright, a lawyer, in Norway. The Vela Fishing Union (VFU) and "
    "the Morland Harbour Authority were there. Moll left on Monday. "
    "Later Ines Moll came back with Pia Arkwright."
)


def index(text: str) -> Index:
    return Index(text, [Span(start=0, end=len(text))])


def names(text: str) -> list[str]:
    return [n.name for n in index(text).names]


def test_names_are_listed_in_the_order_of_the_text() -> None:
    found = names(TEXT)
    assert found[:2] == ["Ines Moll", "Tom Arkwright"]
    assert found[-2:] == ["Ines Moll", "Pia Arkwright"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday the crew left.", []),
        ("However, Ines Moll stayed.", ["Ines Moll"]),
        ("The Russian crew and Russians left.", []),
        ("The lawyer Ines Moll stayed.", ["Ines Moll"]),
        ("He met president Norway there.", []),
        ("Ines van der Moll stayed.", ["Ines van der Moll"]),
        ("Ines\u00a0Moll stayed.", ["Ines Moll"]),
        ("The Mayor stayed.", []),
        ("", []),
    ],
)
def test_only_capitalised_runs_that_may_speak_are_names(text: str, found: list[str]) -> None:
    assert (names(text) if text else [n.name for n in Index("", []).names]) == found


def test_a_role_before_or_after_a_name_belongs_to_it() -> None:
    by_name = {n.name: n.mention for n in index(TEXT).names}
    assert by_name["Tom Arkwright"].titles == {"lawyer"}
    assert by_name["Tom Arkwright"].kind is SourceKind.PERSON


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Arkwright", "Tom Arkwright"),
        ("Moll", "Ines Moll"),
        ("Ines", "Ines Moll"),
        ("VFU", "Vela Fishing Union"),
        ("V.F.U.", "Vela Fishing Union"),
        ("MHA", "Morland Harbour Authority"),
        ("Harbour Authority", "Morland Harbour Authority"),
        ("Morland Harbour", "Morland Harbour Authority"),
        ("Morland", None),
        ("Ines Moll", None),
        ("XYZ", None),
        ("Orsi", None),
    ],
)
def test_a_short_form_stands_for_the_fullest_name(short: str, full: str | None) -> None:
    found = index(TEXT).fullest(short)
    assert (found.name if found else None) == full


def test_of_several_who_bear_a_name_it_is_the_nearest_before_and_else_the_first() -> None:
    full = index(TEXT)
    named = [full.fullest("Arkwright", place) for place in (len(TEXT), 0, None)]
    assert [n and n.name for n in named] == ["Pia Arkwright", "Tom Arkwright", "Tom Arkwright"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway's Speaker Tom Arkwright left.", "Tom Arkwright"),
        ("Tom Arkwright of Vela left.", "Tom Arkwright"),
        ("Tom “Gull” Arkwright left.", "Tom Gull Arkwright"),
        ("The Bank of Vela closed.", "Bank of Vela"),
    ],
)
def test_whose_somebody_is_and_where_from_is_no_part_of_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


def test_of_several_who_bear_a_name_it_is_who_is_spoken_of_so() -> None:
    found = index("Peter Moll met Anna Moll. Ms. Moll left.").fullest("Moll", spoken=Gender.SHE)
    assert found and found.name == "Anna Moll"


@pytest.mark.parametrize(
    ("text", "name", "about"),
    [
        (
            "The Vela ministry spokesman Tom Arkwright left.",
            "Tom Arkwright",
            {"vela", "ministry", "spokesman"},
        ),
        ("The union's lawyer, Tom Arkwright, left.", "Tom Arkwright", {"lawyer", "union"}),
        ("Tom Arkwright, head of the port, left.", "Tom Arkwright", {"head", "port"}),
        ("Former mayor Tom Arkwright left.", "Tom Arkwright", {"former", "mayor"}),
        ("Here Tom Arkwright left.", "Tom Arkwright", set()),
    ],
)
def test_the_words_about_somebody_are_kept(text: str, name: str, about: set[str]) -> None:
    (found,) = (n for n in index(text).names if n.name == name)
    assert set(found.about) == about


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Peter Moll left.", Gender.HE),
        ("Anna Moll left.", Gender.SHE),
        ("Xu Moll left.", Gender.UNKNOWN),
        ("The spokeswoman Xu Moll left.", Gender.SHE),
        ("Xu Moll left. Later Mr. Xu Moll came back.", Gender.HE),
    ],
)
def test_titles_and_given_names_tell_he_from_she(text: str, spoken: Gender) -> None:
    full = index(text)
    found = next(n for n in full.names if n.name == "Xu Moll" or n.name.endswith(" Moll"))
    assert full.spoken(found) is spoken


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Peter Moll left.", True),
        ("Mayor Xu Moll left.", True),
        ("Xu Moll came. Moll left.", True),
        ("Xu Moll left.", False),
        ("The crew saw the Xu Moll.", False),
        ("The boat lay in North Vela.", False),
    ],
)
def test_somebody_is_surely_a_person_by_title_given_name_or_last_name(text: str, sure: bool) -> None:
    full = index(text)
    assert full.is_person(full.names[0]) is sure


def test_an_acronym_spells_the_name_of_a_body_over_small_words() -> None:
    found = index("Vela Association against Torture (VAAT) met.").names
    assert (found[0].name, found[0].acronym) == ("Vela Association against Torture", "VAAT")


def test_a_weekday_behind_a_name_is_no_part_of_it() -> None:
    assert names("Tom Arkwright Thursday left.") == ["Tom Arkwright"]


def test_names_before_a_place_come_nearest_first() -> None:
    full = index(TEXT)
    assert list(full.before(len(TEXT))) == full.names[::-1]
    assert list(full.before(0)) == []


@pytest.mark.parametrize(
    ("name", "short"), [("Vela Fishing Union", "VFU"), ("Ministry of the Sea", "MS"), ("Moll", "")]
)
def test_initials_leave_out_joining_words(name: str, short: str) -> None:
    assert initials(name) == short


@given(text=words)
def test_names_stand_in_their_block_in_order_and_apart(text: str) -> None:
    found = index(text).names
    assert all(n.span.end <= len(text) for n in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "fragment", ["A", "A.", "A ", "Ab of the ", "a ", "Ines Moll ", "Moll, the a ", "(AB) ", "\u00a0"]
)
def test_a_long_text_is_indexed_in_linear_time(fragment: str) -> None:
    started = time.process_time()
    index(fragment * (200_000 // len(fragment)))
    assert time.process_time() - started < 15
