"""Whether two quotations are of one speaker, as far as the names say."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from claims.saying import Quoted, Speakers
from claims.words import skeleton

ALIKE: Final = 0.8
"""From this likeness on, two last names are spellings of one."""

OF_ONE_SOUND: Final = 0.6
"""The same, where they have the same consonants."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL: Final = frozenset("al el bin ibn abu abd the of for and de von van mr mrs ms dr sir".split())


def speakers(a: Quoted, b: Quoted) -> Speakers:
    """Return whether the names are of one speaker; spellings of a name may differ, and a first name lack."""
    if not (a.speaker and b.speaker and a.named and b.named):
        return Speakers.UNSURE
    one, other = parts(a.speaker), parts(b.speaker)
    if not one or not other:
        return Speakers.UNSURE
    if set(one) <= set(other) or set(other) <= set(one):
        return Speakers.ONE
    if one[-1] != other[-1] and set(one) & set(other):
        return Speakers.UNSURE
    first = min(len(one), len(other)) == 1 or skeleton(one[0])[0] == skeleton(other[0])[0]
    return Speakers.ONE if first and _alike(one[-1], other[-1]) else Speakers.TWO


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name, without case, accents and small words."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    return tuple(word for word in _WORD.findall(plain) if word not in _SMALL)


def _alike(one: str, other: str) -> bool:
    likeness = SequenceMatcher(None, one, other, autojunk=False).ratio()
    if skeleton(one) == skeleton(other):
        return likeness >= OF_ONE_SOUND
    return min(len(one), len(other)) > 4 and likeness >= ALIKE
