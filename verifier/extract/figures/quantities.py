"""The quantity that a figure measures: what happens to what, where and in which period, from its own clause.

Clauses are told apart by punctuation and conjunctions alone. What the words do not say stays None: two figures
of an unknown happening are not thereby figures of one quantity.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.figure import Quantity
from verifier.extract.figures.grammar import Amount
from verifier.extract.figures.happenings import INTRANSITIVE, NOUNS, VERBS, WAYS
from verifier.extract.figures.measures import MEASURE_NAMES, SHARES, TIMES
from verifier.extract.figures.nouns import CASUALTIES, is_closed, is_plural, singular
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.wordclasses import ADVERBS, AUXILIARIES, CALENDAR, DETERMINERS, PREPOSITIONS
from verifier.extract.figures.wordclasses import VERBS as COMMON_VERBS

_BEFORE: Final = 7
_BEHIND: Final = 14
"""How many tokens before and behind a figure are searched."""

_NARROW_NOTHING: Final = DETERMINERS | ADVERBS | frozenset(
    "other more new additional further extra total whole and or of - of such estimated".split()
)
_PLACING: Final = frozenset("in across at near inside throughout around".split())
_PEOPLES: Final = ("ians", "eans", "icans", "ans", "is", "ese", "ites", "qis")
_PEOPLE: Final = frozenset("Turks Kurds Arabs Jews Druze Britons Germans Swedes Danes Greeks Czechs Poles Finns "
                           "Serbs Croats Bosniaks Afghans Thais Muslims Christians Hindus Sikhs Yazidis".split())
_BEING: Final = frozenset("is are was were be been being get got gets getting remain remained remains".split())
_RELATIVES: Final = frozenset({"who", "that", "which"})
_CLAUSE_ENDS: Final = frozenset(",;:.—–!?()“”\"")


def quantities(tokens: Tokens, found: Sequence[Amount]) -> list[Quantity | None]:
    """Return the quantity of each figure, None for one without a unit."""
    made: list[Quantity | None] = []
    previous: tuple[Amount, Quantity] | None = None
    starts = {amount.first: amount for amount in found}
    for amount in found:
        quantity = _quantity(tokens, amount, starts)
        if quantity and previous and quantity.happening is None and _joined(tokens, previous[0], amount):
            quantity = quantity.model_copy(update={"happening": previous[1].happening})
        made.append(quantity)
        previous = (amount, quantity) if quantity else None
    return made


def _quantity(tokens: Tokens, amount: Amount, starts: dict[int, Amount]) -> Quantity | None:
    if amount.unit is None:
        return None
    unit, qualifiers = _unit(tokens, amount)
    return Quantity(
        unit=unit,
        happening=_happening(tokens, amount, starts),
        qualifiers=tuple(sorted(qualifiers)),
        place=_place(tokens, amount),
        period=_period(tokens, amount),
    )


def _unit(tokens: Tokens, amount: Amount) -> tuple[str, set[str]]:
    """Return the unit in lower case, with a people's name turned into persons, and what narrows it."""
    unit = amount.unit or ""
    phrase = amount.phrase
    if phrase is None:
        return unit, set()
    head = tokens[phrase.stop - 1]
    narrowing = {
        _plain(token) for token in tokens[phrase.first : phrase.stop - 1] if token.lower not in _NARROW_NOTHING
    }
    if unit in SHARES or unit in MEASURE_NAMES.values():
        return unit, narrowing | {_plain(head)}
    if _is_people(head):
        return "person", narrowing | {_plain(head)}
    return unit if unit.isupper() else unit.lower(), narrowing


def _plain(token: Token) -> str:
    word = singular(token) if is_plural(token) and token.lower not in CASUALTIES else token.text
    return word.lower().removesuffix("'s").removesuffix("’s")


def _is_people(head: Token) -> bool:
    """Return whether a head names a people: "Palestinians", "Israelis"."""
    return head.capital and (head.text in _PEOPLE or (head.lower.endswith(_PEOPLES) and is_plural(head)))


def _happening(tokens: Tokens, amount: Amount, starts: dict[int, Amount]) -> str | None:
    head = tokens[amount.phrase.stop - 1] if amount.phrase else None
    if head and (head.lower in NOUNS or head.lower in CASUALTIES):
        return NOUNS.get(head.lower) or VERBS.get(head.lower)
    if head is None and tokens.at(amount.stop).lower in VERBS:
        return VERBS[tokens[amount.stop].lower]
    return _done_before(tokens, amount) or _done_behind(tokens, amount, starts)


