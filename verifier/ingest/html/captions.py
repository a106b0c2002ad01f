"""The captions of an article's pictures, which its text is without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from verifier.ingest.html.tree import Run

LEAST = 4
"""Words of a caption; with fewer it is a credit, a number or a button."""

AWAY = frozenset("nav aside footer form menu dialog".split())

ARTICLE = frozenset(("article", "main"))

SHOWN = 60
"""Code points of a caption that are told."""


def left_out(runs: Sequence[Run], body: str) -> str | None:
    """Return a line on the captions in the article that its text is without, None where there are none."""
    lines = set(body.split("\n\n"))
    around = _around(runs, lines)
    found = list(dict.fromkeys(_captions(runs, lines, around)))
    if not found:
        return None
    first = found[0] if len(found[0]) <= SHOWN else found[0][: SHOWN - 1].rstrip() + "…"
    many = "1 caption," if len(found) == 1 else f"{len(found):,} captions, the first"
    return f"left out: {many} “{first}”"


def _around(runs: Sequence[Run], lines: set[str]) -> HtmlElement | None:
    """What holds the article: the element that says so around most of its text, or the one around that."""
    counts, depths = Counter[HtmlElement](), dict[HtmlElement, int]()
    for run in runs:
        if run.words in lines:
            for depth, element in enumerate(run.within):
                counts[element] += len(run.words)
                depths[element] = depth
    most = max(counts.values(), default=0)
    holding = [element for element in sorted(counts, key=depths.__getitem__) if counts[element] * 2 >= most]
    said = [element for element in holding if element.tag in ARTICLE]
    inside = said or holding[-2:]
    return inside[0] if inside else None


def _captions(runs: Sequence[Run], lines: set[str], around: HtmlElement | None) -> Iterator[str]:
    for run in runs:
        tags = {element.tag for element in run.within}
        is_caption = "figcaption" in tags and not AWAY & tags and around in run.within
        if is_caption and run.words not in lines and run.words.count(" ") + 1 >= LEAST:
            yield run.words
