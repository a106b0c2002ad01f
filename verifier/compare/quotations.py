"""Quotations of one saying in several articles, and how their wording differs."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.claim import Quotation
from claims.document import Reading
from claims.saying import QuotationComparison, Quoted, Saying
from verifier.compare.beside import Beside
from verifier.compare.groups import Groups
from verifier.compare.meetings import meetings
from verifier.compare.one_saying import evidence
from verifier.compare.phrases import Phrased, quoted_in
from verifier.compare.speakers import speakers

Article = tuple[str, str | None, datetime.date | None]

WHOLE = 0.8
"""The quotation that others are held against has this share of the longest one's words at least."""


def same_sayings(readings: Iterable[Reading]) -> tuple[QuotationComparison, ...]:
    """Return the comparisons of quotations that are of one saying in several articles, saying by saying."""
    found = sayings(quoted for reading in readings for quoted in quoted_in(reading))
    return tuple(comparison for saying in found for comparison in saying.comparisons)


def against(reading: Reading, others: Iterable[Quoted]) -> tuple[QuotationComparison, ...]:
    """Return the comparisons of the quotations of one article with those of others."""
    own, only = set(quoted_in(reading)), frozenset({reading.document.name})
    return tuple(
        comparison
        for saying in sayings((*own, *others), only=only)
        for comparison in saying.comparisons
        if comparison.a in own or comparison.b in own
    )


def shared(reading: Reading, others: Iterable[Quoted]) -> tuple[Saying, ...]:
    """Return what an article quotes as one of the others does."""
    own, name = set(quoted_in(reading)), reading.document.name
    found = sayings((*own, *(each for each in others if each.document != name)), only=frozenset({name}))
    return tuple(saying for saying in found if own.intersection(saying.quotations))


def sayings(quoted: Iterable[Quoted], *, only: frozenset[str] | None = None) -> tuple[Saying, ...]:
    """Return what is quoted in several articles, by the day when it first appeared.

    Each quotation is held against the first full one of its saying, so there is one comparison less than
    there are quotations of it; the cost grows with their number, not with the number of pairs. With `only`,
    quotations of documents that are not of these names are not looked up.
    """
    items = sorted(map(Phrased, dict.fromkeys(quoted)), key=lambda item: item.quoted.order)
    groups = Groups(len(items))
    found = (
        (a, b, believed.shared)
        for a, b in meetings(items, only=only)
        if (believed := evidence(items[a], items[b]))
    )
    for a, b in _best(items, found):
        groups.join(a, b)
    beside = Beside(items)
    return tuple(
        Saying(comparisons=tuple(_compared(items[a], items[b], beside) for a, b in pairs))
        for group in groups.all()
        if (pairs := sorted(set(_pairs(items, group, groups.links))))
    )


def _best(items: Sequence[Phrased], found: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the pairs of one saying, without those of which one has more in common with its neighbour.

    Who says much the same twice in one interview is quoted with both in one article, and with one in another.
    """
    best = defaultdict[tuple[int, Article], float](float)
    pairs = list(found)
    for a, b, shared in pairs:
        for one, other in ((a, b), (b, a)):
            key = one, items[other].quoted.article
            best[key] = max(best[key], shared)
    return [
        (a, b)
        for a, b, shared in pairs
        if shared >= best[a, items[b].quoted.article] and shared >= best[b, items[a].quoted.article]
    ]


def _pairs(
    items: Sequence[Phrased], group: Sequence[int], links: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Yield each quotation of a saying with the first full one, or with that by which it was found."""
    direct = [at for at in group if items[at].quoted.quotation is not Quotation.INDIRECT]
    enough = WHOLE * max(len(items[at].words) for at in direct)
    first = next(at for at in direct if len(items[at].words) >= enough)
    for at in group:
        if at != first:
            apart = items[at].quoted.article != items[first].quoted.article
            other = first if apart and evidence(items[first], items[at]) else links[at][0]
            yield min(at, other), max(at, other)


def _compared(a: Phrased, b: Phrased, beside: Beside) -> QuotationComparison:
    said, believed = beside.reworded(a, b), evidence(a, b)
    return QuotationComparison(
        a=a.quoted,
        b=b.quoted,
        speakers=speakers(a.quoted, b.quoted),
        evidence=believed.why if believed else "",
        wording=said.wording,
        why=said.why,
        differences=said.differences,
    )
