"""Bytes to text: UTF-8 where it fits, another encoding by its mark or its look, and never a guess unsaid."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from verifier.errors import BinaryInput, EmptyInput, EncodingError, InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark they begin with.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
)
AS_TEXT = "save its words as plain text in UTF-8"
SAMPLE = 100_000
"""Bytes that an encoding is told from; it is the whole text that must then decode."""

ACCENTS = 0.1
"""The share of bytes outside ASCII up to which a text is one in Latin letters."""

OUTSIDE = bytes(range(0x80, 0x100))
UNLIKELY = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r\f") + b"\x81\x8d\x8f\x90\x9d"
"""Control characters, and what Windows-1252 leaves undefined."""


@dataclass(frozen=True)
class Decoded:
    """A text, and a note where its encoding was not a matter of course."""

    text: str
    note: str | None = None


def decode(raw: bytes, *, location: str) -> Decoded:
    """Return the text of these bytes, every character as it stands there; only a byte order mark goes.

    Raises EmptyInput when there is nothing but white space, BinaryInput when it is no text, EncodingError
    when it is text in no encoding that can be told.
    """
    refuse_signature(raw, location)
    found = decoded(raw, location)
    if "\0" in found.text:
        raise _binary(location)
    if not found.text.strip():
        raise EmptyInput(location, "there is no text in it", "give a file with an article")
    return found


def decoded(raw: bytes, location: str) -> Decoded:
    """Return the text of these bytes, whatever is in it. Raises BinaryInput or EncodingError."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return Decoded(_strictly(raw[len(mark) :], encoding, location))
    if b"\0" in raw:
        return _wide(raw, location)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged(raw) or _legacy(raw, location)


def _strictly(raw: bytes, encoding: str, location: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"it is marked as {encoding.upper()} and breaks it at byte {error.start}"
        raise EncodingError(location, what, "save it again as UTF-8") from None


def refuse_signature(raw: bytes, location: str, *, wanted: str = "plain text") -> None:
    """Raise BinaryInput when bytes begin as those of another format than the one that is wanted do."""
    start = raw[:200].lstrip().lower()
    for signature, what in SIGNATURES:
        if start.startswith(signature.lower()) and what != wanted:
            raise BinaryInput(location, f"it is {what}, not {wanted}", AS_TEXT)


def _wide(raw: bytes, location: str) -> Decoded:
    """Text with NUL bytes in every other place is UTF-16 without its mark; everything else is no text."""
    for encoding, low, high in (("utf-16-le", 0, 1), ("utf-16-be", 1, 0)):
        if b"\0" not in raw[low::2] and raw[high::2].count(0) * 2 > len(raw[high::2]) and len(raw) % 2 == 0:
            return Decoded(_strictly(raw, encoding, location), _taken_for(encoding))
    raise _binary(location)


def _damaged(raw: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, told from other encodings by its many whole characters outside ASCII."""
    text = raw.decode("utf-8", "replace")
    marks = text.count("\ufffd")
    broken = marks - raw.count("\ufffd".encode())
    whole = len(text) - len(text.encode("ascii", "ignore")) - marks
    if broken * 10 > whole:
        return None
    return Decoded(text, f"broken UTF-8, read as \ufffd ({broken} times)")


def _legacy(raw: bytes, location: str) -> Decoded:
    encoding = "cp1252" if _western(raw) else _told(raw[:SAMPLE])
    if encoding is None:
        raise _binary(location)
    try:
        return Decoded(raw.decode(encoding), _taken_for(encoding))
    except UnicodeDecodeError as error:
        what = f"its encoding cannot be told: not UTF-8, nor {encoding} from byte {error.start} on"
        raise EncodingError(location, what, "save it again as UTF-8") from None


def _western(raw: bytes) -> bool:
    """Statistics misread a page of English with a few curly quotes; it is nearly always Windows-1252."""
    foreign = len(raw) - len(raw.translate(None, UNLIKELY))
    accents = len(raw) - len(raw.translate(None, OUTSIDE))
    return not foreign and accents <= ACCENTS * len(raw)


def _told(raw: bytes) -> str | None:
    # Slow to import, and few runs need it.
    from charset_normalizer import from_bytes

    best = from_bytes(raw).best()
    return None if best is None else best.encoding


def _taken_for(encoding: str) -> str:
    name = "Windows-1252" if encoding == "cp1252" else encoding
    return f"not UTF-8, taken for {name}; save it as UTF-8 if words look wrong"


def _binary(location: str) -> InputError:
    return BinaryInput(location, "it is binary, not text", AS_TEXT)
