"""What became of an article's claims from one reading of it to the next.

Claims that have their words, sentence and sources in both, in one order, are kept; what else has its words
and sources moved; of the rest, those that share most words were edited. Time grows with the number of claims.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from claims.document import Reading
from claims.revision import Fate, Outcome
from verifier.compare.edits import FACTS, Edits, edits, edits_around
from verifier.compare.followed import ALIKE, Followed, followed, in_one_sentence, likeness

COMMON: Final = 40
"""A word that stands in more claims than this leads from none to another."""

Pairing = dict[int, tuple[int, Fate]]
"""From a claim of the new reading to one of the old, by their numbers, and what became of it."""


def outcomes(before: Reading, after: Reading) -> tuple[Outcome, ...]:
    """Return the fate of each claim of either reading, in the order of the new text, what is gone last."""
    old, new = followed(before), followed(after)
    pairing: Pairing = {}
    _kept(old, new, pairing)
    _moved(old, new, pairing)
    _edited(old, new, pairing)
    gone = set(range(len(old))) - {was for was, _ in pairing.values()}
    return (
        *(_outcome(old, each, pairing.get(now)) for now, each in enumerate(new)),
        *(Outcome(fate=Fate.DROPPED, before=old[was].claim.id) for was in sorted(gone)),
    )


def _kept(old: Sequence[Followed], new: Sequence[Followed], pairing: Pairing) -> None:
    """Pair what stands in both in one order, as much of it as can be."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    middle = range(start, len(old) - end), range(start, len(new) - end)
    pairs = [
        *zip(range(start), range(start), strict=True),
        *_in_order(_alike(old, new, *middle)),
        *zip(range(len(old) - end, len(old)), range(len(new) - end, len(new)), strict=True),
    ]
    pairing.update((now, (was, Fate.KEPT)) for was, now in pairs)


def _shared(old: Sequence[Followed], new: Sequence[Followed]) -> int:
    """Return how many claims two sequences begin with alike."""
    both = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].in_sentence == pair[1].in_sentence, both))


def _alike(
    old: Sequence[Followed], new: Sequence[Followed], left: Iterable[int], right: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that are alike; of several that are, the first with the first, and so on."""
    standing = defaultdict[Hashable, deque[int]](deque)
    for now in right:
        standing[new[now].in_sentence].append(now)
    for was in left:
        if places := standing[old[was].in_sentence]:
            yield was, places.popleft()


def _in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that grows on both sides, given them in order of the first.

    Each pair is put behind the longest run that ends before it; only the least end for each length counts.
    """
    found, before, ends, last = list(pairs), list[int](), list[int](), list[int]()
    for nth, (_, now) in enumerate(found):
        length = bisect_left(ends, now)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [now]
        last[length : length + 1] = [nth]
    run, nth = list[tuple[int, int]](), last[-1] if last else -1
    while nth >= 0:
        run.append(found[nth])
        nth = before[nth]
    return run[::-1]


def _moved(old: Sequence[Followed], new: Sequence[Followed], pairing: Pairing) -> None:
    left = defaultdict[Hashable, list[int]](list)
    for was in reversed(_free(len(old), (was for was, _ in pairing.values()))):
        left[old[was].said].append(was)
    for now in _free(len(new), pairing):
        if same := left.get(new[now].said):
            pairing[now] = same.pop(), Fate.MOVED


def _edited(old: Sequence[Followed], new: Sequence[Followed], pairing: Pairing) -> None:
    free_old = _free(len(old), (was for was, _ in pairing.values()))
    free_new = _free(len(new), pairing)
    found = sorted(
        (-alike, abs(was / len(old) - now / len(new)), was, now)
        for was, now in _sharing(old, free_old, new, free_new)
        if (alike := likeness(old[was], new[now])) >= ALIKE
    )
    taken = set[int]()
    for _, _, was, now in found:
        if was not in taken and now not in pairing:
            taken.add(was)
            pairing[now] = was, Fate.EDITED


def _sharing(
    old: Sequence[Followed], free_old: Iterable[int], new: Sequence[Followed], free_new: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims that share a word which is not too common, each once."""
    index = defaultdict[str, list[int]](list)
    for was in free_old:
        for word in old[was].bag:
            index[word].append(was)
    for now in free_new:
        standing = (index.get(word, ()) for word in new[now].bag)
        yield from ((was, now) for was in {was for each in standing if len(each) <= COMMON for was in each})


def _free(count: int, taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [nth for nth in range(count) if nth not in gone]


def _outcome(old: Sequence[Followed], new: Followed, pair: tuple[int, Fate] | None) -> Outcome:
    if pair is None:
        return Outcome(fate=Fate.NEW, after=new.claim.id)
    was, fate = old[pair[0]], pair[1]
    before, after = was.claim.id, new.claim.id
    if fate is Fate.KEPT:
        return Outcome(fate=fate, before=before, after=after)
    # A sentence that nobody touched has the words that it had; its sources may come from elsewhere.
    cut_anew = was.claim.statement != new.claim.statement
    unchanged = was.sentence and was.sentence == new.sentence and (cut_anew or was.given == new.given)
    if fate is Fate.EDITED and unchanged:
        return Outcome(fate=Fate.KEPT, before=before, after=after, why="the same words, read otherwise")
    aspects, why = _edits(was, new, edited=fate is Fate.EDITED)
    if aspects:
        return Outcome(fate=Fate.EDITED, before=before, after=after, aspects=aspects, why=why)
    return Outcome(fate=fate, before=before, after=after, why=_moved_where(was, new))


def _edits(was: Followed, now: Followed, *, edited: bool) -> Edits:
    """What was edited of a claim, and of its sentence where that is much the same and no fact is told yet."""
    aspects, why = edits(was.claim, now.claim) if edited else ((), "")
    if not FACTS.isdisjoint(aspects) or not in_one_sentence(was, now):
        return aspects, why
    before, after = (was.sentence, now.sentence) if edited else (was.beside, now.beside)
    more, told = edits_around(before, after)
    return (*aspects, *more), "; ".join(filter(None, (why, told)))


def _moved_where(was: Followed, now: Followed) -> str:
    if was.sentence == now.sentence:
        return "stands elsewhere"
    return "the words around it changed" if in_one_sentence(was, now) else "stands in another sentence"
