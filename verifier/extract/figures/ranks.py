"""Ordinals that rank nothing: "Second Army", "third party", "the 22nd amendment"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.number import Manner
from verifier.extract.figures.wordclasses import AUXILIARIES, VERBS

_EMPTY_RANKS: Final = frozenset(
    """half halves quarter party parties amendment world hand thought thoughts degree century centuries
    person anniversary generation floor grade graders grader of to and or but in on at from base class
    rate wave-length lady opinion nature language cousin tier string row street avenue leg minute one ones
    inning set""".split()
)


_GRAMMATICAL: Final = 3
"""The last person of grammar; the tenth one is counted."""


def empty_rank(it: Candidate) -> bool:
    """Ordinals in names and set phrases: "Second Army", "third party", "the 22nd amendment"."""
    if it.part.numeral.manner is not Manner.RANK:
        return False
    if it.bounded:
        return True
    following = it.tokens.at(it.part.stop + (it.tokens.at(it.part.stop).text == "-"))
    tied = it.tokens.at(it.part.stop).text == "-" and not following.lower.endswith(("est", "most"))
    if not tied and it.tokens.at(it.part.first - 1).lower in ("rank", "ranks", "ranked"):
        return False
    if (
        tied
        or it.phrase is None
        or following.capital
        or not following.word
        or (following.lower in _EMPTY_RANKS and following.lower != "person")
    ):
        return True
    head = it.tokens[it.phrase.stop - 1].lower
    if head == "person" and it.part.value > _GRAMMATICAL:
        head = ""
    opener = it.tokens.at(it.part.first - 1)
    spoken = it.part.first == 0 or opener.text in (",", ";", ":", "“", '"') or opener.lower in AUXILIARIES
    return head in _EMPTY_RANKS or spoken or following.lower in VERBS
