"""A sentence as the figures' grammar sees it: numbers, words and single signs, each at its place.

Words keep their inner hyphens and apostrophes ("year-old", "COVID-19", "Moscow's"), so that a digit inside a
name is never met as a number. Only compounds that begin with a number word ("two-thirds", "three-year") fall
apart, as those that begin with digits do.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.span import Span
from verifier.extract.figures.alternation import any_of
from verifier.extract.figures.numberwords import COMPOUND_HEADS, HARMS, TRIGGERS

# Every repetition below either consumes a character in one way only or is bounded, so matching is linear.
_TOKEN = re.compile(
    r"""
      https?://\S+ | www\.\S+
    | [0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,9}(?![0-9])
    | [0-9]+(?:[.,][0-9]+)*
    | (?<![\w.])\.[0-9]+
    | (?<!\w)(?:Rs\.?|RM|R|PS|US|NZ|NT|HK|AU|A|C|S|Dhs?|SR|QR|Tk\.?|[KUT]?Shs?\.?|K[Ss]hs?|JD|KD|BD|Rp|GHS
        |USD|AUD|EUR|GBP|NZD|CAD|INR|CNY|RMB|HKD|SGD|THB|PHP|ZAR|AED|UGX|KES|TZS|NGN|QAR|SAR|MYR|IDR|PKR|BDT
        |LKR|CHF|SEK|NOK|DKK|BRL|MXN|N(?=[0-9.]+(?:,[0-9]{3}|bn|\ ?[mbt]r?illion)))(?=[0-9])
    | (?:[Mm]inus|[Ss]ub)(?=-[0-9]) | (?<=[0-9])(?:bn|[mkb])(?=-)
    | (?:[A-Za-z]\.){2,}
    | [^\W\d_](?:\w|[-‐‑'’&](?=\w))*
    | \S
    """,
    re.VERBOSE,
)

_BOUNDING = "for than about around roughly nearly almost over under least approximately"

_TRIGGER = re.compile(
    rf"""[0-9½¼¾⅓⅔]
    | \b(?: {any_of([*TRIGGERS, "handful"])}\b
      | no(?:body|\ one)?\ (?:\w+\ )?{any_of(HARMS)}\b
      | {any_of(_BOUNDING.split())}\ an?\  )""",
    re.IGNORECASE | re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of the text; `lower` is its text in lower case."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def digits(self) -> bool:
        """Whether it is a number in digits."""
        return self.text[-1:].isdecimal() and (self.text[0].isdecimal() or self.text[0] == ".")

    @property
    def word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[:1].isalpha()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


NOTHING = Token("", "", -1, -1)
"""What stands before the first token and behind the last."""


class Tokens(tuple[Token, ...]):
    """The tokens of one sentence, which may be asked for places outside it."""

    def at(self, index: int) -> Token:
        """Return the token at a place, or `NOTHING` outside the sentence."""
        return self[index] if 0 <= index < len(self) else NOTHING

    def glued(self, index: int) -> bool:
        """Return whether no space stands between this token and the one before it."""
        return 0 < index < len(self) and self[index].start == self[index - 1].end

    def phrase(self, first: int, stop: int) -> str:
        """Return the tokens from `first` up to `stop` in lower case, one space between each two."""
        return " ".join([token.lower for token in self[max(first, 0) : max(stop, 0)]])


def worth_reading(text: str, sentence: Span) -> bool:
    """Return whether the sentence holds anything that can begin a figure."""
    return _TRIGGER.search(text, sentence.start, sentence.end) is not None


def tokenise(text: str, sentence: Span) -> Tokens:
    """Return the tokens of a sentence, at their places in the whole text."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        words, start = match.group(), match.start()
        if "-" in words and len(words) > 1:
            _split(words, start, found)
        else:
            found.append(Token(words, words.lower(), start, start + len(words)))
    return Tokens(found)


def _split(words: str, start: int, found: list[Token]) -> None:
    """Append a hyphenated word, cut behind each number word at its front."""
    while words:
        head, hyphen, rest = words.partition("-")
        if not hyphen or head.lower() not in COMPOUND_HEADS:
            found.append(Token(words, words.lower(), start, start + len(words)))
            return
        found.append(Token(head, head.lower(), start, start + len(head)))
        found.append(Token("-", "-", start + len(head), start + len(head) + 1))
        words, start = rest, start + len(head) + 1
