"""COR001: a published claim that was edited without a word."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from claims.claim import Claim
from claims.daynames import is_day
from claims.document import Reading
from claims.finding import Finding, Level
from claims.revision import Aspect, Fate
from claims.span import Span, hull, touching
from claims.words import words
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.correction import notes
from verifier.audit.wording import shown

WEIGHTY: Final = frozenset({Aspect.FIGURE, Aspect.DATE, Aspect.SOURCE, Aspect.QUOTATION})
"""What is not edited for style."""

MARKS: Final = '"“”«»„'


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each edit of a published article that took a fact back without a correction."""
    document = subject.reading.document
    earlier = subject.earlier
    if earlier is None or not (document.outlet or document.url) or _notes(subject.reading) - _notes(earlier):
        return
    before = {claim.id: claim for claim in earlier.claims}
    after = {claim.id: claim for claim in subject.reading.claims}
    asked = set[tuple[Span, str]]()
    for outcome in subject.outcomes:
        if outcome.fate is not Fate.EDITED or WEIGHTY.isdisjoint(outcome.aspects):
            continue
        was, now = before[outcome.before or ""], after[outcome.after or ""]
        there, here = _sentence(earlier, was), _sentence(subject.reading, now)
        sentences = there.words(earlier.document.text), here.words(document.text)
        why = outcome.why if _taken_back(was, *sentences) else _unquoted(*sentences)
        if not why or (here, why) in asked:
            continue
        asked.add((here, why))
        message = (
            f"This was edited, and the article does not say so: {why}. It read "
            f"{shown(was.statement)} before. Is a correction due? The editor must say."
        )
        yield RULE.finding(subject.place(now.hull), message)


def _notes(reading: Reading) -> set[str]:
    """The words of the correction notes of an article; one of an earlier edit says nothing of this one."""
    return {" ".join(span.words(reading.document.text).split()) for span in notes(reading)}


def _sentence(reading: Reading, claim: Claim) -> Span:
    """The sentences that a claim stands in."""
    return hull([claim.hull, *touching([each.span for each in reading.sentences], claim.hull)])


def _taken_back(was: Claim, before: str, after: str) -> bool:
    """Whether its sentence lost a number, a day, or words that name a source.

    What only another sentence changed, or was added, takes nothing back.
    """
    lost = _words(before) - _words(after)
    return any(map(_weighs, lost)) or not lost.isdisjoint(_naming(was))


def _unquoted(before: str, after: str) -> str:
    """What is told of a sentence that has fewer quotation marks than it had, nothing of others."""
    fewer = sum(map(before.count, MARKS)) > sum(map(after.count, MARKS))
    return "quotation marks were taken away" if fewer else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text))


def _weighs(word: str) -> bool:
    """Whether a word is a number or a day, which nobody changes for style."""
    return word[0].isdecimal() or is_day(word)


def _naming(claim: Claim) -> frozenset[str]:
    """The words that give a claim's figures and dates, and name its sources."""
    surfaces = (link.surface for link in claim.attribution if link.surface)
    given = [figure.text for figure in claim.figures] + [date.text for date in claim.dates]
    return frozenset(key for each in (*surfaces, *given) for key in _words(each))


RULE = Rule(
    code="COR001",
    name="silent-edit",
    level=Level.WARNING,
    since="0.1.0",
    summary="A claim of a published article whose figure, date, source or quotation changed without a note.",
    rationale="Readers who saw the first version go on believing it, and those who copied it go on "
    "printing it. What is only reworded is left alone, and so is what was only added, since that takes "
    "nothing back, and so is every draft: an article counts as published when its outlet or its address "
    "is known. Any note of correction that the version before had not is enough; COR002 asks whether it "
    "says what was wrong.",
    flagged=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        outlet="The Dunmore Post",
    ),
    passed=Example(
        text="The explosion at the mill in Dunmore on Monday killed 21 people, police said.\n\n"
        "Correction, 13 March 2024: An earlier version of this article misstated the number of the dead "
        "as 25.",
        earlier="The explosion at the mill in Dunmore on Monday killed 25 people, police said.",
        published=datetime.date(2024, 3, 12),
        outlet="The Dunmore Post",
    ),
    record=Record(articles=20, found=39, read=39, right=37),
    check=check,
)
