"""What is counted: the noun phrase behind a number, its head, and the head's singular.

Nothing here tags parts of speech. A phrase runs to its first plural noun, or, where the number is one or the
phrase has no plural, to the last word before a closed-class word, a verb or punctuation.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.plurals import CASUALTIES, is_closed, is_number, is_plural
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.wordclasses import DETERMINERS, STOPS, VERBS

LONGEST: Final = 7
"""More words than the noun phrases of news have before their head."""


_ATTRIBUTIVE: Final = frozenset(
    """sports arms sales news rights women's operations systems communications customs savings goods series
    women children police staff crew aircraft species personnel fish youth media arts games defense""".split()
)
"""Plurals and collectives that often stand before another noun."""


_LEADING: Final = frozenset(
    """other more additional further extra new fewer such last next past straight first second long
    early""".split()
)
"""Words that may open a counted phrase though they end others."""


_OWNERS: Final = DETERMINERS - {"no", "another", "each", "every", "either", "neither", "a", "an"}


class Phrase(NamedTuple):
    """The tokens from `first` up to `stop` that name what is counted; the last one is the head."""

    first: int
    stop: int


def phrase_at(tokens: Tokens, first: int, *, singular: bool = False) -> Phrase | None:
    """Return the noun phrase that begins at a token, or None.

    `singular` is for what stands behind one and behind a measure ("a 20-year wait"): a word in -s
    is then a verb.
    """
    end = min(first + LONGEST, len(tokens))
    for at in range(first, end):
        token = tokens[at]
        if not _may_stand_in(tokens, first, at):
            return _last_noun(tokens, first, at, singular)
        if not singular and is_plural(token) and not _modifies(tokens, at):
            return Phrase(first, at + 1)
        if singular and at > first and (_looks_verbal(token) or is_plural(token)) and not _possessive(token):
            if is_plural(token) and not _looks_verbal(token) and _modifies(tokens, at):
                continue
            return _last_noun(tokens, first, at, singular)
    return _last_noun(tokens, first, end, singular)


def phrase_of(tokens: Tokens, of: int) -> Phrase | None:
    """Return the noun phrase behind "of" at a token, without its articles and possessives, or None."""
    at = of + 1
    while at < len(tokens) and at <= of + 3 and (tokens[at].lower in _OWNERS or tokens[at].lower == "the"):
        at += 1
    if at >= len(tokens) or is_number(tokens[at]):
        return None
    return phrase_at(tokens, at) or phrase_at(tokens, at, singular=True)


def _may_stand_in(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a noun phrase that began at `first` may go across this token."""
    token = tokens[at]
    if token.text == "-" and tokens.glued(at):
        return at > first
    if not token.word:
        return False
    if is_closed(token) or is_number(token):
        if at == first and token.lower in _LEADING:
            return True
        return token.lower in ("and", "or") and at > first and _pair(tokens, at)
    if at == first or token.lower not in VERBS:
        return True
    return is_plural(token) or _noun_behind(tokens, at)


def _pair(tokens: Tokens, at: int) -> bool:
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
    plain = head.word and is_plural(head) and head.lower not in STOPS and head.lower not in VERBS
    return plain and not is_plural(behind) and before.capital == behind.capital


def _modifies(tokens: Tokens, at: int) -> bool:
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


def _noun_behind(tokens: Tokens, at: int) -> bool:
    """Return whether a plural stands right behind: "20 work permits" keeps its verb-like word."""
    following = tokens.at(at + 1)
    return following.word and is_plural(following) and following.lower not in STOPS


def _last_noun(tokens: Tokens, first: int, stop: int, one: bool) -> Phrase | None:
    """Return the phrase up to the last word that can be a head, or None."""
    at = first
    while at < stop and tokens[at].lower in _LEADING:
        at += 1
    if at == stop or (tokens[at].lower in VERBS and tokens[at].lower not in CASUALTIES):
        return None
    if not one:
        verb = next(
            (k for k in range(at, stop) if _looks_verbal(tokens[k]) or tokens[k].lower in VERBS), stop
        )
        stop = verb + 1 if verb < stop and tokens[verb].lower in CASUALTIES else verb
    while stop > at and (tokens[stop - 1].text == "-" or tokens[stop - 1].lower.endswith(("ly", "ed"))):
        stop -= 1
    return Phrase(first, stop) if stop > at else None


def _looks_verbal(token: Token) -> bool:
    word = token.text
    return word.endswith(("ed", "ing")) and not word.endswith("eed") and len(word) > 4 and word.islower()


def _possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "’s"))
