"""`verifier audit`: the rules over what the store holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.forms import FORMS, Conclusion
from verifier.cli.program import Exit
from verifier.cli.stored import audited_in
from verifier.cli.switched import rules_on
from verifier.cli.tally import Tally


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
    tally = Tally()
    for audited in audited_in(db, documents, on={rule.code for rule in rules}):
        tally.add(audited)
        printer.add(audited)
    status = Exit.FOUND if tally.reaches(fail_on) else Exit.CLEAN
    printer.conclude(Conclusion(tally, {"store": db}, status))
    return status
