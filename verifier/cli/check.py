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
from verifier.cli.findings import Tally, finding_lines, finding_rows
from verifier.cli.program import Exit
from verifier.cli.reports import refuse_overwriting, write_report
from verifier.cli.rows import as_json
from verifier.cli.terminal import printable, put, put_record

if TYPE_CHECKING:
    from claims.audited import Audited


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
@options.fail_on
@options.text_or_json
@options.jobs
def check(
    paths: tuple[str, ...],
    db: Path,
    no_store: bool,
    report: Path | None,
    no_report: bool,
    fail_on: str,
    form: str,
    jobs: int,
    max_size: int,
    **known: Any,
) -> Exit:
    """Read articles into the store, audit them, and write a report.

    PATH is a file (plain text, Markdown, JSON lines), a folder of these, or - for standard input. Findings
    are printed one a line, as path:line:column: level CODE message.
    """
    from verifier.ingest import Override

    batch = Batch(paths, override=Override(**known), max_size=max_size)
    plan = Plan(None if no_store else db, None if no_report else report or default_report(paths), form)
    if plan.report is not None:
        refuse_overwriting(plan.report, "html")
    tally = plan.carry_out(batch, jobs=jobs)
    if batch.failed or not tally.articles:
        return Exit.FAILED
    return Exit.FOUND if tally.reaches(fail_on) else Exit.CLEAN


@dataclass(frozen=True)
class Plan:
    """What becomes of the articles: the store and the report that they go to, None for none, and the form."""

    store: Path | None
    report: Path | None
    form: str

    def carry_out(self, batch: Batch, *, jobs: int) -> Tally:
        """Read, keep, print and report; return what was found."""
        tally = Tally()
        kept: list[Audited] = []
        rows: list[dict[str, Any]] = []
        with batch.documents() as documents:
            if documents is None:
                return tally
            from verifier import pipeline

            run = pipeline.current_run()
            for audited in pipeline.check(documents, self.store, run=run, jobs=jobs):
                tally.add(audited)
                if self.report is not None:
                    kept.append(audited)
                if self.form == "json":
                    rows.extend(finding_rows(audited, locate=batch.location))
                for line in finding_lines(audited, locate=batch.location) if self.form == "text" else ():
                    put(line)
        if self.report is not None:
            from verifier.report import render

            write_report(self.report, render("html", kept, run=run))
        self._conclude(tally, rows)
        return tally

    def _conclude(self, tally: Tally, rows: list[dict[str, Any]]) -> None:
        went = {"store": self.store, "report": self.report}
        if self.form == "json":
            where = {name: None if path is None else str(path) for name, path in went.items()}
            put_record(as_json({"findings": rows, "summary": tally.as_json(), **where}))
            return
        if rows or tally.levels.total():
            put("")
        for line in tally.lines():
            put(line)
        for name, path in went.items():
            if path is not None:
                put(f"{name}: {printable(str(path))}")


def default_report(paths: Sequence[str]) -> Path:
    """Return where a report goes that nobody named: called after the one path, in the current folder."""
    path = Path(os.path.abspath(paths[0]))
    name = "stdin" if paths[0] == "-" else path.name if path.is_dir() else path.stem
    return Path(f"{name if name and len(paths) == 1 else 'articles'}.report.html")
