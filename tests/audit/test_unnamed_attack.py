"""SRC008 on written articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.claim import Kind
from claims.source import Anonymity, Link
from tests.audit.chains import found_by, link
from tests.compare.article import Told
from verifier.audit.rules.unnamed_attack import RULE

LIAR = "the mayor, Paul Brandt, was a liar"


def said(words: str, what: str = LIAR, *, cue: str = "said", kind: Kind = Kind.OPINION, **more: Any) -> Told:
    sentence = f"{words} {cue} {what}."
    chain: list[Link] = [link(sentence, words, cue=cue, **more)]
    return Told(sentence, chain=chain, said=what, kind=kind)


def found(told: Told) -> int:
    return len(found_by(RULE, [told]))


@pytest.mark.parametrize(
    "words", ["One insider", "Sources", "Critics", "Some delegates", "a senior NATO official"]
)
def test_an_insult_without_a_name_is_asked_about(words: str) -> None:
    assert found(said(words)) == 1


def test_a_role_without_a_name_insults_as_well() -> None:
    assert found(said("a former aide", anonymity=Anonymity.ROLE)) == 1
    assert found(said("the former aide", anonymity=Anonymity.ROLE)) == 0


def test_an_accusation_is_asked_about_whatever_it_states() -> None:
    told = said("Sources", "Paul Brandt of taking money", cue="accused", kind=Kind.EVENT)
    (finding,) = found_by(RULE, [told])
    assert finding.message.startswith("“Sources”, without a name, speaks ill of “Paul Brandt” (“accused”).")


@pytest.mark.parametrize(
    "told",
    [
        said("Anna Berg", anonymity=Anonymity.NAMED),
        said("he", resolved=False),
        said("NATO officials"),
        said("The prosecutors"),
        said("Sources", "the mayor, Paul Brandt, was kind"),
        said("Sources", "lying is everywhere"),
        Told(f"It is known that {LIAR}.", kind=Kind.OPINION),
    ],
)
def test_names_bodies_praise_and_what_is_said_of_nobody_are_left_alone(told: Told) -> None:
    assert found(told) == 0
