"""Extraction: a document to its claims, in one pass of one model and small functions over its output."""

from __future__ import annotations

from claims.document import Document, Reading
from verifier.extract.assemble import Assembly
from verifier.extract.contents import Contents, cut, whole
from verifier.extract.structure import structure
from verifier.extract.tagger import Tagger, load_tagger
from verifier.extract.unread import in_english, unread

__all__ = ["Contents", "Tagger", "extract", "in_english", "load_tagger", "unread"]


def extract(document: Document, tagger: Tagger, *, contents: Contents = Contents.SENTENCES) -> Reading:
    """Return everything that is read in a document; the same words give the same reading."""
    found = structure(document.text, title=document.title)
    sentences = [s for block in found.body for s in block.sentences]
    tagged = tagger.tag(document.text, [block.span for block in found.body])
    innermost = contents is Contents.SENTENCES
    if innermost:
        kept = cut(document.text, tagged.attributions, sentences, tagger)
    else:
        kept = whole(tagged.attributions, sentences)
    return Assembly(document, found, kept, tagged.kinds, innermost=innermost).reading()
