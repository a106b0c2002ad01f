"""SRC006 on written articles."""

from __future__ import annotations

from typing import Any

from claims.source import Anonymity, Role
from tests.audit.chains import found_by, of_outlet, told
from tests.compare.article import Told, article
from verifier.audit.rules.circle import RULE

SAID = "the governor had fled abroad"


def passed_on(*names: str, said: str = SAID) -> Any:
    """Return a sentence in which the first name has it from the second, and so on."""
    sentence = f"{' citing '.join(names)} wrote {said}."
    inner = {"anonymity": Anonymity.NAMED}
    outer = inner | {"role": Role.CHANNEL}
    chain = [(name, inner if at == 0 else outer) for at, name in enumerate(reversed(names))]
    return sentence, chain, {"said": said}


def found(*sentences: Any) -> list[tuple[str, list[str]]]:
    return [(f.message, [p.text for p in f.related]) for f in found_by(RULE, told(*sentences))]


def test_two_that_have_the_same_from_each_other_make_a_circle() -> None:
    ((message, related),) = found(passed_on("Interfax", "Reuters"), passed_on("Reuters", "Interfax"))
    assert message == (
        "A circle: “Reuters”, which has it from “Interfax”, which has it from “Reuters”. Who had it first? "
        "To be asked: “Reuters” and “Interfax”."
    )
    assert related == [SAID]


def test_a_circle_may_lead_through_several() -> None:
    steps = [passed_on("Interfax", "Reuters"), passed_on("Reuters", "Petra"), passed_on("Petra", "Interfax")]
    ((message, related),) = found(*steps)
    assert message.count("which has it from") == 3 and len(related) == 2


def test_one_that_comes_twice_in_a_chain_makes_a_circle() -> None:
    sentence = "Reuters citing Interfax citing Reuters wrote the governor had fled abroad."
    named = {"anonymity": Anonymity.NAMED}
    chain = [("Reuters", named), ("Interfax", named), ("Reuters", named)]
    assert len(found((sentence, chain, {"said": SAID}))) == 1


def test_those_who_cite_each_other_on_other_matters_make_none() -> None:
    other = "the harbour was closed to ships"
    assert found(passed_on("Interfax", "Reuters"), passed_on("Reuters", "Interfax", said=other)) == []


def test_a_chain_that_is_told_twice_makes_none() -> None:
    assert found(passed_on("Interfax", "Reuters"), passed_on("Interfax", "Reuters")) == []


def test_another_outlet_that_cites_the_own_is_no_source() -> None:
    reading = article(*told(passed_on("Reuters", "The Herald")))
    assert len(list(RULE.check(of_outlet(reading, "Herald")))) == 1
    assert list(RULE.check(of_outlet(reading, "The Globe"))) == []


def test_what_is_told_to_the_own_outlet_is_no_circle() -> None:
    reading = article(*told(passed_on("The Herald", "Anna Berg")))
    assert list(RULE.check(of_outlet(reading, "The Herald"))) == []


def test_what_nobody_passes_on_is_no_circle() -> None:
    assert found_by(RULE, [Told("It rained.")]) == []
