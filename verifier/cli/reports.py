"""Where reports go: files that are theirs to replace."""

from __future__ import annotations

from pathlib import Path

from verifier.errors import SheetError, UsageError, VerifierError

ENDINGS = {".htm": "html", ".markdown": "md"}
"""Endings of a file's name that are not the name of a format."""

SHEETS = ("csv", "xlsx")
"""The formats that a person fills in."""

LINKED = ("annotations", "prov", "claimreview")
"""The formats that are JSON-LD; their files may end in the format alone, or in .jsonld behind it."""


def format_of(path: Path) -> str:
    """Return the format that the ending of a file's name stands for, which may be none of ours."""
    ending = path.suffix.lower()
    inner = Path(path.stem).suffix.lower().removeprefix(".")
    if ending == ".jsonld" and inner in LINKED:
        return inner
    return ENDINGS.get(ending, ending.removeprefix("."))


def refuse_overwriting(path: Path, form: str) -> None:
    """Raise UsageError when a report of this format could not be written, or would replace what is none.

    A sheet that somebody has filled in is never replaced, nor a document that another program has saved.
    """
    if not path.parent.is_dir():
        raise UsageError(f"{path}: its folder does not exist; make it first")
    if path.is_dir():
        raise UsageError(f"{path}: it is a folder; name a file for the report")
    if not path.is_file():
        return
    if format_of(path) not in (form, "jsonld" if form in LINKED else form):
        raise UsageError(f"{path}: it exists and is no {form.upper()}; name another file for the report")
    if form in SHEETS:
        _refuse_filled(path)
    elif form == "docx":
        _refuse_edited(path)


def _refuse_filled(path: Path) -> None:
    from verifier.report import read_sheet

    try:
        untouched = read_sheet(path).untouched
    except SheetError as error:
        raise UsageError(f"{path}: it exists and is no sheet of ours; name another file") from error
    if not untouched:
        raise UsageError(f"{path}: it exists and somebody has filled it in; name another file")


def _refuse_edited(path: Path) -> None:
    from verifier.report import is_our_docx

    try:
        ours = is_our_docx(path)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UsageError(f"{path}: it exists and cannot be read: {why}; name another file") from error
    if not ours:
        raise UsageError(f"{path}: it exists and another program wrote it last; name another file")


def write_report(path: Path, content: bytes) -> None:
    """Write a report. Raises VerifierError when the file cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise VerifierError(f"{path}: the report cannot be written: {why}; name another file") from error
