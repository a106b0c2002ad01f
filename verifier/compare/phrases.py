"""Quotations as they are compared: their words, and the phrases by which those of one saying meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claims.claim import Quotation
from claims.document import Reading
from claims.saying import Quoted, quote
from claims.source import Anonymity
from claims.words import ELLIPSIS, skeleton, words
from verifier.compare.speakers import parts

PHRASE: Final = 3
"""Words of a phrase."""

STEM: Final = 5
"""Letters by which forms of one word are known: attack, attacked."""

COMMON: Final = frozenset(
    """a about after again all also am an and any are arent as at be because been before being but by can
    cannot cant could couldnt did didnt do does doesnt doing dont down even every for from get go
    going got had has hasnt have havent having he her here hers hes him his how i if ill im in into
    is isnt it itll its ive just know lets like made make many may me more most much must my no nor
    not now of off on one only or other our out over own people right said same say says see shall
    she shes should shouldnt so some such than that thats the their them then there theres these
    they theyre theyve thing things this those through time to too under until up us very want was
    wasnt way we well were werent weve what whats when where which while who whom why will with wont
    would wouldnt yes yet you youll your youre youve""".split()
)
"""Words that say little of what a quotation is about."""

NUMBERS: Final = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions dozen dozens""".split()
)
"""Numbers in words."""


@dataclass(frozen=True)
class Phrased:
    """A quotation with its words."""

    quoted: Quoted

    @cached_property
    def words(self) -> list[str]:
        """The keys of its words, marks of omission left out."""
        return [word.key for word in words(self.quoted.quote.text) if word.key != ELLIPSIS]

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that say what it is about."""
        return frozenset(word for word in self.words if is_content(word))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The same, without their endings."""
        return frozenset(word[:STEM] for word in self.content)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The figures among its words."""
        return frozenset(word for word in self.words if word[0].isdecimal() or word in NUMBERS)

    def phrases(self) -> list[int]:
        """Return digests of its phrases, in order, each once."""
        keys = self.words
        whole = max(len(keys) - PHRASE + 1, 1)
        return list(dict.fromkeys(hash(tuple(keys[at : at + PHRASE])) for at in range(whole)))

    def spoken(self) -> list[int]:
        """Return digests of its words with their speaker and day, the next day too; none without these."""
        who = parts(self.quoted.speaker or "") if self.quoted.named else ()
        day = self.quoted.published
        if not who or day is None:
            return []
        name, number = skeleton(who[-1]), day.toordinal()
        return [hash((name, at, stem)) for stem in sorted(self.stems) for at in (number, number + 1)]


def is_content(word: str) -> bool:
    """Return whether a word says what a quotation is about."""
    return len(word) > 1 and word not in COMMON


def quoted_in(reading: Reading) -> Iterator[Quoted]:
    """Yield the quotations of a reading, those in reported speech too."""
    document = reading.document
    for claim in reading.claims:
        words = None if claim.quotation is Quotation.NONE else quote(claim.quotation, claim.text)
        if words is None:
            continue
        speaker = claim.attribution[0]
        yield Quoted(
            document=document.name,
            spans=claim.spans,
            quotation=claim.quotation,
            quote=words,
            speaker=speaker.name,
            named=speaker.anonymity is Anonymity.NAMED and speaker.resolved,
            outlet=document.outlet,
            published=document.published,
        )
