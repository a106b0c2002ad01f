"""docs/rules.md is generated from the rules."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Golden
from verifier.audit import rules
from verifier.audit.page import page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_documentation_of_the_rules_is_what_the_rules_say(golden: Golden) -> None:
    golden(page(rules()), "rules.md", folder=DOCS)


def test_the_documentation_tells_all_of_each_rule() -> None:
    text = page(rules())
    for rule in rules():
        said = (rule.code, rule.name, rule.summary, rule.rationale, rule.flagged.text, rule.passed.text)
        assert all(line in text for words in said for line in words.splitlines())
