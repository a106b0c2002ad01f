"""QUO001 on written articles."""

from __future__ import annotations

import pytest

from claims.claim import Quotation
from claims.document import Part, PartKind
from claims.source import Anonymity, Link, Role, source_id
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.quotation_without_speaker import RULE

SPEECH = "We were never told about it"


def by(name: str, *, resolved: bool = True, role: Role = Role.SPEAKER) -> tuple[Link, ...]:
    unnamed = Anonymity.NAMED if resolved else Anonymity.UNNAMED
    return (Link(role=role, name=name, source=source_id(name), anonymity=unnamed, resolved=resolved),)


def found(*told: Told) -> list[str]:
    return [f.place.text for f in RULE.check(Subject(reading=article(*told)))]


def test_speech_in_the_voice_of_the_article_has_no_speaker() -> None:
    assert found(Told(f"The hall was full. “{SPEECH}.” The vote is near.")) == [f"{SPEECH}."]


def test_speech_of_a_pronoun_that_nobody_resolves_has_no_speaker() -> None:
    told = Told(
        f"“{SPEECH},” he said.", chain=by("he", resolved=False), said=SPEECH, quotation=Quotation.DIRECT
    )
    assert found(told) == [f"{SPEECH},"]


def test_speech_that_only_a_channel_passes_on_has_no_speaker() -> None:
    told = Told(
        f"“{SPEECH}.”", chain=by("Reuters", role=Role.CHANNEL), said=SPEECH, quotation=Quotation.DIRECT
    )
    assert found(told) == [f"{SPEECH}."]


def test_speech_with_a_speaker_is_left_alone() -> None:
    told = Told(
        f"“{SPEECH},” Anna Berg said.", chain=by("Anna Berg"), said=SPEECH, quotation=Quotation.DIRECT
    )
    assert found(told) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "She called it “a very sad day”.",
        "The film “The Long Way Home From War” opens.",
        "A stray “mark is never closed in this one.",
        "Nothing is quoted here.",
    ],
)
def test_scare_quotes_titles_and_stray_marks_are_left_alone(sentence: str) -> None:
    assert found(Told(sentence)) == []


def test_headlines_are_left_alone() -> None:
    reading = article(Told(f"Town says: “{SPEECH}”"))
    (part,) = reading.parts
    headline = reading.model_copy(update={"parts": (Part(kind=PartKind.HEADLINE, span=part.span),)})
    assert list(RULE.check(Subject(reading=headline))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"The mayor chastised them: “{SPEECH}”.",
        f"Her words were “{SPEECH}”.",
        f"The new law bans “{SPEECH.lower()}”.",
    ],
)
def test_speech_that_its_sentence_reports_is_left_alone(sentence: str) -> None:
    assert found(Told(sentence)) == []


def test_speech_beside_that_of_somebody_named_is_left_alone() -> None:
    before = Told("It rained, Anna Berg said.", chain=by("Anna Berg"), said="It rained")
    assert found(before, Told(f"“{SPEECH}.”")) == []
    assert (
        found(Told(f"“{SPEECH}.”"), Told("“It rained,” Ann said.", chain=by("Ann"), said="It rained")) == []
    )


def test_a_pronoun_behind_somebody_who_is_named_is_left_alone() -> None:
    before = Told("It rained, Anna Berg said.", chain=by("Anna Berg"), said="It rained")
    she = Told(
        f"“{SPEECH},” she said.", chain=by("she", resolved=False), said=SPEECH, quotation=Quotation.DIRECT
    )
    assert found(before, she) == []


def test_speech_in_a_text_without_sentences_has_no_speaker_either() -> None:
    reading = article(Told(f"The hall was full. “{SPEECH}.”")).model_copy(update={"sentences": ()})
    assert len(list(RULE.check(Subject(reading=reading)))) == 1
