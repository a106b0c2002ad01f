"""Words that say of two moments which came first: "from 5 May to 9 May", "born in 1920 and died in 1972"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.span import Span
from verifier.audit.signs.moments import MOMENT

REACH: Final = 60
"""Code points before a stretch of time in which a verb tells that it was moved."""

_FIRST: Final = rf"(?:on |in |from )?(?P<first>{MOMENT})"
_SECOND: Final = rf"(?:on |in )?(?P<second>{MOMENT})"
_OTHERS: Final = (
    "whose|who|which|while|when|where|before|after|father|mother|wife|husband|brother|sister|son|daughter|"
    "parents?|his|her|their|another|others?|second"
)
_WORDS: Final = (
    rf"(?:,? (?:(?:in|at|near|outside|from|by|of) [A-Z][\w'’-]+|"
    rf"(?!(?:{_OTHERS})\b)[a-z][\w'’-]*))"
)
"""A word that goes on about the same person or thing, or a name of a place."""

_THEN: Final = {
    "arrested|detained|jailed|imprisoned|captured": "released|freed|acquitted|extradited|deported",
    "kidnapped|abducted": "freed|released|rescued",
    "founded|established|opened|launched": "closed|dissolved|disbanded|wound up",
    "married": "divorced|separated",
    "admitted|hospitalised|hospitalized": "discharged",
    "elected|appointed|sworn in": "resigned|ousted|impeached|sacked",
    "born": "died|killed|buried|murdered|executed",
    "began|started": "ended|finished",
}
"""What comes first, and what can only come after it."""

_STEPS: Final = [
    re.compile(
        rf"\b(?P<early>{early})\b{_WORDS}{{0,4}}?,? {_FIRST}{_WORDS}{{0,8}}?,? (?P<late>{late})\b"
        rf"{_WORDS}{{0,4}}?,? {_SECOND}"
    )
    for early, late in _THEN.items()
]
_RANGES: Final = [
    re.compile(rf"\bfrom (?P<first>{MOMENT}),? (?:to|until|till|through) (?P<second>{MOMENT})"),
    re.compile(rf"\bbetween (?P<first>{MOMENT}),? and (?P<second>{MOMENT})"),
]
_LIFE: Final = re.compile(rf"\((?:b\. )?(?P<first>{MOMENT}) ?(?:-|\u2013|, d\.) ?(?P<second>{MOMENT})\)")
_MOVED: Final = re.compile(
    r"\b(?:mov\w+|br(?:ought|ing\w*)|advanc\w+|chang\w+|revis\w+|push\w+|pull\w+|shift\w+|cut|reduc\w+|shorten\w*|"
    r"f[ae]ll\w*|drop\w*|declin\w+|r[oi]s[ei]\w*|increas\w+|gr[eo]w\w*|up|down|back\w*|compar\w+|went|"
    r"return\w*|accelerat\w+|resched\w+|switch\w+|differ\w*|lower\w*|trim\w*|slip\w*|improv\w+)\b",
    re.I,
)
"""Words after which a day, or a number, may well go to an earlier or a lower one."""


class Order(NamedTuple):
    """Words of a text with two moments in them, of which the first is said to come before the second."""

    span: Span
    first: str
    second: str
    put: str


def orders(text: str) -> Iterator[Order]:
    """Yield what a text puts in an order: stretches of time, lives, and what follows from what."""
    for form in _RANGES:
        for match in form.finditer(text):
            if not _MOVED.search(text, max(0, match.start() - REACH), match.start()):
                yield _order(match, "ends before it begins")
    for match in _LIFE.finditer(text):
        yield _order(match, "ends before it begins")
    for form in _STEPS:
        for match in form.finditer(text):
            yield _order(match, f"puts “{match['late']}” before “{match['early']}”")


def _order(match: re.Match[str], put: str) -> Order:
    return Order(Span(start=match.start(), end=match.end()), match["first"], match["second"], put)
