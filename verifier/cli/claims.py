"""`verifier claims`: look up claims in the store."""

from __future__ import annotations

from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import show
from verifier.errors import UsageError

COLUMNS = {"short": "id", "document": "document", "chain": "who", "kind": "kind", "statement": "claim"}
STATE_COLUMNS = {
    "short": "id", "document": "document", "chain": "who", "statement": "claim", "state": "state",
    "verdicts": "decided",
}  # fmt: skip


@click.command(short_help="Look up claims in the store.")
@click.argument("text", required=False)
@click.option(
    "--source", metavar="WORDS", help="Said by, or passed on by, a source with these words in a name."
)
@click.option("--kind", type=click.Choice(options.KINDS), help="Of this kind.")
@click.option("--document", metavar="NAME", help="In the document of this name.")
@click.option("--open", "undone", is_flag=True, help="The to-do list: what nobody's decision stands for.")
@click.option(
    "--second-reader", is_flag=True, help="With --open: nothing is done until a second reader agrees."
)
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(options.STATES),
    help="Whose checking has come so far.",
)
@options.limit
@options.store
@options.rows
def claims(
    text: str | None,
    source: str | None,
    kind: str | None,
    document: str | None,
    undone: bool,
    second_reader: bool,
    states: tuple[str, ...],
    limit: int | None,
    db: Path,
    form: str | None,
) -> Exit:
    """Look up claims with all the words of TEXT; all claims without it.

    With --open or --state, look up how far the checking of claims has come, and what was decided by whom.
    """
    from claims.value import first_signs
    from verifier.store import open_store

    to_do = options.STATES[:-1] if second_reader else options.UNDONE
    wanted = (*(to_do if undone else ()), *states)
    if wanted and (text or source or kind):
        raise UsageError("--open and --state look at all claims, or at those of one --document")
    with open_store(db, create=False, read_only=True) as ledger:
        if document is not None and not ledger.has(document):
            raise UsageError(f"{db}: there is no document {document!r} in it; see `verifier claims`")
        if wanted:
            undecided = ledger.signoff(document=document, states=wanted, limit=limit)
            rows = [{**row._asdict(), "short": first_signs(row.id)} for row in undecided]
        else:
            found = ledger.claims(text=text, source=source, kind=kind, document=document, limit=limit)
            rows = [{**row._asdict(), "short": first_signs(row.id)} for row in found]
    show(rows, form=form, columns=STATE_COLUMNS if wanted else COLUMNS, none="no claim fits")
    return Exit.CLEAN
