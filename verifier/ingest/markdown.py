"""Markdown: one document a file, verbatim with its marks; front matter may say what is known of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from verifier.errors import InputError
from verifier.ingest import plain
from verifier.ingest.given import Arrival, Given
from verifier.ingest.particulars import FIELDS, Particulars, particulars

LONGEST = 200
"""Lines within which front matter must end."""

SAID_AS = {
    "date": "published",
    "pubdate": "published",
    "author": "byline",
    "publisher": "outlet",
    "lang": "language",
    "link": "url",
}
"""What site generators call our fields."""


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the one document. Raises an InputError when it is empty, too large or no text."""
    for arrival in plain.read(given):
        yield arrival if isinstance(arrival, InputError) else _with_front_matter(arrival)


def _with_front_matter(arrival: Arrival) -> Arrival:
    said, notes = Particulars(), arrival.notes
    for name, value in front_matter(arrival.document.text).items():
        try:
            said = said.model_copy(update=particulars({name: value}).model_dump(exclude_none=True))
        except ValueError as error:
            # Written for another program: what does not fit here is no fault of the article.
            notes = (*notes, f"{arrival.location}: its front matter is left out: {error}")
    return arrival.model_copy(update={"document": said.on(arrival.document), "notes": notes})


def front_matter(text: str) -> dict[str, str]:
    """Return the simple `key: value` lines between `---` and `---` at the start that name our fields.

    This is the part of YAML that front matter of articles uses; nested values are passed over.
    """
    lines = [line.rstrip() for line in itertools.islice(_lines(text), LONGEST)]
    ends = [at for at, line in enumerate(lines) if at and line in ("---", "...")]
    if not lines or lines[0] != "---" or not ends:
        return {}
    fields: dict[str, str] = {}
    for line in lines[1 : ends[0]]:
        key, colon, value = line.partition(":")
        name = SAID_AS.get(key.lower(), key.lower())
        if colon and name in FIELDS:
            fields.setdefault(name, _unquoted(value.strip()))
    return fields


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _unquoted(value: str) -> str:
    quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
