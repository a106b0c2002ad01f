"""SRC002 on written articles."""

from __future__ import annotations

from typing import Any

import pytest

from claims.claim import Kind
from claims.source import Anonymity, Basis, Link, Role, Source, SourceKind, source_id
from claims.span import Span
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.only_unnamed_source import RULE


def link(words: str, at: int | None = 0, **more: Any) -> Link:
    """Return a link named by words at the beginning of the article, or nowhere."""
    span = None if at is None else Span(start=at, end=at + len(words))
    given = {"role": Role.SPEAKER, "anonymity": Anonymity.UNNAMED} | more
    surface = None if at is None else words
    return Link(name=words, source=source_id(words), span=span, surface=surface, **given)


def found(*told: Told, sources: tuple[Source, ...] = ()) -> list[tuple[str, int]]:
    subject = Subject(reading=article(*told, sources=sources))
    return [(f.place.text, len(f.related)) for f in RULE.check(subject)]


OFFICIALS = (Source(name="Officials", kind=SourceKind.UNNAMED),)
SAID = "Officials said the bridge was unsafe."


def test_an_unnamed_voice_is_asked_for_once_however_often_it_speaks() -> None:
    first = Told(SAID, chain=[link("Officials")], said="the bridge was unsafe")
    again = Told("It had been so for years.", chain=[link("Officials", None, basis=Basis.CARRIED_OVER)])
    assert found(first, again, sources=OFFICIALS) == [("the bridge was unsafe", 1)]


def test_an_outlet_that_passes_it_on_does_not_stand_behind_it() -> None:
    chain = [link("Officials"), link("Reuters", None, role=Role.CHANNEL, anonymity=Anonymity.NAMED)]
    assert len(found(Told(SAID, chain=chain), sources=OFFICIALS)) == 1


@pytest.mark.parametrize(
    "chain",
    [
        [link("Officials", anonymity=Anonymity.NAMED)],
        [link("Officials", anonymity=Anonymity.ROLE)],
        [link("Officials"), link("Anna Berg", None, anonymity=Anonymity.NAMED)],
        [link("Officials", resolved=False)],
        [link("unnamed source", None)],
        [link("unnamed source", None, basis=Basis.CARRIED_OVER)],
        [link("Officials", role=Role.CHANNEL)],
        [],
    ],
)
def test_a_named_voice_a_mere_pronoun_and_nobody_at_all_are_left_alone(chain: list[Link]) -> None:
    assert found(Told(SAID, chain=chain), sources=OFFICIALS) == []


def test_a_document_without_a_name_is_no_voice() -> None:
    report = Source(name="Officials", kind=SourceKind.DOCUMENT)
    assert found(Told(SAID, chain=[link("Officials")]), sources=(report,)) == []


def test_people_who_act_in_the_open_are_no_secret_voice() -> None:
    assert found(Told("Teachers said the school was cold.", chain=[link("Teachers")])) == []


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.PREDICTION, Kind.COMMITMENT, Kind.DEMAND])
def test_officials_judge_foresee_promise_and_demand_without_a_second_source(kind: Kind) -> None:
    assert found(Told(SAID, chain=[link("Officials")], kind=kind), sources=OFFICIALS) == []


@pytest.mark.parametrize("kind", [Kind.PREDICTION, Kind.COMMITMENT, Kind.DENIAL])
def test_sources_need_one_for_all_but_opinions(kind: Kind) -> None:
    said = Told("Sources said the bridge would be closed.", chain=[link("Sources")], kind=kind)
    assert len(found(said)) == 1


def test_members_of_a_named_body_speak_for_it_and_sources_in_it_do_not() -> None:
    officials, sources = "Officials of the Harbour Board", "Sources in the Harbour Board"
    assert found(Told(f"{officials} said the bridge was unsafe.", chain=[link(officials)])) == []
    assert len(found(Told(f"{sources} said the bridge was unsafe.", chain=[link(sources)]))) == 1


KEPT = "A nurse, who asked not to be named, said the bridge was unsafe."


def test_whoever_does_not_want_to_be_named_is_asked_for_whatever_they_are_called() -> None:
    said = Told(KEPT, chain=[link("A nurse")], said="the bridge was unsafe")
    assert found(said) == [("the bridge was unsafe", 0)]
    assert found(Told("A nurse said the bridge was unsafe.", chain=[link("A nurse")])) == []


def test_of_a_member_of_a_body_too_unless_it_is_an_opinion_or_somebody_named_says_so_as_well() -> None:
    nurse, berg = (
        link("A nurse", anonymity=Anonymity.ROLE),
        link("Anna Berg", None, anonymity=Anonymity.NAMED),
    )
    assert len(found(Told(KEPT, chain=[nurse]))) == 1
    assert found(Told(KEPT, chain=[nurse], kind=Kind.OPINION)) == []
    assert found(Told(KEPT, chain=[nurse, berg])) == []
