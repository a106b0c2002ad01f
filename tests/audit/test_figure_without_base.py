"""FIG010 on written articles."""

from __future__ import annotations

import pytest

from claims.document import Part, PartKind
from tests.audit.counted import told
from tests.compare.article import article
from verifier.audit import Subject
from verifier.audit.rules.figure_without_base import RULE


def found(*sentences: str) -> list[list[str]]:
    subject = Subject(reading=article(*map(told, sentences)))
    return [[f.place.text, *(place.text for place in f.related)] for f in RULE.check(subject)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Crime rose 40 per cent, she said.",
        "Crime has risen by 40 per cent.",
        "Crime is up 40 per cent.",
        "Crime fell sharply by about 40 per cent.",
        "She spoke of a 40 per cent rise in crime.",
        "Bread costs 40 per cent more.",
    ],
)
def test_a_change_needs_a_time_or_a_number_that_it_is_measured_from(sentence: str) -> None:
    assert len(found("The mayor spoke.", sentence)) == 1


def test_changes_of_one_sentence_are_asked_for_together() -> None:
    assert found("Thefts rose by 40 per cent and fires fell by 30 per cent.") == [
        ["40 per cent", "30 per cent"]
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Crime rose 40 per cent since 2020.",
        "Crime rose 40 per cent in a year.",
        "Crime rose 40 per cent to 70 cases.",
        "Crime rose to 40 per cent.",
        "Crime will rise by 40 per cent.",
        "They plan to cut crime by 40 per cent.",
        "Bread costs 40 per cent more than milk.",
        "Crime rose 4 per cent.",
        "Some 40 per cent said so.",
        "They make up 40 per cent.",
        "Crime rose by 40 percentage points.",
        "Crime rose by dozens 40.",
    ],
)
def test_what_has_a_base_and_what_is_no_change_is_let_pass(sentence: str) -> None:
    assert found("The mayor spoke.", sentence) == []


def test_the_sentence_before_may_give_the_base() -> None:
    assert found("She looked back at last year.", "Crime rose 40 per cent.") == []


def test_headlines_have_no_room_for_a_base() -> None:
    reading = article(told("Crime rose 40 per cent."))
    (part,) = reading.parts
    headline = reading.model_copy(update={"parts": (Part(kind=PartKind.HEADLINE, span=part.span),)})
    assert list(RULE.check(Subject(reading=headline))) == []
