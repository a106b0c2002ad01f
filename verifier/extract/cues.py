"""Reporting words: their strength, and what they tell of the kind of claim that they report."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

from claims.claim import Kind
from claims.source import Strength

_WORD = re.compile(r"[a-z]+")
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
    ("es", ""), ("s", ""), ("d", ""),
)  # fmt: skip


class Lexicon(NamedTuple):
    """Reporting words in their plain forms: strengths, kinds, and the plain forms of irregular ones."""

    strengths: dict[str, Strength]
    kinds: dict[str, Kind]
    irregular: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the reporting words that ship with the package."""
    table = tomllib.loads(resources.files(__package__).joinpath("cues.toml").read_text("utf-8"))
    return Lexicon(
        {word: Strength(name) for name, words in table["strength"].items() for word in words.split()},
        {word: Kind(name) for name, words in reversed(table["kind"].items()) for word in words.split()},
        {form: plain for plain, forms in table["irregular"].items() for form in forms.split()},
    )


@cache
def lemma(word: str) -> str:
    """Return the plain form of a reporting verb, "" for any other word: "insists" is "insist"."""
    known = lexicon()
    word = known.irregular.get(word, word)
    if word in known.strengths or word in known.kinds:
        return word
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and (stem in known.strengths or stem in known.kinds):
            return stem
    return ""


def lemmas(cue: str) -> list[str]:
    """Return the plain forms of the reporting words in a cue, in order."""
    return [plain for word in _WORD.findall(cue.casefold()) if len(word) < 20 and (plain := lemma(word))]


def strength(cue: str) -> Strength:
    """Return the strength of a cue: that of its last reporting word that has one."""
    known = lexicon().strengths
    found = [
        known[plain] for plain in lemmas(cue) if known.get(plain, Strength.NEUTRAL) is not Strength.NEUTRAL
    ]
    return found[-1] if found else Strength.NEUTRAL


def kind(cue: str) -> Kind | None:
    """Return the kind of claim that a cue announces, None when it may report any."""
    known = lexicon().kinds
    found = [known[plain] for plain in lemmas(cue) if plain in known]
    return found[-1] if found else None
