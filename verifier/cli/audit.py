"""`verifier audit`: the rules over what the store holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from verifier.cli import options
from verifier.cli.findings import Tally, finding_lines, finding_rows
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.stored import audited_in
from verifier.cli.terminal import put, put_record


@click.command(short_help="Audit what the store holds.")
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@options.store
@options.fail_on
@options.text_or_json
def audit(documents: tuple[str, ...], db: Path, fail_on: str, form: str) -> Exit:
    """Audit what the store holds: all articles, or the documents of these names.

    The rules of this version look at the claims as they were read; nothing is read or stored again.
    """
    from verifier.store import open_store

    tally = Tally()
    rows: list[dict[str, Any]] = []
    with open_store(db, create=False, read_only=True) as ledger:
        for audited in audited_in(ledger, documents):
            tally.add(audited)
            if form == "json":
                rows.extend(finding_rows(audited, locate=str))
            for line in finding_lines(audited, locate=str) if form == "text" else ():
                put(line)
    if form == "json":
        put_record(as_json({"findings": rows, "summary": tally.as_json(), "store": str(db)}))
    else:
        for line in ("", *tally.lines()) if tally.levels.total() else tally.lines():
            put(line)
    return Exit.FOUND if tally.reaches(fail_on) else Exit.CLEAN
