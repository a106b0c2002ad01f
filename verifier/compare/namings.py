"""Names in a text: capitalised words that are no calendar's, no pronoun's and no people's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from verifier.compare.peoples import people

_NAME: Final = re.compile(r"(?<![\w’'-])(?:[ae]l[- ])?[A-Z][\w’'-]+")

_OPENER: Final = re.compile(r"\W*([A-Z][\w’'-]+)(?! +(?:[ae]l[- ])?[A-Z])")
"""A sentence's first word, where no name goes on behind it."""

_SMALL: Final = re.compile(r"(?<![\w’'-])[a-z][\w’'-]+")

_CALENDAR: Final = """monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec"""

_CLOSED: Final = """the a an in on at it its he she they we you i but and for as by from to of with after
    before since while when where who what which that this these those there here his
    her their our your one two three four five six seven eight nine ten some many more
    most all another other others no not if so however meanwhile also according
    despite during between among about over under at least up down earlier later last
    next new how why first second both each every such than then now still only even
    just because although though until its it's"""

_OFFICES: Final = """president minister ministry prime foreign defence defense interior health government
    army military police officials official authorities authority agency state
    security council united nations un u.n. observatory human rights news press
    reuters afp ap bbc tv spokesman spokesperson mr mrs ms dr gen col north south east
    west northern southern eastern western central city town village province district
    region strip bank islamic group front coalition forces force international
    committee center centre organization organisation department office house
    secretary general leader chief director embassy"""

_NONE: Final = frozenset(f"{_CALENDAR} {_CLOSED} {_OFFICES}".split())
"""Capitalised words that tell no event from another."""


@lru_cache(maxsize=4096)
def names(text: str) -> frozenset[str]:
    """Return the names in a text, word by word in lower case, without what many an article names.

    A sentence's first word and the words of a headline are capitals too: `common_words` tells them apart.
    """
    found = (match.group().lower() for match in _NAME.finditer(text))
    plain = (re.sub(r"^[ae]l[- ]", "", word) for word in found)
    words = (word.removesuffix("'s").removesuffix("’s").strip("'’-") for word in plain)
    return frozenset(word for word in words if len(word) > 1 and word not in _NONE and not people(word))


def common_words(text: str, sentences: Iterable[str] = ()) -> frozenset[str]:
    """Return the words of a text that are no names though they have a capital.

    They stand in small letters somewhere, or with a capital only where one of its sentences begins, with none
    behind it: "Gunmen seized", and not "Ana Ruiz said".
    """
    openers = Counter(match.group(1).lower() for each in sentences if (match := _OPENER.match(each)))
    capitals = Counter(match.group().lower() for match in _NAME.finditer(text)) if openers else Counter()
    alone = (word for word, count in openers.items() if capitals[word] <= count)
    return frozenset(_SMALL.findall(text)).union(alone)
