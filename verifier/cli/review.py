"""`verifier review`: what a person decides of a claim or finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.recording import evidence_at, record, refuse_unfit, subject_of, take
from verifier.cli.tally import counted
from verifier.cli.terminal import cut, printable, put
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.evidence import Evidence
    from verifier.store import Store

LEVELS = ("primary", "secondary", "tertiary")
STANCES = ("supports", "disputes", "neither")
EVIDENCE = ("evidence", "page", "locator", "level", "stance")
WORDY = 100
"""Columns of a statement that are shown."""


@click.command(short_help="Record what a person decides of a claim or finding.")
@click.argument("subject", required=False)
@click.option(
    "--verdict",
    type=click.Choice([*options.OF_CLAIMS, *options.OF_FINDINGS], case_sensitive=False),
    help="The last two are for findings, which they silence.",
)
@options.by
@click.option("--note", default="", metavar="TEXT", help="Why, in your words.")
@click.option(
    "--evidence", multiple=True, metavar="URL|FILE", help="What it rests on; a file is kept beside the store."
)
@click.option(
    "--page",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The page at that URL as a browser saved it: it is archived as WARC.",
)
@click.option("--locator", metavar="PLACE", help='Where in the evidence to look, as "p. 4".')
@click.option("--level", type=click.Choice(LEVELS), default="secondary", show_default=True)
@click.option("--stance", type=click.Choice(STANCES), help="What the evidence does to the claim.")
@click.option("--document", metavar="NAME", help="In the document of this name or address.")
@click.option(
    "--sheet",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Record what was filled into a sheet that `report` wrote, in place of SUBJECT.",
)
@options.store
def review(
    subject: str | None,
    verdict: str | None,
    reviewer: str | None,
    document: str | None,
    sheet: Path | None,
    db: Path,
    **said: Any,
) -> Exit:
    """Record a decision on SUBJECT: a claim or finding by its id, or the first signs of it.

    `verifier claims` shows the ids of claims, `verifier audit` those of findings. Nothing is overwritten:
    each review is kept with its name and time, and of several by one reader the last counts. A second reader
    reviews under another name.
    """
    if sheet is not None:
        if subject or verdict:
            raise UsageError("--sheet has its subjects and verdicts in its rows; leave out yours")
        return take(sheet, db, reviewer=reviewer, document=document)
    if not (subject and verdict and reviewer):
        raise UsageError("a review needs a SUBJECT, a --verdict and --by whom it is (or a --sheet)")
    from verifier.store import open_store

    with open_store(db, create=False) as ledger:
        meant = subject_of(ledger, subject, document=document)
        refuse_unfit(verdict, meant.id)
        found = tuple(_evidence(ledger, **{name: said[name] for name in EVIDENCE}))
        record(ledger, meant, verdict, reviewer=reviewer, note=said["note"], evidence=found)
        left = ledger.undone(meant.reading)
    put(f"{verdict}, by {printable(reviewer)}: {cut(printable(meant.words), WORDY)}")
    put(f"{printable(meant.document)}: {counted(left, 'claim')} to do")
    return Exit.CLEAN


def _evidence(
    ledger: Store,
    *,
    evidence: tuple[str, ...],
    page: Path | None,
    locator: str | None,
    level: str,
    stance: str | None,
) -> list[Evidence]:
    if locator and not evidence:
        raise UsageError("--locator says where in the --evidence to look; give both")
    if page is not None and len(evidence) != 1:
        raise UsageError("--page is what was saved of one address; give that one as --evidence")
    return [
        evidence_at(ledger, place, locator=locator, level=level, stance=stance or "neither", page=page)
        for place in evidence
    ]
