"""HED003 on written articles."""

from __future__ import annotations

import pytest

from tests.audit.papers import paper
from verifier.audit import Subject
from verifier.audit.rules.headline_name_not_in_body import RULE

BODY = (
    "The mayor of Ostrow went to court on Monday. Viktor Hahn, a builder, was not there. Kenyan and British "
    "lawyers of the World Road Fund were. Republicans stayed away, and so did President Marzouk."
)


def found(title: str | None) -> list[str]:
    return [f.message.split("”")[0].strip("“") for f in RULE.check(Subject(reading=paper(BODY, title=title)))]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mayor sues Maria Lopez over roads", "Maria Lopez"),
        ("Mayor goes to court in Danzel", "Danzel"),
        ("Mayor’s case against Lopez’s firm opens", "Lopez"),
        ("Maria Lopez goes to court", "Maria Lopez"),
        ("UNESCO goes to court", "UNESCO"),
        ("Peru goes to court with the mayor of Lima", "Lima"),
    ],
)
def test_a_name_that_only_the_headline_has_is_asked_for(title: str, name: str) -> None:
    assert name in found(title)


def test_each_name_is_asked_for_once() -> None:
    assert found("Mayor sues Maria Lopez and the town of Danzel") == ["Maria Lopez", "Danzel"]


@pytest.mark.parametrize(
    "title",
    [
        "Mayor sues Hahn over roads",
        "Mayor sues Dr Viktor Hahn’s firm",
        "Mayor meets lawyers from Kenya",
        "Mayor meets lawyers from the UK",
        "Mayor meets WRF over roads",
        "Roads are no matter for GOP",
        "Mayor waits for Marzook at court",
        "Mayor goes back to White House",
        "Ostrow goes to court",
        "EXCLUSIVE: mayor goes to court",
    ],
)
def test_a_part_a_people_a_short_form_and_another_spelling_are_enough(title: str) -> None:
    assert found(title) == []


@pytest.mark.parametrize("title", ["Mayor Sues Maria Lopez Over Roads", "MAYOR SUES LOPEZ", "Roads", None])
def test_a_headline_in_which_every_word_has_a_capital_shows_no_names(title: str | None) -> None:
    assert found(title) == []
