"""JSON lines: one document a line, with `name`, `text` and what else is known of it."""

from __future__ import annotations

import codecs
import datetime
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from claims.document import Document
from verifier.errors import BadRecord, EmptyInput, EncodingError, InputError, MissingInput
from verifier.ingest.given import LIMIT, Arrival, Given, amount
from verifier.ingest.particulars import day, particulars, shortened, words

WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ROW = 'a line is an object such as {"name": …, "text": …}'


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield a document for each line, or the error that the line has; blank lines are passed over.

    Lines are read one at a time, so that a file may be larger than the memory. Raises EncodingError when
    the file is not in UTF-8, as JSON must be, and EmptyInput when there is no line.
    """
    number = 0
    for number, line in _lines(given.file, given.limit):
        location = f"{given.location}:{number}"
        if number == 1 and line.startswith(WIDE):
            raise EncodingError(given.location, "it is UTF-16, and JSON lines are UTF-8", "save it as UTF-8")
        try:
            of_line = document(_row(line, limit=given.limit))
            if of_line.name in given.taken:
                raise ValueError(f"another document is named {shortened(of_line.name)} too")
        except ValueError as error:
            yield BadRecord(location, str(error), "the line is left out")
            continue
        given.taken.add(of_line.name)
        yield Arrival(document=of_line, location=of_line.name)
    if not number:
        raise EmptyInput(given.location, "there is no line in it", ROW)


def published_by_name(path: Path) -> dict[str, datetime.date]:
    """Return the publication days in a JSON lines file by `name`, or `document`.

    A row without a day says nothing. Raises MissingInput when there is no such file, BadRecord for the
    first line that is wrong.
    """
    days: dict[str, datetime.date] = {}
    try:
        with path.open("rb") as file:
            for number, line in _lines(file, LIMIT):
                try:
                    row = _row(line, limit=LIMIT)
                    name = row.get("name", row.get("document"))
                    if not isinstance(name, str):
                        raise ValueError("'name' or 'document' must be text")
                    if row.get("published") is not None:
                        days[name] = day(row["published"])
                except ValueError as error:
                    raise BadRecord(f"{path}:{number}", str(error), "mend the line") from None
    except OSError as error:
        raise MissingInput(str(path), f"it cannot be read: {error.strerror}") from error
    return days


def _lines(file: IO[bytes], limit: int) -> Iterator[tuple[int, bytes]]:
    """Yield numbered lines that are not blank; one past the limit comes cut to one byte more than that."""
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        rest = line
        while len(line) > limit and not rest.endswith(b"\n") and (rest := file.readline(limit)):
            pass
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, line


def _row(line: bytes, *, limit: int) -> dict[str, object]:
    if len(line) > limit:
        raise ValueError(f"too large: more than {amount(limit)} in one document")
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 at byte {error.start}") from None
    except (json.JSONDecodeError, RecursionError) as error:
        why = getattr(error, "msg", "it is nested too deeply")
        raise ValueError(f"it is not JSON: {why[:1].lower()}{why[1:]}; {ROW}") from None
    if not isinstance(row, dict):
        raise ValueError(f"it is JSON, but no object; {ROW}")
    return row


def document(row: Mapping[str, object]) -> Document:
    """Return the document of an object. Raises ValueError, one line, when a field is missing or wrong."""
    name, text = (_required(row, key) for key in ("name", "text"))
    return particulars(row).on(Document(name=name.strip(), text=text))


def _required(row: Mapping[str, object], key: str) -> str:
    if key not in row:
        raise ValueError(f"{key!r} is missing")
    given = words(key, row[key])
    if not given.strip():
        raise ValueError(f"{key!r} is empty")
    return given
