"""Chains: from attributions in a text to links, innermost first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from claims.source import Anonymity, Basis, Cue, Link, Role, SourceKind, source_id
from claims.span import Span
from verifier.extract import cues
from verifier.extract.channels import Channel, channels, cited, is_publisher, quoting
from verifier.extract.contents import Content, around
from verifier.extract.names import UNNAMED, Identity, Resolver
from verifier.extract.papers import Apart, apart
from verifier.extract.tagger import Attributed

RUNNING = 1_500
"""Code points over which a quotation without a speaker may go on from the one before."""

_DEFINITE = frozenset("the this that".split())


@dataclass(slots=True)
class Chains:
    """Makes the chain of each content of one article; contents come in the order of the text.

    `takes_apart` says whether "photos posted on Weibo" are photos that came through Weibo, or one source.
    """

    text: str
    resolver: Resolver
    sentences: Sequence[Span] = ()
    takes_apart: bool = True
    identities: dict[Span, Identity] = field(default_factory=dict)
    _papers: dict[str, str] = field(default_factory=dict)
    _last: tuple[Link, ...] = ()
    _last_end: int = -RUNNING

    def identify(self, contents: Iterable[Content]) -> None:
        """Resolve every source of these contents in the order of the text, so that "he" looks back."""
        places = {a.source for c in contents for a in c.through if a.source is not None}
        for place in sorted(places):
            parts = self._apart(place)
            self._identity(parts.speaker if parts else place)

    def chain(self, content: Content, *, in_marks: bool) -> tuple[Link, ...]:
        """Return the chain of a content, of at least one link; `in_marks` when it is quoted."""
        innermost = content.through[0]
        lone = len(content.through) == 1 and innermost.source is None and innermost.cue is None
        links = self._running(content.pieces[0]) if lone and in_marks else ()
        outermost = links
        if not links:
            each = [tuple(self._links(content, a)) for a in content.through]
            links, outermost = _distinct(link for some in each for link in some), _distinct(each[-1])
        links = (*links, *self._still_through(content.pieces[0].start, links))
        self._last, self._last_end = outermost, content.pieces[-1].end
        return links

    def _still_through(self, start: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """The publisher whom the speaker told in this paragraph before: it heard the rest as well."""
        same = self._last and len(links) == 1 and links[0].name == self._last[0].name
        if not same or links[0].basis is Basis.EXPLICIT or "\n" in self.text[self._last_end : start]:
            return ()
        return tuple(_carried(link) for link in self._last[1:] if link.role is Role.CHANNEL)

    def carried_over(self, quotation: Span) -> tuple[Link, ...]:
        """Return the chain of the quotation before, for one that names nobody; empty when none is near."""
        links = self._running(quotation)
        if links:
            self._last_end = quotation.end
        return links

    def _running(self, quotation: Span) -> tuple[Link, ...]:
        """The chain before, carried over to a quotation that begins near enough to its end."""
        led_by = self.resolver.leader(self._last_end, quotation.start)
        if led_by is not None and led_by.name not in {link.name for link in self._last}:
            name = led_by.name
            return (Link(role=Role.SPEAKER, name=name, source=source_id(name), basis=Basis.CARRIED_OVER),)
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
        parts = self._apart(one.source)
        said_by = parts.speaker if parts else one.source
        yield self._link(said_by, Role.CHANNEL if passes_on else Role.SPEAKER, cue)
        speaker = self._identity(said_by)
        if parts and parts.through:
            yield self._through(Channel(parts.through, document=parts.document), speaker)
            return
        near = self._sentence(content, one)
        known = self.resolver.is_person
        for channel in channels(self.text, near, cue=one.cue, source=one.source, is_person=known):
            yield self._through(channel, speaker)
        quoted_by = quoting(self.text, content.sentence, one.source)
        if quoted_by is not None:
            yield self._link(quoted_by, Role.CHANNEL, None)

    def _apart(self, source: Span) -> Apart | None:
        return apart(self.text, source) if self.takes_apart else None

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
        self._papers[name.casefold().split()[-1]] = name
        return link.model_copy(update={"name": name, "source": source_id(name)})

    def _link(self, place: Span, role: Role, cue: Cue | None) -> Link:
        who = self._identity(place)
        if who.kind is SourceKind.DOCUMENT and (known_as := self._papers.get(_paper(place.words(self.text)))):
            who = replace(who, name=known_as, basis=Basis.COREFERENCE)
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


def _paper(surface: str) -> str:
    """The word that says what a definite paper is ("the monthly report"), "" for one that is new."""
    words = surface.casefold().split()
    return words[-1] if len(words) in (2, 3) and words[0] in _DEFINITE else ""


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
