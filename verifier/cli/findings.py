"""Findings for a person and as JSON, those apart that a person has answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.terminal import level_name, printable

if TYPE_CHECKING:
    from claims.audited import Asked, Audited
    from claims.evidence import Review

DECIDED = {"verdict", "reviewer", "note", "at"}
"""What is told of an answer."""

MADE = {"page": "p", "paragraph": "¶"}
"""How a place in a file without lines is written behind its path, by the key that tells its number."""

Locate = Callable[[str], str]
"""From a document's name to what a person calls it."""


def shown(audited: Audited, *, everything: bool) -> Iterator[Asked]:
    """Yield the findings that nobody has answered, or all."""
    return (asked for asked in audited.asked if everything or asked.answer is None)


def finding_lines(audited: Audited, *, locate: Locate, everything: bool = False) -> Iterator[str]:
    """Yield each finding as `path:line:column: level CODE message [question]`.

    Where the text was made of a file that has no lines, the page or paragraph stands in place of line and
    column: `path:p4`, `path:¶12`. Behind the code of one that a person answered stands the answer.
    """
    for asked, row in _rows(audited, locate, everything):
        place = click.style(f"{printable(row['path'])}:{_where(row)}", bold=True)
        answer = "" if asked.answer is None else f" {_answer(asked.answer)}"
        key = click.style(f"[{asked.key}]", dim=True)
        yield f"{place}: {level_name(row['level'])} {row['rule']}{answer} {printable(row['message'])} {key}"


def finding_rows(audited: Audited, *, locate: Locate, everything: bool = False) -> Iterator[dict[str, Any]]:
    """Yield each finding as JSON, with its path, line and column, its question and the answer to it.

    `page` or `paragraph` tells where it stands in a file of which the text was made.
    """
    return (row for _, row in _rows(audited, locate, everything))


def _rows(audited: Audited, locate: Locate, everything: bool) -> Iterator[tuple[Asked, dict[str, Any]]]:
    from claims.position import position

    for asked in shown(audited, everything=everything):
        place, answer = asked.finding.place, asked.answer
        document = audited.reading.document
        line, column = position(document.text, place.span.start)
        locator = document.at(place.span.start)
        decided = None if answer is None else answer.model_dump(mode="json", include=DECIDED)
        yield (
            asked,
            {
                "path": locate(place.document),
                "line": line,
                "column": column,
                **({} if locator is None else {locator.kind: locator.number}),
                **asked.finding.model_dump(mode="json"),
                "question": asked.question,
                "answer": decided,
            },
        )


def _where(row: dict[str, Any]) -> str:
    made = (f"{sign}{row[kind]}" for kind, sign in MADE.items() if kind in row)
    return next(made, f"{row['line']}:{row['column']}")


def _answer(answer: Review) -> str:
    note = f": {answer.note}" if answer.note else ""
    return click.style(printable(f"({answer.verdict}, {answer.reviewer}{note})"), fg="green")
