"""The rules as a page of documentation, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from verifier.audit.rule import Example, Rule

_OPENING = """\
# Rules

What the audit looks for. A finding is a question for a person: a place in the text, a reason, and who must
answer. `verifier rules CODE` prints one rule. This page is generated from the rules themselves, and their
examples are their tests. How often each was right was counted by reading what it found, each finding or fifty
drawn at random; a rule that is right less than nine times in ten is no more than a note. COR001 was counted
on versions of articles that were edited for the purpose.
"""


def page(rules: Sequence[Rule]) -> str:
    """Return the documentation of rules: a table of all, then each with its reason and its examples."""
    return "\n".join([_OPENING, *_table(rules), *_families(rules)])


def _table(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| code | name | level | finds | right of those read |"
    yield "| --- | --- | --- | --- | --- |"
    for rule in rules:
        right = rule.record.share if rule.record else "not measured"
        link = f"[{rule.code}](#{rule.code.lower()})"
        yield f"| {link} | {rule.name} | {rule.level} | {rule.summary} | {right} |"
    yield ""


def _families(rules: Sequence[Rule]) -> Iterator[str]:
    for family, members in groupby(sorted(rules, key=lambda rule: rule.code), key=lambda rule: rule.family):
        yield f"## {family.subject}\n"
        for rule in members:
            yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield f"**{rule.name}** ({rule.level}, since {rule.since}). {rule.summary}\n"
    yield from _explained(rule)


def explained(rule: Rule) -> str:
    """Return why a rule is there and what it flags and passes, in Markdown that reads well as plain text."""
    return "\n".join(_explained(rule)).rstrip()


def _explained(rule: Rule) -> Iterator[str]:
    yield f"{rule.rationale}\n"
    yield f"{rule.reliability}\n"
    yield from _example("Flagged", rule.flagged)
    yield from _example("Passed", rule.passed)


def _example(heading: str, example: Example) -> Iterator[str]:
    published = f", published {example.published}" if example.published else ""
    yield f"{heading}{published}:\n"
    yield from _quoted(example.text)
    for what, texts in example.beside:
        yield f"{what}:\n"
        for text in texts:
            yield from _quoted(text)


def _quoted(text: str) -> Iterator[str]:
    yield from (f"> {line}".rstrip() for line in text.splitlines())
    yield ""
