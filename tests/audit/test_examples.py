"""The examples of each rule hold, read as any article is."""

from __future__ import annotations

import pytest

from claims.document import Document
from claims.finding import Finding
from verifier import pipeline
from verifier.audit import Example, Rule, rules

EVERY = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


def read(name: str, text: str, example: Example) -> pipeline.Measured:
    return pipeline.read_and_measured(Document(name=name, text=text, published=example.published))


def found(rule: Rule, example: Example) -> list[Finding]:
    own = read("example", example.text, example)
    others = read("other", example.other, example)[1] if example.other else ()
    earlier = read("example", example.earlier, example)[0] if example.earlier else None
    audited = pipeline.audited(own, pipeline.Known(others, earlier))
    return [finding for finding in audited.findings if finding.rule == rule.code]


@EVERY
def test_a_rule_flags_its_flagged_example_once(rule: Rule) -> None:
    (finding,) = found(rule, rule.flagged)
    assert finding.level is rule.level


@EVERY
def test_a_rule_passes_its_passed_example(rule: Rule) -> None:
    assert found(rule, rule.passed) == []


@EVERY
def test_a_finding_is_one_line_that_says_who_must_answer(rule: Rule) -> None:
    (finding,) = found(rule, rule.flagged)
    assert "?" in finding.message and "\n" not in finding.message
    assert finding.message.endswith(".")
