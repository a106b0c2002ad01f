"""Chains: from attributions in a text to links, innermost first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claims.source import Anonymity, Basis, Cue, Link, Role, SourceKind, source_id
from claims.span import Span
from verifier.extract import cues
from verifier.extract.channels import Channel, channels, cited, is_publisher, quoting
from verifier.extract.contents import Content, around
from verifier.extract.names import UNNAMED, Identity, Resolver
from verifier.extract.tagger import Attributed

RUNNING = 1_500
"""Code points over which a quotation without a speaker may go on from the one before."""


@dataclass(slots=True)
class Chains:
    """Makes the chain of each content of one article; contents come in the order of the text."""

    text: str
    resolver: Resolver
    sentences: Sequence[Span] = ()
    identities: dict[Span, Identity] = field(default_factory=dict)
    _last: tuple[Link, ...] = ()
    _last_end: int = -RUNNING

    def identify(self, contents: Iterable[Content]) -> None:
        """Resolve every source of these contents in the order of the text, so that "he" looks back."""
        places = {a.source for c in contents for a in c.through if a.source is not None}
        for place in sorted(places):
            self._identity(place)

    def chain(self, content: Content, *, in_marks: bool) -> tuple[Link, ...]:
        """Return the chain of a content, of at least one link; `in_marks` when it is quoted."""
        innermost = content.through[0]
        lone = len(content.through) == 1 and innermost.source is None and innermost.cue is None
        links = self._running(content.pieces[0]) if lone and in_marks else ()
        if not links:
            links = _distinct(link for a in content.through for link in self._links(content, a))
        self._last, self._last_end = links, content.pieces[-1].end
        return links

    def carried_over(self, quotation: Span) -> tuple[Link, ...]:
        """Return the chain of the quotation before, for one that names nobody; empty when none is near."""
        links = self._running(quotation)
        if links:
            self._last_end = quotation.end
        return links

    def _running(self, quotation: Span) -> tuple[Link, ...]:
        """The chain before, carried over to a quotation that begins near enough to its end."""
        near = quotation.start - self._last_end < RUNNING
        return tuple(_carried(link) for link in self._last) if near else ()

    def _links(self, content: Content, one: Attributed) -> Iterable[Link]:
        cue = _cue(self.text, one.cue)
        outer = content.through.index(one) > 0
        if one.source is None:
            yield Link(
                role=Role.SPEAKER,
                name=UNNAMED,
                source=source_id(UNNAMED),
                cue=cue,
                anonymity=Anonymity.UNNAMED,
            )
            return
        publisher = is_publisher(one.source.words(self.text))
        behind = cited(self.text, content.sentence, one.source.end) if publisher and not outer else None
        if behind is not None:
            yield self._link(behind, Role.SPEAKER, None)
        passes_on = publisher and (outer or behind is not None)
        yield self._link(one.source, Role.CHANNEL if passes_on else Role.SPEAKER, cue)
        speaker = self._identity(one.source)
        for channel in channels(self.text, self._sentence(content, one), cue=one.cue, source=one.source):
            yield self._through(channel, speaker)
        quoted_by = quoting(self.text, content.sentence, one.source)
        if quoted_by is not None:
            yield self._link(quoted_by, Role.CHANNEL, None)

    def _sentence(self, content: Content, one: Attributed) -> Span:
        """The sentence of the reporting word: a quotation of several has it in one of them."""
        if one.cue is None or not self.sentences or content.sentence.covers(one.cue):
            return content.sentence
        return around(self.sentences, one.cue.start)

    def _through(self, channel: Channel, speaker: Identity) -> Link:
        link = self._link(channel.place, Role.CHANNEL, None)
        if not channel.document:
            return link
        owned = speaker.resolved and speaker.name not in link.name
        name = f"{speaker.name} {link.name}" if owned else link.name
        return link.model_copy(update={"name": name, "source": source_id(name)})

    def _link(self, place: Span, role: Role, cue: Cue | None) -> Link:
        who = self._identity(place)
        return Link(
            role=role,
            name=who.name,
            source=source_id(who.name),
            span=place,
            surface=place.words(self.text),
            cue=cue,
            anonymity=who.anonymity,
            basis=who.basis,
            resolved=who.resolved,
        )

    def _identity(self, place: Span) -> Identity:
        if place not in self.identities:
            self.identities[place] = self.resolver.identify(place)
        return self.identities[place]


def kind_of(name: str, identities: Iterable[Identity]) -> SourceKind:
    """Return the kind of a source from all that was found of its name."""
    kinds = [i.kind for i in identities if i.name == name and i.kind is not SourceKind.UNKNOWN]
    return kinds[0] if kinds else SourceKind.UNNAMED if name == UNNAMED else SourceKind.UNKNOWN


def _cue(text: str, place: Span | None) -> Cue | None:
    if place is None:
        return None
    words = place.words(text)
    return Cue(span=place, text=words, strength=cues.strength(words))


def _carried(link: Link) -> Link:
    return link.model_copy(update={"span": None, "surface": None, "cue": None, "basis": Basis.CARRIED_OVER})


def _distinct(links: Iterable[Link]) -> tuple[Link, ...]:
    """Each source once: somebody who speaks of his own saying is one link."""
    seen: dict[str, Link] = {}
    for link in links:
        seen.setdefault(link.source, link)
    return tuple(seen.values())
