"""HED001: a headline firmer than its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.document import Reading
from claims.figure import Figure
from claims.finding import Finding, Level
from claims.interval import Comparator
from claims.marks import quoted
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.firmness import Firmness, Line, lines
from verifier.audit.signs.headline import body, headline, within
from verifier.audit.signs.stems import stems
from verifier.audit.wording import shown

LEAST: Final = 3
"""Words that a headline and the line that gives it must share."""

SHARE: Final = 0.6
"""Of the words of a headline, what the line that gives it must have."""

NEARLY: Final = 0.15
"""By how much less than that line a firm one may have and still bear the headline out."""

_CAREFUL: Final = re.compile(
    r"""[?:]|\b(?:says?|saying|said|tells?|told|claim(?:s|ed)?|alleg(?:es?|ed|edly|ations?)|accus(?:es?|ed|ations?)
    |blam(?:es?|ed)|report(?:s|ed|edly)?|apparently|perhaps|maybe|possibl[ey]|potential(?:ly)?|likely|may|might
    |could|would|should|will|can|seems?|appears?|looks?|expect(?:s|ed|ing)?|coming|fear(?:s|ed)?|suspect(?:s|ed)?
    |warn(?:s|ed)?|argues?|urges?|calls?|den(?:y|ies|ied)|predict(?:s|ed)?|forecasts?|suggests?|sources?
    |officials?|thinks?|believes?|vows?|pledges?|promises?|threatens?|plan(?:s|ned)?|wants?|seeks?|considers?
    |mulls?|eyes|insists?|polls?|stud(?:y|ies)|surveys?|according|set|if|why|how|what|rumou?rs?|risks?|hopes?
    |aims?|not|never)\b|n['’]t\b""",
    re.I | re.X,
)
"""Words by which a headline says that somebody else says so, that it is not sure, or yet to come."""

_AHEAD: Final = re.compile(r"\bto [a-z]", re.I)
"""Words by which a headline says that something is yet to come."""

_BOUNDED: Final = re.compile(
    r"\b(?:up to|as many as|as much as|at most|no more than|(?:a )?maximum of)\b", re.I
)
_NUMBER: Final = re.compile(r"\d(?:[\d,.]*\d)?")
_BEFORE: Final = 25
"""Code points before a number in a headline in which a word may bound it."""

_TOLD: Final = {
    Firmness.DOUBTED: "gives it only as what is alleged",
    Firmness.UNNAMED: "gives it only by a voice without a name",
    Firmness.AHEAD: "gives it only as what may yet come",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a headline that the body gives less firmly, and for each figure given flat."""
    above = headline(subject.reading)
    if above is None:
        return
    weaker = _weaker(subject.reading, above.words)
    if weaker:
        message = (
            f"The headline says {shown(above.words)} as a fact, and the body {_TOLD[weaker.firmness]} "
            f"({shown(weaker.sign)}). Can the headline stand as it is? The editor must say."
        )
        yield RULE.finding(subject.place(above.place), message, related=[subject.place(weaker.span)])
    for number, figure in _bounded(subject.reading, above.words):
        message = (
            f"The headline gives {shown(number)} without the bound that the body sets "
            f"({shown(figure.text)}). Is it that many, or at most? The editor must say."
        )
        yield RULE.finding(subject.place(above.place), message, related=[subject.place(figure.span)])


def _weaker(reading: Reading, words: str) -> Line | None:
    """Return the line that gives most of a headline, where it is less firm and no firm one comes near it."""
    wanted = frozenset(stems(words))
    if len(wanted) < LEAST or quoted(words) or _CAREFUL.search(words):
        return None
    text, firm, best = reading.document.text, 0.0, 0.0
    weaker: Line | None = None
    for line in lines(reading):
        found = wanted.intersection(stems(line.span.words(text)))
        share = len(found) / len(wanted)
        if line.firmness is Firmness.FIRM or not line.bears(text, found):
            firm = max(firm, share)
        elif len(found) >= LEAST and share > best:
            weaker, best = line, share
    if weaker is None or best < SHARE or firm >= min(SHARE, best - NEARLY):
        return None
    return None if weaker.firmness is Firmness.AHEAD and _AHEAD.search(words) else weaker


def _bounded(reading: Reading, words: str) -> Iterator[tuple[str, Figure]]:
    """Yield the numbers of a headline that the body gives, whenever it does, as the most that may be."""
    wanted, under = frozenset(stems(words)), body(reading)
    figures = [f for claim in reading.claims for f in claim.figures if within(under, f.span)]
    for found in _NUMBER.finditer(words):
        same = [
            f for f in figures if found[0] in _NUMBER.findall(f.text) and wanted & {*stems(f.counted or "")}
        ]
        flat = [f for f in same if f.comparator is not Comparator.AT_MOST or not _BOUNDED.search(f.text)]
        if same and not flat and not _BOUNDED.search(words, max(0, found.start() - _BEFORE), found.start()):
            yield found[0], same[0]


RULE = Rule(
    code="HED001",
    name="headline-firmer-than-body",
    level=Level.WARNING,
    since="0.1.0",
    summary="A headline that states as a fact what is only alleged, told by nobody named, or to come.",
    rationale="Most readers see the headline alone. Where the body says “allegedly”, hides behind "
    "“sources” or speaks of what could be, a headline without any of it promises more than the article "
    "keeps. Headlines that name who says so, ask, quote or hedge are left alone, and so is a headline that "
    "any firm line of the body bears out. A number is asked for where the body gives it only after “up to” "
    "or “as many as”.",
    flagged=Example(
        text="Mayor of Ostrow took bribes from builders\n\nThe town hall was quiet on Monday. The mayor of "
        "Ostrow allegedly took bribes from two builders between 2019 and 2021. A hearing begins in May."
    ),
    passed=Example(
        text="Mayor of Ostrow allegedly took bribes from builders\n\nThe town hall was quiet on Monday. "
        "The mayor of Ostrow allegedly took bribes from two builders between 2019 and 2021. A hearing "
        "begins in May."
    ),
    record=Record(articles=1370, found=3, read=3, right=3),
    check=check,
)
