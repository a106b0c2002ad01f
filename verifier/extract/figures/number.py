"""A number as it is put: its value, its manner, and the tokens that it takes."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

_SPACES = str.maketrans("", "", " \u00a0\u2009\u202f")


_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")


_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")


_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")


_LONGEST = 40
"""More characters than any number up to `claims.interval.LARGEST` needs."""


class Manner(StrEnum):
    """How a number is put."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    RANK = "rank"


class Numeral(NamedTuple):
    """A number from token `first` up to `stop`; a share is in per cent, a vague one is its low end.

    `scale` is what its scale words multiply it by.
    """

    value: float
    first: int
    stop: int
    manner: Manner
    scale: float = 1.0


def value_of(digits: str) -> float | None:
    """Return the number that these digits and separators write, None when they write none."""
    plain = digits.translate(_SPACES)
    if (
        len(plain) > _LONGEST
        or not (_PLAIN.fullmatch(plain) or _GROUPED.fullmatch(plain))
        or plain in ("", ".")
    ):
        return None
    return float(plain.replace(",", ""))


def with_comma(digits: str) -> float | None:
    """Return the number that is written with a decimal comma, "29,8", or None."""
    return float(digits.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(digits) else None
