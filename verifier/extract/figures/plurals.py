"""Nouns without their sentence: which words are plurals, and what their singular is."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.measures import MEASURE_NAMES
from verifier.extract.figures.numberwords import COUNTS, SCALES, VAGUE
from verifier.extract.figures.tokens import Token
from verifier.extract.figures.wordclasses import STOPS

_IRREGULAR: Final = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "thieves": "thief",
    "wolves": "wolf", "leaves": "leaf", "loaves": "loaf", "halves": "half", "shelves": "shelf",
    "calves": "calf",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "selfies": "selfie", "calories": "calorie",
    "oxen": "ox", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium",
    "media": "medium",
    "crises": "crisis", "analyses": "analysis", "theses": "thesis", "bases": "base", "viruses": "virus",
    "buses": "bus", "gases": "gas", "campuses": "campus", "bonuses": "bonus", "heroes": "hero",
    "shoes": "shoe",
    "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "dead": "person", "injured": "person",
    "wounded": "person", "killed": "person", "missing": "person", "pence": "penny", "tries": "try",
    "ties": "tie",
    "lies": "lie", "goodbyes": "goodbye", "axes": "axe", "statuses": "status", "census": "census",
    "persons": "person", "kilos": "kilogram",
}  # fmt: skip


COLLECTIVES: Final = frozenset(
    """people men women children feet teeth mice geese police staff personnel troops cattle sheep fish
    aircraft spacecraft helicopters crew dead wounded injured youth livestock poultry offspring faithful
    media criteria phenomena bacteria percent hovercraft species series""".split()
)
"""Plurals without an s, and nouns that are counted as they are."""


CASUALTIES: Final = frozenset({"dead", "injured", "wounded", "killed", "missing"})
"""Words that stand for people without naming them."""


PARTICIPLES: Final = CASUALTIES - {"dead"}
"""Those of them that say what happened: they are no part of what a figure's span covers."""


_NOT_PLURAL: Final = ("ss", "us", "'s", "’s", "ous")


def is_number(token: Token) -> bool:
    """Return whether a token is or begins a number."""
    return token.digits or token.lower in COUNTS or token.lower in VAGUE or token.lower in SCALES


def is_closed(token: Token) -> bool:
    """Return whether a word is of a closed class; "US" is none."""
    return token.lower in STOPS and token.text != "US"


def is_plural(token: Token) -> bool:
    """Return whether a word looks like a plural noun."""
    word = token.lower
    if word in COLLECTIVES or (
        word.endswith(("men", "people")) and word not in ("specimen", "regimen", "abdomen")
    ):
        return True
    if not word.endswith("s"):
        return token.text.isupper() is False and token.text[-1] == "s" and token.text[:-1].isupper()
    if len(word) < 4 or word.endswith(_NOT_PLURAL):
        return len(word) == 3 and token.text[:-1].isupper() and token.text[-1] == "s"
    return token.capital or not word.endswith(("is", "less"))


def singular(head: Token) -> str:
    """Return the singular of a noun; a name keeps its capital."""
    word = head.lower
    if word in MEASURE_NAMES:
        return MEASURE_NAMES[word]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("men", "women")) and len(word) > 4 and word not in ("specimen", "regimen"):
        return head.text[:-2] + "an"
    if word.endswith("people") or not is_plural(head) or word in COLLECTIVES:
        return head.text
    return _without_s(head.text)


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.lower().endswith("s") else word
