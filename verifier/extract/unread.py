"""Documents in languages that are not read: their parts and sentences, and no claims."""

from __future__ import annotations

from claims.document import Coverage, Document, PartKind, Reading, Sentence
from verifier.extract.structure import structure


def in_english(document: Document) -> bool:
    """Return whether a document is in English, as it is taken to be where nothing is said of its language."""
    return (document.language or "en").replace("_", "-").split("-")[0].lower() in ("en", "eng", "und", "mul")


def unread(document: Document) -> Reading:
    """Return a document with its sentences, each of them unparsed since it is not in English."""
    blocks = structure(document.text, title=document.title).blocks
    sentences: list[Sentence] = []
    for block in blocks:
        if block.kind is PartKind.BOILERPLATE:
            coverage, why = Coverage.BOILERPLATE, block.why
        else:
            coverage, why = Coverage.UNPARSED, f"its language ({document.language}) is not read"
        sentences += [Sentence(span=span, coverage=coverage, why=why) for span in block.sentences]
    return Reading(document=document, parts=tuple(b.part for b in blocks), sentences=tuple(sentences))
