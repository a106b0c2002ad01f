"""`verifier check`: the whole job."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.forms import FORMS, Conclusion, Form
from verifier.cli.program import Exit
from verifier.cli.switched import rules_on
from verifier.cli.tally import Tally
from verifier.errors import UsageError, VerifierError

if TYPE_CHECKING:
    from claims.audited import Audited
    from claims.run import Run


@click.command()
@options.articles
@options.store
@click.option("--no-store", is_flag=True, help="Keep nothing in a store.")
@click.option(
    "-o",
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the HTML report goes.  [default: NAME.report.html in this folder]",
)
@click.option("--no-report", is_flag=True, help="Write no report.")
@options.auditing
@options.jobs
def check(
    paths: tuple[str, ...],
    db: Path,
    no_store: bool,
    report: Path | None,
    no_report: bool,
    select: Sequence[str],
    ignore: Sequence[str],
    everything: bool,
    fail_on: str,
    form: str,
    jobs: int,
    max_size: int,
    **known: Any,
) -> Exit:
    """Read articles into the store, audit them, and write a report.

    PATH is a file (plain text, Markdown, JSON lines), a folder of these, or - for standard input. Findings
    are printed one a line, as path:line:column: level CODE message [question]; those that a person has
    answered are counted apart, and fail nothing.
    """
    from verifier.ingest import Override

    rules = rules_on(select, ignore)
    batch = Batch(paths, override=Override(**known), max_size=max_size)
    plan = Plan(
        None if no_store else db,
        None if no_report else report or default_report(paths),
        tuple(rule.code for rule in rules),
    )
    plan.refuse_overwriting()
    printer = FORMS[form](batch.location, rules, everything)
    tally = plan.carry_out(batch, printer, jobs=jobs)
    status = Exit.FOUND if tally.reaches(fail_on) else Exit.CLEAN
    if batch.failed or not tally.articles:
        status = Exit.FAILED
    printer.conclude(Conclusion(tally, {"store": plan.store, "report": plan.report}, status, batch.failures))
    return status


@dataclass(frozen=True)
class Plan:
    """What becomes of the articles: the store and the report they go to, None for none, and the rules on."""

    store: Path | None
    report: Path | None
    rules: tuple[str, ...]

    def refuse_overwriting(self) -> None:
        """Raise UsageError when the report could not be written, or would replace what is no report."""
        if self.report is None:
            return
        if not self.report.parent.is_dir():
            raise UsageError(f"{self.report}: its folder does not exist; make it first")
        if self.report.is_dir():
            raise UsageError(f"{self.report}: it is a folder; name a file for the report")
        if self.report.is_file() and self.report.suffix.lower() not in (".html", ".htm"):
            raise UsageError(f"{self.report}: it exists and is no HTML; name another file for the report")

    def carry_out(self, batch: Batch, printer: Form, *, jobs: int) -> Tally:
        """Read, keep, print and report; return what was found."""
        tally = Tally()
        kept: list[Audited] = []
        with batch.documents() as documents:
            if documents is None:
                return tally
            from verifier import pipeline

            run = pipeline.current_run(on=self.rules)
            for audited in pipeline.check(documents, self.store, run=run, jobs=jobs):
                tally.add(audited)
                if self.report is not None:
                    kept.append(audited)
                printer.add(audited)
        if self.report is not None:
            write_report(self.report, kept, run=run)
        return tally


def default_report(paths: Sequence[str]) -> Path:
    """Return where a report goes that nobody named: called after the one path, in the current folder."""
    path = Path(os.path.abspath(paths[0]))
    name = "stdin" if paths[0] == "-" else path.name if path.is_dir() else path.stem
    return Path(f"{name if name and len(paths) == 1 else 'articles'}.report.html")


def write_report(path: Path, audited: Sequence[Audited], *, run: Run) -> None:
    """Write the HTML report. Raises VerifierError when the file cannot be written."""
    from verifier.report import render_html

    write_page(path, render_html(audited, run=run))


def write_page(path: Path, rendered: str) -> None:
    """Write a page. Raises VerifierError when the file cannot be written."""
    try:
        path.write_text(rendered, encoding="utf-8", newline="")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise VerifierError(f"{path}: the page cannot be written: {why}; name another file") from error
