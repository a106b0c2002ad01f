"""What is marked in an article: its parts, sentences, claims, places and details, as ranges."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from claims.audited import Asked, Audited
from claims.claim import Claim
from claims.document import PartKind, Reading
from claims.source import Anonymity
from claims.span import Span
from verifier.report.anchors import card_id, finding_id, place_id, words_id
from verifier.report.nesting import Layer, Range, Reference
from verifier.report.verbatim import hidden

_TAGS: dict[str, str] = {PartKind.HEADLINE: "h4"}
"""The element of a part; the others are paragraphs."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The text cut into parts and the gaps between them, none left out; parts are counted from 1."""

    ranges: tuple[Range, ...]
    starts: tuple[int, ...]

    def row(self, offset: int) -> int:
        """Return the number of the part in which an offset lies, or of the last one before it."""
        return max(bisect_right(self.starts, offset), 1)


def voice(claim: Claim) -> str:
    """Return whose words a claim gives: "own" (the article's), "named" or "unnamed" (by whom it began)."""
    if not claim.attribution:
        return "own"
    return "named" if claim.attribution[0].anonymity is Anonymity.NAMED else "unnamed"


def blocks(reading: Reading) -> Blocks:
    """Return the blocks of an article; text outside of every part is a part of its own where it shows."""
    ranges: list[Range] = []
    starts: list[int] = []
    for start, end, kind in tiles(reading):
        if kind is None and reading.document.text[start:end].isspace():
            ranges.append(Range(start, end, Layer.BLOCK, "span", "gap"))
            continue
        starts.append(start)
        names = f"part {kind or 'outside'} row-{len(starts)}"
        ranges.append(Range(start, end, Layer.BLOCK, _TAGS.get(kind or "", "p"), names))
    return Blocks(tuple(ranges), tuple(starts))


def tiles(reading: Reading) -> Iterator[tuple[int, int, PartKind | None]]:
    """Yield the whole text in order as stretches of one part each, by its kind, or of none."""
    here, length = 0, len(reading.document.text)
    for part in sorted(reading.parts, key=lambda part: part.span):
        start, end = max(part.span.start, here), min(part.span.end, length)
        if start >= end:
            continue
        if here < start:
            yield here, start, None
        yield start, end, part.kind
        here = end
    if here < length:
        yield here, length, None


def marks(audited: Audited, prefix: str, places: frozenset[Span]) -> Iterator[Range]:
    """Yield every range of an article within its blocks."""
    reading = audited.reading
    for sentence in reading.sentences:
        yield _range(sentence.span, Layer.SENTENCE, f"sentence {sentence.coverage}")
    for number, claim in enumerate(reading.claims, start=1):
        yield from _claim(claim, number, prefix)
    yield from _places(audited, prefix, places)
    for span, names in sorted(_details(reading)):
        yield _range(span, Layer.DETAIL, names)
    for span, name in hidden(reading.document.text):
        yield Range(span.start, span.end, Layer.HIDDEN, "span", "hidden-mark", shown=name)


def _range(span: Span, layer: Layer, names: str) -> Range:
    return Range(span.start, span.end, layer, "span", names)


def _claim(claim: Claim, number: int, prefix: str) -> Iterator[Range]:
    reference = Reference(f"#{card_id(prefix, number)}", f"Claim {number}", str(number), "claim-number")
    for index, span in enumerate(claim.spans):
        yield Range(
            span.start,
            span.end,
            Layer.CLAIM,
            "mark",
            f"claim {voice(claim)}",
            id=words_id(prefix, number) if index == 0 else None,
            references=(reference,) if index == len(claim.spans) - 1 else (),
        )


def _places(audited: Audited, prefix: str, places: frozenset[Span]) -> Iterator[Range]:
    found: defaultdict[Span, list[tuple[int, Asked]]] = defaultdict(list)
    for number, asked in enumerate(audited.asked, start=1):
        for place in dict.fromkeys((asked.finding.place, *asked.finding.related)):
            if place.document == audited.reading.document.name:
                found[place.span].append((number, asked))
    for span in sorted(places):
        here = found[span]
        levels = (asked.finding.level for _, asked in here if asked.answer is None)
        level = max(levels, key=lambda level: level.rank, default=None)
        yield Range(
            span.start,
            span.end,
            Layer.PLACE,
            "span",
            f"place {level}" if level else "place",
            id=place_id(prefix, span),
            references=tuple(_finding(number, asked, prefix) for number, asked in here),
        )


def _finding(number: int, asked: Asked, prefix: str) -> Reference:
    target = f"#{finding_id(prefix, number)}"
    called = asked.finding.level if asked.answer is None else "answered"
    return Reference(target, f"Finding {number}, {called}", f"F{number}", f"finding-number {called}")


def _details(reading: Reading) -> set[tuple[Span, str]]:
    """Each stretch once, though claims that lie in each other share it."""
    found = {(date.span, "date") for date in reading.dates} | {
        (date.span, "date") for date in reading.unplaced
    }
    for claim in reading.claims:
        found |= {(figure.span, "figure") for figure in claim.figures}
        found |= {(date.span, "date") for date in claim.dates}
        found |= {(link.span, "source") for link in claim.attribution if link.span}
        found |= {(link.cue.span, "cue") for link in claim.attribution if link.cue}
    return found
