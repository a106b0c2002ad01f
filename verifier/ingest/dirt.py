"""Characters that nobody sees and that stand between a reader and the words: told, and left out at times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SOFT_HYPHEN, ZERO_WIDTH, LIGATURE = "soft hyphen", "zero-width character", "ligature"
CONTROL, DIRECTION = "control character", "mark that turns the direction of writing"

_KINDS: Final = {
    SOFT_HYPHEN: "\u00ad",
    # Not the joiners within words of other scripts and of pictures, which change what is seen.
    ZERO_WIDTH: "\u200b\u2060\ufeff\u180e",
    LIGATURE: "\ufb00-\ufb06",
    CONTROL: "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ud800-\udfff",
    DIRECTION: "\u202a-\u202e\u2066-\u2069",
}
_DIRT: Final = re.compile(
    "|".join(f"([{kind}])" for kind in _KINDS.values()) + "|((?<=[ -~])[\u200c\u200d](?=[ -~]))"
)
_OF_GROUP: Final = (*_KINDS, ZERO_WIDTH)

_LETTERS: Final = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))

_MOJIBAKE: Final = re.compile(
    "[ÂÃÅâ][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘-„†-•…‰‹›€™]|[ÐÑ][\x80-\xbf€ƒ„†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸ][ÐÑ]"
)
"""UTF-8 read as Windows-1252: a first byte as a letter, the next as what no word goes on with."""


@dataclass(frozen=True)
class Cleaned:
    """A text without what nobody sees, and a note of what was left out."""

    text: str
    note: str | None = None


def cleaned(text: str) -> Cleaned:
    """Return a text that we made ourselves without its dirt; ligatures become their letters."""
    counts: Counter[str] = Counter()

    def put(match: re.Match[str]) -> str:
        counts[_OF_GROUP[(match.lastindex or 1) - 1]] += 1
        return _LETTERS.get(match.group(), "")

    without = _DIRT.sub(put, text)
    if not counts:
        return Cleaned(text)
    mended = counts.pop(LIGATURE, 0)
    notes = [f"{_listed(counts)} left out"] if counts else []
    notes += [f"{_listed({LIGATURE: mended})} read as letters"] if mended else []
    return Cleaned(without, "; ".join(notes))


def as_line(text: str, most: int) -> str:
    """Return what a file says of itself as one line of at most so many signs that can be printed."""
    words = cleaned(text[: 10 * most]).text
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())[:most].strip()


def as_address(text: str, most: int) -> str:
    """Return the address of a page on the web that a file names, "" where it is none that can be printed."""
    web = text.startswith(("http://", "https://")) and len(text) <= most and text.isprintable()
    return text if web else ""


def dirt(text: str) -> str | None:
    """Return what a text that stays verbatim holds of it, as a line, None where it is clean."""
    counts = Counter(_OF_GROUP[(match.lastindex or 1) - 1] for match in _DIRT.finditer(text))
    return f"it holds {_listed(counts)}, kept as they stand" if counts else None


def mojibake(text: str) -> str | None:
    """Return what in a text looks like UTF-8 read in another encoding, as a line, None where nothing does."""
    found = _MOJIBAKE.findall(text)
    if not found:
        return None
    places = "in one place" if len(found) == 1 else f"in {len(found):,} places"
    return f"it looks wrongly decoded before it came here: {found[0]!r} {places}"


def mended(text: str) -> str:
    """Return a text with what was decoded wrongly put right, as far as it can be told."""
    import ftfy

    return ftfy.fix_encoding(text)


def _listed(counts: Mapping[str, int]) -> str:
    shown = [f"{count:,} {kind if count == 1 else _plural(kind)}" for kind, count in counts.items()]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _plural(kind: str) -> str:
    return "marks that turn the direction of writing" if kind == DIRECTION else f"{kind}s"
