"""`verifier report`: what the store holds, as a page, a document, data, or a sheet to fill in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.reports import format_of, refuse_overwriting, write_report
from verifier.cli.stored import audited_in
from verifier.cli.tally import counted
from verifier.cli.terminal import printable, put_bytes, say
from verifier.errors import UsageError

STANDARD_OUTPUT = Path("-")

HELD = {"claimreview": ("review",), "parquet": ("article", "claim")}
"""What is in a report of these formats; in the others it is articles, claims and findings."""


@click.command(short_help="Write a report on what the store holds.")
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(options.REPORTS),
    help="html: a page to read. md: text for pull requests, wikis and mail. json: all of it, for programs. "
    "csv, xlsx: the fact-checker's sheet, a row for each claim and finding. docx: the articles with comments "
    "at their words. annotations: W3C Web Annotation. prov: W3C PROV. claimreview: schema.org, what was "
    "decided. parquet: claims, for DuckDB and Polars.  [default: by the ending of FILE, else html]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where it goes; - is standard output.  [default: -]",
)
@options.store
def report(documents: tuple[str, ...], form: str | None, output: Path | None, db: Path) -> Exit:
    """Write a report on what the store holds: all articles, or the documents of these names.

    The rules of this version look at the claims as they were read, as for `verifier audit`. A file that is
    no report of the format, and a sheet or document that somebody has worked in, are not replaced.
    """
    chosen = form or _by_ending(output)
    _refuse(output, chosen)
    content, told = _rendered(db, documents, chosen)
    if output is None or output == STANDARD_OUTPUT:
        put_bytes(content)
    else:
        write_report(output, content)
        say(f"{printable(str(output))}: {told}")
    return Exit.CLEAN


def _by_ending(output: Path | None) -> str:
    if output is None or output == STANDARD_OUTPUT:
        return "html"
    named = format_of(output)
    if named not in options.REPORTS:
        raise UsageError(
            f"{output}: its ending names no format; say which with --format: {', '.join(options.REPORTS)}"
        )
    return named


def _refuse(output: Path | None, form: str) -> None:
    """Raise UsageError when the report cannot go there."""
    from verifier.report import BINARIES

    if output is not None and output != STANDARD_OUTPUT:
        refuse_overwriting(output, form)
    elif output is None and form == "html" and sys.stdout.isatty():
        raise UsageError("a page is no text that a terminal shows; name a file with -o FILE")
    elif form in BINARIES and (output is None or sys.stdout.isatty()):
        raise UsageError(f"{form} is no text that a terminal shows; name a file with -o FILE")


def _rendered(db: Path, documents: tuple[str, ...], form: str) -> tuple[bytes, str]:
    """Return the report, and what is in it for a person."""
    from verifier.audit import rules
    from verifier.report import render, standing
    from verifier.store import open_store

    audited = list(audited_in(db, documents))
    with open_store(db, create=False, read_only=True) as ledger:
        run = ledger.run(names=documents)
    if run is None:
        raise UsageError(f"{db}: there is no article in it yet; `verifier check` adds some")
    now = run.model_copy(update={"rules": tuple(rule.code for rule in rules())})
    told = {
        "article": len(audited),
        "claim": sum(len(one.reading.claims) for one in audited),
        "finding": sum(len(one.findings) for one in audited),
        "review": sum(len(list(standing(one))) for one in audited),
    }
    nouns = HELD.get(form, ("article", "claim", "finding"))
    return render(form, audited, run=now), ", ".join(counted(told[noun], noun) for noun in nouns)
