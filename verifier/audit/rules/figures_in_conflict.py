"""FIG001: figures of one quantity in conflict within the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.figures import is_vague
from verifier.audit.wording import listed, shown

_OTHER_TIMES: Final = re.compile(
    r"\b(?:earlier|initially|at first|first reported|(?:last|previous) (?:attack|strike|blast|toll|count)"
    r"|(?:days|weeks|months|years) of)\b",
    re.I,
)
"""Words of a sentence whose figure is of another time than that of the article."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each figure that conflicts with one or more that the article gives before it."""
    tellers = _tellers(subject)
    conflicts = defaultdict[Span, dict[Span, str]](dict)
    for comparison in subject.comparisons:
        sure = comparison.relation is Relation.CONFLICT and comparison.certainty is Certainty.SURE
        ours = sure and _within(subject, comparison) and not _leaves_room(subject, comparison)
        if ours and not _of_other_times(subject, comparison):
            first, second = sorted((comparison.a.span, comparison.b.span))
            conflicts[second][first] = comparison.quantity
    for span, earlier in sorted(conflicts.items()):
        *related, place = (subject.place(each) for each in (*sorted(earlier), span))
        said = [f"{shown(each.text)} ({tellers[each.span]})" for each in (*related, place)]
        asked = list(dict.fromkeys(tellers[each.span] for each in (*related, place)))
        quantity = next(iter(earlier.values()))
        message = (
            f"{listed(said)} cannot all be right for one quantity ({quantity}). Which holds, and as of when? "
            f"To be asked: {listed(asked)}."
        )
        yield RULE.finding(place, message, related=related)


def _leaves_room(subject: Subject, comparison: Comparison) -> bool:
    """Whether the words alone let both be right: "at least 12" beside 19, odd as it is, is no error."""
    said = {each.span: each.interval for claim in subject.reading.claims for each in claim.figures}
    a, b = (said.get(place.span) for place in (comparison.a, comparison.b))
    return a is not None and b is not None and a.meets(b)


def _of_other_times(subject: Subject, comparison: Comparison) -> bool:
    """Whether a figure is vague, or its sentence tells of an earlier count or of many days."""
    places = (comparison.a, comparison.b)
    return any(is_vague(place.text) or _told_apart(subject, place.span) for place in places)


def _told_apart(subject: Subject, span: Span) -> bool:
    text = subject.reading.document.text
    sentences = (each.span for each in subject.reading.sentences if each.span.overlaps(span))
    return any(_OTHER_TIMES.search(text, each.start, each.end) for each in sentences)


def _within(subject: Subject, comparison: Comparison) -> bool:
    name = subject.reading.document.name
    return comparison.a.document == name == comparison.b.document


def _tellers(subject: Subject) -> defaultdict[Span, str]:
    """Return who gives each figure, "the reporter" where the article does itself."""
    tellers = defaultdict[Span, str](lambda: "the reporter")
    for claim in subject.reading.claims:
        for figure in claim.figures:
            for speaker in speakers(claim.attribution)[:1]:
                tellers[figure.span] = speaker.name
    return tellers


RULE = Rule(
    code="FIG001",
    name="figures-in-conflict",
    level=Level.ERROR,
    since="0.1.0",
    summary="Two figures of one quantity in one article of which not both can be right.",
    rationale="Readers notice when an article says 25 in one line and 21 in another, and trust neither. "
    "Figures are compared as a careful reader takes them (1,400 leaves room for 1,420, more than "
    "200 for 250), and only when they count the same people or things, to whom the same "
    "happened, at one place and time. Dozens and hundreds are left alone, and so are counts that the text "
    "calls earlier ones, and “at least 12” beside 19, which words alone let be right. Often both sources "
    "are quoted rightly and the article should say that they differ.",
    flagged=Example(
        text="The explosion at the factory killed 25 people, police said. The health ministry said 41 "
        "people were killed in the explosion."
    ),
    passed=Example(
        text="The explosion at the factory killed 25 people, police said. The health ministry said 41 "
        "people were injured in the explosion."
    ),
    record=Record(articles=844, found=18, read=18, right=17),
    check=check,
)
