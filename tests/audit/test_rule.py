"""What a rule is, how rules are found, and in which order the audit reports."""

from __future__ import annotations

import datetime
import pkgutil
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claims.document import Reading
from claims.evidence import Verdict
from claims.finding import Finding, Level
from tests.compare.article import Count, Told, article
from tests.strategies import readings
from verifier.audit import Example, Rule, Subject, audit, chosen, rule, rules
from verifier.audit.registry import in_order
from verifier.audit.rule import Decided
from verifier.audit.rules import __path__ as package
from verifier.errors import UsageError, VerifierError


def silent(subject: Subject) -> Iterable[Finding]:
    return ()


WHOLE: dict[str, Any] = {
    "code": "SRC900",
    "name": "some-rule",
    "level": Level.NOTE,
    "since": "0.1.0",
    "summary": "Something.",
    "rationale": "Because.",
    "flagged": Example(text="Bad."),
    "passed": Example(text="Good."),
    "check": silent,
}


@pytest.mark.parametrize("missing", WHOLE)
def test_a_rule_cannot_be_made_without_any_of_its_documentation(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        Rule(**{name: value for name, value in WHOLE.items() if name != missing})


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("code", "XXX001"),
        ("code", "SRC1"),
        ("name", "Some Rule"),
        ("since", "soon"),
        ("summary", ""),
        ("rationale", ""),
    ],
)
def test_a_rule_is_not_made_of_empty_or_malformed_words(field: str, wrong: str) -> None:
    with pytest.raises(ValidationError):
        Rule(**{**WHOLE, field: wrong})


def test_a_rule_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        setattr(Rule(**WHOLE), "level", Level.ERROR)  # noqa: B010


def test_rules_that_share_a_code_or_a_name_are_refused() -> None:
    with pytest.raises(ValueError, match="SRC900"):
        in_order([Rule(**WHOLE), Rule(**{**WHOLE, "name": "other-rule"})])
    with pytest.raises(ValueError, match="some-rule"):
        in_order([Rule(**WHOLE), Rule(**{**WHOLE, "code": "SRC901"})])


def test_every_module_of_the_package_is_a_rule_and_rules_come_by_code() -> None:
    assert len(rules()) == len(list(pkgutil.iter_modules(package)))
    assert [rule.code for rule in rules()] == sorted(rule.code for rule in rules())


def test_every_rule_lives_in_the_module_of_its_name() -> None:
    names = {module.name.replace("_", "-") for module in pkgutil.iter_modules(package)}
    assert {rule.name for rule in rules()} == names


def test_a_rule_is_found_by_its_code_in_either_case() -> None:
    assert rule("src001") is rule("SRC001")


@pytest.mark.parametrize(("wrong", "near"), [("SRC01", "SRC001"), ("DTA001", "DAT001"), ("?", "SRC")])
def test_an_unknown_code_is_answered_with_codes_near_it(wrong: str, near: str) -> None:
    with pytest.raises(VerifierError, match=near) as raised:
        rule(wrong)
    assert wrong in str(raised.value)


def test_findings_come_by_gravity_and_then_by_place() -> None:
    reading = article(
        Told("The flood killed 9 people last week.", [Count("9 people", 9)], unplaced=["last week"]),
        Told(
            "It killed 120 people, including 200 children.",
            [Count("120 people", 120), Count("200 children", 200, "child")],
        ),
    )
    found = audit(reading, [])
    assert [finding.rule for finding in found] == ["FIG002", "DAT001", "SRC001"]


def test_an_article_in_which_nothing_is_read_raises_no_question() -> None:
    assert audit(article("Nothing."), []) == ()


@given(readings())
def test_whatever_was_read_findings_point_at_its_words_and_come_in_order(reading: Reading) -> None:
    found = audit(reading, [])
    for place in (each for finding in found for each in (finding.place, *finding.related)):
        assert place.span.words(reading.document.text) == place.text
    assert [f.level.rank for f in found] == sorted((f.level.rank for f in found), reverse=True)


def codes(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> set[str]:
    return {rule.code for rule in chosen(select, ignore)}


def test_rules_are_chosen_by_the_beginnings_of_their_codes_and_ignoring_wins() -> None:
    every = {rule.code for rule in rules()}
    sources = {code for code in every if code.startswith("SRC")}
    assert codes() == codes(["", " "]) == every
    assert codes(["src"]) == codes([" SRC "]) == sources > codes(["SRC001"]) == {"SRC001"}
    assert codes(["S", "FIG001"]) == sources | {"FIG001"}
    assert codes(ignore=["SRC"]) == every - sources
    assert codes(["SRC", "FIG001"], ["SRC002"]) == sources - {"SRC002"} | {"FIG001"}
    assert [rule.code for rule in chosen(["SRC", "FIG"])] == sorted(codes(["SRC", "FIG"]))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("SRC9", "there is no rule 'SRC9'; did you mean SRC0"),
        ("SRC0011", "there is no rule 'SRC0011'; did you mean SRC001"),
        ("ÄÖÜ", "there is no rule 'ÄÖÜ'; they begin with COR, DAT, "),
    ],
)
def test_what_begins_no_code_is_refused_with_the_codes_near_it(given: str, words: str) -> None:
    for choice in (([given], ()), ((), [given])):
        with pytest.raises(UsageError) as refused:
            chosen(*choice)
        assert str(refused.value).startswith(words)


def test_a_choice_that_leaves_no_rule_is_refused() -> None:
    with pytest.raises(UsageError, match="no rule is left"):
        chosen(["SRC001"], ["SRC"])


@given(readings(), st.sets(st.sampled_from([rule.code for rule in rules()])))
def test_rules_that_are_off_find_nothing_and_change_nothing_else(reading: Reading, on: set[str]) -> None:
    assert audit(reading, [], on=on) == tuple(f for f in audit(reading, []) if f.rule in on)


def test_an_example_tells_what_is_read_and_known_beside_it_each_under_its_heading() -> None:
    example = Example(
        text="Now.",
        others=("One.", "Two."),
        others_on=datetime.date(2024, 3, 14),
        earlier="Before.",
        decided=(Decided(words="killed", verdict=Verdict.FIX, reviewer="Dana"),),
    )
    assert list(example.beside) == [
        ("Read before it, in another article of 2024-03-14", ("One.", "Two.")),
        ("The text before", ("Before.",)),
        ("Decided", ("Dana: fix, of “killed”",)),
    ]
    assert list(Example(text="Now.").beside) == []
    assert [what for what, _ in Example(text="Now.", others=("One.",)).beside] == [
        "Read before it, in another article of that day"
    ]
