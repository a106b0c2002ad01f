"""Tolls and sums of money as headlines give them; dozens, hundreds and the like are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.interval import Comparator, Interval, careful

_SMALL: Final = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty""".split()
_SCALES: Final = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_BOUNDS: Final = {
    "at least": Comparator.AT_LEAST, "more than": Comparator.MORE_THAN, "over": Comparator.MORE_THAN,
    "nearly": Comparator.ABOUT, "almost": Comparator.ABOUT, "about": Comparator.ABOUT,
    "around": Comparator.ABOUT, "some": Comparator.ABOUT, "up to": Comparator.AT_MOST,
    "fewer than": Comparator.LESS_THAN, "less than": Comparator.LESS_THAN, "under": Comparator.LESS_THAN,
}  # fmt: skip
_SIGN: Final = r"(?<!\w)(?:(?:US|A|C|NZ|HK|S)?\$|£|€|₹|¥|Rs\.? ?)"
_NUMBER: Final = re.compile(
    rf"(?:\b(?P<bound>{'|'.join(_BOUNDS)}) )?(?P<sign>{_SIGN})?"
    rf"(?:(?<![\w.,-])|(?<=[$£€₹¥.s ]))(?:(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,12}})"
    rf"(?P<decimals>\.\d{{1,3}})?"
    rf"(?:[ -]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
    rf"|(?P<word>{'|'.join(_SMALL)}))(?![\w%-]|[.,]\d)",
    re.I,
)
_HARM: Final = {
    "killed": "killed|dead|die|dies|died|dying|deaths?|fatalities|perish(?:ed)?|drown(?:ed)?|slain|bodies",
    "injured": "injured|hurt|wounded|injuries",
}
_BEHIND: Final = {
    harm: re.compile(rf"(?:,? (?:and|[\w’'-]{{1,20}}(?<!\bin))){{0,3}}? (?:{words})\b", re.I)
    for harm, words in _HARM.items()
}
_BEFORE: Final = {
    "killed": r"(?:kill|kills|killed|killing|claims|claimed|executes?|executed"
    r"|(?:toll|deaths)(?: [\w'’-]+){0,12}?"
    r"|(?:killed|dead)(?: [\w'’-]+){0,8}? (?:(?:rises?|rose|jumps) to|hits?|reach(?:es)?|tops|passes))",
    "injured": r"(?:injures|injuring|wounds|wounding|hurts|hurting)",
}
_LEADING: Final = {harm: re.compile(rf"\b{words} $", re.I) for harm, words in _BEFORE.items()}
_LOOK_BACK: Final = 120
"""Code points before a number in which its verb is looked for."""

MONEY: Final = "money"


class Headlined(NamedTuple):
    """A toll or a sum in a headline: where, its words, what they allow, and what it is of.

    That is "killed", "injured" or "money".
    """

    start: int
    words: str
    interval: Interval
    concerns: str


def tolls_and_sums(headline: str) -> Iterator[Headlined]:
    """Yield the numbers of a headline of which its own words say that they are tolls or sums of money."""
    for found in _NUMBER.finditer(headline):
        concerns = MONEY if found["sign"] else _harm(headline, found)
        if concerns:
            words = found[0].strip()
            yield Headlined(headline.index(words, found.start()), words, _interval(found), concerns)


def _harm(headline: str, found: re.Match[str]) -> str | None:
    """What befell those whom a number counts: said right behind it, or by the verb right before it."""
    aged = headline[: found.start()].endswith(", ") and headline[found.end() :].startswith(",")
    if aged:
        return None
    for harm, behind in _BEHIND.items():
        if behind.match(headline, found.end()):
            return harm
    before = headline[max(0, found.start() - _LOOK_BACK) : found.start()]
    return next((harm for harm, leading in _LEADING.items() if leading.search(before)), None)


def _interval(found: re.Match[str]) -> Interval:
    word = (found["word"] or "").lower()
    scale = _SCALES[found["scale"].lower()] if found["scale"] else 1.0
    number = (
        _SMALL.index(word) + 1.0
        if word
        else float(found["digits"].replace(",", "") + (found["decimals"] or "")) * scale
    )
    bound = _BOUNDS.get((found["bound"] or "").lower(), Comparator.EXACTLY)
    low_open = bound in (Comparator.AT_MOST, Comparator.LESS_THAN)
    high_open = bound in (Comparator.AT_LEAST, Comparator.MORE_THAN)
    given = Interval(low=None if low_open else number, high=None if high_open else number)
    return careful(given, bound)
