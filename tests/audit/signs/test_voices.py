"""Voices without a name."""

from __future__ import annotations

import pytest

from tests.audit.chains import told
from tests.compare.article import article
from verifier.audit.signs.voices import Voice, unnamed_speakers, voice


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sources", Voice("source", True, False)),
        ("a source close to the talks", Voice("source", False, False)),
        ("Party insiders", Voice("insider", True, False)),
        ("the authorities", Voice("authority", True, False)),
        ("witnesses", Voice("witness", True, False)),
        ("officials at the Harbour Board", Voice("official", True, True)),
        ("a senior NATO diplomat", Voice("diplomat", False, True)),
        ("Berg's aides", Voice("aide", True, True)),
        ("Iranian officials", Voice("official", True, False)),
        ("people familiar with the matter", Voice("person", True, False)),
        ("people", None),
        ("historical sources", None),
        ("the same source", None),
        ("teachers", None),
        ("of the mothers", None),
        ("", None),
    ],
)
def test_a_description_says_as_what_how_many_and_of_which_body(words: str, expected: Voice | None) -> None:
    assert voice(words) == expected


def test_a_capital_within_a_sentence_is_a_name_and_one_at_its_beginning_is_none() -> None:
    assert voice("Pentagon officials", opens=False) == Voice("official", True, True)
    assert voice("Senior officials", opens=True) == Voice("official", True, False)


def test_somebody_spoken_of_as_known_is_no_voice_without_a_name() -> None:
    known = told(("The official said the bridge was unsafe.", [("The official", {})], {}))
    new = told(
        ("An official said the bridge was unsafe.", [("An official", {"name": "official"})], {}),
        ("The official said it was old.", [("The official", {"name": "official"})], {}),
    )
    assert list(unnamed_speakers(article(*known))) == []
    assert len(list(unnamed_speakers(article(*new)))) == 2


def test_sources_are_no_more_known_for_their_article() -> None:
    (claim,) = told(("The sources said the bridge was unsafe.", [("The sources", {})], {}))
    assert len(list(unnamed_speakers(article(claim)))) == 1
