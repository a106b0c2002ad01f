"""What words say, without their endings: by it a headline is held against the lines under it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claims.words import ELLIPSIS, words

_EMPTY: Final = frozenset(
    """a an the and or but nor so yet if of in on at to for from by with without as into onto over under
    off out up down about after before against amid among around between during through until upon via
    per than then that this these those there here it its he him his she her hers they them their theirs
    we us our i me my you your who whom whose which what when where why how is are was were be been
    being am has have had having do does did done will would shall should can could may might must not
    no just also more most very too all any some each every other another such own same only even still
    now again say says said new s t""".split()
)
"""Words that say nothing of what a line is about."""

_ENDINGS: Final = (
    "ation", "ement", "ment", "ing", "ion", "er", "or", "ied", "est", "ed", "ly", "y", "e",
)  # fmt: skip
"""What words end in, without the s of many."""

_SHORTEST: Final = 3
"""Letters that an ending leaves at least."""

_IRREGULAR: Final = {
    form: base
    for base, forms in {
        "die": "dead dies died dying death deaths", "kill": "slain slay slays slew",
        "win": "won wins winning",
        "lose": "lost loses losing loss losses", "shoot": "shot shooting shoots shooter",
        "strike": "struck strikes striking", "fall": "fell fallen falls falling",
        "rise": "rose risen rises rising", "buy": "bought buys buying",
        "sell": "sold sells selling sale sales",
        "leave": "left leaves leaving", "hold": "held holds holding", "meet": "met meets meeting meetings",
        "lead": "led leads leading leader leaders", "build": "built builds building",
        "find": "found finds finding findings", "give": "gave given gives giving",
        "take": "took taken takes taking", "break": "broke broken breaks breaking",
        "steal": "stole stolen steals stealing theft", "flee": "fled flees fleeing",
        "begin": "began begun begins beginning", "choose": "chose chosen chooses choice",
        "send": "sent sends sending", "spend": "spent spends spending", "pay": "paid pays paying payment",
        "grow": "grew grown grows growing growth", "throw": "threw thrown throws", "see": "saw seen sees",
        "hide": "hid hidden hides hiding", "fight": "fought fights fighting", "seek": "sought seeks seeking",
        "make": "made makes making", "become": "became becomes becoming", "get": "got gets getting gotten",
        "go": "goes went gone going", "know": "knew known knows", "speak": "spoke spoken speaks speech",
        "think": "thought thinks thinking", "bring": "brought brings bringing", "american": "america us usa",
        "britain": "uk british", "woman": "women", "man": "men", "child": "children", "percent": "pct",
    }.items()
    for form in (base, *forms.split())
}  # fmt: skip


def stems(text: str) -> list[str]:
    """Return the stems of the words of a text that say what it is about, in order."""
    found = (word.key for word in words(text) if word.key != ELLIPSIS)
    return [stem(key) for key in found if not is_empty(key)]


def is_empty(key: str) -> bool:
    """Return whether a word, given by its key, says nothing of what a line is about."""
    return key in _EMPTY


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """Return a word, given by its key, without its ending; a crude one, the same for all its forms."""
    if key in _IRREGULAR:
        return _IRREGULAR[key]
    if key[:1].isdecimal():
        return key
    key = _one(key)
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            key = key[: -len(ending)]
            break
    return key[:-1] if len(key) > _SHORTEST and key[-1] == key[-2] and key[-1] not in "aeiou" else key


def _one(key: str) -> str:
    """Return a word of many, or what somebody does, without its s."""
    if key.endswith("ies") and len(key) > len("ies") + _SHORTEST - 1:
        return f"{key[:-3]}y"
    if key.endswith("s") and not key.endswith(("ss", "us", "is")) and len(key) > _SHORTEST:
        return key[:-1]
    return key
