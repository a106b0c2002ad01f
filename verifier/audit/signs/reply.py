"""Replies: who answers in an article, or is said not to have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.document import Reading
from verifier.audit.signs.names import names, telling

_ANSWER: Final = re.compile(
    r"""\b(?:(?P<plain>den(?:y|ies|ied|ying|ials?)|declin(?:e[sd]?|ing)\sto
    |refus(?:e[sd]?|ing)\sto\s(?:comment|answer|respond|speak|discuss)|unavailable|unreachable|not\sguilty
    |(?:not|never|yet\sto)\s(?:immediately\s)?(?:be\s)?(?:respond|repl|return|comment|answer|reach|available|trace|contact|locate)\w*
    |(?:unable|attempts?|efforts?)\sto\s(?:reach|contact|trace|locate)|for\scomment|when\s(?:contacted|reached)
    |no\s(?:immediate\s)?(?:comment|response|reply|answer)|innocen(?:t|ce))
    |reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e[sd]?|ing)|rebut\w*|disput(?:e[sd]?|ing)
    |contest(?:s|ed)|pleaded|pled|pleads|hit\sback|fired\sback|defend(?:s|ed|ing)?|insist(?:s|ed)?|apologi[sz]e[sd]?
    |admit(?:s|ted)?|confess(?:es|ed)?|respond(?:s|ed)?|repl(?:y|ies|ied)|maintain(?:s|ed)?|response|justif\w+
    |explain(?:s|ed)?|lawyers?|attorneys?|spokes\w+)\b
    |(?P<short>n[’']t\s(?:immediately\s)?(?:respond|repl|return|comment|answer|be\sreach)\w*)""",
    re.I | re.X,
)
"""Words of an answer, or of none to be had; those that are plain need no name beside them."""


class Answer(NamedTuple):
    """Whom a sentence that answers and the one before it name, by telling words.

    `plain` holds where it names nobody and its words leave no doubt that it is about an answer.
    """

    named: frozenset[str]
    plain: bool


class Replies(NamedTuple):
    """What an article has of answers: the words by which it calls its speakers, and sentences that answer."""

    speakers: frozenset[str]
    called: frozenset[str]
    answers: tuple[Answer, ...]

    def of(self, name: str) -> bool:
        """Return whether one of them is an answer of the accused of this name."""
        who, voices = telling(name), _voices(name)
        if who & self.speakers or voices & self.called:
            return True
        return any((who | voices) & each.named or each.plain for each in self.answers)


def replies(reading: Reading) -> Replies:
    """Return who speaks in an article, and where somebody answers or is said not to have.

    Whose answer it is, the sentence must say or the one before; one that names nobody is taken for anybody's.
    """
    links = [link for claim in reading.claims for link in claim.attribution]
    called = " ".join(f"{link.name} {link.surface or ''}" for link in links)
    speakers = frozenset[str]().union(*(telling(f"{link.name} {link.surface or ''}") for link in links))
    return Replies(speakers, frozenset(called.casefold().split()), tuple(_answers(reading)))


def _answers(reading: Reading) -> Iterator[Answer]:
    text, before = reading.document.text, frozenset[str]()
    for sentence in reading.sentences:
        named = frozenset[str]().union(*(telling(n.words(text)) for n in names(text, sentence.span)))
        found = list(_ANSWER.finditer(text, sentence.span.start, sentence.span.end))
        if found:
            yield Answer(named | before, plain=not named and any(f["plain"] or f["short"] for f in found))
        before = named


_VOICES: Final = {
    body: frozenset(voices.split())
    for body, voices in {
        "government": "government minister ministry president premier cabinet authorities official officials",
        "ministry": "ministry minister", "police": "police officer officers inspector", "party": "party",
        "authorities": "authorities official officials", "company": "company", "university": "university",
        "court": "court judge", "church": "church", "parliament": "parliament speaker",
    }.items()
}  # fmt: skip
"""Bodies, with the words by which the article may call who speaks for them."""


def _voices(name: str) -> frozenset[str]:
    return frozenset[str]().union(*(_VOICES.get(word, ()) for word in name.casefold().split()))
