"""The article's text in a page: what the extractor finds, mended where it is known to lose something."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element
from lxml.etree import strip_elements
from lxml.html import HtmlElement

from verifier.ingest.dirt import cleaned
from verifier.ingest.html.furniture import leads_away
from verifier.ingest.html.said import Said
from verifier.ingest.html.tree import UNSEEN, Run

LITTLE = 250
"""Code points below which a text is looked for again, by looser rules."""

LEAD = 40
"""Code points of a page's description that must stand in the page for the paragraph to be its lead."""

NOTE = 1500
"""Code points that a note of correction may have."""

_CORRECTION = re.compile(
    r"(?:corrections?|clarifications?|amendments?|editor[’']s note)\b ?[,:(–—-]"
    r"|(?:this|the|an? (?:earlier|previous) version of this) (?:article|story|piece|report|post)\b"
    r".{0,80}\b(?:corrected|amended|updated to (?:correct|reflect)|misstated|incorrectly|mistakenly)\b",
    re.IGNORECASE,
)

CUT = (*(UNSEEN - {"head"}), "link", "meta")

BLOCKS = frozenset("p head item quote code table row cell list div graphic".split())


def body(root: HtmlElement, runs: Sequence[Run], told: Said) -> str:
    """Return the text below the headline, its paragraphs apart by a blank line, "" where there is none.

    What nobody reads, scripts and the like, is cut out of the page on the way.
    What the page gives as its text for machines is taken when it shows much less itself.
    """
    strip_elements(root, *CUT, with_tail=False)  # a fifth of the time would go to passing over them
    found = _found(root)
    whole = [" ".join(line.split()) for line in told.whole.splitlines() if line.strip()]
    # The extractor looks there as well, and gives all lines as one.
    if sum(map(len, found)) * 2 < len(told.whole) or " ".join(found) == " ".join(whole):
        found = whole
    found = [line for line in found if not leads_away(line) and not _is(told.title, line)]
    return "\n\n".join([*_lead(found, runs, told.description), *found, *_corrections(found, runs)])


def _is(title: str, line: str) -> bool:
    return len(line) <= 2 * len(title) and cleaned(line).text.casefold() == title.casefold()


def _found(root: HtmlElement) -> list[str]:
    """The paragraphs by the extractor's strict rules, or by its looser ones when that is little."""
    found = _extracted(root)
    if sum(map(len, found)) < LITTLE:
        found = max(found, _extracted(root, strictly=False), key=lambda lines: sum(map(len, lines)))
    return found


def _extracted(root: HtmlElement, *, strictly: bool = True) -> list[str]:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(
        root, include_comments=False, with_metadata=False, favor_precision=strictly, favor_recall=not strictly
    )
    tree = getattr(document, "body", None)
    return [] if tree is None else list(_paragraphs(tree))


def _paragraphs(tree: Element) -> Iterator[str]:
    held: list[str] = []

    def ended() -> Iterator[str]:
        for paragraph in "".join(held).split("\n\n"):
            lines = [" ".join(line.split(" ")) for line in paragraph.split("\n")]
            if kept := "\n".join(line.strip() for line in lines if line.strip()):
                yield kept
        held.clear()

    for element, opens in _walk(tree):
        if element.tag in BLOCKS:
            yield from ended()
        elif element.tag == "lb" and opens:
            held.append("\n")
        words = element.text if opens else element.tail
        if words:
            held.append(" ".join(words.split()).join(_edges(words)))
    yield from ended()


def _edges(words: str) -> tuple[str, str]:
    return (" " if words[0].isspace() else "", " " if words[-1].isspace() else "")


def _walk(tree: Element) -> Iterator[tuple[Element, bool]]:
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end")):
        yield element, event == "start"


def _lead(found: Sequence[str], runs: Sequence[Run], description: str) -> list[str]:
    """The paragraph that the page describes itself with, where the extractor has passed it over."""
    begins = " ".join(description.split()).rstrip(".… ")
    if len(begins) < LEAD or any(line.startswith(begins) for line in found):
        return []
    text = "\n".join(found)
    for run in runs:
        if run.words.startswith(begins) and not run.beside:
            return [] if run.words in text else [run.words]
    return []


def _corrections(found: Sequence[str], runs: Sequence[Run]) -> list[str]:
    """Notes of correction that the page prints and the extractor has passed over."""
    text = "\n".join(found)
    notes = dict.fromkeys(
        run.words for run in runs if len(run.words) <= NOTE and _CORRECTION.match(run.words)
    )
    return [note for note in notes if note not in text]
