"""`verifier audit`: the rules over what the store holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import options
from verifier.cli.forms import FORMS, Conclusion
from verifier.cli.program import Exit
from verifier.cli.switched import rules_on
from verifier.cli.tally import Tally
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.audited import Audited


@click.command(short_help="Audit what the store holds.")
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@options.store
@options.auditing
def audit(
    documents: tuple[str, ...],
    db: Path,
    select: Sequence[str],
    ignore: Sequence[str],
    everything: bool,
    fail_on: str,
    form: str,
) -> Exit:
    """Audit what the store holds: all articles, or the documents of these names.

    The rules of this version look at the claims as they were read; nothing is read or stored again. Findings
    that a person has answered are counted apart, and fail nothing.
    """
    rules = rules_on(select, ignore)
    printer = FORMS[form](str, rules, everything)
    tally, missing = Tally(), set(documents)
    for audited in _audited(db, documents, on={rule.code for rule in rules}):
        missing.discard(audited.reading.document.name)
        tally.add(audited)
        printer.add(audited)
    if missing:
        raise UsageError(f"{db}: there is no document {sorted(missing)[0]!r} in it; see `verifier claims`")
    status = Exit.FOUND if tally.reaches(fail_on) else Exit.CLEAN
    printer.conclude(Conclusion(tally, {"store": db}, status))
    return status


def _audited(db: Path, documents: tuple[str, ...], *, on: Collection[str]) -> Iterator[Audited]:
    from verifier import pipeline
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        for stored in ledger.audited(names=documents):
            yield pipeline.audited_anew(stored, on=on)
