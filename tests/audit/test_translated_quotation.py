"""QUO004 on written articles."""

from __future__ import annotations

import pytest

from claims.claim import Quotation
from claims.source import Link, Role, source_id
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.translated_quotation import RULE

SPEECH = "We will not sign this paper"


def through(channel: str | None = None) -> tuple[Link, ...]:
    speaker = Link(role=Role.SPEAKER, name="Leon Varga", source=source_id("Leon Varga"))
    if channel is None:
        return (speaker,)
    return speaker, Link(role=Role.CHANNEL, name=channel, source=source_id(channel))


def told(sentence: str, channel: str | None = None, quotation: Quotation = Quotation.DIRECT) -> Told:
    return Told(sentence, chain=through(channel), said=SPEECH, quotation=quotation)


def found(*sentences: Told, outlet: str | None = None) -> list[str]:
    reading = article(*sentences)
    document = reading.document.model_copy(update={"outlet": outlet})
    subject = Subject(reading=reading.model_copy(update={"document": document}))
    return [finding.message for finding in RULE.check(subject)]


@pytest.mark.parametrize(
    ("sentence", "channel", "put"),
    [
        (f"“{SPEECH},” Varga told him.", "RIA", "came through RIA, which publishes in Russian"),
        (f"“{SPEECH},” Varga told El País.", None, "came through El País, which publishes in Spanish"),
        (
            f"“{SPEECH},” Xinhua quoted Varga as saying.",
            None,
            "came through Xinhua, which publishes in Chinese",
        ),
        (f"“{SPEECH},” Varga told the Spanish daily.", None, "came through a Spanish daily"),
        (f"Varga wrote on his page in Arabic: “{SPEECH}”.", None, "were said or written in Arabic"),
    ],
)
def test_very_words_through_another_language_are_somebodys_translation(
    sentence: str, channel: str | None, put: str
) -> None:
    (message,) = found(told(sentence, channel))
    assert put in message


@pytest.mark.parametrize(
    "sentence",
    [
        f"“{SPEECH},” Varga told the Guardian.",
        f"“{SPEECH},” Varga told the Spanish daily in English.",
        f"“{SPEECH},” Varga told El País, which translated it.",
        f"“{SPEECH},” Varga said in French Polynesia.",
    ],
)
def test_words_of_english_and_translations_that_are_told_are_left_alone(sentence: str) -> None:
    assert found(told(sentence)) == []


def test_what_is_not_quoted_is_left_alone() -> None:
    assert found(told(f"{SPEECH}, Varga told RIA.", "RIA", Quotation.INDIRECT)) == []


def test_a_title_leaves_a_translator_no_choice() -> None:
    title = "The Long Way Home From War"
    assert (
        found(Told(f"“{title}” was shown.", chain=through("RIA"), said=title, quotation=Quotation.MIXED))
        == []
    )


def test_what_the_outlet_of_the_article_was_told_itself_is_left_alone() -> None:
    assert found(told(f"“{SPEECH},” Varga told him.", "El País"), outlet="El País") == []


def test_each_channel_makes_one_finding() -> None:
    again = Told("“It is a bad paper for us,” he said.", chain=through("RIA"), quotation=Quotation.MIXED)
    other = Told("“It was a bad day for us,” he said.", chain=through("El País"), quotation=Quotation.MIXED)
    assert len(found(told(f"“{SPEECH},” Varga told RIA.", "RIA"), again, other)) == 2
