"""Attributions by hand: words of a text as source, cue and content."""

from __future__ import annotations

from collections.abc import Sequence

from claims.source import Link
from claims.span import Span
from verifier.extract.chains import Chains
from verifier.extract.contents import Content
from verifier.extract.names import Index, Resolver
from verifier.extract.structure import structure
from verifier.extract.tagger import Attributed


def place(text: str, words: str) -> Span:
    """Return where these words stand first."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def attributed(
    text: str, *contents: str, source: str | None = None, cue: str | None = None, score: float = 1.0
) -> Attributed:
    """Return the attribution of these contents."""
    places = tuple(place(text, words) for words in contents)
    return Attributed(
        contents=places,
        source=place(text, source) if source else None,
        cue=place(text, cue) if cue else None,
        paragraph=0,
        score=score,
    )


def sentences(text: str) -> list[Span]:
    """Return the sentences of a text."""
    return [s for block in structure(text).blocks for s in block.sentences]


def content(text: str, words: str, *through: Attributed) -> Content:
    """Return the content of these words in their own sentence."""
    at = place(text, words)
    return Content((at,), next(s for s in sentences(text) if s.overlaps(at)), through)


def chains(text: str, contents: Sequence[Content] = ()) -> Chains:
    """Return the chains of a text, with the sources of these contents resolved."""
    starts = [sentence.start for sentence in sentences(text)]
    resolver = Resolver(text, Index(text, [block.span for block in structure(text).blocks]), starts)
    made = Chains(text, resolver, sentences(text))
    made.identify(contents)
    return made


def chain(text: str, words: str, *through: Attributed) -> tuple[Link, ...]:
    """Return the chain of one indirect content."""
    only = content(text, words, *through)
    return chains(text, [only]).chain(only, in_marks=False)
