"""What the verbs of its clause say happens to what a figure counts: as their object or as their subject."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.amount import Amount
from verifier.extract.figures.happenings import INTRANSITIVE, NOUNS, VERBS, WAYS
from verifier.extract.figures.plurals import CASUALTIES, is_closed
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import AUXILIARIES, CLAUSE_ENDS, DETERMINERS, PREPOSITIONS
from verifier.extract.figures.wordclasses import VERBS as COMMON_VERBS

_BEFORE: Final = 7


_BEHIND: Final = 14
"""How many tokens before and behind a figure are searched."""


_BEING: Final = frozenset(
    "is are was were be been being get got gets getting remain remained remains".split()
)


_CLAUSE_OPENERS: Final = frozenset("and but or when where while as after before".split())

_RELATIVES: Final = frozenset({"who", "that", "which"})

SHARE: Final = ("of", "them")
"""The words behind a figure that is a part of the one before it; also whom, these and those."""

_SHARES: Final = frozenset({"of them", "of whom", "of these", "of those"})

_TAKING: Final = frozenset(
    "claim claims claimed claiming take takes took taken taking cost costs costing lost lose loses".split()
)
"""What is done to lives that end."""

_TALLIED: Final = {
    **{word: happening for word, happening in VERBS.items() if happening in ("killed", "injured", "missing")},
    **dict.fromkeys(("hostages", "captives", "kidnapped", "abducted"), "kidnapped"),
}
"""Words that name a count beside its nouns: "the number of those killed rose to 8"."""

_LEVELS: Final = frozenset({"to", "at", "from"})

_MOVING: Final = frozenset(
    """put puts putting stood stands stand standing updated raised raises raising revised lowered now
    bringing brought brings reached""".split()
)
"""Words beside those of rising and falling that lead to the level of a count named before."""

_FAR: Final = 40
"""How many tokens before a level its count may be named."""

_NEAR: Final = 6
"""How many tokens before the count itself its verb may stand: "revised the number of people killed from"."""

_CLOSING: Final = frozenset('"”’')

_ASIDE: Final = 12
"""How many tokens an aside between commas has at most."""


def happening_of(tokens: Tokens, amount: Amount, starts: dict[int, Amount]) -> str | None:
    """Return the class of what happens to what a figure counts, None where its clause says nothing of it.

    `starts` has the sentence's figures by their first token.
    """
    head = tokens[amount.phrase.stop - 1] if amount.phrase else None
    if head and (head.lower in NOUNS or head.lower in CASUALTIES):
        return NOUNS.get(head.lower) or VERBS.get(head.lower)
    if head is None and tokens.at(amount.stop).lower in VERBS:
        return VERBS[tokens[amount.stop].lower]
    lives = head is not None and head.lower in ("lives", "life") and tokens.at(amount.first - 1).lower
    if lives and lives in _TAKING:
        return "killed"
    return _done_before(tokens, amount) or _level_of(tokens, amount) or _done_behind(tokens, amount, starts)


def is_share(tokens: Tokens, amount: Amount) -> bool:
    """Return whether a figure is a part of the one before it: "12 of them", "of whom 12"."""
    behind = tokens.phrase(amount.stop, amount.stop + 2)
    inside = tokens.phrase(amount.first + 1, amount.first + 3)
    return bool({behind, inside, tokens.phrase(amount.first - 2, amount.first)} & _SHARES)


def _level_of(tokens: Tokens, amount: Amount) -> str | None:
    """Return the class of the count that a level is of: "the death toll of the raids … rose to 8"."""
    if tokens.at(amount.first - 1).lower not in _LEVELS:
        return None
    moved = False
    for at in range(amount.first - 2, max(-1, amount.first - _FAR), -1):
        word = tokens[at].lower
        moved = moved or VERBS.get(word) in WAYS or word in _MOVING
        counted = NOUNS.get(word) or _TALLIED.get(word)
        if counted:
            tallied = moved or any(tokens[near].lower in _MOVING for near in range(max(0, at - _NEAR), at))
            return counted if tallied else None
    return None


def _done_before(tokens: Tokens, amount: Amount) -> str | None:
    """Return the class of the verb whose object the figure is, or of the noun that it belongs to."""
    belongs = False
    for at in range(amount.first - 1, max(-1, amount.first - 1 - _BEFORE), -1):
        token = tokens[at]
        if token.text in CLAUSE_ENDS or token.lower in ("and", "but", "while", "when", "where", *_RELATIVES):
            return None
        if token.lower in ("of", "to", "at", "by", "from"):
            belongs = True
            continue
        if not belongs and token.lower in VERBS and not _passive(tokens, at):
            return VERBS[token.lower]
        if belongs and token.lower in NOUNS:
            return NOUNS[token.lower]
        if belongs and token.lower in ("lives", "life"):
            taken = {tokens.at(at - 2).lower, tokens.at(at - 1).lower} & _TAKING
            return "killed" if taken else None
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
    at = _past_aside(tokens, _past_quote(tokens, amount))
    end = min(len(tokens), at + _BEHIND)
    while at < end:
        token = tokens[at]
        joined = starts.get(at + 1) if token.lower in ("and", "or", ",") else None
        if joined:
            at = joined.stop
            continue
        if token.lower in VERBS:
            return VERBS[token.lower] if _undergone(tokens, amount.stop, at) else None
        if token.text in CLAUSE_ENDS or token.lower in _CLAUSE_OPENERS:
            return None
        if token.lower in _TAKING and tokens.at(at + 1).lower in ("hostage", "captive", "prisoner"):
            return "kidnapped"
        if token.lower in COMMON_VERBS and token.lower not in AUXILIARIES:
            return None
        at += 1
    return None


def _past_quote(tokens: Tokens, amount: Amount) -> int:
    """Return where the counted ends that a closing mark parts from its number: "“more than 10” sailors"."""
    phrase = amount.phrase
    quoted = phrase and phrase.first == amount.stop + 1 and tokens.at(amount.stop).text in _CLOSING
    return phrase.stop if phrase and quoted else amount.stop


def _past_aside(tokens: Tokens, stop: int) -> int:
    """Return where the clause goes on behind an aside: "583, most of them children, died"."""
    if tokens.at(stop).text != ",":
        return stop
    for at in range(stop + 1, min(len(tokens), stop + _ASIDE)):
        if tokens[at].text == ",":
            verb = tokens.at(at + 1).lower
            return at + 1 if verb in AUXILIARIES or verb in INTRANSITIVE else stop
        if tokens[at].text in CLAUSE_ENDS:
            break
    return stop


def _undergone(tokens: Tokens, stop: int, verb: int) -> bool:
    """Return whether what is counted undergoes the verb behind it: "were killed", "arrested in".

    A verb with an object behind it ("jointly released guidelines") is done by what is counted, not to it.
    """
    if tokens[verb].lower in INTRANSITIVE:
        return True
    if any(tokens[at].lower in _BEING for at in range(max(stop, verb - 3), verb)):
        return True
    behind = tokens.at(verb + 1)
    return not behind.word or (is_closed(behind) and behind.lower not in DETERMINERS)
