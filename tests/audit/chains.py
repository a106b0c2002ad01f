"""Sentences that somebody says, for the rules that look at sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claims.document import Document, Reading
from claims.finding import Finding
from claims.source import Anonymity, Cue, Link, Role, Source, SourceKind, source_id
from claims.span import Span
from tests.compare.article import Told, article
from verifier.audit import Rule, Subject


def link(text: str, words: str, *, cue: str | None = None, after: int = 0, **more: Any) -> Link:
    """Return the link of these words where a text has them first behind a place, unnamed if not told else."""
    at = text.index(words, after)
    given: dict[str, Any] = {"role": Role.SPEAKER, "name": words, "anonymity": Anonymity.UNNAMED, **more}
    return Link(
        source=source_id(given["name"]),
        span=Span(start=at, end=at + len(words)),
        surface=words,
        cue=_cue(text, cue, after) if cue else None,
        **given,
    )


def nobody(text: str, cue: str, *, after: int = 0) -> Link:
    """Return the link of a reporting word of which nobody is the subject."""
    return Link(
        role=Role.SPEAKER,
        name="unnamed source",
        source=source_id("unnamed source"),
        anonymity=Anonymity.UNNAMED,
        cue=_cue(text, cue, after),
    )


def _cue(text: str, words: str, after: int) -> Cue:
    at = text.index(words, after)
    return Cue(span=Span(start=at, end=at + len(words)), text=words)


def told(*sentences: tuple[str, Sequence[tuple[str, dict[str, Any]]], dict[str, Any]]) -> list[Told]:
    """Return sentences with the chains that their words name, by the place of each sentence."""
    text, found = " ".join(sentence for sentence, _, _ in sentences), list[Told]()
    at = 0
    for sentence, chain, more in sentences:
        links = [link(text, words, after=at, **given) for words, given in chain]
        found.append(Told(sentence, chain=links, **more))
        at += len(sentence) + 1
    return found


def kinds(**named: SourceKind) -> tuple[Source, ...]:
    """Return sources of these kinds, by their names; an underscore stands for a space."""
    return tuple(Source(name=name.replace("_", " "), kind=kind) for name, kind in named.items())


def found_by(rule: Rule, sentences: Iterable[Told], *, sources: Sequence[Source] = ()) -> list[Finding]:
    """Return what a rule finds in an article of these sentences."""
    return list(rule.check(Subject(reading=article(*sentences, sources=sources))))


def of_outlet(reading: Reading, outlet: str) -> Subject:
    """Return the same article as one of this outlet."""
    document = Document.model_validate({**reading.document.model_dump(exclude={"sha256"}), "outlet": outlet})
    return Subject(reading=reading.model_copy(update={"document": document}))
