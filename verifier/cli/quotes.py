"""`verifier quotes`: look up what several articles quote, and how its wording drifted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.rewording import marked
from verifier.cli.rows import as_csv, as_json
from verifier.cli.terminal import printable, put, put_record, say

if TYPE_CHECKING:
    from claims.saying import QuotationComparison, Quoted, Saying

COLUMNS = (
    "saying", "day", "outlet", "document", "who", "quotation", "wording", "why", "span_start", "text",
)  # fmt: skip

UNKNOWN, NOBODY = "no day", "nobody is named"
"""What stands in place of a day of publication, and of who said it."""


@click.command(short_help="Look up what several articles quote, and how its wording drifted.")
@click.argument("text", required=False)
@click.option("--drift", is_flag=True, help="Only what is not quoted alike everywhere.")
@click.option("--document", metavar="NAME", help="Quoted in the document of this name.")
@options.limit
@options.store
@options.rows
def quotes(
    text: str | None, drift: bool, document: str | None, limit: int | None, db: Path, form: str | None
) -> Exit:
    """Look up sayings that stand in more than one article, quoted with all the words of TEXT; all without it.

    Each is shown as it was quoted first, then as others quote it: [-words-] are what they left out of it, and
    {+words+} what they put in. What is left out with a mark, case and spelling are no drift.
    """
    from claims.wording import Wording
    from verifier.pipeline import quotes as quoted_in

    found = quoted_in(db, text=text, document=document)
    fit = [each for each in found if each.wording is Wording.DRIFT or not drift][:limit]
    if fit or form:
        PRINTERS[form](fit)
    else:
        say("no quotation stands in several articles" if not drift else "no quotation drifted")
    return Exit.CLEAN


def saying_lines(saying: Saying) -> Iterator[str]:
    """Yield a saying for a person: who said it, then each quotation of it, the first one whole."""
    quotations = saying.quotations
    who = dict.fromkeys(quoted.speaker for quoted in quotations if quoted.speaker)
    differ = " (who said it differs)" if any(c.speakers == "two" for c in saying.comparisons) else ""
    yield click.style(printable(" / ".join(who) or NOBODY) + differ, bold=True)
    shown: set[Quoted] = set()
    for comparison in saying.comparisons:
        a, b = comparison.a, comparison.b
        if a not in shown:
            yield f"  {_where(a)}: {printable(a.quote.text)}"
        yield f"  {_where(b)}: {marked(comparison)}"
        yield f"    {_verdict(comparison)}"
        shown |= {a, b}
    yield ""


def _where(quoted: Quoted) -> str:
    day = str(quoted.published or UNKNOWN)
    return printable(" ".join(part for part in (day, quoted.outlet, f"({quoted.document})") if part))


def _verdict(comparison: QuotationComparison) -> str:
    drifted = comparison.wording == "drift"
    name = click.style(comparison.wording, fg="yellow" if drifted else "green")
    return f"{name}: {printable(comparison.why)}"


def saying_rows(sayings: Sequence[Saying]) -> Iterator[dict[str, Any]]:
    """Yield a row for each quotation of each saying; the first of each has no verdict."""
    for number, saying in enumerate(sayings, start=1):
        verdicts = {c.b: c for c in saying.comparisons}
        for quoted in saying.quotations:
            told = verdicts.get(quoted)
            row = {
                "saying": number,
                "day": quoted.published,
                "outlet": quoted.outlet,
                "document": quoted.document,
                "who": quoted.speaker,
                "quotation": quoted.quotation.value,
                "wording": told.wording.value if told else None,
                "why": told.why if told else None,
                "span_start": quoted.hull.start,
                "text": " ".join(quoted.quote.text.split()),
            }
            yield {column: row[column] for column in COLUMNS}


def _print_lines(sayings: Sequence[Saying]) -> None:
    for saying in sayings:
        for line in saying_lines(saying):
            put(line)


def _print_json(sayings: Sequence[Saying]) -> None:
    put_record(as_json([{"wording": s.wording, **s.model_dump(mode="json")} for s in sayings]))


def _print_csv(sayings: Sequence[Saying]) -> None:
    put_record(as_csv(list(saying_rows(sayings)), columns=dict.fromkeys(COLUMNS, "")))


PRINTERS: dict[str | None, Callable[[Sequence[Saying]], None]] = {
    None: _print_lines,
    "json": _print_json,
    "csv": _print_csv,
}
