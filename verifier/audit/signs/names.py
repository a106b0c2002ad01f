"""Names in a text: words with capitals in a row, and which of their words tell who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.span import Span
from claims.words import key, words
from verifier.audit.signs.lands import PARTIES, land

_NAME: Final = re.compile(
    r"\b[A-Z][\w’'-]*(?:\.(?=\s?[A-Z]))?"
    r"(?:\s(?:(?:of|for|de|del|da|du|van|von|der|bin|ibn|al|el)\s)?(?:the\s)?[A-Z0-9][\w’'&-]*(?:\.(?=\s?[A-Z]))?){0,7}"
)

_OPENING: Final = re.compile(
    r"(?:The|An?|I|We|He|She|It|They|You|Who|This|That|These|Those|There|His|Her|Their|Its|Our|My|In|On|At|By|For"
    r"|From|With|After|Before|When|While|As|If|But|And|Or|So|Yet|Both|Some|Many|Most|All|Ever|Since|Also|However"
    r"|Meanwhile|Earlier|Later|Last|Now|Then|Here|What|How|Why|Where|No|Not|To|Of|Although|Though|Despite)\b(?:\s|$)?"
)
"""A word that opens a sentence, or stands for a name, and is none."""

_TITLES: Final = frozenset(
    """mr mrs ms miss dr sir lord lady dame prof professor president vice prime minister premier chancellor
    senator sen rep representative congressman congresswoman gov governor mayor judge justice general
    gen colonel col major maj captain capt lieutenant lt sergeant sgt commander admiral chief king queen
    prince princess sheikh ayatollah imam pope bishop archbishop cardinal father rev reverend deputy
    former ex secretary attorney ambassador director chairman chairwoman chair chairperson speaker
    leader honourable hon comrade cllr councillor inspector superintendent commissioner commission
    committee council department ministry of for and the de del da du van von der bin ibn al el st""".split()
)
"""Words of a name that many share; the rest tell who is meant."""


_JOINING: Final = frozenset("of for from in at and the by to an a".split())


def names(text: str, within: Span) -> Iterator[Span]:
    """Yield the names in a stretch of text, without the possessive at their ends."""
    for found in _NAME.finditer(text, within.start, within.end):
        start, end = found.span()
        opening = _OPENING.match(text, start, end)
        start = opening.end() if opening else start
        while end > start and (text[end - 1] in "’'-." or text[start:end].endswith(("’s", "'s"))):
            end -= 1 if text[end - 1] in "’'-." else 2
        if end > start:
            yield Span(start=start, end=end)


def telling(name: str) -> frozenset[str]:
    """Return the keys of the words of a name that tell who is meant, without titles and initials."""
    split = re.findall(r"[\w’'&-]+", name)
    bare = (re.sub(r"[’']s?$", "", word) for word in split if word[:1].isupper() or word[:1].isdecimal())
    return frozenset(key(word) for word in bare if len(word) > 1 and key(word) not in _TITLES)


def is_power(name: str) -> bool:
    """Return whether a name is of a land, its people or a whole party alone."""
    told = telling(name)
    return bool(told) and all(land(word) or word in PARTIES for word in told)


def one_name(one: str, other: str) -> bool:
    """Return whether two names may be of one voice: one has all words of the other, joining words apart."""
    a, b = (frozenset(word.key for word in words(name)) - _JOINING for name in (one, other))
    return bool(a and b) and (a <= b or b <= a)
