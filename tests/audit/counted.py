"""The figures of plain sentences, as they are to be read: each number with the noun right behind it."""

from __future__ import annotations

import re
from typing import Final

from claims.interval import Comparator
from tests.compare.article import Count, Told

_BOUNDS: Final = {
    "about": Comparator.ABOUT, "at least": Comparator.AT_LEAST, "more than": Comparator.MORE_THAN,
    "nearly": Comparator.LESS_THAN, "dozens": Comparator.VAGUE,
}  # fmt: skip
_PLURALS: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "per cent": "percent",
    "percentage points": "percentage point", "basis points": "basis point",
}  # fmt: skip
_NOUNS: Final = rf"{'|'.join(_PLURALS)}|[a-z]+s"
_FIGURE: Final = re.compile(
    rf"(?:(?P<bound>{'|'.join(_BOUNDS)}) )?(?P<sign>\$)?(?P<number>\d[\d,]*(?:\.\d+)?)(?:th)?"
    rf"(?P<scale> (?:million|billion))?(?: (?P<noun>{_NOUNS})\b)?(?P<of> of (?:the )?[a-z]+)?|\ba third\b"
)


def told(sentence: str) -> Told:
    """Return a sentence with its figures, to which nothing happened."""
    return Told(sentence, [_count(found) for found in _FIGURE.finditer(sentence)])


def _count(found: re.Match[str]) -> Count:
    if not found["number"]:
        return Count(found[0], 33.33, "percent", None)
    scale = {" million": 1e6, " billion": 1e9}.get(found["scale"] or "", 1.0)
    noun = found["noun"] or ""
    unit = "USD" if found["sign"] else _PLURALS.get(noun, noun.removesuffix("s"))
    bound = _BOUNDS.get(found["bound"] or "", Comparator.EXACTLY)
    counted = (found["of"] or "").split()[-1:] if unit == "percent" else []
    words = found[0] if unit == "percent" else found[0].removesuffix(found["of"] or "")
    number = float(found["number"].replace(",", "")) * scale
    return Count(words, number, unit, None, qualifiers=tuple(counted), comparator=bound)
