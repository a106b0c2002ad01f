"""Words beside a quotation that tell that somebody spoke or wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_VERBS: Final = (
    "say add write ask argue insist stress warn admit explain recall claim submit lament plead call describe "
    "demand chastise accuse criticise criticize quote cite suggest urge order summon promise vow pledge "
    "declare affirm conclude continue reply respond answer announce report reveal note remark observe "
    "comment shout chant exclaim joke muse agree tweet post boast refer dub name title entitle label term "
    "brand highlight record thank ponder rip defend deem mock question point"
)
_NOUNS: Final = (
    "word statement letter speech view opinion message suit lawsuit charge law act code article description "
    "constitution clause decree judgment judgement verdict treaty resolution text book song poem film slogan "
    "motto theme headline banner hashtag sign poster definition phrase proverb saying rant"
)
"""What is quoted by itself, without anybody who speaks."""

_IRREGULAR: Final = (
    "said told tell tells wrote written spoke spoken read reads according put puts stated states"
)


def _forms(verb: str) -> Iterator[str]:
    """Yield the forms of a regular verb."""
    stem = verb.removesuffix("e")
    yield from (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")


_FORMS: Final = [
    *_IRREGULAR.split(),
    *(form for verb in _VERBS.split() for form in _forms(verb)),
    *(form for noun in _NOUNS.split() for form in (noun, f"{noun}s")),
]

TELLING: Final = re.compile(rf"\b(?:{'|'.join(_FORMS)})\b", re.I)
"""A reporting word, or a word for something that speaks by itself, such as a law or a letter."""
