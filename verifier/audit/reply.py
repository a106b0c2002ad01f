"""Replies: whether somebody answers in an article, or is said not to have."""

from __future__ import annotations

import re
from typing import Final

from claims.document import Reading
from claims.span import Span
from verifier.audit.names import names, telling

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


def answers(reading: Reading, accused: Span) -> bool:
    """Return whether the accused has any words in an article, or is said to have answered or not to have.

    Whose answer it is, the sentence must say or the one before; one that names nobody is taken for theirs.
    """
    text = reading.document.text
    who, voices = telling(accused.words(text)), _voices(accused.words(text))
    for link in (link for claim in reading.claims for link in claim.attribution):
        called = f"{link.name} {link.surface or ''}"
        if who & telling(called) or voices.intersection(called.casefold().split()):
            return True
    return _answers(reading, who | voices)


def _answers(reading: Reading, who: frozenset[str]) -> bool:
    text, before = reading.document.text, frozenset[str]()
    for sentence in reading.sentences:
        named = frozenset[str]().union(*(telling(n.words(text)) for n in names(text, sentence.span)))
        for found in _ANSWER.finditer(text, sentence.span.start, sentence.span.end):
            if who & (named | before) or (not named and (found["plain"] or found["short"])):
                return True
        before = named
    return False


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
