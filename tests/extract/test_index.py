"""The names of an article, and the fullest of them that a short form can stand for."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given

from claims.source import SourceKind
from claims.span import Span
from tests.strategies import words
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
    found = index(TEXT).fullest(short, TEXT.index("Moll left"))
    assert (found.name if found else None) == full


def test_of_several_full_names_the_nearest_before_counts_and_else_the_first() -> None:
    full = index(TEXT)
    late, early = full.fullest("Arkwright", len(TEXT)), full.fullest("Arkwright", 0)
    assert (late and late.name, early and early.name) == ("Pia Arkwright", "Tom Arkwright")


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
