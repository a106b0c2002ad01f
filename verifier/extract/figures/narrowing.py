"""Words that narrow the noun behind them: "sports teams", "two Boeing 737 jets", "direct, well-paid jobs"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.plurals import CASUALTIES, is_closed, is_number, is_plural
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.wordclasses import STOPS, VERBS

_ATTRIBUTIVE: Final = frozenset(
    """sports arms sales news rights women's operations systems communications customs savings goods series
    women children police staff crew aircraft species personnel fish youth media arts games defense""".split()
)
"""Plurals and collectives that often stand before another noun."""


def model(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a number here belongs to a name that narrows a plural: "two Boeing 737 jets"."""
    before, head = tokens.at(at - 1), tokens.at(at + 1)
    if at == first or not tokens[at].digits or not before.capital or is_closed(before) or possessive(before):
        return False
    return head.text.islower() and is_plural(head) and not is_closed(head) and head.lower not in VERBS


def past_comma(tokens: Tokens, first: int, comma: int) -> int:
    """Return where the head ends behind two adjectives: "100 direct, well-paid jobs"; 0 where it does not."""
    if comma != first + 1 or not tokens[first].text.islower():
        return 0
    adjective, head = tokens.at(comma + 1), tokens.at(comma + 2)
    plain = adjective.word and not (is_closed(adjective) or is_plural(adjective) or is_number(adjective))
    counts = head.text.islower() and is_plural(head) and not is_closed(head) and head.lower not in VERBS
    return comma + 3 if plain and counts and not is_plural(tokens[first]) else 0


def pair(tokens: Tokens, at: int) -> bool:
    """Return whether "and" here joins two modifiers of one plural: "four American and British soldiers"."""
    before, behind, head = tokens.at(at - 1), tokens.at(at + 1), tokens.at(at + 2)
    if (
        not behind.word
        or behind.lower in STOPS
        or behind.lower in VERBS
        or is_number(behind)
        or is_plural(before)
    ):
        return False
    if behind.capital and head.capital and not is_plural(head):
        head = tokens.at(at + 3)  # "four Irish and South African judges"
    plain = head.word and is_plural(head) and head.lower not in STOPS and head.lower not in VERBS
    return plain and not is_plural(behind) and before.capital == behind.capital


def modifies(tokens: Tokens, at: int) -> bool:
    """Return whether a plural here stands before the noun that it narrows: "sports teams",
    "Hamas fighters".
    """
    token, following = tokens[at], tokens.at(at + 1)
    if not following.word or is_closed(following) or following.lower in CASUALTIES:
        return False
    plural = is_plural(following) and following.lower not in VERBS
    if token.capital and at and following.text.islower():
        return plural
    if token.capital and following.capital and tokens.at(at + 2).text.islower():
        return is_plural(tokens.at(at + 2)) and tokens.at(at + 2).lower not in VERBS | STOPS
    return token.lower in _ATTRIBUTIVE and plural


def noun_behind(tokens: Tokens, at: int) -> bool:
    """Return whether a plural stands right behind: "20 work permits" keeps its verb-like word."""
    following = tokens.at(at + 1)
    return following.word and is_plural(following) and following.lower not in STOPS


def possessive(token: Token) -> bool:
    """Return whether a word is a possessive: "Japan's"."""
    return token.lower.endswith(("'s", "’s"))
