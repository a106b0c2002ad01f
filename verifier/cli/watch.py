"""`verifier watch`: what changed in articles since they were read last."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from verifier.cli import options
from verifier.cli.diff import lines
from verifier.cli.ending import ended_by_signal
from verifier.cli.findings import finding_lines, finding_rows
from verifier.cli.program import Exit
from verifier.cli.tally import counted
from verifier.cli.terminal import cut, error_line, passing, printable, put, put_record, say
from verifier.errors import StoreBusy, UsageError

if TYPE_CHECKING:
    from claims.audited import Audited
    from verifier.pipeline import Seen

FAMILY = "COR"
"""The rules on what is done to an article after it was published."""

UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86_400.0}
LEAST = 60.0
"""Seconds between two rounds at least, but for hosts of one's own."""

JITTER = 0.1
"""The share of the interval by which a round may come sooner or later, so that not all come at once."""


def interval(_ctx: click.Context, _option: click.Parameter, given: str | None) -> float | None:
    """Return the seconds that an interval names; click raises its usage error where it is none."""
    match = re.fullmatch(r"(\d{1,6})\s*([smhd])", given.strip()) if given else None
    if given and (match is None or not int(match[1])):
        raise click.BadParameter(f"{given!r} is not an interval such as 15m, 2h or 1d")
    return int(match[1]) * UNITS[match[2]] if match else None


@click.command(short_help="Read pages and feeds again, and tell what changed.")
@click.argument("addresses", metavar="FEED|URL...", nargs=-1, required=True)
@options.store
@click.option("--every", callback=interval, metavar="TIME", help="Again and again, as every 15m, 2h or 1d.")
@click.option("--entries", is_flag=True, help="Take articles as the feed gives them, not from their pages.")
@options.max_size
@options.hosts
@click.option("--json", "as_object", is_flag=True, help="Print a JSON object a line.")
def watch(
    addresses: tuple[str, ...],
    db: Path,
    every: float | None,
    entries: bool,
    max_size: int,
    hosts: tuple[str, ...],
    as_object: bool,
) -> Exit:
    """Read pages, and the articles of feeds, into the store, and tell what changed since they were read last.

    What changed is told as `verifier diff` tells it, with the findings on silent edits. Exits with 1 when
    anything did. With --every, goes on until Ctrl-C.
    """
    _refuse(addresses, every, hosts)
    from verifier.pipeline import Pages, Watch

    limit = max_size * options.MEGABYTE
    watched = Watch(addresses, db, get=Pages(db, limit=limit, hosts=hosts), entries=entries, limit=limit)
    with ended_by_signal():
        if every is None:
            return _round(watched.round(), as_object)
        try:
            while True:
                _round_or_busy(watched.round(), as_object)
                time.sleep(every * random.uniform(1 - JITTER, 1 + JITTER))
        except KeyboardInterrupt:
            say("ended")
            return Exit.CLEAN


def _refuse(addresses: Sequence[str], every: float | None, hosts: Sequence[str]) -> None:
    """Raise UsageError for what is no address, and for an interval that would be a burden."""
    from verifier.ingest import is_address

    for address in addresses:
        if not is_address(address):
            raise UsageError(f"{address}: it is no address of a page or feed; `verifier check` reads files")
    foreign = any(urlsplit(address).hostname not in hosts for address in addresses)
    if every is not None and every < LEAST and foreign:
        raise UsageError(f"--every {every:g}s is too often for a host of others; give 1m or more")


def _round_or_busy(seen: Iterator[Seen], as_object: bool) -> None:
    """Make a round; where another process keeps the store, say so: the next round comes."""
    try:
        _round(seen, as_object)
    except StoreBusy as error:
        say(error_line(f"{error}; the next round tries again"))


def _round(seen: Iterator[Seen], as_object: bool) -> Exit:
    counts = Counter[str]()
    for each in seen:
        counts[each.state] += 1
        passing(f"{sum(counts.values()):,} read, the last {printable(each.address)}")
        for note in each.notes if each.audited else ():
            say(click.style("note", fg="blue") + f": {printable(note)}")
        if each.error is not None:
            say(error_line(str(each.error)))
        if as_object:
            if each.state != "same":
                put_record(_as_line(each))
        elif each.audited is not None:
            for line in _told(each, each.audited):
                put(line)
    if not as_object:
        put(
            f"{counted(counts.total(), 'page')}: {counts['changed']:,} changed, {counts['new']:,} new, "
            f"{counts['same']:,} the same, {counts['failed']:,} not readable"
        )
    if counts["failed"]:
        return Exit.FAILED
    return Exit.FOUND if counts["changed"] else Exit.CLEAN


def _told(seen: Seen, audited: Audited) -> Iterator[str]:
    if seen.before is None:
        document = audited.reading.document
        title = f"  {cut(printable(document.title), 80)}" if document.title else ""
        many = counted(len(audited.reading.claims), "claim")
        yield f"{click.style('new', fg='green')} {printable(document.name)}{title} ({many})"
        return
    from verifier.pipeline import Difference, Version

    yield from lines(Difference(Version(None, seen.before), Version(None, audited.reading), seen.outcomes))
    edits = list(finding_lines(_of_family(audited), locate=str))
    yield from ("", *edits, "") if edits else ("",)


def _of_family(audited: Audited) -> Audited:
    found = tuple(finding for finding in audited.findings if finding.rule.startswith(FAMILY))
    return audited.model_copy(update={"findings": found})


def _as_line(seen: Seen) -> str:
    import json

    told: dict[str, Any] = {"address": seen.address, "state": seen.state}
    if seen.error is not None:
        told["error"] = str(seen.error)
    if seen.audited is not None:
        document = seen.audited.reading.document
        told |= {"title": document.title, "url": document.url, "sha256": document.sha256}
        told |= {
            "before": seen.before and seen.before.document.sha256,
            "claims": len(seen.audited.reading.claims),
        }
    if seen.audited is not None and seen.before is not None:
        told["outcomes"] = [each.model_dump(mode="json") for each in seen.outcomes if each.fate != "kept"]
        told["findings"] = list(finding_rows(_of_family(seen.audited), locate=str))
    return json.dumps(told, ensure_ascii=False, default=str)
