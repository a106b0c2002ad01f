"""SRC007 on written articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.source import Anonymity, SourceKind
from tests.audit.chains import found_by, kinds, link
from tests.compare.article import Told
from verifier.audit.rules.speaker_not_introduced import RULE

PEOPLE = kinds(Kowalski=SourceKind.PERSON, Bennet=SourceKind.PERSON, Harbour=SourceKind.ORGANISATION)


def said(words: str, *, before: str = "It rained.", cue: str = "said", **more: Any) -> list[Told]:
    sentence = f"{words} {cue} the mill would close."
    text = f"{before} {sentence}"
    given = {"anonymity": Anonymity.NAMED, **more}
    chain = [link(text, words, cue=cue, after=len(before), **given)]
    return [Told(before), Told(sentence, chain=chain, said="the mill would close")]


def found(words: str, **more: Any) -> list[str]:
    return [finding.message for finding in found_by(RULE, said(words, **more), sources=PEOPLE)]


def test_a_bare_surname_is_asked_about() -> None:
    (message,) = found("Kowalski")
    assert message == "Who is “Kowalski”, of whom the article says no more? The reporter must say."


def test_a_name_that_is_nearly_another_may_be_misspelled() -> None:
    (message,) = found("Bennet", before="Melanie Bennett runs the board.")
    assert "Is it “Bennett”, spelled otherwise?" in message


@pytest.mark.parametrize("before", ["Jan Kowalski came.", "They met Kowalski, a baker.", "Mr Kowalski came."])
def test_a_speaker_who_is_introduced_anywhere_is_left_alone(before: str) -> None:
    assert found("Kowalski", before=before) == []


@pytest.mark.parametrize("words", ["Harbour", "NATO", "Experts"])
def test_what_is_no_person_is_left_alone(words: str) -> None:
    assert found(words) == []


def test_what_no_person_does_is_left_alone() -> None:
    assert found("Kowalski", cue="reaches out and") == []


@pytest.mark.parametrize("words", ["He", "She"])
def test_a_pronoun_of_nobody_is_asked_about(words: str) -> None:
    unresolved: dict[str, Any] = {"anonymity": Anonymity.UNNAMED, "resolved": False}
    assert len(found(words, **unresolved)) == 1
    assert found(words, anonymity=Anonymity.UNNAMED) == []
    named = said("Jan Kowalski", before="It rained all day.")
    sentence = f"{words} said it again."
    text = " ".join([*(each.sentence for each in named), sentence])
    more = Told(sentence, chain=[link(text, words, after=len(text) - len(sentence), **unresolved)])
    assert found_by(RULE, [*named, more]) == []


def test_a_minister_of_whom_nobody_spoke_is_asked_about() -> None:
    assert len(found("The minister", anonymity=Anonymity.UNNAMED)) == 1
    assert len(found("The minister", anonymity=Anonymity.ROLE, resolved=False)) == 1
    assert found("The minister", anonymity=Anonymity.UNNAMED, before="Finance Minister Berg came.") == []
    assert found("The minister", anonymity=Anonymity.NAMED) == []


def test_a_speaker_without_words_here_is_left_alone() -> None:
    told = said("Kowalski")
    (mute,) = (each.model_copy(update={"span": None, "surface": None}) for each in told[1].chain)
    assert found_by(RULE, [told[0], told[1]._replace(chain=[mute])], sources=PEOPLE) == []
