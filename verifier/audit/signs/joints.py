"""The words by which a total and its parts are joined, as patterns for the text between two figures."""

from __future__ import annotations

import re
from typing import Final

SOME: Final = re.compile(
    r"[^.;:]{0,40}?(?:\b(?:including|among (?:them|whom|those)|of (?:whom|which|them|these|those))\b,?"
    r"(?: at least)?) ?$",
    re.I,
)
ALL: Final = re.compile(
    r"[^.;:]{0,60}?(?:[:;]| -|\b(?:made up of|composed of|comprising|comprised of|consisting of|consists of"
    r"|(?:split|divided|broken down) (?:in)?to(?: \w+ of)?|namely)) ?$",
    re.I,
)
BRACKETED: Final = re.compile(r"[^.;:()]{0,30}?\((?:with )?$")
BESIDE: Final = re.compile(r"(?: [\w-]{2,12}){0,2}(?:,| ?[—–]| -) ?(?:with )?$")
PLACED: Final = re.compile(r" (?:in|from|at|on|among|near|of them)\b")
OF_THE: Final = re.compile(
    r"(?:^|[,—–] ?|\bbut )\W{0,2}(?:out )?of (?:the|those|these|its|their)(?: total)? $", re.I
)
BEHIND_OF: Final = re.compile(r"[^.;:]{0,60}?, ?(?:only |just |some |at least )?$")
NEXT: Final = re.compile(r"[^.;:()—–]{0,80}?(?:,|\band\b|\bplus\b|\bwhile\b)[^.;:()—–]{0,40}$")
TURN: Final = re.compile(
    r"\b(?:includ|of (?:whom|which|them|these|those)\b|among|up from|compared|than\b|total|bring)", re.I
)
UNCOUNTED: Final = re.compile(
    r"\b(?:an?|another|others?|rest|several|some|few|many|most|remain\w*|dozens|etc|unknown|unidentified|no|not)\b",
    re.I,
)
EACH: Final = re.compile(
    r"\b(?:each|apiece|both|respectively|per|every|average|twice|times|or|overlap\w*|also)\b", re.I
)
LAST: Final = re.compile(r"(?:[^.;:),]|,(?= and\b)|,(?=\d))*")
"""What still belongs to the last part: all up to the next comma that does not go on counting."""

TOTALLED: Final = re.compile(
    r"[^.;:,]{0,40}?(?:,| ?[—–]| -)? ?(?:(?:for|making|giving|or) )?(?:a|an)"
    r"(?: combined| overall| grand)? total of $",
    re.I,
)
BEFORE_ALL: Final = re.compile(r"[^.;:,]{0,40}?(?:,| ?[—–]| -| or) $")
IN_ALL: Final = re.compile(r" (?:in all|in total|altogether|all told)\b", re.I)
OTHER: Final = re.compile(r"\bthe (?:other|remaining|rest,?) $", re.I)
TIMES: Final = frozenset(
    "percent year month week day hour minute second decade century time degree point".split()
)
AT_LARGE: Final = frozenset("person individual victim civilian passenger".split())
JOINED: Final = re.compile(r"[^.;:]{0,40}?(?:,| and| or) ?$")
