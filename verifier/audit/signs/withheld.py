"""Names that are kept back: voices of whom an article says that they did not want to be named."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from claims.document import Reading
from claims.source import Anonymity, Role
from claims.span import Span

_BE_NAMED: Final = (
    r"(?:(?:be|being)\s(?:further\s)?(?:named|identified|quoted\sby\sname)|(?:remain|stay|be)\sanonymous)"
)
_WITHHELD: Final = re.compile(
    rf"""\b(?:on|under)\s(?:the\s)?condition\s(?:of\s(?:\w+\s)?anonymity|(?:that\s)?\w+\snot\s{_BE_NAMED})
    |\b(?:sp[eo]ak\w*|spoke|talk\w*|sa(?:id|ying)|told)\sanonymously\b
    |\b(?:ask|request|insist|demand|seek|sought|receiv|grant)\w*\s(?:(?:for|on)\s)?(?:complete\s|full\s)?anonymity\b
    |\b(?:ask|request|want|wish|prefer|insist|chose|choos|opt)\w*\s(?:on\s)?(?:to\s)?not\s(?:to\s)?{_BE_NAMED}
    |\b(?:ask|request|want|wish|prefer|chose|choos|opt)\w*\sto\s(?:remain|stay|be)\sanonymous\b
    |\b(?:declin|refus)\w*\sto\s(?:{_BE_NAMED}|give\s(?:his|her|their|a)\s(?:\w+\s)?names?\b)
    |\b(?:(?:did|do|does|would)(?:\snot|n[’']t)|not)\s(?:want|wish|like|care)(?:ing)?\s
        (?:to\s(?:{_BE_NAMED}|give\s(?:his|her|their|a)\s(?:\w+\s)?names?\b)
        |(?:his|her|their)\s(?:\w+\s)?names?\s(?:to\sbe\s)?(?:used|published|printed|known|made)\b)
    |\bwhose\s(?:\w+\s)?(?:names?|identit(?:y|ies))\s(?:is|are|was|were|has\sbeen|have\sbeen)\s
        (?:being\s)?(?:withheld|not\s(?:being\s)?(?:given|published|disclosed|revealed))
    |\b(?:not|n[’']t|without\sbeing)\sauthori[sz]ed\sto\s(?:speak|talk|comment|discuss)\b""",
    re.I | re.X,
)
_NEAR: Final = 80
"""Code points between a voice and the words that its name is kept back."""

_LONGEST: Final = 1000
"""Code points of a sentence that are looked at."""

_AGAIN: Final = re.compile(
    r"\W*(?:he|she|they|both|(?:the|all)\s(?:two|three|four|five|men|women|pair))\b", re.I
)
"""How a sentence opens that is about whoever spoke in the one before."""

_MUTE: Final = frozenset("he she it they who whom that which".split())


def withheld(reading: Reading) -> set[str]:
    """Return the sources without a name of which the article says that their names are kept back."""
    links = {
        link.span: link
        for claim in reading.claims
        for link in claim.attribution
        if link.span and link.role is Role.SPEAKER and link.name.lower().rpartition(" ")[2] not in _MUTE
    }
    places, before, found = sorted(links), list[Span](), set[str]()
    for sentence in (each.span for each in reading.sentences):
        first, last = (bisect_left(places, at, key=_start) for at in (sentence.start, sentence.end))
        inside = places[first:last]
        end = min(sentence.end, sentence.start + _LONGEST)
        for match in _WITHHELD.finditer(reading.document.text, sentence.start, end):
            near = _nearest(match, inside)
            if near is None and not inside and _AGAIN.match(reading.document.text, sentence.start, end):
                near = before[-1] if before else None
            if near is not None and links[near].resolved and links[near].anonymity is not Anonymity.NAMED:
                found.add(links[near].source)
        before = inside
    return found


def _start(place: Span) -> int:
    return place.start


def _nearest(match: re.Match[str], places: list[Span]) -> Span | None:
    """The voice that words are about: the last before them, or the first behind, where it is near."""
    first = [place for place in places if place.start <= match.start() <= place.end + _NEAR]
    behind = [place for place in places if 0 <= place.start - match.end() <= _NEAR]
    nearest = first[-1:] or behind[:1]
    return nearest[0] if nearest else None
