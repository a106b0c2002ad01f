"""Whom a pronoun means: of all who were named before it, the one a reader has in mind.

After the centering of Grosz, Joshi and Weinstein 1995: who leads a sentence, who spoke, and who was named
last and most come first; names inside quotation marks and owners ("Moll's boat") come last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from verifier.extract.names.given import Gender
from verifier.extract.names.index import Index
from verifier.extract.names.named import Named

NEAR = 1_200
"""Code points that a pronoun may look back for a name: some six sentences."""

LEADS = 50
"""A name that begins within so many code points of a sentence's start leads the sentence."""

SPOKE, LED, FITS, SURE, OWNS, QUOTED, OFTEN = 1.5, 1.0, 0.5, 2.5, -1.5, -2.5, 0.2
MOST_OFTEN = 5
"""Weights, in sentences that a name may stand further back; each naming counts OFTEN, up to so many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone a pronoun may mean: the fullest name, where it was last in mind, what speaks for it."""

    name: Named
    start: int
    weight: float


@dataclass(frozen=True, slots=True)
class Salience:
    """Weighs the names of an article before a place; `starts` are those of its sentences, in order."""

    index: Index
    starts: Sequence[int]

    def best(
        self,
        place: int,
        *,
        fits: Callable[[Named], bool],
        spoken: Gender = Gender.UNKNOWN,
        speakers: Sequence[tuple[int, str]] = (),
        reach: int = NEAR,
    ) -> Candidate | None:
        """Return who is meant at a place, None when nobody near it fits.

        `fits` says of a name whether it may be meant at all, `speakers` who spoke where, by fullest name,
        `reach` how
        many code points are looked back.
        """
        here = self._sentence(place)
        spoke = {(self._sentence(start), name) for start, name in speakers if start >= place - reach}
        often: Counter[str] = Counter()
        best: Candidate | None = None
        for named in self.index.since(place - reach, place):
            who = self.index.entity(named)
            if not fits(who):
                continue
            often[who.name] += 1
            told = self.index.spoken(who)
            if Gender.UNKNOWN not in (spoken, told) and spoken is not told:
                continue
            sentence = self._sentence(named.span.start)
            weight = (
                sentence
                - here
                + SPOKE * ((sentence, who.name) in spoke)
                + LED * self._leads(named, sentence)
                + FITS * (told is spoken is not Gender.UNKNOWN)
                + SURE * self.index.is_person(who)
                + OWNS * named.owner
                + QUOTED * named.quoted
                + OFTEN * min(often[who.name], MOST_OFTEN)
            )
            if best is None or weight >= best.weight:
                best = Candidate(who, named.span.start, weight)
        return best

    def _sentence(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def _leads(self, named: Named, sentence: int) -> bool:
        return sentence >= 0 and named.span.start - self.starts[sentence] <= LEADS
