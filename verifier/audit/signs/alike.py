"""When two figures of one article are plainly of one thing, by the words around them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from claims.figure import Figure
from claims.span import Span

BEFORE: Final = 70
"""Code points before a figure, within its sentence, whose words say what it is of."""

BEHIND: Final = 50
"""Code points behind it that do."""

ENOUGH: Final = 2
"""Words that two figures must share."""

_WORD: Final = re.compile(r"\b[^\W\d_][\w’'-]+")
_STEM: Final = 6
_COMMON: Final = frozenset(
    """the and for that this with from have has had will would could said says been were was are which their
    its his her they them there than then over more most less least about around nearly almost some into onto
    also only just year years month months last next week day days when where while after before since under
    between million billion thousand trillion lakh crore dollars dollar euros pounds rupees per cent percent
    total according other another one two three four five six seven eight nine ten who but not all out now
    new""".split()
)
_SEXES: Final = (frozenset(("he", "his", "him", "mr")), frozenset(("she", "her", "hers", "mrs", "ms")))
_MORE: Final = re.compile(r"\b(?:more|another|additional|extra|other|others|further|each|every|per)\b", re.I)


class Around(NamedTuple):
    """The sentence of a figure, the stems of the words around it there, and the names among them."""

    sentence: Span
    stems: frozenset[str]
    names: frozenset[str]
    sexes: frozenset[int]


def around(text: str, figure: Figure, sentence: Span) -> Around:
    """Return what is said around a figure in its sentence."""
    start, end = max(sentence.start, figure.span.start - BEFORE), min(sentence.end, figure.span.end + BEHIND)
    while end < sentence.end and text[end].isalpha():
        end += 1
    pieces = ((start, figure.span.start), (figure.span.end, end))
    found = [word for low, high in pieces for word in _WORD.finditer(text, low, high)]
    lower = [word[0].lower() for word in found]
    stems = frozenset(word[:_STEM] for word in lower if word not in _COMMON and len(word) > 2)
    first = sentence.start + 2
    names = frozenset(w[0] for w in found if w[0][0].isupper() and w.start() > first and len(w[0]) > 2)
    sexes = frozenset(which for which, words in enumerate(_SEXES) if words.intersection(lower))
    return Around(sentence, stems, names, sexes)


def one_thing(a: Figure, b: Figure, around_a: Around, around_b: Around) -> bool:
    """Return whether two figures count alike, and the words around them leave little doubt of what.

    They share two words or more, at least half of what the scarcer tells, and neither names what the other
    does not. Figures of one sentence are told apart by it, and so are his and hers.
    """
    if around_a.sentence == around_b.sentence or len(around_a.sexes | around_b.sexes) > 1:
        return False
    added = any(_MORE.search(figure.text) for figure in (a, b))
    if a.unit != b.unit or a.unit is None or added or not _counts(a, b):
        return False
    names = (around_a.names, around_b.names)
    if all(names) and names[0] != names[1] and not (names[0] < names[1] or names[1] < names[0]):
        return False
    shared = len(around_a.stems & around_b.stems)
    return shared >= ENOUGH and 2 * shared >= min(len(around_a.stems), len(around_b.stems))


def _counts(a: Figure, b: Figure) -> bool:
    """Whether what two figures count, where, and what befell it do not differ, as far as they say."""
    one, other = a.quantity, b.quantity
    if one is None or other is None:
        return one is other
    said = ((one.happening, other.happening), (one.place, other.place), (one.period, other.period))
    return one.qualifiers == other.qualifiers and all(None in pair or pair[0] == pair[1] for pair in said)
