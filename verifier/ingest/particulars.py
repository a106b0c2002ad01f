"""What is known of a document besides its text, from the file itself, a file beside it, or the caller."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.document import Document
from claims.value import Value

DAY = len("2023-10-30")
LONGEST = 500
"""Signs of a line that a file says of itself."""


class Particulars(Value):
    """What somebody says of a document; None where nothing is said."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    language: str | None = None

    def on(self, document: Document) -> Document:
        """Return the document with what is said here; the rest keeps what it had."""
        return document.model_copy(update=self.model_dump(exclude_none=True))


FIELDS = tuple(Particulars.model_fields)


def particulars(fields: Mapping[str, object]) -> Particulars:
    """Return what the fields say, each trimmed; blank and missing ones say nothing, unknown ones are ignored.

    Raises ValueError, one line that names the field, when a value is no text or no day.
    """
    said = {name: _value(name, fields[name]) for name in FIELDS if fields.get(name) is not None}
    return Particulars.model_validate(said)


def _value(name: str, given: object) -> str | datetime.date | None:
    if name == "published":
        return None if given == "" else day(given)
    return words(name, given).strip() or None


def words(name: str, given: object) -> str:
    """Return the value of a field as the text that it is.

    Raises ValueError, one line, when it is no text, or holds what can be neither printed nor stored.
    """
    if not isinstance(given, str):
        raise ValueError(f"{name!r} must be text, not {shortened(given)}")
    if "\0" in given or not _encodable(given):
        raise ValueError(f"{name!r} holds NUL or half a surrogate pair, which are no characters")
    return given


def _encodable(given: str) -> bool:
    try:
        given.encode()
    except UnicodeEncodeError:
        return False
    return True


def line(words: str) -> str | None:
    """Return what a file says of itself as one line that can be printed and stored, None for nothing."""
    shown = "".join(sign if sign.isprintable() else " " for sign in words[: 2 * LONGEST])
    return " ".join(shown.encode("utf-8", "replace").decode().split())[:LONGEST] or None


def day(given: object) -> datetime.date:
    """Return the calendar day that an ISO 8601 date or time names, as written there, in whatever time zone.

    Raises ValueError, one line, for anything else.
    """
    if isinstance(given, datetime.datetime):
        return given.date()
    if isinstance(given, datetime.date):
        return given
    try:
        text = given.strip() if isinstance(given, str) else ""
        if text[DAY : DAY + 1] in ("", "T", " "):
            return datetime.date.fromisoformat(text[:DAY])
    except ValueError:
        pass
    raise ValueError(f"a publication date is a day such as 2023-10-30, not {shortened(given)}")


def shortened(given: object) -> str:
    """Return a value as one short line for a message."""
    shown = repr(given)
    return shown if len(shown) <= 40 else shown[:39] + "…"


@dataclass(frozen=True)
class Override:
    """What the caller says of every document; it wins over what a document says of itself.

    `published_by_name` gives days for single documents by name, and wins over `published`; `mend` asks for
    words that were decoded wrongly before they came here to be put right.
    """

    published: datetime.date | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published_by_name: Mapping[str, datetime.date] = field(default_factory=dict)
    mend: bool = False

    def on(self, document: Document) -> Document:
        """Return the document with what the caller says of it."""
        published = self.published_by_name.get(document.name, self.published)
        said = Particulars(published=published, outlet=self.outlet, title=self.title, url=self.url)
        return said.on(document)
