"""Findings as annotations of a pull request: the commands that GitHub's runner reads from the output."""

from __future__ import annotations

from typing import Final

from claims.audited import Asked
from claims.document import Document
from claims.finding import Level
from verifier.report.place import Stretch, from_here, stretch

COMMANDS: Final[dict[Level, str]] = {
    Level.NOTE: "notice",
    Level.WARNING: "warning",
    Level.ERROR: "error",
}

_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def _lines(place: Stretch) -> dict[str, str]:
    if place.line != place.end_line:
        return {"line": str(place.line), "endLine": str(place.end_line)}
    columns = {"col": str(place.column), "endLine": str(place.end_line), "endColumn": str(place.end_column)}
    return {"line": str(place.line), **columns}


def annotation(asked: Asked, document: Document, *, path: str, name: str) -> str:
    """Return the command that annotates a finding in a file; `name` is that of its rule.

    Columns are left out where the words run over several lines, since the runner takes them within one line
    only, and lines where the file has none: its page or paragraph is told in the message. A finding that a
    person answered is a notice that says so.
    """
    finding, span = asked.finding, asked.finding.place.span
    properties = {"file": from_here(path)}
    level, message = finding.level, finding.message
    if document.made is None:
        properties |= _lines(stretch(document.text, span))
    elif locator := document.at(span.start):
        message = f"{locator.shown}: {message}"
    properties["title"] = f"{finding.rule} {name}"
    if asked.answer is not None:
        level, message = Level.NOTE, f"Answered ({asked.answer.verdict}, {asked.answer.reviewer}). {message}"
    given = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{COMMANDS[level]} {given}::{message.translate(_DATA)} [{asked.key}]"
