"""Sayings: what somebody said once, as several articles quote it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from pydantic import Field

from claims.claim import Quotation
from claims.marks import quoted
from claims.span import Span, hull
from claims.value import Name, Value
from claims.wording import Difference, Quote, Wording

GAP = " … "
"""What stands between two fragments of one claim."""

_TWO_SINGLES = re.compile("''|``|‘‘|’’")
"""Two single marks that are typed for a double one."""

_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)")
"""A single mark that opens; without its partner it may still be an apostrophe to whoever looks for pairs."""

_OPENING = {"”": "“", "»": "«", '"': '"'}
"""Marks that close a quotation, with those that opened it."""


class Quoted(Value):
    """A quotation in its article: the words of a claim, who said them, and where and when they appeared.

    `quote` is what stands between the marks; of a claim without any it is the whole claim. `speaker` is who
    is quoted first in the chain, by the name of the article.
    """

    document: str
    spans: tuple[Span, ...] = Field(min_length=1)
    quotation: Quotation
    quote: Quote
    speaker: str | None = None
    named: bool = True
    outlet: str | None = None
    published: datetime.date | None = None

    @property
    def hull(self) -> Span:
        """The span from the first word to the last."""
        return hull(self.spans)

    @property
    def article(self) -> tuple[str, str | None, datetime.date | None]:
        """What tells its article from others, since two outlets may give theirs one name."""
        return self.document, self.outlet, self.published

    @property
    def order(self) -> tuple[datetime.date, str, int]:
        """Where it stands among others: by day, those without one last, then by document and place."""
        return self.published or datetime.date.max, self.document, self.hull.start


class Speakers(Name):
    """Whether two quotations of one saying have one speaker, as far as the names say."""

    ONE = "one"
    UNSURE = "unsure"
    TWO = "two"


class QuotationComparison(Value):
    """Two quotations of one saying, and whether the wording drifted from `a`, the earlier one by day, to `b`.

    `why` says what became of the words, `evidence` why both are one saying. `differences` have their places
    in the texts of both quotes.
    """

    a: Quoted
    b: Quoted
    speakers: Speakers = Speakers.UNSURE
    evidence: str
    wording: Wording
    why: str
    differences: tuple[Difference, ...] = ()


class Saying(Value):
    """What was said once, as several articles quote it: each quotation held against one of the others."""

    comparisons: tuple[QuotationComparison, ...] = Field(min_length=1)

    @property
    def quotations(self) -> tuple[Quoted, ...]:
        """All quotations of it, by day of publication, those without one last."""
        found = dict.fromkeys(quoted for c in self.comparisons for quoted in (c.a, c.b))
        return tuple(sorted(found, key=lambda quoted: quoted.order))

    @property
    def wording(self) -> Wording:
        """Whether any of them drifted from another."""
        drifted = any(c.wording is Wording.DRIFT for c in self.comparisons)
        return Wording.DRIFT if drifted else Wording.SAME


def quote(quotation: Quotation, pieces: Sequence[str]) -> Quote | None:
    """Return what a claim of these words quotes; None where its words do not show what that is.

    What stands in the article's own words between two quoted fragments counts as left out with a mark. Words
    that begin small are a fragment too, since the article put them into a sentence of its own; and so is
    reported speech, which no marks bound.
    """
    pieces = [_TWO_SINGLES.sub('"', piece) for piece in pieces]
    bounded = quotation is Quotation.DIRECT and not any(map(_half_marked, pieces))
    if bounded or quotation is Quotation.INDIRECT:
        text = "\n".join(pieces).strip()
    else:
        text = GAP.join(part for piece in pieces for part in _fragments(piece))
    if not text:
        return None
    first = next((sign for sign in text if sign.isalnum()), "A")
    return Quote(text=text, whole=bounded and not first.islower())


def _half_marked(piece: str) -> bool:
    """Return whether a mark stands in a piece without its partner: some of the words are the article's."""
    return bool(_opened_before(piece)) or any(not mark.closed for mark in quoted(piece))


def _fragments(piece: str) -> list[str]:
    """Return the words of a piece that stand between marks, of which the outermost may be missing."""
    opened = _opened_before(piece) + piece
    inside = (opened[mark.start + 1 : mark.end - mark.closed].strip() for mark in quoted(opened))
    found = [words for words in inside if words]
    alone = None if found else _SINGLE.search(piece)
    return [piece[alone.end() :].strip()] if alone else found


def _opened_before(piece: str) -> str:
    """Return the mark that opened before a piece whose first mark is a closing one, else nothing."""
    at = next((at for at, sign in enumerate(piece) if sign in _OPENING or sign in "“„«"), None)
    if at is None or piece[at] not in _OPENING:
        return ""
    after = piece[at + 1 : at + 2]
    closes = piece[at] != '"' or (at > 0 and not piece[at - 1].isspace() and not after.isalnum())
    return _OPENING[piece[at]] if closes else ""
