"""Lands by their peoples and capitals, and names that are of nobody in particular."""

from __future__ import annotations

import pytest

from claims.span import Span
from verifier.audit.signs.lands import land
from verifier.audit.signs.names import is_power, names, telling


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Iranians", "iran"), ("Russian", "russia"), ("Kremlin", "russia"), ("Italians", "italy"),
        ("Chinese", "china"), ("Israelis", "israel"), ("Chilean", "chile"), ("Swiss", "switzerland"),
        ("Kenya", "kenya"), ("Sudanese", "sudan"), ("Turks", "turkey"), ("Hahn", None), ("Manning", None),
    ],
)  # fmt: skip
def test_a_land_is_known_by_its_name_its_capital_and_its_people(word: str, known: str | None) -> None:
    assert land(word) == known


@pytest.mark.parametrize(
    ("name", "whether"),
    [("Iran", True), ("Hamas", True), ("Islamic State", True), ("Israeli Hahn", False), ("President", False)],
)
def test_a_power_is_a_land_or_a_party_and_nothing_else(name: str, whether: bool) -> None:
    assert is_power(name) is whether


def test_names_are_words_with_capitals_in_a_row_without_what_opens_a_sentence() -> None:
    text = "The Bank of Ostrow's head, Dr. Anna Berg, met Number 10 and Hahn’s firm. He left."
    found = [span.words(text) for span in names(text, Span(start=0, end=len(text)))]
    assert found == ["Bank of Ostrow", "Dr. Anna Berg", "Number 10", "Hahn"]


def test_titles_and_initials_do_not_tell_who_is_meant() -> None:
    assert telling("Prime Minister J. Anna Berg") == {"anna", "berg"}
