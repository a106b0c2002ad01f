"""Whether two quotations are of one saying: each test is a reason to believe it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final, NamedTuple

from claims.claim import Quotation
from claims.saying import Speakers
from verifier.compare.phrases import Phrased, is_content
from verifier.compare.speakers import speakers

NEAR: Final = 7
"""Days within which two quotations may be of one occasion."""

SAME_OCCASION: Final = 1
"""Days within which they are of one occasion, since papers print a day later."""

SAME_TIME: Final = 4
"""Days before which the same few words of one speaker are of one occasion."""

LONG: Final = 10
"""Words in a row that nobody says by chance."""

REPORTED: Final = 0.9
"""Share of the words that reported speech has in common with what it reports."""

VERBATIM: Final = 0.9
"""Share of the words in common from which another figure in them is a misquotation."""

LONGEST: Final = 400
"""Words of a quotation that are held against another's."""


@dataclass(frozen=True)
class Pair:
    """Two quotations, and what they share."""

    a: Phrased
    b: Phrased

    @cached_property
    def who(self) -> Speakers:
        """Whether they have one speaker."""
        return speakers(self.a.quoted, self.b.quoted)

    @cached_property
    def days(self) -> int | None:
        """Days between their publication; None where one is unknown."""
        a, b = self.a.quoted.published, self.b.quoted.published
        return abs((a - b).days) if a and b else None

    @property
    def near(self) -> bool:
        """Whether both appeared within a few days."""
        return self.days is not None and self.days <= NEAR

    @property
    def reported(self) -> bool:
        """Whether one of them is reported speech, without marks."""
        return Quotation.INDIRECT in (self.a.quoted.quotation, self.b.quoted.quotation)

    @property
    def counts_differ(self) -> bool:
        """Whether each has a figure that the other lacks: two reports of one form, or a misquoted figure."""
        one, other = self.a.numbers, self.b.numbers
        return bool(one - other and other - one)

    @cached_property
    def short(self) -> int:
        """Words of the shorter one."""
        return min(len(self.a.words), len(self.b.words), LONGEST)

    @cached_property
    def _runs(self) -> list[list[str]]:
        one, other = self.a.words[:LONGEST], self.b.words[:LONGEST]
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        return [one[block.a : block.a + block.size] for block in blocks if block.size]

    @cached_property
    def shared(self) -> float:
        """The share of the shorter one's words that the other has in the same order."""
        return sum(map(len, self._runs)) / self.short if self.short else 0.0

    @cached_property
    def content(self) -> int:
        """How many of the words that both have in order say what they are about."""
        return sum(is_content(word) for run in self._runs for word in run)

    @cached_property
    def longest(self) -> int:
        """Words of the longest run that both have."""
        return max(map(len, self._runs), default=0)


class Evidence(NamedTuple):
    """Why two quotations are of one saying, and which share of the shorter one's words the other has."""

    why: str
    shared: float


def evidence(a: Phrased, b: Phrased) -> Evidence | None:
    """Return why two quotations are of one saying, None where nothing says so."""
    pair = Pair(a, b)
    if not _may_be(pair):
        return None
    return next((Evidence(why, pair.shared) for test, why in TESTS if test(pair)), None)


def _may_be(pair: Pair) -> bool:
    """Return whether two quotations are worth a closer look; most that share a phrase are not."""
    kinds = {pair.a.quoted.quotation, pair.b.quoted.quotation}
    if kinds == {Quotation.INDIRECT} or not pair.short:
        return False
    small, large = sorted((pair.a.stems, pair.b.stems), key=len)
    if len(small & large) < 0.4 * len(small):
        return False
    if pair.reported and not (pair.shared >= REPORTED and pair.content >= 4):
        return False
    return not pair.counts_differ or pair.shared >= VERBATIM


def _word_for_word(pair: Pair) -> bool:
    if pair.shared < 0.8:
        return False
    if pair.longest >= LONG:
        return pair.content >= 4
    most, run = (0.9, 8) if pair.who is Speakers.TWO else (0.8, 4)
    return pair.content >= 6 and pair.shared >= most and pair.longest >= run


def _same_words_near(pair: Pair) -> bool:
    sure = pair.near and pair.who is not Speakers.TWO
    return sure and pair.content >= 4 and pair.shared >= 0.7 and pair.longest >= 3


def _same_speaker(pair: Pair) -> bool:
    if pair.who is not Speakers.ONE or pair.reported:
        return False
    if pair.near:
        many, most = pair.content >= 4 and pair.shared >= 0.6, pair.content >= 2 and pair.shared >= 0.8
        return pair.longest >= 4 and (many or most)
    return pair.content >= 4 and pair.shared >= 0.8 and pair.longest >= 5


def _identical(pair: Pair) -> bool:
    if pair.a.words != pair.b.words:
        return False
    if pair.who is Speakers.ONE:
        days = SAME_TIME if pair.days is None else pair.days
        telling = pair.content >= 1 or pair.short >= 6
        return (days < SAME_TIME and pair.short >= 3 and telling) or (pair.short >= 7 and pair.content >= 2)
    return pair.near and pair.short >= 7 and pair.content >= 3


def _rendered(pair: Pair) -> bool:
    if pair.who is not Speakers.ONE or pair.reported or pair.days is None or pair.days > SAME_OCCASION:
        return False
    few, many = sorted((len(pair.a.words), len(pair.b.words)))
    fewer = min(len(pair.a.stems), len(pair.b.stems))
    stems = len(pair.a.stems & pair.b.stems)
    return few >= 0.6 * many and stems >= 4 and stems >= 0.6 * fewer


TESTS: Final[tuple[tuple[Callable[[Pair], bool], str], ...]] = (
    (_word_for_word, "the same words"),
    (_same_words_near, "much the same words within a few days"),
    (_same_speaker, "much the same words of one speaker"),
    (_identical, "the very same words"),
    (_rendered, "words to the same effect of one speaker on the same day"),
)
"""What makes two quotations one saying, the surest first."""
