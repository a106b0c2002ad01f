"""The words of dates: their numbers, and the pieces of regular expressions that all forms share.

The expressions are compiled with IGNORECASE and ASCII. Every repetition in them is bounded, so matching
at one place costs a bounded time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50}

CENTURIES = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        start=1,
    )
}


GAP = r"[ \t\r\n\f\v\xa0\u2007\u2009\u202f]{1,4}"


def one_of(words: Iterable[str]) -> str:
    """Return an expression for any of the words, the longest first."""
    found = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(word.replace(" ", GAP) for word in found) + ")"


DASH = r"[-\u2010\u2011\u2012\u2013\u2014]"
APOSTROPHE = "['\u2019\u2018`]"

_SHORT_MONTHS = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
ANY_MONTH = rf"{one_of(MONTHS)}\b\.?"
MONTH = rf"(?P<month>{one_of(MONTHS.keys() - set(_SHORT_MONTHS))}\b|{one_of(_SHORT_MONTHS)}(?:\.|\b))"
LONG_WEEKDAY = one_of(w for w in WEEKDAYS if w.endswith("day"))
SHORT_WEEKDAY = rf"(?:{one_of(w for w in WEEKDAYS if not w.endswith('day'))}\.?)"
TIME_OF_DAY = rf"(?:{GAP}(?:morning|afternoon|evening|night)\b)"
_NOT_MORE_DIGITS = r"(?!\d|[.:]\d|,\d{3}(?!\d)|%)"
DAY = rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{_NOT_MORE_DIGITS}"
LAST_DAY = rf"(?P<last>[0-3]?\d)(?:st|nd|rd|th)?{_NOT_MORE_DIGITS}(?!\w)"

COUNTED = one_of(
    "people persons men women children soldiers troops workers jobs homes houses students civilians "
    "residents members families votes voters miles kilometers kilometres km meters metres feet yards "
    "tons tonnes pounds dollars euros rubles yuan yen percent per hours others cases deaths patients "
    "refugees migrants employees shares units barrels megawatts mw gmt utc cc calories points years "
    "acres hectares hostages prisoners fighters rockets missiles police protesters".split()
)
YEAR = rf"(?P<year>[12]\d{{3}}){_NOT_MORE_DIGITS}(?!\w)(?!{GAP}{COUNTED}\b)"
SHIFT = r"(?P<shift>last|this|next)"
ITS_YEAR = (
    rf"(?:(?:,?(?:{GAP}of)?{GAP}(?:the{GAP}year{GAP})?|,|(?<=-[a-z]{{3}})-){YEAR}"
    rf"|,?(?:{GAP}of)?{GAP}{SHIFT}{GAP}year\b)"
)
UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade|century)\b"
UNITS = r"(?P<unit>days?|weeks?|months?|years?|decades?|century|centuries|hours?|weekends?)\b"
NUMBER = rf"(?P<number>\d{{1,4}}|{one_of(NUMBERS)})"
LENGTH = re.compile(rf"\b{NUMBER}(?:{GAP}|-){UNITS}", re.IGNORECASE | re.ASCII)
CENTURY = rf"(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{one_of(CENTURIES)})"

STEPS = {
    "last": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "before": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "after": 1,
}
"""How many units forward a word points."""


def plain(word: str) -> str:
    """Return a matched word in lower case, without a final stop and with single spaces."""
    return " ".join(word.lower().rstrip(".").split())


def tells_a_length(words: str) -> bool:
    """Return whether words of time count days, weeks or years: "the past two years", not "last week"."""
    return LENGTH.search(words) is not None


def number_of(word: str) -> int:
    """Return the number that a matched number word or figure stands for."""
    word = plain(word)
    return int(word) if word.isdigit() else NUMBERS[word]


def unit_of(word: str) -> str:
    """Return the singular of a matched unit."""
    word = plain(word)
    return "century" if word == "centuries" else word.removesuffix("s")
