"""The report as Markdown, for pull requests, wikis and mail: what is asked first, then what was read.

Everything in the templates that is not written there stands as words (see `markdown`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from claims.audited import Audited
from claims.document import Document
from claims.evidence import Decision
from claims.finding import Finding
from claims.run import Run
from claims.signoff import decided
from verifier.report.anchors import anchors
from verifier.report.cards import Card
from verifier.report.made import about, made
from verifier.report.markdown import as_words
from verifier.report.page import Page
from verifier.report.pages import pages
from verifier.report.place import line_of
from verifier.report.wording import count, day


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim as a row of a table: its card, its line or page, its words, its chain, what was decided."""

    card: Card
    line: int | str
    statement: str
    chain: str
    decided: str


@dataclass(frozen=True, slots=True)
class Section:
    """What is told of one document; `lines` has those of the findings that stand in it, by their numbers."""

    page: Page
    about: str
    lines: dict[int, int | str]
    claims: tuple[Listed, ...]


def render_md(audited: Sequence[Audited], *, run: Run) -> str:
    """Return the report on these documents as Markdown: CommonMark, and the tables of GitHub.

    No word of an article acts in it. The same values give the same text.
    """
    shown = pages(audited, anchors(audited))
    sections = [_section(one, page) for one, page in zip(audited, shown, strict=True)]
    template = environment().get_template("report.md")
    return template.render(sections=sections, made=tuple(made(run, shown)), run=run).rstrip("\n") + "\n"


def _section(audited: Audited, page: Page) -> Section:
    line = _where(audited.reading.document)
    questions = (*page.questions, *page.answered)
    findings = {question.number: audited.findings[question.number - 1] for question in questions}
    return Section(
        page=page,
        about=" · ".join(about(page)),
        lines={number: line(f.place.span.start) for number, f in findings.items() if _stands(f, audited)},
        claims=tuple(_listed(audited, page, line)),
    )


def _where(document: Document) -> Callable[[int], int | str]:
    """Return what tells the line of an offset, or its page or paragraph."""
    line = line_of(document.text)

    def where(offset: int) -> int | str:
        locator = document.at(offset)
        return line(offset) if locator is None else locator.shown

    return where


def _stands(finding: Finding, audited: Audited) -> bool:
    document, place = audited.reading.document, finding.place
    return place.document == document.name and place.span.end <= len(document.text)


def _listed(audited: Audited, page: Page, line: Callable[[int], int | str]) -> Iterator[Listed]:
    cards = {card.number: card for notes in page.notes for card in notes.cards}
    on = defaultdict[str, list[Decision]](list)
    for decision in audited.decisions:
        on[decision.subject].append(decision)
    for number, claim in enumerate(audited.reading.claims, start=1):
        yield Listed(
            card=cards[number],
            line=line(claim.spans[0].start),
            statement=claim.statement,
            chain=claim.chain,
            decided=decided(on.get(claim.id, ())),
        )


@cache
def environment() -> Environment:
    """Return the templates, which write what they are given as words and fail on a name that is not there."""
    environment = Environment(
        loader=PackageLoader("verifier.report"),
        autoescape=True,
        finalize=as_words,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": day, "count": count}
    return environment
