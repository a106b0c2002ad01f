"""Nouns that say before a bare number what it counts: "the number of rooms rose to 12,000"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.amount import Amount
from verifier.extract.figures.nouns import phrase_of
from verifier.extract.figures.plurals import singular
from verifier.extract.figures.tokens import Tokens

_REACH: Final = 24
"""How many tokens back the noun may stand."""

_NUMBERS: Final = frozenset({"number", "numbers", "total", "tally", "count", "toll"})

_LEADS: Final = frozenset(
    """to at from is was were are by than reached reaching hit hits topped totalled totaled exceeded stood
    stands fell rose only just""".split()
)
"""Words right before a number that is what a count came to."""

_GROUPS: Final = {
    word: unit
    for unit, words in {
        "person": "population family team crew squad staff delegation workforce household crowd audience",
        "child": "mother father parent parents",
    }.items()
    for word in words.split()
}
"""What a group's size counts: "a family of 13", "a mother of two"."""

_STOPS: Final = frozenset(";:.")


def counter_of(tokens: Tokens, amount: Amount) -> Amount:
    """Return a bare figure with what the words before it say that it counts, as it is where they do not."""
    lead = tokens.at(amount.first - 1).lower
    if lead == "aged" or "age" in tokens.phrase(amount.first, amount.stop).split():
        return amount._replace(unit="year")
    if lead == "of":
        unit = _GROUPS.get(tokens.at(amount.first - 2).lower)
        return amount._replace(unit=unit) if unit else amount
    of = _number_of(tokens, amount.first) if lead in _LEADS else None
    phrase = phrase_of(tokens, of) if of else None
    if phrase is None:
        return amount
    words = " ".join(token.text for token in tokens[phrase.first : phrase.stop])
    return amount._replace(unit=singular(tokens[phrase.stop - 1]), counted=words, phrase=phrase)


def _number_of(tokens: Tokens, first: int) -> int | None:
    """Return the place of "of" in "the number of" before a figure in its clause, or None."""
    for at in range(first - 1, max(0, first - _REACH), -1):
        if tokens[at].text in _STOPS:
            return None
        if tokens[at].lower == "of" and tokens[at - 1].lower in _NUMBERS:
            return None if tokens.at(at - 2).lower == "a" else at
    return None
