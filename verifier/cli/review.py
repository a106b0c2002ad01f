"""`verifier review`: what a person decides of a claim or finding."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.tally import counted
from verifier.cli.terminal import cut, printable, put
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.evidence import Evidence
    from verifier.store import Store

OF_CLAIMS = ("confirmed", "fix", "cannot verify", "disputed", "opinion")
OF_FINDINGS = ("explained", "false alarm")
LEVELS = ("primary", "secondary", "tertiary")
STANCES = ("supports", "disputes", "neither")
WORDY = 100
"""Columns of a statement that are shown."""


@click.command(short_help="Record what a person decides of a claim or finding.")
@click.argument("subject")
@click.option(
    "--verdict",
    required=True,
    type=click.Choice([*OF_CLAIMS, *OF_FINDINGS], case_sensitive=False),
    help="The last two are for findings, which they silence.",
)
@options.by
@click.option("--note", default="", metavar="TEXT", help="Why, in your words.")
@click.option(
    "--evidence", multiple=True, metavar="URL|FILE", help="What it rests on; a file is kept beside the store."
)
@click.option("--locator", metavar="PLACE", help='Where in the evidence to look, as "p. 4".')
@click.option("--level", type=click.Choice(LEVELS), default="secondary", show_default=True)
@click.option("--stance", type=click.Choice(STANCES), help="What the evidence does to the claim.")
@click.option("--document", metavar="NAME", help="In the document of this name or address.")
@options.store
def review(
    subject: str, verdict: str, reviewer: str, note: str, document: str | None, db: Path, **evidence: Any
) -> Exit:
    """Record a decision on SUBJECT: a claim or finding by its id, or the first signs of it.

    `verifier claims` shows the ids of claims, `verifier audit` those of findings. Nothing is overwritten:
    each review is kept with its name and time, and of several by one reader the last counts. A second reader
    reviews under another name.
    """
    from claims.evidence import Review, Verdict
    from verifier.store import open_store

    with open_store(db, create=False) as ledger:
        meant = ledger.subject(subject, document=document)
        refuse_unfit(verdict, meant.id)
        made = Review(
            subject=meant.id,
            verdict=Verdict(verdict),
            reviewer=reviewer,
            note=note,
            at=datetime.datetime.now(datetime.UTC),
            evidence=tuple(_evidence(ledger, **evidence)),
        )
        ledger.review(made, document=document)
        left = len(ledger.signoff(document=meant.document, states=("open", "proposed", "reopened")))
    put(f"{verdict}, by {printable(reviewer)}: {cut(printable(meant.words), WORDY)}")
    put(f"{printable(meant.document)}: {counted(left, 'claim')} to do")
    return Exit.CLEAN


def refuse_unfit(verdict: str, subject: str) -> None:
    """Raise UsageError where a verdict is none for what it is on."""
    is_claim = subject.startswith("claim:")
    fit = OF_CLAIMS if is_claim else OF_FINDINGS
    if verdict not in fit:
        what = "claim" if is_claim else "finding"
        raise UsageError(f"{verdict!r} is no verdict on a {what}; it is one of {', '.join(fit)}")


def _evidence(
    ledger: Store, *, evidence: tuple[str, ...], locator: str | None, level: str, stance: str | None
) -> list[Evidence]:
    if locator and not evidence:
        raise UsageError("--locator says where in the --evidence to look; give both")
    return [
        evidence_at(ledger, place, locator=locator, level=level, stance=stance or "neither")
        for place in evidence
    ]


def evidence_at(ledger: Store, place: str, *, locator: str | None, level: str, stance: str) -> Evidence:
    """Return evidence at an address, or a file, a copy of which lies beside the store from now on.

    Raises UsageError where the place is neither.
    """
    from claims.evidence import Evidence, EvidenceLevel, Stance

    said = {"locator": locator, "level": EvidenceLevel(level), "stance": Stance(stance)}
    if place.startswith(("http://", "https://")):
        return Evidence.model_validate({"location": place, **said})
    path = Path(place)
    today = datetime.datetime.now(datetime.UTC).date()
    return Evidence.model_validate(
        {"location": path.name or place, "sha256": ledger.keep(path), "retrieved": today, **said}
    )
