"""Given names: which capitalised words begin the name of a person, and whether that is he or she."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from enum import Enum
from functools import cache
from importlib import resources


class Gender(Enum):
    """How a person is spoken of, as far as names and titles tell."""

    HE = "he"
    SHE = "she"
    UNKNOWN = "unknown"


_HE = """
    mr sir lord king prince father son husband brother uncle spokesman congressman chairman businessman
    fisherman policeman actor sheikh imam pope msgr fr rev priest councilman sheriff statesman salesman
    grandfather nephew widower"""
_SHE = """
    mrs ms miss dame lady queen princess mother daughter wife sister aunt spokeswoman congresswoman
    chairwoman businesswoman policewoman actress sheikha councilwoman widow grandmother niece"""
_TITLES = dict.fromkeys(_HE.split(), Gender.HE) | dict.fromkeys(_SHE.split(), Gender.SHE)


@cache
def _names() -> dict[str, Gender]:
    table = tomllib.loads(resources.files(__package__).joinpath("given.toml").read_text("utf-8"))
    found = {name: Gender.HE for name in table["male"].split()}
    for name in table["female"].split():
        found[name] = Gender.UNKNOWN if name in found else Gender.SHE
    return found | dict.fromkeys(table["either"].split(), Gender.UNKNOWN)


def is_given(word: str) -> bool:
    """Return whether a word is a given name: "Ines", also the first half of "Jean-Luc"."""
    return _plain(word) in _names()


def gender(word: str) -> Gender:
    """Return how someone with this given name is spoken of, UNKNOWN where the name does not tell."""
    return _names().get(_plain(word), Gender.UNKNOWN)


def titled(words: Iterable[str]) -> Gender:
    """Return how someone is spoken of whom these words describe: "spokeswoman", "his wife", "Mr"."""
    told = {_TITLES[word] for word in words if word in _TITLES}
    return told.pop() if len(told) == 1 else Gender.UNKNOWN


def _plain(word: str) -> str:
    return word.casefold().partition("-")[0].rstrip(".")
