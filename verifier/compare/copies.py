"""Articles that are copies of one story, as papers print what an agency sends: found by MinHash.

The phrases of a text are five words each. Signatures of them (Broder 1997) meet in bands (Indyk and Motwani
1998), so that no article is held against all others; those that meet are compared phrase by phrase.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest
from typing import Any, Final, NamedTuple

from verifier.compare.groups import Groups
from verifier.errors import UsageError

MISSING: Final = "copies need rensa, which is not installed; pip install rensa"

PHRASE: Final = 5
"""Words of a phrase: two reports of one event share hardly one, but for what both quote."""

PERMUTATIONS: Final = 255
BANDS: Final = 85
"""Of two texts that share a fifth of all their phrases one pair in two meets, of a third 19 in 20."""

SHARED: Final = 0.5
"""The share of the shorter text's phrases that the longer has when one is a copy of the other."""

LIKELY: Final = 0.15
"""The share of the phrases of two texts that both have, by their signatures, for them to be looked at."""

MOST: Final = 32
"""So many texts are looked at for each: the likeliest, where many have the same formulas."""

SHORTEST: Final = 40
"""Phrases that a text has at least: of less, a common formula may be half."""

_WORD: Final = re.compile(r"\w+")


class Copied(NamedTuple):
    """Two articles by their places, the first standing first, and what share of the shorter both have."""

    one: int
    other: int
    shared: float


class Story(NamedTuple):
    """Articles of one story by their places, and the pairs of copies that tie them together."""

    articles: tuple[int, ...]
    pairs: tuple[Copied, ...]


def stories(texts: Iterable[str], text_at: Callable[[int], str]) -> tuple[Story, ...]:
    """Return the stories that several of these texts are copies of, in the order of their first articles.

    A text is held against those before it, the first one first, and against no other of a story that it is
    known to belong to: what a thousand papers print costs a thousand comparisons. `text_at` gives a text
    again by its place: only signatures of 1 kB each are kept. Raises UsageError where rensa is not installed.
    """
    groups, found = Groups(0), list[Copied]()
    for other, met in enumerate(_met(texts)):
        groups.add()
        for pair in _copies(other, met, groups, text_at):
            groups.join(pair.one, pair.other)
            found.append(pair)
    stories = groups.all()
    of = {article: nth for nth, group in enumerate(stories) for article in group}
    held = defaultdict[int, list[Copied]](list)
    for pair in found:
        held[of[pair.one]].append(pair)
    return tuple(Story(tuple(group), tuple(held[nth])) for nth, group in enumerate(stories))


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Return the phrases of a text; case and punctuation make no difference."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[at:] for at in range(PHRASE)), strict=False))


def shared(a: frozenset[Any], b: frozenset[Any]) -> float:
    """Return what share of the smaller set is in the larger."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _copies(
    other: int, met: Sequence[int], groups: Groups, text_at: Callable[[int], str]
) -> Iterator[Copied]:
    """Yield those that a text is a copy of among those that it met, one of each story."""
    own = phrases(text_at(other)) if met else frozenset()
    for one in met:
        if not groups.together(one, other):
            share = shared(phrases(text_at(one)), own)
            if share >= SHARED:
                yield Copied(one, other, share)


def _met(texts: Iterable[str]) -> Iterator[Sequence[int]]:
    """Yield for each text those before it whose signature meets its own in a band."""
    try:
        from rensa import RMinHash, RMinHashLSH
    except ImportError as error:
        raise UsageError(MISSING) from error
    index = RMinHashLSH(threshold=SHARED, num_perm=PERMUTATIONS, num_bands=BANDS)
    signatures = dict[int, RMinHash]()
    for nth, text in enumerate(texts):
        found = phrases(text)
        if len(found) < SHORTEST:
            yield ()
            continue
        signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
        signature.update([" ".join(phrase) for phrase in found])
        likely = ((signature.jaccard(signatures[at]), -at) for at in index.query(signature))
        yield sorted(-at for share, at in nlargest(MOST, likely) if share >= LIKELY)
        index.insert(nth, signature)
        signatures[nth] = signature
