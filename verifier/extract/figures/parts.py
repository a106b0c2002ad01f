"""A number with its unit, and two of them as a range: "$5", "five to 10 per cent"."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.currencies import Money, currency_after, currency_before
from verifier.extract.figures.measured import Measure, measure_after
from verifier.extract.figures.measures import SHARES, TIMES
from verifier.extract.figures.number import Manner, Numeral
from verifier.extract.figures.numerals import numeral_at
from verifier.extract.figures.tokens import Tokens

DASHES: Final = frozenset("-–‐‑−")
"""Signs that stand between the ends of a range, and before a negative number."""

_BOUNDING: Final = frozenset(
    "for than about around roughly nearly almost over under least approximately".split()
)


_IDIOMS: Final = frozenset({"second", "minute", "day", "night"})


class Part(NamedTuple):
    """A number from token `first` up to `stop`, its unit included."""

    numeral: Numeral
    value: float
    first: int
    stop: int
    money: Money | None = None
    measure: Measure | None = None

    @property
    def unit(self) -> str | None:
        """The currency's code or the measure's name."""
        return self.money.code if self.money else self.measure.name if self.measure else None


def part_at(tokens: Tokens, at: int) -> Part | None:
    """Return the number with its unit that begins at a token, or None."""
    money = currency_before(tokens, at)
    numeral = numeral_at(tokens, at, money=money is not None) or _article(tokens, at)
    if numeral is None:
        return None
    stop = numeral.stop
    if money:
        return Part(numeral, numeral.value, money.first, stop, money)
    of = numeral.manner is Manner.VAGUE and tokens.at(stop).lower == "of"
    money = currency_after(tokens, stop + of)
    if money:
        return Part(numeral, numeral.value, at, money.stop, money)
    measure = None if numeral.manner in (Manner.RANK, Manner.SHARE) else measure_after(tokens, stop)
    if measure is None:
        return Part(numeral, numeral.value, at, stop)
    tied = measure.first > stop
    measure = measure._replace(attributive=measure.attributive and (tied or numeral.value != 1))
    return _signed(tokens, Part(numeral, numeral.value, at, measure.stop, None, measure))


def _article(tokens: Tokens, at: int) -> Numeral | None:
    """Read "for a week" and "more than a mile" as one, and the "single" of "a single lane"."""
    word, before = tokens[at].lower, tokens.at(at - 1).lower
    if word == "single" and before in ("a", "one") and tokens.at(at - 2).lower not in ("not", "without"):
        return Numeral(1.0, at, at + 1, Manner.WORDS)
    if word not in ("a", "an") or before not in _BOUNDING:
        return None
    measure = measure_after(tokens, at + 1)
    if measure is None or measure.first != at + 1 or measure.name in SHARES:
        return None
    usual = before != "for" or (measure.name in TIMES and measure.name not in _IDIOMS)
    return Numeral(1.0, at, at + 1, Manner.WORDS) if usual and tokens.at(measure.stop).text != "-" else None


def _signed(tokens: Tokens, part: Part) -> Part:
    """Take the minus of a temperature or a percentage into its number."""
    sign = tokens.at(part.first - 1)
    dash = sign.text in DASHES and tokens.glued(part.first) and not tokens.glued(part.first - 1)
    if sign.text == "-" and tokens.at(part.first - 2).lower == "minus":
        return part._replace(value=-part.value, first=part.first - 2)
    if sign.lower == "minus" or (
        dash and part.first > 1 and (part.unit or "").startswith(("degree", "percent"))
    ):
        return part._replace(value=-part.value, first=part.first - 1)
    return part
