"""Extraction: a document to its claims, in one pass of one model and small functions over its output."""

from __future__ import annotations

from collections.abc import Sequence

from claims.document import Document, Reading
from claims.span import Span, touching
from verifier.extract.assemble import Assembly
from verifier.extract.contents import Contents, cut, whole
from verifier.extract.structure import structure
from verifier.extract.tagger import Attributed, Tagger, load_tagger
from verifier.extract.unread import in_english, unread

__all__ = ["Contents", "Tagger", "extract", "in_english", "load_tagger", "unread"]


def extract(document: Document, tagger: Tagger, *, contents: Contents = Contents.SENTENCES) -> Reading:
    """Return everything that is read in a document; the same words give the same reading."""
    found = structure(document.text, title=document.title)
    sentences = [s for block in found.body for s in block.sentences]
    tagged = tagger.tag(document.text, [block.span for block in found.body])
    before = found.before(document.text)
    attributions = [each for each in tagged.attributions if not _is_of(each, before)]
    innermost = contents is Contents.SENTENCES
    if innermost:
        kept = cut(document.text, attributions, sentences, tagger)
    else:
        kept = whole(attributions, sentences)
    return Assembly(document, found, kept, tagged.kinds, innermost=innermost).reading()


def _is_of(given: Attributed, before: Sequence[Span]) -> bool:
    """Whether an attribution is of what an article said before: no source says that any more."""
    spans = (*given.contents, *filter(None, (given.source, given.cue)))
    return bool(before) and any(touching(before, span) for span in spans)
