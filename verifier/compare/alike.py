"""Names that may be of one source: the same words, other spellings, and shorter forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from claims.words import skeleton
from verifier.compare.speakers import parts

CROWDED: Final = 60
"""Names that share the consonants of their last word, at most, that are held against each other."""

_JOINED: Final = re.compile(r"\s(?:in|of|for|at|to|and)\s")


class Alike(NamedTuple):
    """Two names that may be of one source, the fuller one first, and why."""

    one: str
    other: str
    why: str


def alike(names: Iterable[str]) -> Iterator[Alike]:
    """Yield the pairs of names that may be of one source, each once, those of one last word together.

    Time grows with the number of names, as only those whose last words have the same consonants are held
    against each other.
    """
    blocks = defaultdict[str, list[str]](list)
    for name in dict.fromkeys(names):
        if words := parts(name):
            blocks[skeleton(words[-1])].append(name)
    for block in blocks.values():
        if len(block) <= CROWDED:
            for one, other in combinations(block, 2):
                longer, shorter = sorted((one, other), key=len, reverse=True)
                if why := _why(parts(longer), parts(shorter), phrase=bool(_JOINED.search(longer))):
                    yield Alike(longer, shorter, why)


def _why(longer: tuple[str, ...], shorter: tuple[str, ...], *, phrase: bool) -> str:
    """Return why two names may be of one source; a `phrase` names one by another ("Embassy in Oslo")."""
    if sorted(longer) == sorted(shorter):
        return "the same words"
    sounds, other_sounds = ([skeleton(word) for word in words] for words in (longer, shorter))
    if sounds == other_sounds:
        return "the same name, spelled otherwise"
    if set(other_sounds) < set(sounds) and not phrase:
        return "a shorter form"
    initial = len(longer) == len(shorter) > 1 and sounds[-1] == other_sounds[-1]
    if initial and len(shorter[0]) == 1 and longer[0].startswith(shorter[0]):
        return "an initial for the first name"
    return ""
