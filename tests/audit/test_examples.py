"""The examples of each rule hold, read as any article is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest

from claims.audited import Audited
from claims.document import Document
from claims.evidence import Decision, Review, Standing
from claims.finding import Finding
from claims.revision import Fate
from verifier import pipeline
from verifier.audit import Example, Rule, rules
from verifier.compare import quoted_in

EVERY = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


NOON = datetime.datetime(2024, 3, 12, 12, tzinfo=datetime.UTC)


def read(name: str, text: str, example: Example, *, outlet: str | None = None) -> pipeline.Measured:
    published = example.others_on if name.startswith("other") else None
    published = published or example.published
    document = Document(name=name, text=text, published=published, outlet=outlet)
    return pipeline.read_and_measured(document)


def known(example: Example) -> pipeline.Known:
    """What is known of other articles, each by an outlet of its own, and of the article before."""
    others = [
        read(f"other {nth}", text, example, outlet=f"Outlet {nth}")
        for nth, text in enumerate(example.others, start=1)
    ]
    earlier = read("example", example.earlier, example)[0] if example.earlier else None
    return pipeline.Known(
        [item for _, measured in others for item in measured],
        earlier,
        [quoted for reading, _ in others for quoted in quoted_in(reading)],
    )


def decisions(example: Example, audited: Audited) -> Iterator[Decision]:
    """What was decided of claims by their words, followed from the text before where there is one."""
    before = audited.earlier or audited.reading
    fates = {outcome.before: outcome for outcome in audited.outcomes}
    for each in example.decided:
        (claim,) = (claim for claim in before.claims if each.words in claim.statement)
        review = Review(subject=claim.id, verdict=each.verdict, reviewer=each.reviewer, at=NOON)
        outcome = fates.get(claim.id)
        subject = outcome.after if outcome else claim.id
        assert subject is not None
        standing = Standing.REOPENED if outcome and outcome.fate is Fate.EDITED else Standing.STANDS
        yield Decision(subject=subject, review=review, standing=standing)


def found(rule: Rule, example: Example) -> list[Finding]:
    own = read("example", example.text, example, outlet=example.outlet)
    audited = pipeline.audited(own, known(example))
    decided = tuple(decisions(example, audited))
    if decided:
        audited = pipeline.audited_anew(audited.model_copy(update={"decisions": decided}))
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
