"""`verifier copies`: one story in several papers, and what each changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.diff import lines
from verifier.cli.program import Exit
from verifier.cli.rows import as_json
from verifier.cli.terminal import printable, put, put_record, say

if TYPE_CHECKING:
    from verifier.pipeline import Copy, Told
    from verifier.store import PrintedRow


@click.command(short_help="Look up stories that several papers print.")
@click.argument("document", required=False)
@click.option("--changes", is_flag=True, help="Tell what each paper changed in the story.")
@options.limit
@options.store
@click.option("--json", "as_object", is_flag=True, help="Print a JSON array.")
def copies(document: str | None, changes: bool, limit: int | None, db: Path, as_object: bool) -> Exit:
    """Look up articles that are copies of one story, as papers print what an agency sends.

    With DOCUMENT, those of its story. Under the article that was printed first stand its copies, each with
    the share of the shorter text that both have. One story in ten papers is one origin, not ten.
    """
    from verifier import pipeline

    found = pipeline.copied(db, document=document, changes=changes)[:limit]
    if as_object:
        put_record(as_json([_as_object(story, changes) for story in found]))
    elif found:
        for line in _lines(found):
            put(line)
    else:
        say("no story stands in several articles")
    return Exit.CLEAN


def _lines(found: tuple[Told, ...]) -> Iterator[str]:
    from verifier.pipeline import Difference, Version

    for story in found:
        yield click.style(f"{len(story.copies) + 1} articles, one story", bold=True)
        yield f"  first  {_where(story.first)}"
        for copy in story.copies:
            yield f"  {copy.shared:>4.0%}   {_where(copy.printed)}"
            if copy.first and copy.reading:
                sides = (Version(None, copy.first), Version(None, copy.reading))
                for line in lines(Difference(*sides, copy.outcomes)):
                    yield f"         {line}" if line else ""
        yield ""


def _where(row: PrintedRow) -> str:
    return printable(
        " ".join(part for part in (row.published or "no day", row.outlet, f"({row.document})") if part)
    )


def _as_object(story: Told, changes: bool) -> dict[str, Any]:
    return {
        "first": _row(story.first),
        "copies": [_copy(copy) if changes else _row(copy.printed, copy) for copy in story.copies],
    }


def _row(row: PrintedRow, copy: Copy | None = None) -> dict[str, Any]:
    known = row._asdict()
    del known["reading"]
    return known if copy is None else known | {"shared": round(copy.shared, 3)}


def _copy(copy: Copy) -> dict[str, Any]:
    return _row(copy.printed, copy) | {"outcomes": [each.model_dump(mode="json") for each in copy.outcomes]}
