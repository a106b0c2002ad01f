"""What stands in a message, as plain values; it runs in a process of its own."""

from __future__ import annotations

import contextlib
import email
import email.errors
import email.utils
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from typing import Any

from verifier.errors import InputError, TooLarge

MOST_PARTS = 1_000
MOST_RULES = 20_000
"""Lines that may be the edge of a part; parsing is slow where there are many."""

LONGEST = 2_000
"""Signs of a field that are looked at."""

Found = dict[str, Any]


def found(raw: bytes) -> Found:
    """Return the `fields` of a message, its `plain` and `html` bodies, and the `files` that hang on it.

    A body is its bytes, the name of its encoding or nothing, and whether its lines are to be joined; a file
    its name, its kind, and its bytes. Raises TooLarge when it has too many parts.
    """
    if raw.count(b"\n--") > MOST_RULES:
        raise _too_many()
    message = email.message_from_bytes(raw)
    fields = {name: _field(message, name) for name in ("subject", "from", "date")}
    fields["from"] = _sender(fields["from"])
    told: Found = {"fields": fields, "plain": [], "html": [], "files": []}
    for number, part in enumerate(_parts(message)):
        if number >= MOST_PARTS:
            raise _too_many()
        kind = part.get_content_type()
        name = _name(part)
        hangs = part.get_content_disposition() == "attachment" or bool(name)
        if kind in ("text/plain", "text/html") and not hangs:
            told["plain" if kind == "text/plain" else "html"].append(_body(part))
        else:
            told["files"].append([name, kind, _content(part)])
    if not any(fields.values()) and not told["html"]:
        raise InputError("", "it is no mail: it has neither sender nor subject nor date", "check its suffix")
    return told


def _too_many() -> TooLarge:
    return TooLarge("", f"too large: a mail of more than {MOST_PARTS:,} parts", "save what counts")


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something; a message that hangs on this one is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        within = part.get_payload()
        if part.is_multipart() and isinstance(within, list) and part.get_content_maintype() == "multipart":
            waiting += [each for each in reversed(within) if isinstance(each, Message)]
        else:
            yield part


def _body(part: Message) -> list[Any]:
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    tight = str(part.get_param("delsp", "")).lower() == "yes"
    return [_content(part), part.get_content_charset(), flowed, tight]


def _content(part: Message) -> bytes:
    if part.is_multipart():
        within = part.get_payload()
        first = within[0] if isinstance(within, list) and within else None
        return first.as_bytes() if isinstance(first, Message) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return _decoded(name)


def _field(message: Message, name: str) -> str:
    return _decoded(str(message.get(name, "")))


def _sender(field: str) -> str:
    """Return the name of who sent it, the address where there is none, all of it where it is neither."""
    with contextlib.suppress(RecursionError):
        name, address = email.utils.parseaddr(field)
        return name or address or field
    return field


def _decoded(field: str) -> str:
    """Return a field in letters; one that is coded wrongly stays as it is."""
    field = field[:LONGEST]
    with contextlib.suppress(ValueError, LookupError, email.errors.MessageError):
        field = str(make_header(decode_header(field)))
    shown = "".join(sign if sign.isprintable() else " " for sign in field)
    return " ".join(shown.encode("utf-8", "replace").decode().split())
