"""`verifier diff`: what became of an article's claims from one version to the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.reports import refuse_overwriting, write_report
from verifier.cli.rewording import marked_words
from verifier.cli.rows import as_json
from verifier.cli.terminal import printable, put, put_record, say
from verifier.errors import UsageError

if TYPE_CHECKING:
    from claims.claim import Claim
    from verifier.pipeline import Difference, Version

COLOURS = {"edited": "yellow", "moved": "blue", "dropped": "red", "new": "green", "kept": None}
ORDER = ("edited", "dropped", "new", "moved")
"""What is shown, the gravest first; what was kept is counted."""


@click.command(short_help="What changed between two versions of an article.")
@click.argument("document")
@click.argument("newer", required=False, type=click.Path(path_type=Path))
@click.option("--from", "first", type=int, metavar="N", help="From the Nth version, 1 being the first.")
@click.option("--to", "last", type=int, metavar="N", help="To the Nth version.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a page, too.")
@options.store
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object.")
def diff(
    document: str,
    newer: Path | None,
    first: int | None,
    last: int | None,
    html: Path | None,
    db: Path,
    as_object: bool,
) -> Exit:
    """Tell what became of the claims of DOCUMENT, in the store, from the version before to the last.

    With NEWER, DOCUMENT and NEWER are two files, and no store is needed. Exits with 1 when anything changed.
    """
    from verifier import pipeline

    if html is not None:
        refuse_overwriting(html, "html")
    if newer is None:
        before, after = _of(pipeline.versions(db, document), document, first=first, last=last)
    else:
        before, after = (_read(Path(path)) for path in (document, newer))
    found = pipeline.difference(before, after)
    if html is not None:
        _write(html, found)
    if as_object:
        put_record(as_json(_as_object(found)))
    else:
        for line in lines(found):
            put(line)
    return Exit.FOUND if any(each.fate != "kept" for each in found.outcomes) else Exit.CLEAN


def _of(
    versions: list[Version], document: str, *, first: int | None, last: int | None
) -> tuple[Version, Version]:
    """The two versions that are meant. Raises UsageError where there are none of these numbers."""
    count = len(versions)
    last = count if last is None else last
    first = last - 1 if first is None else first
    if count == 1:
        raise UsageError(f"{document}: the store has one version of it; check it again when it has changed")
    if not (1 <= first <= count and 1 <= last <= count and first != last):
        raise UsageError(f"{document}: the store has its versions 1 to {count}; name two of these")
    return versions[first - 1], versions[last - 1]


def _read(path: Path) -> Version:
    from verifier import pipeline
    from verifier.cli.batch import Batch
    from verifier.ingest import Override

    batch = Batch([str(path)], override=Override(), max_size=10)
    with batch.documents() as documents:
        found = [] if documents is None else list(documents)
    if len(found) != 1:
        raise UsageError(f"{path}: one article is needed, and there are {len(found)}; name one file")
    return pipeline.Version(None, pipeline.read(found[0]))


def lines(found: Difference) -> Iterator[str]:
    """Yield the differences as a person would tell them, and how much was kept."""
    before, after = (
        {claim.id: claim for claim in version.reading.claims} for version in (found.before, found.after)
    )
    names = (version.reading.document.name for version in (found.before, found.after))
    yield click.style(printable(" → ".join(dict.fromkeys(names))), bold=True) + _times(found)
    for fate in ORDER:
        for each in found.outcomes:
            if each.fate == fate:
                yield ""
                yield from _told(
                    click.style(fate, fg=COLOURS[fate]),
                    printable(each.why),
                    before.get(each.before or ""),
                    after.get(each.after or ""),
                )
    yield ""
    counts = {fate: sum(each.fate == fate for each in found.outcomes) for fate in (*ORDER, "kept")}
    yield ", ".join(f"{number:,} {fate}" for fate, number in counts.items())


def _times(found: Difference) -> str:
    times = [version.at[:16].replace("T", " ") for version in (found.before, found.after) if version.at]
    return f"  ({' → '.join(times)})" if len(times) == 2 else ""


def _told(fate: str, why: str, before: Claim | None, after: Claim | None) -> Iterator[str]:
    claim = after or before
    who = f"{printable(claim.chain)}: " if claim and claim.chain else ""
    yield f"{fate}{': ' if why else ''}{why}"
    if before and after:
        yield f"  {who}{marked_words(before.statement, after.statement)}"
    elif claim:
        yield f"  {who}{printable(claim.statement)}"


def _as_object(found: Difference) -> dict[str, Any]:
    sides = {
        side: {
            "document": version.reading.document.name,
            "sha256": version.reading.document.sha256,
            "at": version.at,
        }
        for side, version in (("before", found.before), ("after", found.after))
    }
    claims = {claim.id: claim for version in (found.before, found.after) for claim in version.reading.claims}
    told = [
        each.model_dump(mode="json")
        | {
            f"{side}_words": claims[key].statement if key else None
            for side, key in (("before", each.before), ("after", each.after))
        }
        for each in found.outcomes
    ]
    return {**sides, "outcomes": told}


def _write(path: Path, found: Difference) -> None:
    from verifier.report import render_diff

    page = render_diff(found.before.reading, found.after.reading, found.outcomes)
    write_report(path, page.encode("utf-8"))
    say(f"page: {printable(str(path))}")
