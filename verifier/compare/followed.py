"""Claims with what they are known again by in another version of their article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property
from typing import Final

from claims.claim import Claim
from claims.document import Reading
from claims.source import Basis
from claims.span import Span, touching
from claims.words import words

ALIKE: Final = 0.5
"""Share of their words that two claims have in common, at least, where one is the other edited (Dice)."""

ONE_SENTENCE: Final = 0.7
"""The same for two sentences of which one is the other edited."""

WITHIN: Final = 0.9
"""Share of the words of the shorter claim that the longer one of such a sentence has, too."""

FEWEST: Final = 3
"""Words that a claim must have to be known again within a longer one."""


class Followed:
    """A claim in its sentence."""

    def __init__(self, claim: Claim, text: str, around: Sequence[Span], claimed: Sequence[Span]) -> None:
        """Take the sentences that the claim stands in, and all spans of claims, in order and apart."""
        self.claim, self._text, self._around, self._claimed = claim, text, around, claimed

    @cached_property
    def said(self) -> Hashable:
        """Its words and the sources that they came through."""
        chain = tuple(
            (link.role, link.source, link.cue.text if link.cue else "") for link in self.claim.attribution
        )
        return self.claim.statement, self.claim.quotation, chain

    @cached_property
    def sentence(self) -> str:
        """The sentence as one line."""
        return " ".join(" ".join(span.words(self._text) for span in self._around).split())

    @cached_property
    def in_sentence(self) -> Hashable:
        """What is the same where nothing changed at all."""
        return self.claim.statement, self.sentence, self.given

    @cached_property
    def given(self) -> Hashable:
        """Whether it is quoted, and the sources that other sentences give it."""
        elsewhere = (
            (link.role, link.source)
            for link in self.claim.attribution
            if link.span is None or link.basis is not Basis.EXPLICIT
        )
        return self.claim.quotation, tuple(elsewhere)

    @property
    def beside(self) -> str:
        """The words of its sentence that belong to no claim."""
        pieces = (piece for span in self._around for piece in _outside(span, touching(self._claimed, span)))
        return " ".join(piece.words(self._text) for piece in pieces)

    @cached_property
    def bag(self) -> Counter[str]:
        """Its words."""
        return Counter(word.key for word in words(self.claim.statement))

    @cached_property
    def sentence_bag(self) -> Counter[str]:
        """The words of its sentence."""
        return Counter(word.key for word in words(self.sentence))


def followed(reading: Reading) -> list[Followed]:
    """Return the claims of a reading, in order."""
    text, claimed = reading.document.text, list(_united(span for c in reading.claims for span in c.spans))
    sentences = [sentence.span for sentence in reading.sentences]
    return [Followed(claim, text, touching(sentences, claim.hull), claimed) for claim in reading.claims]


def likeness(one: Followed, other: Followed) -> float:
    """Return how alike two claims are, from 0 to 1; from ALIKE on, one may be the other edited.

    A claim that was read shorter or longer, in a sentence that is much the same, is as alike as need be.
    """
    alike = _dice(one.bag, other.bag)
    if alike >= ALIKE:
        return alike
    shorter = min(one.bag.total(), other.bag.total())
    within = shorter >= FEWEST and (one.bag & other.bag).total() >= WITHIN * shorter
    return ALIKE if within and in_one_sentence(one, other) else alike


def in_one_sentence(one: Followed, other: Followed) -> bool:
    """Return whether the sentence of one is that of the other, as it is or edited."""
    return _dice(one.sentence_bag, other.sentence_bag) >= ONE_SENTENCE


def _dice(one: Counter[str], other: Counter[str]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def _united(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield stretches that spans cover, in order and apart."""
    united: Span | None = None
    for span in sorted(spans):
        if united is None or span.start > united.end:
            if united is not None:
                yield united
            united = span
        elif span.end > united.end:
            united = Span(start=united.start, end=span.end)
    if united is not None:
        yield united


def _outside(place: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield what of a place no span takes."""
    at = place.start
    for span in taken:
        if span.start > at:
            yield Span(start=at, end=span.start)
        at = max(at, span.end)
    if at < place.end:
        yield Span(start=at, end=place.end)
