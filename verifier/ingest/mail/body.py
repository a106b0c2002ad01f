"""The words of a mail without what belongs to other mails: quoted lines, and the signature."""

from __future__ import annotations

import re
from typing import NamedTuple

SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
LONGEST = 15
"""Lines that a signature has at most; what is longer is no signature."""

_WROTE = re.compile(r"^.{0,200}\b(?:wrote|schrieb|a écrit|escribió)\s?:\s*$")
_GAP = re.compile(r"\n{3,}")


class Body(NamedTuple):
    """The words, and how many lines were left out as quoted and as signature."""

    words: str
    quoted: int
    signed: int


def unfolded(text: str, *, tight: bool) -> str:
    """Return text whose lines were broken for sending (RFC 3676) with its paragraphs as lines."""
    joined = list[str]()
    open_before = False
    for line in text.split("\n"):
        stuffed = line[1:] if line.startswith(" ") else line
        flows = stuffed.endswith(" ") and stuffed != "-- " and not line.startswith(">")
        if open_before and not line.startswith(">") and stuffed != "-- ":
            joined[-1] += stuffed
        else:
            joined.append(stuffed)
        if flows and tight:
            joined[-1] = joined[-1][:-1]
        open_before = flows
    return "\n".join(joined)


def own_words(text: str) -> Body:
    """Return what the sender wrote; where all is quoted, all stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    words, signed = text, 0
    if ends := list(SIGNATURE.finditer(text)):
        below = text[ends[-1].end() :].strip("\n")
        if below.count("\n") < LONGEST:
            words, signed = text[: ends[-1].start()], below.count("\n") + 1
    kept = list[str]()
    quoted = 0
    for line in words.split("\n"):
        if line.startswith(">"):
            quoted += 1
            while kept and not kept[-1].strip():
                kept.pop()
            if kept and _WROTE.match(kept[-1]):
                kept.pop()
                quoted += 1
            kept.append("")
        else:
            kept.append(line)
    own = "\n".join(kept).strip()
    own = _GAP.sub("\n\n", own) if quoted else own
    return Body(own, quoted, signed) if own else Body(text.strip(), 0, 0)
