"""SRC004 on written articles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claims.claim import Kind
from claims.source import Anonymity, Link, SourceKind
from tests.audit.chains import found_by, kinds, link, nobody
from tests.compare.article import Count, Told
from verifier.audit.rules.chain_ends_in_nobody import RULE

PRESS = kinds(Tass=SourceKind.AGENCY, The_Herald=SourceKind.OUTLET, The_Harbour_Agency=SourceKind.STATE_BODY)
NAMED = Anonymity.NAMED


def found(*sentences: Told) -> list[tuple[str, int]]:
    return [(f.message.split(", but ")[0], len(f.related)) for f in found_by(RULE, sentences, sources=PRESS)]


def passive(sentence: str, cue: str, said: str, kind: Kind = Kind.EVENT) -> Told:
    return Told(sentence, chain=[nobody(sentence, cue)], said=said, kind=kind)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The owner reportedly fled abroad.", "reportedly"),
        ("The owner allegedly fled abroad.", "allegedly"),
        ("It was reported that the owner fled.", "It was reported that"),
        ("The owner is widely believed to have fled.", "is widely believed to have"),
    ],
)
def test_hearsay_in_the_voice_of_the_article_is_asked_about(sentence: str, words: str) -> None:
    assert found(Told(sentence)) == [(f"“{words}”", 0)]


@pytest.mark.parametrize(
    ("sentence", "cue", "said"),
    [
        ("The owner is said to be abroad.", "is said", "to be abroad"),
        ("It was reported that the owner fled.", "was reported", "the owner fled"),
        ("The owner fled, it was reported.", "was reported", "The owner fled"),
        ("The owner reportedly told them of it.", "reportedly told", "of it"),
    ],
)
def test_a_reporting_word_of_nobody_is_asked_about(sentence: str, cue: str, said: str) -> None:
    assert found(passive(sentence, cue, said)) == [(f"“{cue}”", 0)]


def test_all_hearsay_of_an_article_is_asked_about_once() -> None:
    told = [Told("The owner reportedly fled."), Told("He is said to have sold the mill first.")]
    assert found(*told) == [("“reportedly” and “is said to have”", 1)]


@pytest.mark.parametrize(
    ("sentence", "cue", "said"),
    [
        ("Two new cases were reported.", "were reported", "Two new cases"),
        ("It must be said that the owner fled.", "must be said", "the owner fled"),
        ("The owner was told to leave.", "was told", "to leave"),
    ],
)
def test_what_the_authorities_are_told_and_what_must_be_said_is_no_hearsay(
    sentence: str, cue: str, said: str
) -> None:
    assert found(passive(sentence, cue, said)) == []


@pytest.mark.parametrize(
    "sentences",
    [
        ["The owner was arrested on Monday.", "He allegedly stole the money."],
        ["The town is of the 1500s and its tower is said to be older."],
        ["The owner was dismissed for allegedly stealing."],
        ["The owner reportedly fled.", "According to Anna Berg, he left at night."],
        ["The owner fled."],
    ],
)
def test_what_a_court_an_old_tale_or_the_next_sentence_answers_for_is_left_alone(
    sentences: Sequence[str],
) -> None:
    assert found(*(Told(sentence) for sentence in sentences)) == []


def test_judgements_and_forecasts_are_left_alone() -> None:
    said = passive("The owner is said to be a fool.", "is said", "to be a fool", Kind.OPINION)
    assert found(said) == []


def reported(
    who: str, *, kind: Kind = Kind.EVENT, cue: str = "reported", toll: bool = False, named: bool = True
) -> list[str]:
    sentence = f"{who} {cue} that three sailors were lost."
    how = NAMED if named else Anonymity.UNNAMED
    chain: list[Link] = [link(sentence, who, cue=cue, anonymity=how)]
    counts = [Count("three sailors", 3)] if toll else []
    told = Told(sentence, counts, chain, said="three sailors were lost", kind=kind)
    return [finding.message for finding in found_by(RULE, [told], sources=PRESS)]


@pytest.mark.parametrize(
    "who", ["Local media", "Syrian media", "Reports", "Several news outlets", "Some state media"]
)
def test_channels_that_are_none_in_particular_are_asked_about(who: str) -> None:
    (message,) = reported(who, named=False)
    assert message.startswith(f"Only “{who}” is given")
    assert reported(who, cue="wondered", named=False) == []


@pytest.mark.parametrize("who", ["Tass", "The Herald"])
def test_an_agency_is_asked_for_its_source_of_a_toll_a_promise_and_a_denial(who: str) -> None:
    assert len(reported(who, toll=True)) == 1
    assert len(reported(who, kind=Kind.COMMITMENT)) == 1
    assert len(reported(who, kind=Kind.DENIAL)) == 1
    assert reported(who) == []
    assert reported(who, kind=Kind.STATE) == []


def test_a_body_that_reports_answers_for_itself() -> None:
    assert reported("The Harbour Agency", toll=True) == []


def test_a_speaker_behind_the_channel_can_be_asked() -> None:
    sentence = "Anna Berg told Tass that three sailors were lost."
    chain = [
        link(sentence, "Anna Berg", cue="told", anonymity=NAMED),
        link(sentence, "Tass", anonymity=NAMED),
    ]
    assert found(Told(sentence, [Count("three sailors", 3)], chain, said="three sailors were lost")) == []
