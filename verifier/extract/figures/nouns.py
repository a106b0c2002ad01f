"""What is counted: the noun phrase behind a number, its head, and the head's singular.

Nothing here tags parts of speech. A phrase runs to its first plural noun, or, where the number is one or the
phrase has no plural, to the last word before a closed-class word, a verb or punctuation.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.narrowing import (
    model,
    modifies,
    noun_behind,
    pair,
    past_comma,
    possessive,
)
from verifier.extract.figures.plurals import CASUALTIES, is_closed, is_number, is_plural
from verifier.extract.figures.tokens import Token, Tokens
from verifier.extract.figures.wordclasses import DETERMINERS, VERBS

LONGEST: Final = 7
"""More words than the noun phrases of news have before their head."""


_LEADING: Final = frozenset(
    """other more additional further extra new fewer such last next past straight first second long
    early overall daily weekly monthly yearly annual online overnight""".split()
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
        if model(tokens, first, at):
            continue
        if not _may_stand_in(tokens, first, at):
            if token.text == "," and not singular and (head := past_comma(tokens, first, at)):
                return Phrase(first, head)
            return _last_noun(tokens, first, at, singular)
        if not singular and is_plural(token) and not modifies(tokens, at):
            return Phrase(first, at + 1)
        if singular and at > first and (_looks_verbal(token) or is_plural(token)) and not possessive(token):
            if is_plural(token) and not _looks_verbal(token) and modifies(tokens, at):
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
    phrase = phrase_at(tokens, at) or phrase_at(tokens, at, singular=True)
    if phrase is None and at > of + 1 and tokens[at].lower in VERBS:
        return Phrase(at, at + 1)  # behind an article no verb stands: "of the vote"
    if phrase and is_number(tokens.at(phrase.stop)) and not is_plural(tokens[phrase.stop - 1]):
        return None  # "four of the top five players"
    return phrase


def _may_stand_in(tokens: Tokens, first: int, at: int) -> bool:
    """Return whether a noun phrase that began at `first` may go across this token."""
    token = tokens[at]
    if token.text == "-" and tokens.glued(at):
        return at > first
    if not token.word:
        return False
    if is_closed(token) or is_number(token):
        if token.lower in _LEADING and all(lead.lower in _LEADING for lead in tokens[first:at]):
            return True
        return token.lower in ("and", "or") and at > first and pair(tokens, at)
    if at == first or token.lower not in VERBS:
        return True
    return is_plural(token) or noun_behind(tokens, at)


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
    while stop > at and tokens[stop - 1].lower.endswith(_NO_HEAD):
        stop -= 1
    return Phrase(first, stop) if stop > at and not possessive(tokens[stop - 1]) else None


_NO_HEAD: Final = ("-", "ly", "ed")
"""Ends of words that are no head of a phrase."""


def _looks_verbal(token: Token) -> bool:
    word = token.text
    return word.endswith(("ed", "ing")) and not word.endswith("eed") and len(word) > 4 and word.islower()
