"""QUO005 on written articles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claims.claim import Certainty, Quotation
from claims.source import Link, Role, Source, SourceKind, source_id
from claims.span import Span
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.one_quotation_two_speakers import RULE

SPEECH = "The dam was never built to hold this"


def by(name: str) -> Link:
    return Link(role=Role.SPEAKER, name=name, source=source_id(name))


def said(speech: str, *names: str, quotation: Quotation = Quotation.DIRECT) -> Told:
    sentence = f"“{speech},” {' and '.join(names)} said."
    return Told(sentence, chain=[by(name) for name in names], said=f"“{speech},”", quotation=quotation)


def found(
    *told: Told,
    certainty: Certainty = Certainty.LIKELY,
    surface: str | None = None,
    bodies: Sequence[Source] = (),
) -> list[str]:
    """Return what is found where each link has its name beside the words, or `surface` in its place."""
    names = {link.name for each in told for link in each.chain} - {body.name for body in bodies}
    people = [Source(name=name, kind=SourceKind.PERSON) for name in names]
    reading = article(*told, sources=[*people, *bodies])
    text = reading.document.text
    claims = []
    for claim in reading.claims:
        links = []
        for link in claim.attribution:
            words = surface or link.name
            at = text.index(words, claim.hull.end) if words in text[claim.hull.end :] else text.index(words)
            links.append(
                link.model_copy(update={"surface": words, "span": Span(start=at, end=at + len(words))})
            )
        claims.append(claim.model_copy(update={"attribution": tuple(links), "certainty": certainty}))
    return [
        f.message for f in RULE.check(Subject(reading=reading.model_copy(update={"claims": tuple(claims)})))
    ]


def test_words_of_two_people_are_asked_for_once() -> None:
    (message,) = found(said(SPEECH, "Clara Voss"), said(SPEECH, "Peter Lindqvist"))
    assert "are of Peter Lindqvist here and of Clara Voss elsewhere" in message


def test_the_same_words_within_longer_ones_are_the_same_words() -> None:
    longer = f"We all know it. {SPEECH.replace('The', 'the')} much water"
    assert len(found(said(longer, "Clara Voss"), said(SPEECH, "Peter Lindqvist"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        said(SPEECH, "Clara Voss"),
        said(SPEECH, "Voss"),
        said(SPEECH, "Peter Lindqvist", "Ann Berg"),
        said("The dam was never built to last so long", "Peter Lindqvist"),
        said("The dam was never", "Peter Lindqvist"),
        said(SPEECH, "Peter Lindqvist", quotation=Quotation.INDIRECT),
    ],
)
def test_one_speaker_joint_speakers_and_other_words_are_left_alone(other: Told) -> None:
    assert found(said(SPEECH, "Clara Voss"), other) == []


def test_a_speaker_who_is_nobody_for_sure_is_left_alone() -> None:
    two = said(SPEECH, "Clara Voss"), said(SPEECH, "Peter Lindqvist")
    assert found(*two, certainty=Certainty.UNSURE) == []
    assert found(*two, surface="said") == []


def test_a_body_and_its_member_may_say_the_same() -> None:
    body = Source(name="Republicans", kind=SourceKind.ORGANISATION)
    assert found(said(SPEECH, "Republicans"), said(SPEECH, "Peter Lindqvist"), bodies=[body]) == []
