"""REV004 on written articles."""

from __future__ import annotations

from claims.claim import Kind
from claims.source import Anonymity, Link, Role, source_id
from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.number_of_voices import LEAST, RULE


def said(
    number: int, who: str = "Berg", *, kind: Kind = Kind.EVENT, role: Role = Role.SPEAKER, named: bool = True
) -> list[Told]:
    anonymity = Anonymity.NAMED if named else Anonymity.UNNAMED
    link = Link(role=role, name=who, source=source_id(who), anonymity=anonymity)
    return [Told(f"Bus {at} of {who} is late.", chain=[link], kind=kind) for at in range(number)]


def found(*told: Told) -> list[tuple[str, int]]:
    return [(f.message, len(f.related)) for f in RULE.check(Subject(reading=article(*told)))]


def test_an_article_that_hangs_on_one_voice_is_one_finding_at_all_its_statements() -> None:
    ((message, related),) = found(*said(LEAST), Told("The buses are red."))
    assert f"All {LEAST} statements" in message and "“Berg”" in message and related == LEAST - 1


def test_a_paper_that_alone_passes_things_on_is_the_one_voice() -> None:
    assert len(found(*said(LEAST, "The Ostrow Post", role=Role.CHANNEL))) == 1


def test_a_second_voice_is_enough_however_little_it_says() -> None:
    assert found(*said(LEAST), *said(1, "Hahn")) == []


def test_a_brief_and_a_string_of_opinions_are_left_alone() -> None:
    assert found(*said(LEAST - 1)) == []
    assert found(*said(LEAST, kind=Kind.OPINION)) == []


def test_a_voice_without_a_name_is_asked_for_by_another_rule() -> None:
    assert found(*said(LEAST, "sources", named=False)) == []
