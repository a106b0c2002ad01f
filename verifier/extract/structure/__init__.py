"""Structure: which stretches of a text are the article's, and where its sentences are."""

from __future__ import annotations

from dataclasses import dataclass

from claims.document import Part, PartKind
from claims.span import Span
from verifier.extract.structure.corrections import is_correction, is_of_before
from verifier.extract.structure.furniture import furniture, lead_in
from verifier.extract.structure.lines import blocks, stripped
from verifier.extract.structure.sentences import sentences

__all__ = ["Block", "Structure", "structure"]

HEADLINE_WORDS = 30
HEADING_WORDS = 6
MENU_WORDS = 4
MENU_LINES = 3
_ENDS = ".!?\"'”’»)…:"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with its kind, why it is that, and its sentences in order."""

    kind: PartKind
    span: Span
    why: str
    sentences: tuple[Span, ...]

    @property
    def part(self) -> Part:
        """The block as a part of the document."""
        return Part(kind=self.kind, span=self.span)


@dataclass(frozen=True, slots=True)
class Structure:
    """The blocks of a text in order; nothing but blanks lies between them."""

    blocks: tuple[Block, ...]

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are the article's."""
        return tuple(b for b in self.blocks if b.kind is not PartKind.BOILERPLATE)

    def before(self, text: str) -> tuple[Span, ...]:
        """Return the sentences of notes of correction that are about what the article said before."""
        notes = (block for block in self.blocks if block.kind is PartKind.CORRECTION)
        return tuple(s for note in notes for s in note.sentences if is_of_before(s.words(text)))


def structure(text: str, *, title: str | None = None) -> Structure:
    """Return the blocks of a text; each word lies in exactly one."""
    places = [place for block in blocks(text) for place in _split_lead_in(text, block)]
    reasons = _reasons(text, places)
    first = next((i for i, why in enumerate(reasons) if not why), None)
    found = []
    for number, (place, why) in enumerate(zip(places, reasons, strict=True)):
        kind = PartKind.BOILERPLATE if why else PartKind.PARAGRAPH
        if number == first and _is_headline(place.words(text), title, last=number == len(places) - 1):
            kind, why = PartKind.HEADLINE, "first line"
        elif kind is PartKind.PARAGRAPH and is_correction(place.words(text)):
            kind = PartKind.CORRECTION
        whole = kind in (PartKind.HEADLINE, PartKind.BOILERPLATE)
        inner = (place,) if whole else tuple(sentences(text, place))
        found.append(Block(kind, place, why, inner))
    return Structure(tuple(found))


def _split_lead_in(text: str, block: Span) -> list[Span]:
    cut = lead_in(block.words(text))
    rest = stripped(text, block.start + cut, block.end) if cut else None
    return [Span(start=block.start, end=block.start + cut), rest] if rest is not None else [block]


def _reasons(text: str, places: list[Span]) -> list[str]:
    """Why each block is furniture, "" for those that are not."""
    reasons = [furniture(place.words(text)) for place in places]
    for start, end in _menus(text, places):
        reasons[start:end] = [why or "menu" for why in reasons[start:end]]
    return reasons


def _menus(text: str, places: list[Span]) -> list[tuple[int, int]]:
    """Runs of short lines without an end of a sentence; a headline alone is no run."""
    runs, start = [], 0
    for number, place in enumerate([*places, None]):
        words = place.words(text) if place is not None and len(place) <= 60 else ""
        short = words and len(words.split()) <= MENU_WORDS and words[-1] not in _ENDS
        if not short:
            if number - start >= MENU_LINES:
                runs.append((start, number))
            start = number + 1
    return runs


def _is_headline(words: str, title: str | None, *, last: bool) -> bool:
    if title is not None and " ".join(words.split()).casefold() == " ".join(title.split()).casefold():
        return True
    return not last and words[-1] not in _ENDS and len(words.split()) <= HEADLINE_WORDS


def is_heading(words: str) -> bool:
    """Whether a block inside the body is a heading: a few words without an end of a sentence."""
    return len(words) <= 80 and len(words.split()) <= HEADING_WORDS and words[-1] not in _ENDS
