"""Voices without a name: as what they are described, whether as one or as several, and of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.claim import Claim
from claims.document import Reading
from claims.source import Anonymity, Basis, Link, SourceKind
from verifier.audit.signs.chain import speakers

SECRET: Final = frozenset("source insider whistleblower informant".split())
"""What those are called who speak on condition that their names are kept."""

INFORMED: Final = SECRET | frozenset(
    """aide adviser advisor ally authority confidant diplomat employee executive
    negotiator official officer operative person staffer strategist witness""".split()
)
"""What those are called who know something at first hand."""

JUDGING: Final = frozenset(
    """academic activist analyst campaigner commentator economist environmentalist expert forecaster historian
    observer psychologist pundit researcher scholar scientist specialist watcher""".split()
)
"""What those are called whose judgement is asked for."""

TAKING_SIDES: Final = frozenset("critic detractor opponent sceptic skeptic supporter".split())
"""What those are called of whom no more is known than for what they are, or against what."""

WITHOUT_A_MASTER: Final = JUDGING | TAKING_SIDES - {"supporter"} | {"authority", "diplomat", "official"}
"""What those are called of whom it does not go without saying whose they are, as it does of an aide."""

_KNOWING: Final = frozenset("briefed close familiar insight involved knowledge".split())
"""Words that make a mere person one who knows."""

_WRITTEN: Final = frozenset("ancient biblical historical open primary same written".split())
"""Words that make a source something to be read, or one named before."""

_NOUN: Final = INFORMED | JUDGING | TAKING_SIDES
_PLURAL: Final = {"people": "person", "persons": "person", "authorities": "authority", "allies": "ally"}

_WORD: Final = re.compile(r"[^\W_][\w.’'-]*|[,;(]")
_STOP: Final = frozenset(
    """, ; ( of from in at on to with within inside among near for who whose that which close familiar briefed
    involved speaking outside based around across under over by""".split()
)
"""Words behind which a description goes on: "source close to the talks", "officials in Oslo"."""

_OF: Final = frozenset("of from at in with within inside for".split())
_PEOPLE: Final = re.compile(r"(?:[a-z](?:[iec]an|[sqn]i|man)|ish|ese|eli|aqi|ench|utch|U\.?S\.?|UK)$")
"""How the names of peoples end."""

_THINGS: Final = frozenset({SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.AGENCY})


_NOBODY: Final = "unnamed source"
"""The name of whoever is left out: "it was reported"."""

_TAKEN_AS_KNOWN: Final = re.compile(
    r"(?:the|this|that|these|those)\b|(?:he|she|it|they|who|her|his|their)$", re.I
)
_ALWAYS_THE: Final = SECRET | {"authority"}


class Voice(NamedTuple):
    """A voice as described: the noun in the singular, whether it is of several, whether of a named body."""

    noun: str
    several: bool
    of_body: bool

    @property
    def secret(self) -> bool:
        """Whether the words say no more than that the name is kept, and that the voice knows."""
        return self.noun in SECRET or self.noun == "person"


def voice(words: str, *, opens: bool = True) -> Voice | None:
    """Return what a description says of a voice; None where it names none of the nouns known here.

    `opens` says that the first word may have its capital from the sentence that it opens. A people ("Iranian
    officials") is no body that could be asked.
    """
    found = _WORD.findall(words)
    stop = next((at for at, word in enumerate(found) if word.lower() in _STOP), len(found))
    if not stop:
        return None
    noun, several = _singular(found[stop - 1].lower())
    lowered = {word.lower() for word in found}
    if noun not in _NOUN or lowered & _WRITTEN or (noun == "person" and not lowered & _KNOWING):
        return None
    before, behind = found[: stop - 1], found[stop:]
    own = [word for at, word in enumerate(before) if _capital(word, opens=opens and at == 0)]
    after = any(word[0].isupper() for word in behind) and behind[0].lower() in _OF
    return Voice(noun, several, of_body=bool(own) or after)


def _capital(word: str, *, opens: bool) -> bool:
    """Return whether a word before the noun is the name of a body or of a person."""
    if len(word) < 2 or not word[0].isupper() or _PEOPLE.search(word):
        return False
    return not opens or word.isupper() or word.endswith(("’s", "'s", "s’", "s'"))


def unnamed(reading: Reading, link: Link) -> Voice | None:
    """Return the voice that words here describe without a name; None for a mere “he” and for nothing mute."""
    told = link.surface is not None or (link.basis is Basis.CARRIED_OVER and link.name != _NOBODY)
    if not (told and link.resolved and link.anonymity is Anonymity.UNNAMED):
        return None
    before = reading.document.text[: link.span.start].rstrip()[-1:] if link.span else ""
    return voice(link.name, opens=not (before.isalnum() or before == ","))


def unnamed_speakers(reading: Reading) -> Iterator[tuple[Claim, tuple[Voice, ...]]]:
    """Yield each claim that only voices without a name stand behind, with those voices.

    What writes is no voice. Nor is one of whom the article speaks as of somebody known ("the official",
    never "an official"): it names that person elsewhere, or nowhere.
    """
    left_out = {source.id for source in reading.sources if source.kind in _THINGS} | _known(reading)
    for claim in reading.claims:
        said = speakers(claim.attribution)
        found = tuple(
            each for link in said if link.source not in left_out and (each := unnamed(reading, link))
        )
        if found and len(found) == len(said):
            yield claim, found


def _known(reading: Reading) -> set[str]:
    """Return the sources that every mention takes as known: "the official", "she"."""
    links = [link for claim in reading.claims for link in claim.attribution if link.surface]
    new = {link.source for link in links if not _TAKEN_AS_KNOWN.match(link.surface or "")}
    known = {link.source for link in links if (found := voice(link.name)) and found.noun not in _ALWAYS_THE}
    return known - new


def _singular(word: str) -> tuple[str, bool]:
    if word in _PLURAL:
        return _PLURAL[word], True
    if word.endswith("s") and word[:-1] in _NOUN:
        return word[:-1], True
    if word.endswith("es") and word[:-2] in _NOUN:
        return word[:-2], True
    return word, False
