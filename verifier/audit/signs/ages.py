"""Ages that stand beside a year of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claims.span import Span
from verifier.audit.signs.moments import MOMENT, YEAR

_AGE: Final = r"(?P<age>\d{1,3})"
_BORN: Final = rf"born (?:in |on )?(?:[A-Z][\w'’-]+,? (?:in |on ))?(?P<born>{MOMENT})"
_NOW: Final = [
    re.compile(rf"\b{_BORN},? (?:now |aged |is |and is )?{_AGE}(?= years old|,|\)|\.(?!\d))"),
    re.compile(rf"\b{_AGE}, (?:who )?(?:was )?{_BORN}"),
    re.compile(rf"\b{_AGE}-year-old(?: [\w'’-]+){{0,4}},? (?:who )?(?:was )?{_BORN}"),
]
"""Forms that tell how old somebody is on the day of publication."""

_THEN: Final = re.compile(
    rf"\b{_BORN}(?:,? (?!who|father|mother|brother|sister|son|daughter|wife|husband)[\w'’-]+){{0,8}}? "
    rf"(?:died|was killed|passed away)(?:,? [\w'’-]+){{0,4}}? (?:in|on) (?P<died>{MOMENT}),? "
    rf"(?:aged|at the age of|at age|at) {_AGE}\b"
)
"""How old somebody was who died in a year that is told."""

_YEAR: Final = re.compile(YEAR)


class Age(NamedTuple):
    """A year of birth, an age, and the year in which somebody had it."""

    span: Span
    born: int
    age: int
    year: int

    @property
    def fits(self) -> bool:
        """Whether the age is right, before the birthday of the year or behind it."""
        return self.year - self.born - self.age in (0, 1)


def ages(text: str, published: int | None) -> Iterator[Age]:
    """Yield the ages of a text beside a year of birth; those of today only where its year is known."""
    for match in _THEN.finditer(text):
        died = _year(match["died"])
        if died:
            yield from _age(match, died)
    for form in _NOW if published else []:
        for match in form.finditer(text):
            yield from _age(match, published or 0)


def _age(match: re.Match[str], year: int) -> Iterator[Age]:
    born = _year(match["born"])
    if born:
        start = min(match.start("born"), match.start("age"))
        end = max(match.end("born"), match.end("age"))
        yield Age(Span(start=start, end=end), born, int(match["age"]), year)


def _year(words: str) -> int | None:
    found = _YEAR.search(words)
    return int(found.group()) if found else None
