"""Which encoding a page of markup is in: by its mark, its words' look, and what it or its server declares."""

from __future__ import annotations

import codecs
import re

from verifier.ingest.decode import MARKS, Decoded, decoded

HEAD = 4096
"""Bytes in which a page declares its encoding."""

BROKEN = 0.002
"""The share of characters up to which those that break a declared encoding are given up for it."""

_DECLARED = re.compile(
    rb"""(?:<meta\b[^>]{0,300}?\bcharset\s*=|<\?xml\b[^>]{0,100}?\bencoding\s*=)\s*["']?\s*([\w.:-]{1,40})""",
    re.I,
)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)

READ_AS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "euc_kr": "cp949", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8",
}  # fmt: skip
"""What a declaration stands for on the web, whose browsers are lenient, by Python's name for it."""

KNOWN = frozenset(
    "utf-8 big5 big5hkscs cp866 cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 "
    "cp1258 euc_jp gb18030 hz iso2022_jp iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 "
    "iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman "
    "mac-cyrillic".split()
)
"""Encodings in which pages are written; others that can be declared, as UTF-7, serve to deceive."""


def in_header(content_type: str | None) -> str | None:
    """Return the encoding that a Content-Type header declares, None where it declares none."""
    match = _HEADER.search(content_type or "")
    return match[1] if match else None


def markup(raw: bytes, *, location: str, header: str | None = None) -> Decoded:
    """Return the text of a page; `header` is the encoding that its server declares.

    UTF-8 that holds together is read as such, whatever is declared. Then the server's word counts before that
    of the page, if the bytes fit it, and at last their look. Raises EncodingError when nothing fits.
    """
    for mark, _ in MARKS:
        if raw.startswith(mark):
            return decoded(raw, location)
    declared = [*filter(None, (header, _in_page(raw)))]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        # Escape sequences of Japanese are ASCII too.
        if "\x1b" not in text or not any(_codec(name) == "iso2022_jp" for name in declared):
            return Decoded(text)
    for name in declared:
        if (codec := _codec(name)) and codec != "utf-8":
            text = raw.decode(codec, "replace")
            broken = text.count("\ufffd")
            if broken <= BROKEN * len(text):
                return Decoded(text, f"breaks {name}, which it declares, {broken} times" if broken else None)
    found = decoded(raw.replace(b"\0", b""), location)
    if not declared:
        return found
    return Decoded(found.text, f"declared as {declared[0]}, and it is not: {found.note}")


def _in_page(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:HEAD])
    return match[1].decode("ascii") if match else None


def _codec(name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    codec = READ_AS.get(codec, codec)
    return codec if codec in KNOWN else None
