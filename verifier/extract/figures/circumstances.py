"""Where and in which period a figure holds, as far as its own clause says."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.amount import Amount
from verifier.extract.figures.happenings import PERSONAL, VERBS
from verifier.extract.figures.measures import TIMES
from verifier.extract.figures.plurals import is_closed, is_plural
from verifier.extract.figures.rates import rate_at
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import CALENDAR, CLAUSE_ENDS

_BEHIND: Final = 14
"""How many tokens behind a figure are searched."""


_COMPASS: Final = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern
    north-eastern north-western south-eastern south-western""".split()
)

_PLACING: Final = frozenset("in across at near inside throughout around".split())


_STRIKING: Final = frozenset(
    """strike strikes struck striking hit hits hitting bomb bombs bombed bombing pound pounds pounded pounding
    shell shelled shelling attack attacks attacked attacking raid raided raiding storm stormed storming
    invade invaded invading rock rocked""".split()
)
"""Verbs whose object is where their harm is done: "jets pounded Vela, killing 12"."""

_BLOWS: Final = frozenset(
    """attack attacks strike strikes airstrike airstrikes air-strike raid raids bombing bombings blast blasts
    explosion explosions shelling assault assaults incursion offensive onslaught massacre rampage crash fire
    flood floods quake earthquake storm""".split()
)
"""Nouns of what does harm: "the attack on Vela that killed 12"."""

_STOPS: Final = CLAUSE_ENDS - {","}


def place_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return the name behind the first preposition of place in the figure's clause.

    Where a participle leads to the figure ("…, killing 12") it is the place of the clause before it, where
    a relative does ("the attack on Vela that killed 12") the place of the noun.
    """
    for at in range(amount.stop, min(len(tokens), amount.stop + _BEHIND)):
        if tokens[at].text in CLAUSE_ENDS:
            break
        if tokens[at].lower in _PLACING and (name := _name_at(tokens, at + 1)):
            return name
    return _struck(tokens, amount) or _blown(tokens, amount)


def _struck(tokens: Tokens, amount: Amount) -> str | None:
    """Return where the clause before a participle says that it was done, by the nearest name."""
    participle = amount.first - 1
    outcome = tokens.at(participle).lower.endswith("ing") and tokens.at(participle - 1).text == ","
    if not (outcome and VERBS.get(tokens[participle].lower) in PERSONAL):
        return None
    for at in range(participle - 2, max(-1, participle - _BEHIND), -1):
        if tokens[at].text in _STOPS:
            return None
        leads = tokens[at].lower in _PLACING or tokens[at].lower in _STRIKING
        if leads and (name := _name_at(tokens, at + 1)):
            return name
    return None


def _blown(tokens: Tokens, amount: Amount) -> str | None:
    """Return where the blow fell whose relative clause the figure is in, or None."""
    verb = amount.first - 1
    relative = verb - 1 - (tokens.at(verb - 1).lower in ("has", "have", "had"))
    if VERBS.get(tokens.at(verb).lower) not in PERSONAL or tokens.at(relative).lower not in ("which", "that"):
        return None
    name: str | None = None
    for at in range(relative - 1, max(-1, relative - _BEHIND - 4), -1):
        if tokens[at].lower in _BLOWS:
            return name
        if tokens[at].text in _STOPS:
            return None
        if tokens[at].lower in _PLACING or tokens[at].lower in ("on", "of", "against"):
            name = _name_at(tokens, at + 1) or name
    return None


def _name_at(tokens: Tokens, first: int) -> str | None:
    """Return the name that begins at a token or behind its article, None where it only narrows a noun.

    A word of the compass belongs to it, another adjective does not; two that are joined are both the place.
    """
    first += tokens.at(first).lower == "the"
    compass = tokens.at(first).lower in _COMPASS
    start = first + (compass or _describes(tokens, first))
    stop = _name_end(tokens, start)
    if stop == start:
        return None
    other = stop + 1 + (tokens.at(stop + 1).lower == "the")
    end = _name_end(tokens, other) if tokens.at(stop).lower == "and" else other
    if end > other and _closes(tokens, end):
        stop = end
    named = tokens[first if compass else start : stop]
    return " ".join(token.text for token in named if token.lower != "the") if _closes(tokens, stop) else None


def _name_end(tokens: Tokens, at: int) -> int:
    while tokens.at(at).word and tokens[at].capital and tokens[at].lower not in CALENDAR:
        at += 1
    return at


def _closes(tokens: Tokens, at: int) -> bool:
    """Return whether no noun stands at a token that the name before it would narrow."""
    return is_closed(tokens.at(at)) or not tokens.at(at).word


def _describes(tokens: Tokens, at: int) -> bool:
    """Return whether a small word stands here before a name: "the occupied West Bank"."""
    word = tokens.at(at)
    return word.text.islower() and word.word and not is_closed(word) and tokens.at(at + 1).capital


def owner_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return the name that "its" or "their" before the counted stands for: "Vela said 12 of its citizens"."""
    phrase = amount.phrase
    if phrase is None or tokens.at(phrase.first - 1).lower not in ("its", "their"):
        return None
    for at in range(amount.first - 1, max(-1, amount.first - _BEHIND), -1):
        token = tokens[at]
        if token.text in CLAUSE_ENDS:
            return None
        common = is_closed(token) or token.lower in CALENDAR or (at == 0 and is_plural(token))
        if token.word and token.capital and not common:
            return token.lower.removesuffix("'s").removesuffix("’s")
    return None


def period_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return "per month" for a rate and "past three weeks" for a stretch that the clause names."""
    at = amount.stop
    rate = rate_at(tokens, at)
    if rate and rate.removeprefix("per ") in TIMES:
        return rate
    for first in range(at, min(len(tokens), at + _BEHIND)):
        if tokens[first].text in CLAUSE_ENDS:
            return None
        if tokens[first].lower in ("past", "last", "next") and tokens.at(first - 1).lower in (
            "the",
            "over",
            "in",
        ):
            stop = first + 1
            while stop < first + 4 and tokens.at(stop).lower.removesuffix("s") not in TIMES:
                stop += 1
            return (
                tokens.phrase(first, stop + 1) if tokens.at(stop).lower.removesuffix("s") in TIMES else None
            )
    return None
