"""A number that may be a figure, with what was found around it."""

from __future__ import annotations

from typing import NamedTuple

from verifier.extract.figures.nouns import Phrase
from verifier.extract.figures.number import Manner
from verifier.extract.figures.parts import Part
from verifier.extract.figures.tokens import Tokens


class Candidate(NamedTuple):
    """A number that may be a figure, with what was found around it."""

    tokens: Tokens
    part: Part
    phrase: Phrase | None
    bounded: bool

    @property
    def bare(self) -> bool:
        """Whether it has neither unit nor noun."""
        return self.part.unit is None and self.phrase is None

    @property
    def plain(self) -> bool:
        """Whether it is a whole number in digits, as in names: no separators, scale or unit."""
        numeral = self.part.numeral
        if numeral.manner is not Manner.DIGITS or self.part.unit or numeral.scale != 1:
            return False
        return self.tokens[numeral.first].text.isdigit() and numeral.stop == numeral.first + 1
