"""Words that speak ill of somebody."""

from __future__ import annotations

import re
from typing import Final

from claims.claim import Kind

_INSULTS: Final = r"""arrogan clown cowar crook cruel demagog despicab despot dictator disast disgrac
    dishonest embarrass fool greed horrible hypocri idiot incompeten inept lazy liar loser monster
    narcissi nightmare overrated parasit pathetic petty puppet racist reckless ruthless selfish sexist
    shambles sham\b stubborn stupid terrible thug toxic traitor tyran unfit unhinged useless weak\b
    worthless out.of.touch propaganda failure failed blunder mess\b chicken\b rat\b snake joke\b""".split()
_OFFENCES: Final = r"""betray blackmail brib bully bullied corrupt deceiv defraud embezzl extort fraudulen
    harass intimidat launder lied lying loot manipulat misled nepotis plunder sabotag scam smear steal
    stole thief thieves traffick swindl cheat whitewash cover(?:ed|ing)?.up""".split()
_INSULT: Final = re.compile(rf"\b(?:{'|'.join(_INSULTS)})[\w’'-]*", re.I)
_OFFENCE: Final = re.compile(rf"\b(?:{'|'.join(_OFFENCES)})[\w’'-]*", re.I)
_ACCUSES: Final = re.compile(
    r"\b(?:accus|attack|blam|criticis|criticiz|denounc|lambast|mock|ridicul|slam)[\w’'-]*", re.I
)
"""Reporting words that are an attack, whatever follows them."""

_NAME: Final = re.compile(r"\b[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+)*")
_NO_NAME: Final = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December An The But And If It He She They We This That There In On
    At As You What When His Her Their Our My Now Such So No Not Some Many""".split()
)
_AIMED: Final = re.compile(r"(?:him|her|them|the (?:former |late |new |prime )?[a-z-]+)\b")
_SOMEBODY: Final = re.compile(r"\b(?:he|him|she|her)\b", re.I)


def ill_words(statement: str, cue: str, kind: Kind) -> str | None:
    """Return the words that speak ill: an accusing cue, an offence, or an insult where it is an opinion."""
    found = _ACCUSES.search(cue) or _OFFENCE.search(statement)
    if found is None and kind is Kind.OPINION:
        found = _INSULT.search(statement)
    return found[0] if found else None


def target(statement: str, cue: str) -> str | None:
    """Return the name of whom a statement speaks, or the words that stand for it: "him", "the president"."""
    for found in _NAME.finditer(statement):
        words = [word.removesuffix("’s").removesuffix("'s") for word in found[0].split()]
        named = [word for word in words if word not in _NO_NAME]
        if named and (found.start() > 0 or len(words) > 1 or named[0].isupper()):
            return " ".join(named)
    aimed = _AIMED.match(statement) if _ACCUSES.search(cue) else _SOMEBODY.search(statement)
    return aimed[0] if aimed else None
