"""The words by which a sentence tells a change, and what joins them to its figures."""

from __future__ import annotations

import re
from typing import Final

UP: Final = """rise rises rose risen rising increase increases increased increasing grow grows grew grown
    growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soared
    soaring gain gained raise raised raising swell swelled expand expanded up double doubled doubling triple
    tripled tripling treble trebled quadruple quadrupled""".split()
DOWN: Final = """fall falls fell fallen falling drop drops dropped dropping decline declines declined
    declining decrease decreases decreased decreasing plunge plunged plunging slip slipped slipping tumble
    tumbled shrink shrank shrunk shrinking cut cuts cutting reduce reduces reduced reducing lower lowered
    lowering slump slumped sank sunk plummet plummeted dip dipped halve halved halving down""".split()
TIMES: Final = {
    **dict.fromkeys(("double", "doubled", "doubling"), 2.0),
    **dict.fromkeys(("halve", "halved", "halving"), 0.5),
    **dict.fromkeys(("triple", "tripled", "tripling", "treble", "trebled"), 3.0),
    **dict.fromkeys(("quadruple", "quadrupled"), 4.0),
}  # fmt: skip
WORD: Final = re.compile(rf"\b(?:{'|'.join((*UP, *DOWN))})\b", re.I)
BEFORE: Final = (
    r"(?: (?:a|an|the|its|their|just|only|record|previous|current|some|estimated|low|high|of)){0,3} $"
)
FROM: Final = re.compile(rf"\bfrom{BEFORE}", re.I)
TO: Final = re.compile(rf"\bto{BEFORE}", re.I)
NEARLY: Final = re.compile(r"\b(?:nearly|almost|about|around|roughly) $", re.I)
MORE: Final = re.compile(r"\b(?:more than|over|at least) $", re.I)
NOUN: Final = "rise|increase|jump|gain|growth|surge|fall|drop|decline|decrease|cut|reduction"
BEHIND: Final = re.compile(
    rf"(?: [\w’'-]{{1,20}}){{0,4}}(?:,| ?[—–]| -)?(?: or| representing| up| down| ?\((?:up|down)?"
    rf"| (?:an? )?(?:total |overall |steep |sharp )?(?:{NOUN}) of)(?: by)? ?",
    re.I,
)
AHEAD: Final = re.compile(r"(?: \w{1,12}){0,2} ", re.I)
OTHERWISE: Final = re.compile(
    r"\b(?:rank\w*|places?|position|spots?|list|standings|table|currency|exchange rate|odds|aged?|range\w*"
    r"|between|greenback|yen|rupees?|pesos?|lira|roubles?|rubles?|naira"
    r"|(?:to|against|per) (?:the|a) (?:US )?dollar)\b",
    re.I,
)
DOUBLING: Final = re.compile(r",? (?:a |an )?(?:\w{4,7} )?(doubling|tripling|halving)\b", re.I)
BY_HALF: Final = re.compile(r" (by half)\b", re.I)
RANGE: Final = re.compile(r"from (\S.{0,40}?) to (.{1,40})", re.I)
BREAK: Final = re.compile(r"[;:]|\b(?:but|while|whereas|although|which|who)\b", re.I)
