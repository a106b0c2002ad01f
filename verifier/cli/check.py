"""`verifier check`: the whole job."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from verifier.cli import options
from verifier.cli.batch import Batch
from verifier.cli.forms import FORMS, Conclusion, Form
from verifier.cli.program import Exit
from verifier.cli.reports import refuse_overwriting, write_report
from verifier.cli.stored import waits_for
from verifier.cli.switched import rules_on
from verifier.cli.tally import Tally

if TYPE_CHECKING:
    from claims.audited import Audited
    from verifier.engine import Engine


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
@options.workers
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
    engine: str,
    max_size: int,
    hosts: tuple[str, ...],
    **known: Any,
) -> Exit:
    """Read articles into the store, audit them, and write a report.

    PATH is a file (text, Markdown, HTML, PDF, DOCX, mail, WARC, a feed, JSON lines, Parquet), an archive or
    folder of these, the address of a page or feed, or - for standard input. Findings are printed one a line,
    as path:line:column: level CODE message [question]; those that a person has answered are counted apart,
    and fail nothing.
    """
    from verifier.ingest import Override

    rules, where = rules_on(select, ignore), options.where(engine, jobs)
    batch = Batch(
        paths, override=Override(**known), max_size=max_size, store=None if no_store else db, hosts=hosts
    )
    plan = Plan(
        None if no_store else db,
        None if no_report else report or default_report(paths),
        tuple(rule.code for rule in rules),
    )
    if plan.report is not None:
        refuse_overwriting(plan.report, "html")
    printer = FORMS[form](batch.location, rules, everything)
    tally = plan.carry_out(batch, printer, engine=where)
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

    def carry_out(self, batch: Batch, printer: Form, *, engine: Engine) -> Tally:
        """Read, keep, print and report; return what was found."""
        tally = Tally()
        kept: list[Audited] = []
        with batch.documents() as documents:
            if documents is None:
                return tally
            from verifier import pipeline

            run = pipeline.current_run(on=self.rules)
            found = pipeline.check(
                documents,
                self.store,
                run=run,
                engine=engine,
                lost=batch.lost,
                waits=None if self.store is None else waits_for(self.store),
            )
            for audited in found:
                tally.add(audited)
                if self.report is not None:
                    kept.append(audited)
                printer.add(audited)
        if self.report is not None:
            from verifier.report import render

            write_report(self.report, render("html", kept, run=run))
        return tally


def default_report(paths: Sequence[str]) -> Path:
    """Return where a report goes that nobody named: called after the one path, in the current folder."""
    name = _called(paths[0])
    return Path(f"{name if name and len(paths) == 1 else 'articles'}.report.html")


def _called(path: str) -> str:
    from verifier.ingest import is_address

    if path == "-":
        return "stdin"
    if is_address(path):
        # After the last part of the address; what is odd in a file's name is left out.
        parts = urlsplit(path)
        last = [Path(part).stem for part in parts.path.split("/") if part][-1:] or [parts.netloc]
        return re.sub(r"[^\w.-]+", "-", last[0])[:100].strip("-.")
    whole = Path(os.path.abspath(path))
    return whole.name if whole.is_dir() else whole.stem
