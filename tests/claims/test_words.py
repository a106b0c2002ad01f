"""When two spellings are of one word."""

from __future__ import annotations

import pytest
from hypothesis import given

from claims.words import ELLIPSIS, key, one_name, run_together, words
from tests.strategies import texts


def keys(text: str) -> list[str]:
    return [word.key for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"),
        ("organisation", "organization"),
        ("Organised", "organized"),
        ("analyse", "analyze"),
        ("labour", "labor"),
        ("neighbourhood", "neighborhood"),
        ("centre", "center"),
        ("theatres", "theaters"),
        ("travelled", "traveled"),
        ("dialogue", "dialog"),
        ("judgement", "judgment"),
        ("practise", "practice"),
        ("programme", "program"),
        ("haemorrhage", "hemorrhage"),
        ("don’t", "don't"),
        ("dont", "don't"),
        ("U.S.", "US"),
        ("1,400", "1400"),
        ("per cent", "percent"),
        ("%", "percent"),
        ("Erdoğan", "Erdogan"),
        ("ﬁre", "fire"),
        ("STRASSE", "straße"),
    ],
)
def test_a_word_otherwise_written_is_the_same_word(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("best", "closest"),
        ("3.5", "35"),
        ("1,40", "140"),
        ("hour", "hor"),
        ("four", "for"),
        ("filled", "filed"),
        ("law", "laws"),
        ("can", "can't"),
        ("adviser", "advice"),
    ],
)
def test_another_word_is_another(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_hyphens_part_words_and_dashes_are_none() -> None:
    assert keys("a north-west wind — and rain") == ["a", "north", "west", "wind", "and", "rain"]


@pytest.mark.parametrize("gap", ["…", "...", ". . .", "[...]", "(…)", "[ … ]", "…."])
def test_a_mark_of_omission_is_one_however_it_is_written(gap: str) -> None:
    assert keys(f"we {gap} win") == ["we", ELLIPSIS, "win"]


def test_words_in_brackets_are_insertions_but_a_changed_letter_is_none() -> None:
    found = list(words("[T]he minister [of defence] (left) it"))
    assert [(word.key, word.inserted) for word in found] == [
        ("the", False),
        ("minister", False),
        ("of", True),
        ("defense", True),
        ("left", True),
        ("it", False),
    ]


def test_a_contraction_run_together_is_its_words_in_full() -> None:
    assert run_together(["weve"]) == run_together(["we", "have"])
    assert run_together(["dont"]) == run_together(["do", "not"])
    assert run_together(["north", "west"]) == "northwest"


@pytest.mark.parametrize(
    ("one", "other"), [("Marzook", "Marzouk"), ("Musa", "Mousa"), ("Hasakeh", "Hassakeh"), ("Qasim", "Kasim")]
)
def test_names_of_the_same_consonants_are_spellings_of_one(one: str, other: str) -> None:
    assert one_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "Iraq"), ("Austria", "Australia"), ("Hamas", "Homs"), ("law", "low")]
)
def test_names_that_only_look_alike_are_two(one: str, other: str) -> None:
    assert not one_name(one, other)


@given(texts)
def test_every_word_stands_at_its_place_and_in_order(text: str) -> None:
    end = 0
    for word in words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.key
        end = word.end
