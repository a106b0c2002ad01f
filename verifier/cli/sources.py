"""`verifier sources`: look up sources in the store, and judge which of them are one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rows import as_json, show
from verifier.cli.terminal import printable, put, put_record

if TYPE_CHECKING:
    from verifier.store.told import JudgedRow

COLUMNS = {
    "name": "source",
    "kind": "kind",
    "anonymity": "named",
    "as_speaker": "said",
    "as_channel": "passed on",
    "documents": "documents",
}
SAID_COLUMNS = {
    "published": "day", "document": "document", "role": "role", "name": "named", "cue": "by the words",
    "chain": "chain", "statement": "claim",
}  # fmt: skip
ALIKE_COLUMNS = {"one": "source", "other": "may be", "why": "because"}


class Listing(click.Group):
    """A group whose first command is meant where none of its commands is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the first command before arguments that name none; all commands share the group's settings."""
        ctx.default_map = {name: dict(ctx.default_map or {}) for name in self.commands}
        named = bool(args) and (args[0] in self.commands or args[0] in self.get_help_option_names(ctx))
        return super().parse_args(ctx, args if named else ["list", *args])


@click.group(cls=Listing, short_help="Look up sources in the store, and judge which are one.")
def sources() -> None:
    """Look up sources, see all that one said, and judge which names are of one source.

    `verifier sources TEXT` is short for `verifier sources list TEXT`.
    """


@sources.command("list", short_help="Look up sources; meant where no command is named.")
@click.argument("text", required=False)
@click.option("--kind", type=click.Choice(options.SOURCE_KINDS), help="Of this kind.")
@click.option("--document", metavar="NAME", help="In the document of this name.")
@options.limit
@options.store
@options.rows
def listing(
    text: str | None, kind: str | None, document: str | None, limit: int | None, db: Path, form: str | None
) -> Exit:
    """Look up sources with all the words of TEXT in one of their names; all sources without it."""
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        found = ledger.sources(text=text, kind=kind, document=document, limit=limit)
    show([row._asdict() for row in found], form=form, columns=COLUMNS, none="no source fits")
    return Exit.CLEAN


@sources.command("show", short_help="All that a source said or passed on.")
@click.argument("name")
@options.limit
@options.store
@options.rows
def show_source(name: str, limit: int | None, db: Path, form: str | None) -> Exit:
    """Show all that the source NAME said or passed on: where, by which reporting words, through whom.

    What was said under names that were judged to be of the same source is among it.
    """
    from verifier.store import open_store

    with open_store(db, create=False, read_only=True) as ledger:
        key, fullest = ledger.source(name)
        said, judged, known = ledger.said(key, limit=limit), ledger.judged(fullest), ledger.known(key)
    rows = [row._asdict() for row in said]
    if form == "json":
        whole = {"source": key, "name": fullest, **known._asdict(), "said": rows}
        put_record(as_json({**whole, "judgements": [row._asdict() for row in judged]}))
        return Exit.CLEAN
    if form is None:
        belongs = ", ".join(printable(each) for each in (known.kind, known.part_of, known.wikidata) if each)
        put(f"{click.style(printable(fullest), bold=True)}  ({belongs})")
        if others := [printable(name) for name in known.names if name != fullest]:
            put(f"  also named {', '.join(others)}")
        for row in judged:
            put(f"  {judgement_line(row, fullest)}")
        put("")
    show(rows, form=form, columns=SAID_COLUMNS, none=f"{printable(fullest)} said nothing in what stands now")
    return Exit.CLEAN


def judgement_line(row: JudgedRow, name: str) -> str:
    """Return a judgement on a source in words."""
    other = printable(row.other if row.one == name else row.one)
    words = {"positive": "is the same as", "negative": "is another than", "unsure": "may be the same as"}
    why = f": {printable(row.why)}" if row.why else ""
    return f"{words[row.judgement]} {other} ({printable(row.by)}, {row.at[:10]}{why})"


def _judging(judgement: str, help: str, done: str) -> Callable[..., Exit]:
    @click.argument("one")
    @click.argument("other")
    @options.by
    @click.option("--why", default="", metavar="TEXT", help="The reason.")
    @options.store
    def command(one: str, other: str, reviewer: str | None, why: str, db: Path) -> Exit:
        from claims.identity import Identity, Judgement
        from verifier.errors import UsageError
        from verifier.store import open_store

        if not reviewer:
            raise UsageError("a judgement needs a name; give --by")
        with open_store(db, create=False) as ledger:
            (a, first), (b, second) = ledger.source(one), ledger.source(other)
            if a == b:
                raise UsageError(f"{one!r} and {other!r} are one name already; name two sources")
            now = datetime.datetime.now(datetime.UTC)
            ledger.judge(
                Identity(one=a, other=b, judgement=Judgement(judgement), by=reviewer, why=why, at=now)
            )
        put(f"{printable(first)} and {printable(second)} {done}, by {printable(reviewer)}")
        return Exit.CLEAN

    command.__doc__ = help
    return command


LASTING = "The last judgement on two sources holds, and none is lost."

sources.command("merge", short_help="Judge that two names are of one source.")(
    _judging(
        "positive",
        f"Judge that ONE and OTHER are one source: they count as one, under the fuller name.\n\n{LASTING}",
        "are one source",
    )
)
sources.command("split", short_help="Judge that two names are of two sources.")(
    _judging(
        "negative",
        f"Judge that ONE and OTHER are two sources, whatever was judged before.\n\n{LASTING}",
        "are two sources",
    )
)


@sources.command("alike", short_help="Names that may be of one source.")
@options.limit
@options.store
@options.rows
def alike(limit: int | None, db: Path, form: str | None) -> Exit:
    """List pairs of sources whose names may be of one, on which nobody has judged yet."""
    from verifier import pipeline

    rows = [pair._asdict() for pair in pipeline.alike(db)][:limit]
    show(rows, form=form, columns=ALIKE_COLUMNS, none="no two names are alike")
    return Exit.CLEAN
