"""`verifier verify`: is the store intact?"""

from __future__ import annotations

import re
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.terminal import printable, put, put_record
from verifier.errors import UsageError

HEAD = re.compile("log:b2:[0-9a-f]{32}")


@click.command(short_help="Say whether the store is intact.")
@click.option(
    "--head", metavar="HASH", help="The log's head as it was noted earlier: shows what was cut off since."
)
@options.store
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object.")
def verify(head: str | None, db: Path, as_object: bool) -> Exit:
    """Derive every digest of the store anew, and print `intact` or each fault.

    Exits with 3 when there is a fault. The head of the log that is printed proves later, kept elsewhere, that
    nothing was cut off.
    """
    from verifier.store import open_store

    if head is not None and not HEAD.fullmatch(head):
        raise UsageError(f"{head!r} is no head of a log; it looks like log:b2:… with 32 signs behind")
    with open_store(db, create=False, read_only=True) as ledger:
        now, faults = ledger.head(), ledger.verify(head)
    if as_object:
        dumped = [fault._asdict() for fault in faults]
        put_record(as_json({"intact": not faults, "head": now, "faults": dumped}))
    else:
        for fault in faults:
            put(printable(f"{db}: {fault}"))
        if not faults:
            put("intact")
        put(f"head: {now}")
    return Exit.DAMAGED if faults else Exit.CLEAN
