"""The comments on an article: one at the words of each claim and of each finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.audited import Audited
from claims.claim import Claim
from claims.evidence import Decision, Standing
from claims.signoff import last_of_each
from claims.span import Span
from verifier.report.cards import Card, shortened
from verifier.report.page import Page, Question
from verifier.report.wording import day


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment at its words; `bookmark` is the name under which they are reached.

    `card` or `question` is what it is about. A claim at several places has a comment at each: at the first
    one all that is known of it, with `elsewhere`, the words at the others; at the others, where `goes_on` is
    set, only that it goes on there. `closed` comments wait for nothing.
    """

    span: Span
    bookmark: str
    card: Card | None = None
    question: Question | None = None
    chain: str = ""
    elsewhere: tuple[str, ...] = ()
    goes_on: bool = False
    decided: tuple[str, ...] = ()
    closed: bool = False


def comments(audited: Audited, page: Page) -> tuple[Comment, ...]:
    """Return the comments on an article in the order of its words, an outer one before those within it."""
    found = [*_of_claims(audited, page), *_of_findings(audited, page)]
    return tuple(sorted(found, key=lambda each: (each.span.start, -each.span.end)))


def claim_mark(page: Page, number: int) -> str:
    """Return the name under which a claim's first words are reached."""
    return f"{page.prefix}_claim_{number}"


def finding_mark(page: Page, number: int) -> str:
    """Return the name under which the words of a finding are reached."""
    return f"{page.prefix}_finding_{number}"


def _of_claims(audited: Audited, page: Page) -> Iterator[Comment]:
    cards = {card.number: card for notes in page.notes for card in notes.cards}
    decisions = defaultdict[str, list[Decision]](list)
    for decision in audited.decisions:
        decisions[decision.subject].append(decision)
    for number, claim in enumerate(audited.reading.claims, start=1):
        yield from _of_claim(claim, cards[number], page, decisions)


def _of_claim(
    claim: Claim, card: Card, page: Page, decisions: Mapping[str, Sequence[Decision]]
) -> Iterator[Comment]:
    mark = claim_mark(page, card.number)
    yield Comment(
        claim.spans[0],
        mark,
        card=card,
        chain=claim.chain,
        elsewhere=tuple(map(shortened, claim.text[1:])),
        decided=tuple(map(_decided, last_of_each(decisions.get(claim.id, ())))),
    )
    for number, span in enumerate(claim.spans[1:], start=2):
        yield Comment(span, f"{mark}_{number}", card=card, goes_on=True)


def _decided(decision: Decision) -> str:
    review = decision.review
    worth = "" if decision.standing is Standing.STANDS else f", {decision.standing}"
    where = (f"{e.location}, {e.locator}" if e.locator else e.location for e in review.evidence)
    rest = "; ".join(filter(None, (review.note, *where)))
    return f"{review.verdict}, {review.reviewer}, {day(review.at.date())}{worth}{rest and f': {rest}'}"


def _of_findings(audited: Audited, page: Page) -> Iterator[Comment]:
    document = audited.reading.document
    for question in (*page.questions, *page.answered):
        place = audited.findings[question.number - 1].place
        if place.document == document.name and place.span.end <= len(document.text):
            mark = finding_mark(page, question.number)
            yield Comment(place.span, mark, question=question, closed=question.answer is not None)
