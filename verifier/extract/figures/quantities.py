"""The quantity that a figure measures: what happens to what, where and in which period, from its own clause.

Clauses are told apart by punctuation and conjunctions alone. What the words do not say stays None: two
figures of an unknown happening are not thereby figures of one quantity.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.figure import Quantity
from verifier.extract.figures.amount import Amount
from verifier.extract.figures.circumstances import owner_of, period_of, place_of
from verifier.extract.figures.happenings import PERSONAL
from verifier.extract.figures.measures import MEASURE_NAMES, SHARES
from verifier.extract.figures.nouns import Phrase, phrase_at
from verifier.extract.figures.plurals import CASUALTIES, is_plural, singular
from verifier.extract.figures.rates import other_rate
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.voices import SHARE, happening_of, is_share
from verifier.extract.figures.wordclasses import ADVERBS, DETERMINERS

PERSON: Final = "person"

_NARROW_NOTHING: Final = (
    DETERMINERS
    | ADVERBS
    | frozenset(
        "other more new additional further extra total whole and or of - of such estimated strong".split()
    )
)


_PEOPLES: Final = ("ians", "eans", "icans", "ans", "is", "ese", "ites", "qis")


_PEOPLE: Final = frozenset(
    "Turks Kurds Arabs Jews Druze Britons Germans Swedes Danes Greeks Czechs Poles Finns "
    "Serbs Croats Bosniaks Afghans Thais Muslims Christians Hindus Sikhs Yazidis".split()
)


_ARE: Final = frozenset("was were is are being".split())
"""What stands between a part and its name behind "of whom": "of whom 12 were children"."""

_AMONG: Final = ("among them", ", among them", ", with")


def quantities(tokens: Tokens, found: Sequence[Amount]) -> list[Quantity | None]:
    """Return the quantity of each figure, None for one without a unit."""
    made: list[Quantity | None] = []
    previous: tuple[Amount, Quantity] | None = None
    starts = {amount.first: amount for amount in found}
    for amount in found:
        quantity = _quantity(tokens, amount, starts)
        if previous and amount.unit not in SHARES and is_share(tokens, amount):
            quantity = _share(tokens, amount, whole=previous[1])
        elif quantity and previous and quantity.happening is None and _joined(tokens, previous[0], amount):
            quantity = quantity.model_copy(update={"happening": previous[1].happening})
        made.append(quantity)
        previous = (amount, quantity) if quantity else None
    return made


def _quantity(tokens: Tokens, amount: Amount, starts: dict[int, Amount]) -> Quantity | None:
    happening = happening_of(tokens, amount, starts)
    unit, qualifiers = _unit(tokens, amount)
    qualifiers.update(other_rate(tokens, amount.stop))
    qualifiers.update(filter(None, [owner_of(tokens, amount)]))
    if not unit and happening not in PERSONAL:
        return None
    return Quantity(
        unit=unit or PERSON,
        happening=happening,
        qualifiers=tuple(sorted(qualifiers)),
        place=place_of(tokens, amount),
        period=period_of(tokens, amount),
    )


def _unit(tokens: Tokens, amount: Amount) -> tuple[str, set[str]]:
    """Return the unit in lower case, with a people's name turned into persons, and what narrows it."""
    unit = amount.unit or ""
    phrase = amount.phrase
    if phrase is None:
        return unit, set()
    head = tokens[phrase.stop - 1]
    narrowing = {
        _plain(token)
        for token in tokens[phrase.first : phrase.stop - 1]
        if token.word and token.lower not in _NARROW_NOTHING
    }
    if unit in SHARES or unit in MEASURE_NAMES.values():
        return unit, (narrowing | {_plain(head)}) - {unit}
    if _is_people(head):
        return PERSON, narrowing | {_plain(head)}
    return unit if unit.isupper() else unit.lower(), narrowing


def _plain(token: Token) -> str:
    common = token.text.islower() or _is_people(token)
    word = singular(token) if common and is_plural(token) and token.lower not in CASUALTIES else token.text
    return word.lower().removesuffix("'s").removesuffix("’s")


def _is_people(head: Token) -> bool:
    """Return whether a head names a people: "Palestinians", "Israelis"."""
    return head.capital and (head.text in _PEOPLE or (head.lower.endswith(_PEOPLES) and is_plural(head)))


def _share(tokens: Tokens, amount: Amount, *, whole: Quantity) -> Quantity:
    """Return the quantity of a part of the figure before it: "12 of them children"."""
    skipped = 1 if tokens.at(amount.stop).lower in _ARE else len(SHARE)
    named = phrase_at(tokens, amount.stop + skipped) if amount.phrase is None else amount.phrase
    unit, narrowing = _unit(tokens, amount._replace(phrase=named, unit=_singular(tokens, named)))
    narrowed = {"unit": unit or whole.unit, "qualifiers": tuple(sorted(narrowing.union(whole.qualifiers)))}
    return whole.model_copy(update=narrowed)


def _singular(tokens: Tokens, phrase: Phrase | None) -> str | None:
    return singular(tokens[phrase.stop - 1]) if phrase else None


def _joined(tokens: Tokens, previous: Amount, amount: Amount) -> bool:
    """Return whether two figures are joined by "and", a comma, or "including"."""
    if tokens.at(amount.first - 1).lower == "including":
        return True
    between = tokens.phrase(previous.stop, amount.first)
    return between in ("and", ",", ", and", "or", "as well as", "plus", "along with", *_AMONG)
