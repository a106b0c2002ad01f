"""Reporting words: their strength, and what they tell of the kind of claim that they report."""

from __future__ import annotations

import re

from claims.claim import Kind
from claims.source import Strength

_STRENGTHS: dict[Strength, str] = {
    Strength.ASSERTING: """stress emphasise emphasize insist assert affirm declare proclaim maintain underline underscore
        reiterate swear testify warn boast argue contend vow pledge promise""",
    Strength.DOUBTING: """claim allege purport accuse suggest speculate suspect rumour rumor fear imply insinuate blame
        suppose pretend""",
    Strength.CONFIRMING: """confirm acknowledge admit concede verify corroborate concur agree recognise recognize prove
        establish demonstrate validate""",
    Strength.DENYING: "deny reject dismiss refute rebut dispute disavow contradict rule challenge disclaim repudiate decry",
    Strength.ESTIMATING: """estimate expect predict forecast project believe think reckon anticipate guess calculate
        assess hope foresee feel consider assume""",
    Strength.DOCUMENTING: """show document record write publish post report reveal find state list note cite indicate
        detail quote tweet print chronicle disclose describe""",
}
_KINDS: dict[Kind, str] = {
    Kind.DENIAL: "deny reject dismiss refute rebut dispute disavow disclaim repudiate",
    Kind.DEMAND: """call urge demand order ask request recommend advise warn appeal instruct want press suggest propose
        plead beg encourage exhort implore command require direct""",
    Kind.COMMITMENT: "vow pledge promise swear threaten plan agree undertake offer commit intend",
    Kind.PREDICTION: "predict forecast expect anticipate foresee project fear hope",
    Kind.OPINION: """think feel consider praise criticise criticize condemn blame welcome hail lament deplore accuse
        slam blast call describe denounce applaud regret""",
}
_IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "thought": "think", "found": "find", "wrote": "write",
    "written": "write", "swore": "swear", "sworn": "swear", "shown": "show", "felt": "feel", "denied": "deny",
    "denies": "deny", "meant": "mean", "held": "hold", "heard": "hear", "knew": "know", "saw": "see", "made": "make",
    "gave": "give", "spoke": "speak", "read": "read", "put": "put", "foresaw": "foresee", "begged": "beg",
    "planned": "plan", "planning": "plan", "pled": "plead", "pleaded": "plead", "sought": "seek", "thinks": "think",
    "statement": "state", "claims": "claim", "belief": "believe", "denial": "deny", "demands": "demand",
    "committed": "commit", "committing": "commit", "according": "accord",
}
_WORD = re.compile(r"[a-z]+")


def lemma(word: str) -> str:
    """Return the plain form of a reporting verb: "insisted", "insists" and "insisting" are "insist"."""
    word = word.casefold()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, plain in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""),
                          ("s", ""), ("d", "")):
        stem = word.removesuffix(ending) + plain
        if stem != word and word.endswith(ending) and stem in LEXICON:
            return stem
    return word


_NEUTRAL = """say tell add explain announce mention remark comment respond reply answer observe continue relate recount
    recall accord speak talk inform address narrate refer voice express issue accept learn know hear see understand
    explain speak notify brief"""
_BY_LEMMA = {word: strength for strength, words in _STRENGTHS.items() for word in words.split()}
_KIND_BY_LEMMA = {word: kind for kind, words in reversed(_KINDS.items()) for word in words.split()}
LEXICON = frozenset(_BY_LEMMA) | frozenset(_KIND_BY_LEMMA) | frozenset(_NEUTRAL.split())
"""The plain forms of all reporting words known."""


def lemmas(cue: str) -> list[str]:
    """Return the plain forms of the reporting words in a cue, in order."""
    return [plain for word in _WORD.findall(cue.casefold()) if (plain := lemma(word)) in LEXICON]


def strength(cue: str) -> Strength:
    """Return the strength of a cue: that of its last reporting word that has one."""
    found = [_BY_LEMMA[plain] for plain in lemmas(cue) if plain in _BY_LEMMA]
    return found[-1] if found else Strength.NEUTRAL


def kind(cue: str) -> Kind | None:
    """Return the kind of claim that a cue announces, None when it may report any."""
    found = [_KIND_BY_LEMMA[plain] for plain in lemmas(cue) if plain in _KIND_BY_LEMMA]
    return found[-1] if found else None
