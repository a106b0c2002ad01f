"""Whether the words around a date tell what has happened there."""

from __future__ import annotations

import re
from typing import Final

from claims.span import Span

REACH: Final = 120
"""Code points on either side of a date in which its verb is looked for."""

_IRREGULAR: Final = (
    "said told died held met began won lost struck hit took came went left fell broke fought shot saw sank "
    "sold built bought sent gave made got stood ran spoke wrote became rose fled beat led found brought "
    "caught stole tore withdrew swore was were did had"
)
_PAST: Final = (
    rf"(?<!\bare )(?<!\bis )(?<!\bbe )(?<!\bbeing )(?:{'|'.join(_IRREGULAR.split())}|[a-z]{{2,}}ed)"
)
_BEFORE: Final = re.compile(
    rf"\b{_PAST}(?: (?!to\b|by\b|until\b|for\b|that\b|before\b|from\b|about\b)[\w.'’-]+){{0,7}}?"
    r",?(?: (?:on|in|late|early|last)){0,2} ?$"
)
_BEHIND: Final = re.compile(rf"^[^;:!?()]{{0,80}}? {_PAST}\b(?! to\b| for\b| by\b)")
_FRONTED: Final = re.compile(r"^[^\w]{0,3}(?:\w+ ){0,4}(?:[Oo]n|[Ii]n)(?: the \w+ of)? $")
_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|ll|could|may|might|should|must|can|going to|to be|about to|plan\w*|schedul\w+|"
    r"slated|due|expect\w*|deadline|ahead|expir\w+|effective|upcoming|next|postponed|delayed|moved|"
    r"extend\w*|agree\w*|propos\w+|forecast\w*|project\w*|predict\w*|estimat\w*|promis\w+|pledg\w+|vow\w+|"
    r"aim\w*|hop\w+|target\w*|goal\w*|set|ends|ending|returns?|returning|tickets?|calls? for|called|"
    r"contract|bonds?|matur\w+|adjourn\w*|remand\w*|bail|register\w*|entitled|titled|starts?|starting|if|"
    r"announc\w+|confirm\w+|invit\w+|retire\w*|introduc\w+|fiscal)\b",
    re.I,
)
"""Words of what is to come, or of what is fixed for a day to come."""


_BOUND: Final = re.compile(r"\b(?:by|until|till|through|before|for|to)(?: [\w'’]+){0,3} ?$")
"""A date that something lasts to, or must happen by."""


def told_as_past(text: str, date: Span, sentence: Span) -> bool:
    """Return whether a sentence tells in the past tense what happened on a date, and of no plan."""
    start, end = max(sentence.start, date.start - REACH), min(sentence.end, date.end + REACH)
    before, behind = text[start : date.start], text[date.end : end]
    if _AHEAD.search(before) or _AHEAD.search(behind) or _BOUND.search(before):
        return False
    fronted = not before.strip() or _FRONTED.search(before)
    return bool(_BEFORE.search(before) or (fronted and _BEHIND.search(behind)))
