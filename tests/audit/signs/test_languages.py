"""The languages of channels."""

from __future__ import annotations

import pytest

from verifier.audit.signs.languages import LANGUAGES, language_of


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("RIA Novosti", "Russian"),
        ("the Russian news agency Tass", "Russian"),
        ("Al-Manar TV", "Arabic"),
        ("L’Expression", "French"),
        ("Lebanon's Al-Manar", "Arabic"),
        ("Reuters", None),
        ("a statement", None),
        ("the mark", None),
        ("", None),
    ],
)
def test_a_channel_is_known_by_its_name_within_other_words(name: str, language: str | None) -> None:
    assert language_of(name) == language


def test_papers_are_described_by_their_people_too() -> None:
    assert (LANGUAGES["Lebanese"], LANGUAGES["Brazilian"]) == ("Arabic", "Portuguese")
