"""Claims of a document from its structure, its attributed contents and its own voice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from claims.claim import CLAIM, Claim, Kind, Quotation, claim_id
from claims.date import PartialDate
from claims.document import Coverage, Document, PartKind, Reading, Sentence
from claims.figure import Figure
from claims.source import Link, Source
from claims.span import Span, touching
from verifier.extract.chains import Chains, kind_of
from verifier.extract.contents import Content
from verifier.extract.drafts import Draft, certainty
from verifier.extract.kinds import kind
from verifier.extract.names import Identity, Index, Resolver, wikidata_id
from verifier.extract.numbers import Numbers, Owners, numbers
from verifier.extract.quotation import is_quoted, quotation, quotations
from verifier.extract.structure import Structure, is_heading
from verifier.extract.structure.corrections import EARLIER
from verifier.extract.structure.furniture import DATELINE
from verifier.extract.tagger import KindScores
from verifier.extract.tagger.decode import STRONG
from verifier.extract.voice import is_latin, is_question, own_voice

A_HEADING = "a heading"
NOT_ENGLISH = "its letters are not those of English"

CROWD = 200
"""So many spans back are looked at for one that reaches into a sentence."""


@dataclass(slots=True)
class Assembly:
    """Makes the reading of one document; `innermost` when its contents are cut as claims are."""

    document: Document
    structure: Structure
    contents: Sequence[Content]
    kinds: KindScores
    innermost: bool = True
    chains: Chains = field(init=False)
    _pieces: list[Span] = field(init=False)
    _spans: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        text, body = self.document.text, self.structure.body
        sentences = [s for b in body for s in b.sentences]
        index = Index(text, [b.span for b in body])
        resolver = Resolver(text, index, [s.start for s in sentences])
        self.chains = Chains(text, resolver, sentences, takes_apart=self.innermost)
        self.chains.identify(self.contents)
        through = {a for c in self.contents for a in c.through}
        self._pieces = sorted({s for c in self.contents for s in c.pieces})
        told = {s for a in through for s in (*a.contents, a.source, a.cue) if s is not None}
        self._spans = sorted(told.union(self._pieces))

    def reading(self) -> Reading:
        """Return all that was read: parts, sentences with their coverage, claims, sources and dates."""
        by_sentence: dict[Span, list[Content]] = defaultdict(list)
        for content in self.contents:
            by_sentence[content.sentence].append(content)
        sentences: list[Sentence] = []
        found: dict[str, Claim] = {}
        counted: list[Numbers] = []
        before = self.structure.before(self.document.text)
        for block in self.structure.blocks:
            marked = quotations(self.document.text, block.span)
            heading = block.kind is PartKind.PARAGRAPH and is_heading(block.span.words(self.document.text))
            for sentence in block.sentences:
                if block.kind is PartKind.BOILERPLATE:
                    sentences.append(Sentence(span=sentence, coverage=Coverage.BOILERPLATE, why=block.why))
                    if block.why == DATELINE:
                        counted.append(self._numbers(sentence))
                    continue
                if not is_latin(sentence.words(self.document.text)):
                    sentences.append(Sentence(span=sentence, coverage=Coverage.UNPARSED, why=NOT_ENGLISH))
                    continue
                near = touching(marked, sentence)
                silent = A_HEADING if heading else EARLIER if sentence in before else ""
                drafts = self._drafts(sentence, by_sentence[sentence], near, silent=bool(silent))
                numbered = self._numbers(sentence)
                counted.append(numbered)
                for claim in self._claims(drafts, numbered):
                    found.setdefault(claim.id, claim)
                sentences.append(self._covered(sentence, drafts, silent=silent))
        claims = tuple(sorted(found.values(), key=lambda c: (c.spans[0], c.id)))
        return Reading(
            document=self.document,
            parts=tuple(b.part for b in self.structure.blocks),
            sentences=tuple(sentences),
            claims=claims,
            sources=self._sources(claims),
            dates=tuple(d for n in counted for d in n.dates),
            unplaced=tuple(d for n in counted for d in n.unplaced),
        )

    def _numbers(self, sentence: Span) -> Numbers:
        return numbers(self.document.text, sentence, published=self.document.published)

    def _drafts(
        self, sentence: Span, contents: Sequence[Content], marked: Sequence[Span], *, silent: bool
    ) -> list[Draft]:
        text = self.document.text
        drafts = []
        taken = _reaching(self._spans, sentence)  # also where the claim stands in another sentence
        for content in sorted(contents, key=lambda c: c.pieces[0]):
            how = quotation(text, content.pieces, marked)
            chain = self.chains.chain(content, in_marks=how is Quotation.DIRECT)
            taken += [link.span for link in chain if link.span is not None]
            drafts.append(Draft(content.pieces, how, chain, content.score))
        if silent or is_question(sentence.words(text)):
            return drafts
        for place in own_voice(text, sentence, taken):
            carried = self.innermost and not contents and is_quoted(text, place, marked)
            chain = self.chains.carried_over(place) if carried else ()
            how = Quotation.DIRECT if chain else Quotation.NONE
            drafts.append(Draft((place,), how, chain, STRONG))
        return sorted(drafts, key=lambda d: d.start)

    def _claims(self, drafts: Sequence[Draft], numbered: Numbers) -> Iterator[Claim]:
        owners = Owners.of([d.spans for d in drafts])
        figures: dict[int | None, list[Figure]] = defaultdict(list)
        dates: dict[int | None, list[PartialDate]] = defaultdict(list)
        for figure in numbered.figures:
            figures[owners.owner(figure.span)].append(figure)
        for date in numbered.dates:
            dates[owners.owner(date.span)].append(date)
        for number, draft in enumerate(drafts):
            yield self._claim(draft, figures=tuple(figures[number]), dates=tuple(dates[number]))

    def _claim(self, draft: Draft, **counted: Any) -> Claim:
        words = tuple(s.words(self.document.text) for s in draft.spans)
        cue = next((link.cue for link in draft.chain if link.cue is not None), None)
        what = kind(self.document.text, draft.spans, cue, self.kinds)
        sure, why = certainty(draft)
        return CLAIM.validate_python(
            {
                "id": claim_id(self.document.sha256, draft.spans, words),
                "spans": draft.spans,
                "text": words,
                "kind": what,
                "quotation": draft.quotation,
                "attribution": draft.chain,
                "certainty": sure,
                "why": why,
                **counted,
                **_own(what, draft.chain),
            }
        )

    def _covered(self, sentence: Span, drafts: Sequence[Draft], *, silent: str) -> Sentence:
        words = sentence.words(self.document.text)
        if drafts or _reaching(self._pieces, sentence):
            return Sentence(span=sentence, coverage=Coverage.CLAIM)
        question = "a question" if is_question(words) else "no statement beside who said it"
        return Sentence(span=sentence, coverage=Coverage.NOTHING_STATED, why=silent or question)

    def _sources(self, claims: Sequence[Claim]) -> tuple[Source, ...]:
        surfaces: dict[str, set[str]] = defaultdict(set)
        for link in (link for claim in claims for link in claim.attribution):
            surfaces[link.name].update([link.surface] if link.surface else [])
        by_name: dict[str, list[Identity]] = defaultdict(list)
        for identity in self.chains.identities.values():
            by_name[identity.name].append(identity)
        found: dict[str, Source] = {}
        for name, used in surfaces.items():
            aliases = {*used, *(a for i in by_name[name] for a in i.aliases)} - {name}
            what = kind_of(name, by_name[name])
            source = Source(
                name=name, kind=what, aliases=tuple(sorted(aliases)), wikidata=wikidata_id(name, what)
            )
            found.setdefault(source.id, source)
        return tuple(found.values())


def _reaching(spans: Sequence[Span], sentence: Span) -> list[Span]:
    """Those of ordered spans that reach into a sentence."""
    last = bisect_left(spans, sentence.end, key=lambda s: s.start)
    return [s for s in spans[max(0, last - CROWD) : last] if s.end > sentence.start]


def _own(what: Kind, chain: Sequence[Link]) -> dict[str, str]:
    """What belongs to a kind alone, as far as the chain tells it."""
    speaker = chain[0].name if chain else None
    field_of = {Kind.COMMITMENT: "promisor", Kind.OPINION: "holder"}
    return {field_of[what]: speaker} if what in field_of and speaker else {}
