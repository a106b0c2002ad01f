"""Sources that are papers, pictures or sayings: whose they are, and where they were published."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.span import Span
from verifier.extract.names.words import DOCUMENTS

LONGEST = 200
"""Code points of a mention that are taken apart."""

_SAYINGS = frozenset("words remarks comments speech address claim claims message sermon testimony".split())
_PAPERS = "|".join(
    sorted(DOCUMENTS | {"announcement", "announcements", "video", "message", "test", "tests", "testing"})
)
_BLANK = r"[ \u00a0]"
_POSTED = re.compile(
    rf"{_BLANK}(?:(?:and|were|was){_BLANK})?(?:posted|published|shared|circulat(?:ed|ing)|uploaded|aired|broadcast)"
    rf"{_BLANK}(?:on|to|in|by|via|across|through){_BLANK}(?P<where>[^,.;:]+)$"
)
_ASKED = re.compile(
    rf"{_BLANK}(?:surveyed|polled|interviewed|quoted|cited|consulted){_BLANK}by{_BLANK}(?P<where>[^,.;:]+)$"
)
_OWNED_BY = re.compile(
    rf"(?P<paper>(?:[\w’'-]+{_BLANK}){{0,4}}?(?:{_PAPERS}))"
    rf"{_BLANK}(?:(?:issued|released|published|compiled|signed|conducted|carried{_BLANK}out){_BLANK})?(?:by|from)"
    rf"{_BLANK}(?P<owner>(?:the{_BLANK})?[A-Z][^,;:]*)$"
)
_OWNERS = re.compile(
    rf"(?P<owner>[^,;:]*?[A-Z][^,;:]*?)(?:['’]s|(?<=s)['’]){_BLANK}(?P<paper>(?:[\w’'-]+{_BLANK}){{0,3}}?[\w’'-]+)$"
)


class Apart(NamedTuple):
    """A mention taken apart: who or what says so, and the paper or the place through which it came."""

    speaker: Span
    through: Span | None
    document: bool = False


def apart(text: str, source: Span) -> Apart | None:
    """Return the parts of a mention such as "photos posted on Weibo", None for one that has none.

    "A report by the union" is the union through its report, "Moll's words" are Moll's.
    """
    if len(source) > LONGEST:
        return None
    words = source.words(text)
    posted = _POSTED.search(words) or _ASKED.search(words)
    if posted and posted.start() > 0:
        return Apart(_part(source, 0, posted.start()), _part(source, *posted.span("where")))
    found = _OWNED_BY.fullmatch(words) or _OWNERS.fullmatch(words)
    if found is None:
        return None
    owner, paper = _part(source, *found.span("owner")), _part(source, *found.span("paper"))
    head = found.group("paper").split()[-1].casefold()
    if head in _SAYINGS:
        return Apart(owner, None)
    return Apart(owner, paper, document=True) if re.fullmatch(_PAPERS, head) else None


def _part(whole: Span, start: int, end: int) -> Span:
    return Span(start=whole.start + start, end=whole.start + end)