def _done_before(tokens: Tokens, amount: Amount) -> str | None:
    """Return the class of the verb whose object the figure is, or of the noun that it belongs to."""
    belongs = False
    for at in range(amount.first - 1, max(-1, amount.first - 1 - _BEFORE), -1):
        token = tokens[at]
        if token.text in _CLAUSE_ENDS or token.lower in ("and", "but", *_RELATIVES):
            return None
        if token.lower in ("of", "to", "at", "by", "from"):
            belongs = True
            continue
        if not belongs and token.lower in VERBS and not _passive(tokens, at):
            return VERBS[token.lower]
        if belongs and token.lower in NOUNS:
            return NOUNS[token.lower]
        if belongs and VERBS.get(token.lower) in WAYS and tokens.at(amount.first - 1).lower == "by":
            return VERBS[token.lower]
        if token.lower in PREPOSITIONS:
            return None
    return None


def _passive(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb before the figure has had its own subject: "were killed 20 metres away"."""
    return tokens.at(verb - 1).lower in ("was", "were", "been", "being", "be")


def _done_behind(tokens: Tokens, amount: Amount, starts: dict[int, Amount]) -> str | None:
    """Return the class of the verb whose subject the figure is, across figures that are joined to it."""
    at, end = amount.stop, min(len(tokens), amount.stop + _BEHIND)
    while at < end:
        token = tokens[at]
        joined = starts.get(at + 1) if token.lower in ("and", "or", ",") else None
        if joined:
            at = joined.stop
            continue
        if token.lower in VERBS:
            return VERBS[token.lower] if _undergone(tokens, amount.stop, at) else None
        if token.text in _CLAUSE_ENDS or token.lower in ("and", "but", "or", "when", "where", "while", "as", "after", "before"):
            return None
        if token.lower in COMMON_VERBS and token.lower not in AUXILIARIES:
            return None
        at += 1
    return None


def _undergone(tokens: Tokens, stop: int, verb: int) -> bool:
    """Return whether the words before a verb are its object or die by themselves: "were killed", "arrested in".

    A verb with an object behind it ("jointly released guidelines") is done by what is counted, not to it.
    """
    if tokens[verb].lower in INTRANSITIVE:
        return True
    if any(tokens[at].lower in _BEING for at in range(max(stop, verb - 3), verb)):
        return True
    behind = tokens.at(verb + 1)
    return not behind.word or (is_closed(behind) and behind.lower not in DETERMINERS)


def _joined(tokens: Tokens, previous: Amount, amount: Amount) -> bool:
    """Return whether only "and" or a comma stands between two figures."""
    between = tokens.phrase(previous.stop, amount.first)
    return between in ("and", ",", ", and", "or", "as well as", "plus", "along with")


def _place(tokens: Tokens, amount: Amount) -> str | None:
    """Return the name behind the first preposition of place in the figure's clause."""
    for at in range(amount.stop, min(len(tokens), amount.stop + _BEHIND)):
        if tokens[at].text in _CLAUSE_ENDS:
            return None
        if tokens[at].lower in _PLACING:
            first = at + 1 + (tokens.at(at + 1).lower == "the")
            stop = first
            while tokens.at(stop).word and tokens[stop].capital and tokens[stop].lower not in CALENDAR:
                stop += 1
            if stop > first:
                return " ".join(token.text for token in tokens[first:stop])
    return None


def _period(tokens: Tokens, amount: Amount) -> str | None:
    """Return "per month" for a rate and "past three weeks" for a stretch that the clause names."""
    at = amount.stop
    if tokens.at(at).lower in ("a", "an", "per", "each", "every") and tokens.at(at + 1).lower in TIMES:
        return f"per {tokens[at + 1].lower}"
    for first in range(at, min(len(tokens), at + _BEHIND)):
        if tokens[first].text in _CLAUSE_ENDS:
            return None
        if tokens[first].lower in ("past", "last", "next") and tokens.at(first - 1).lower in ("the", "over", "in"):
            stop = first + 1
            while stop < first + 4 and tokens.at(stop).lower.removesuffix("s") not in TIMES:
                stop += 1
            return tokens.phrase(first, stop + 1) if tokens.at(stop).lower.removesuffix("s") in TIMES else None
    return None
