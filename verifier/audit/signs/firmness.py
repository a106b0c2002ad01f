"""How firmly an article says a thing: as its own, or only as doubted, by nobody named, or as yet to come."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final, NamedTuple

from claims.claim import Claim, Kind
from claims.document import Reading
from claims.source import Anonymity, Link, SourceKind, Strength
from claims.span import Span
from claims.value import Name
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.headline import body, within
from verifier.audit.signs.stems import stems


class Firmness(Name):
    """How a line is put."""

    FIRM = "firm"
    DOUBTED = "doubted"
    UNNAMED = "unnamed"
    AHEAD = "ahead"


class Line(NamedTuple):
    """A claim of the body, and how firmly it is put.

    `sign` are the words that say so, "" for a firm one; `behind` is what stands behind them within the claim,
    all of the claim where they stand outside it.
    """

    span: Span
    firmness: Firmness = Firmness.FIRM
    sign: str = ""
    behind: Span | None = None

    def bears(self, text: str, found: Container[str]) -> bool:
        """Return whether the sign bears on any of the stems `found`: on what it stands before, or on all."""
        if self.behind is None or self.behind == self.span:
            return self.behind is not None
        return any(stem in found for stem in stems(self.behind.words(text))[: _BORNE_ON[self.firmness]])


_BORNE_ON: Final = {Firmness.DOUBTED: 2, Firmness.AHEAD: 1}
"""How many words behind a sign it is taken to bear on."""

_DOUBTED: Final = r"allegedly|reportedly|supposedly|purportedly|apparently|rumou?red|suspected of|accused of"
_AHEAD: Final = (
    r"could|might|may(?= [a-z])|possibly|perhaps|potentially|plans? to|considers?"
    r"|(?:is|are|was|were|be|been) (?:[a-z]{2,12}ly )?(?:likely|expected|predicted|projected|forecast"
    r"|planning|considering|weighing|mulling|preparing)"
)
_SIGN: Final = re.compile(rf"\b(?:(?P<doubted>{_DOUBTED})|(?P<ahead>{_AHEAD}))\b", re.I)

_CONCEDED: Final = re.compile(r"may|might", re.I)
_BUT: Final = re.compile(r",? but\b")

_HIDDEN: Final = re.compile(
    r"\b(?:sources?|insiders?|people|persons?|somebody|someone|aides?|reports?|media|observers?|rumou?rs?"
    r"|anonym\w+|not (?:authori[sz]ed|named)|close to|familiar with|knowledge of|who (?:asked|spoke))\b",
    re.I,
)
"""Voices without a name that hide; a mayor, the police or officials do not, since they speak for a body."""

_VOICES: Final = frozenset({SourceKind.UNNAMED, SourceKind.OUTLET})
_FACTS: Final = frozenset({Kind.EVENT, Kind.STATE})


def lines(reading: Reading) -> Iterator[Line]:
    """Yield what the body of an article says, claim by claim, with how firmly; denials are left out."""
    under = body(reading)
    voices = {source.id for source in reading.sources if source.kind in _VOICES}
    for claim in reading.claims:
        if claim.kind is not Kind.DENIAL and within(under, claim.hull):
            yield _line(reading.document.text, claim, voices)


def _line(text: str, claim: Claim, voices: Container[str]) -> Line:
    said, place = speakers(claim.attribution), claim.hull
    doubts = [link.cue for link in said if link.cue and link.cue.strength is Strength.DOUBTING]
    if doubts:
        return Line(place, Firmness.DOUBTED, doubts[0].text, place)
    if claim.kind in _FACTS and said and all(_hides(link) and link.source in voices for link in said):
        return Line(place, Firmness.UNNAMED, said[0].surface or said[0].name, place)
    sign = _SIGN.search(text, place.start, place.end)
    # "It may be so, but" grants what it says.
    granted = sign and _CONCEDED.fullmatch(sign[0]) and _BUT.search(text, sign.end(), place.end)
    if sign and not granted and sign.end() < place.end:
        firmness = Firmness.DOUBTED if sign["doubted"] else Firmness.AHEAD
        return Line(place, firmness, sign[0], Span(start=sign.end(), end=place.end))
    return Line(place)


def _hides(link: Link) -> bool:
    nameless = link.resolved and link.anonymity is Anonymity.UNNAMED
    return nameless and _HIDDEN.search(link.surface or link.name) is not None
