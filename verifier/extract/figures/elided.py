"""What a figure leaves to the one beside it: "68,400 people work and 95,800 do not"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from verifier.extract.figures.amount import Amount
from verifier.extract.figures.counters import counter_of
from verifier.extract.figures.happenings import PERSONAL, VERBS
from verifier.extract.figures.measures import MEASURES, SHARES, TIMES
from verifier.extract.figures.nouns import Phrase
from verifier.extract.figures.plurals import is_closed, is_plural
from verifier.extract.figures.ranges import CHANGES
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import AUXILIARIES, CLAUSE_ENDS, OF_THEM

_REACH: Final = 30
"""How many tokens back the noun may stand."""

_LEAD: Final = 6
"""How many tokens before a number the verb of its change may stand."""

_JOINING: Final = frozenset(
    {"and", "or", "including", "include", "includes", "another", "but", "while", "than"}
)
"""Words behind which a bare number counts on what the figure before it counts."""

_OWNERS: Final = 8
"""How many figures back the noun may belong to."""

_MOVING: Final = frozenset({"to", "from"})

_WON: Final = frozenset("by won lost passed beat".split())
"""Words before the count of one side that another side's count follows."""

_LEVEL: Final = "point"
"""What an index is at, also behind a change in per cent: "lost 1.1 per cent to end at 1,334"."""

_NEAR: Final = 20.0
"""How many times the one end of a change is the other at most when they share a scale."""


def completed(tokens: Tokens, found: Sequence[Amount]) -> list[Amount]:
    """Return the figures, those that are bare with what they take from the figure beside them."""
    whole = list(found)
    for at in range(len(whole) - 1, -1, -1):
        if whole[at].bare and at + 1 < len(whole) and _to(tokens, whole[at], whole[at + 1]):
            whole[at] = _from_behind(whole[at], whole[at + 1])
    taken = False
    for at, amount in enumerate(whole):
        listed = taken and _lists_on(tokens, whole[at - 1], amount)
        taken = amount.bare
        if amount.bare:
            counted = counter_of(tokens, amount)
            near = whole[max(0, at - _OWNERS) : at]
            whole[at] = _from_before(tokens, near, amount, listed=listed) if counted.bare else counted
            taken = not whole[at].bare
    return whole


def _lists_on(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """Return whether a figure goes on with a list: "seven from the north, six from the south"."""
    behind = tokens.at(amount.stop).lower
    return tokens.at(amount.first - 1).text in (",", ";") and behind == tokens.at(before.stop).lower


def _to(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """Return whether only "to" stands between two figures, the first led by "from"."""
    return tokens.phrase(low.stop, high.first) == "to" and tokens.at(low.first - 1).lower == "from"


def _from_behind(amount: Amount, high: Amount) -> Amount:
    """Give the first end of a change the unit of the second, and its scale where it needs it."""
    by = high.scale if amount.scale == 1 and high.scale >= 1000 else 1.0
    one = amount.low if amount.low is not None else amount.high
    other = high.low if high.low is not None else high.high
    if by > 1 and one and other and not 1 / _NEAR < one * by / other < _NEAR:
        by = 1.0
    low, high_end = (None if end is None else end * by for end in (amount.low, amount.high))
    taken = amount._replace(unit=high.unit, counted=high.counted, phrase=high.phrase)
    return taken._replace(low=low, high=high_end, scale=amount.scale * by)


def _from_before(tokens: Tokens, before: Sequence[Amount], amount: Amount, *, listed: bool) -> Amount:
    lead = tokens.at(amount.first - 1).lower
    if tokens.phrase(amount.stop, amount.stop + 2) in OF_THEM:
        return amount
    if not listed and (_other_noun(tokens, amount) or _befalls_people(tokens, amount)):
        return amount
    for owner in reversed(before):
        if amount.first - owner.stop > _REACH:
            break
        if lead == "by" and owner.unit in SHARES and tokens.at(owner.first - 1).lower == "by":
            return amount._replace(unit=owner.unit)
        if owner.unit is None:
            break
        if owner.unit in SHARES or (owner.unit in TIMES and lead in _JOINING):
            continue
        counts = owner.phrase is not None and owner.unit not in TIMES and _many(tokens, owner.phrase)
        moved = lead in _MOVING and (_moved(tokens, owner, amount) or _against(tokens, owner, amount))
        level = owner.unit == _LEVEL and amount.comparator == owner.comparator
        if (counts and (listed or lead in _JOINING or moved)) or (level and (moved or _ends(tokens, amount))):
            return amount._replace(unit=owner.unit, counted=owner.counted, phrase=owner.phrase)
        apart = owner.phrase is None and not owner.unit.isupper() and owner.unit not in TIMES
        if (moved and apart) or (lead in _JOINING and _measured_alike(tokens, owner, amount)):
            return amount._replace(unit=owner.unit, counted=owner.counted)
        break
    return amount


def _measured_alike(tokens: Tokens, owner: Amount, amount: Amount) -> bool:
    """Return whether a decimal goes on with a measure: "15.9 degrees in May and 17.2 in June"."""
    return owner.unit in MEASURES and "." in tokens.phrase(amount.first, amount.stop)


def _many(tokens: Tokens, phrase: Phrase) -> bool:
    return is_plural(tokens[phrase.stop - 1])


def _other_noun(tokens: Tokens, amount: Amount) -> bool:
    """Return whether a word stands behind a bare number that may be its noun after all."""
    behind = tokens.at(amount.stop)
    return behind.word and not is_closed(behind)


def _befalls_people(tokens: Tokens, amount: Amount) -> bool:
    """Return whether what a bare number stands before happens to people, whatever was counted before."""
    return tokens.at(amount.stop).lower in AUXILIARIES and any(
        VERBS.get(tokens.at(at).lower) in PERSONAL for at in range(amount.stop + 1, amount.stop + 4)
    )


def _moved(tokens: Tokens, owner: Amount, amount: Amount) -> bool:
    """Return whether something went from the one number to the other, in one clause."""
    if any(token.text in CLAUSE_ENDS for token in tokens[owner.stop : amount.first]):
        return False
    led = any(token.lower == "from" for token in tokens[max(0, owner.first - 2) : owner.first])
    return led or any(token.lower in CHANGES for token in tokens[max(0, owner.first - _LEAD) : amount.first])


def _against(tokens: Tokens, owner: Amount, amount: Amount) -> bool:
    """Return whether two sides are counted against each other: "by 61 votes to 39"."""
    return tokens.phrase(owner.stop, amount.first) == "to" and tokens.at(owner.first - 1).lower in _WON


def _ends(tokens: Tokens, amount: Amount) -> bool:
    """Return whether the words before say where an index went: "climbed 0.1% to", "to end at"."""
    return tokens.at(amount.first - 1).lower in ("to", "at")
