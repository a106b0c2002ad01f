"""What goes to a terminal: lines that cannot upset it, colour where it is wanted, tables that fit."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Sequence

import click

COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}

NARROWEST = 8
"""Columns below which a cell is not cut, however narrow the terminal."""

GAP, PADDING = 2, 2
"""What tabulate puts between columns, and what it adds to the width of a header."""

CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
UPSETTING = dict.fromkeys(CONTROLS, "\ufffd")
"""Control characters, and those that turn the direction of what follows: articles may hold any."""

CLEAR_LINE = "\r\x1b[K"


def printable(text: str) -> str:
    """Return a text as one line that a terminal can show and that cannot command it."""
    line = " ".join(text.split()).translate(UPSETTING)
    return line.encode("utf-8", "replace").decode("utf-8")


def coloured() -> bool | None:
    """Return False where nobody wants colour, None where it depends on what the output is.

    After https://no-color.org; click itself leaves colour away where the output is no terminal.
    """
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def level_name(level: str) -> str:
    """Return the name of a level in its colour."""
    return click.style(level, fg=COLOURS[level], bold=level == "error" or None)


def error_line(message: str) -> str:
    """Return the line that says what went wrong."""
    return f"{level_name('error')}: {printable(message)}"


def say(line: str) -> None:
    """Write a line for a person to standard error, in place of a progress bar that may stand there."""
    _clear_bar()
    click.echo(line, err=True)


def passing(line: str) -> None:
    """Show how far something has come, where standard error is a terminal; the next line takes its place."""
    if sys.stderr.isatty():
        click.echo(CLEAR_LINE + cut(line, shutil.get_terminal_size().columns - 1), nl=False, err=True)


def put(line: str) -> None:
    """Write a line for a person to standard output."""
    if sys.stdout.isatty():
        _clear_bar()
    click.echo(line)


def put_record(record: str) -> None:
    """Write JSON or CSV to standard output, in UTF-8 whatever the terminal's encoding is."""
    if sys.stdout.isatty():
        _clear_bar()
    click.echo(record.encode("utf-8", "replace"))


def put_bytes(content: bytes) -> None:
    """Write what a file holds to standard output, as it is."""
    click.echo(content, nl=False)


def forgiving() -> None:
    """Let output that the terminal's encoding lacks be written as escapes, not end the program."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _clear_bar() -> None:
    if sys.stderr.isatty():
        click.echo(CLEAR_LINE, nl=False, err=True)


def table(rows: Sequence[Sequence[object]], headers: Sequence[str], *, width: int | None = None) -> str:
    """Return rows under their headers, every cell one line, the longest cut with … until all fit the width.

    Nothing is cut where the width is None.
    """
    from tabulate import tabulate

    cells = [[printable("" if cell is None else str(cell)) for cell in row] for row in rows]
    least = [len(header) + PADDING for header in headers]
    widths = [max(map(len, column)) for column in zip(headers, *cells, strict=True)]
    if width is not None:
        widths = fitted(widths, width - GAP * (len(headers) - 1), least=least)
    shortened = [[cut(cell, to) for cell, to in zip(row, widths, strict=True)] for row in cells]
    right = [all(isinstance(row[at], int) for row in rows) and bool(rows) for at in range(len(headers))]
    align = ["right" if number else "left" for number in right]
    whole = tabulate(shortened, headers, tablefmt="simple", colalign=align, disable_numparse=True)
    return "\n".join(line.rstrip() for line in whole.splitlines())


def fitted(widths: Sequence[int], total: int, *, least: Sequence[int]) -> list[int]:
    """Return widths that add up to the total at most, the widest cut first, none below the least."""
    low, high = NARROWEST, max((*widths, NARROWEST))
    while low < high:
        middle = (low + high + 1) // 2
        fits = sum(_capped(widths, middle, least)) <= total
        low, high = (middle, high) if fits else (low, middle - 1)
    return _capped(widths, low, least)


def _capped(widths: Sequence[int], cap: int, least: Sequence[int]) -> list[int]:
    return [max(min(width, cap), floor) for width, floor in zip(widths, least, strict=True)]


def cut(text: str, width: int) -> str:
    """Return the text, or its beginning with … when it is longer than the width."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def terminal_width() -> int | None:
    """Return the columns of the terminal, or of COLUMNS; None where the output is no terminal."""
    if not (sys.stdout and sys.stdout.isatty()) and not os.environ.get("COLUMNS"):
        return None
    return shutil.get_terminal_size().columns
