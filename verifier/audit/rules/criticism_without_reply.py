"""REV001: criticism without a reply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claims.document import Reading
from claims.finding import Finding, Level
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.accusation import Accusation, accusations
from verifier.audit.signs.names import telling
from verifier.audit.signs.reply import replies
from verifier.audit.wording import shown

OFTEN: Final = 3
"""How many times an article names whom it is about at least, if not at its start."""

AGAIN: Final = 2
"""How many times it does where it names them at its start."""

OPENING: Final = 3
"""Sentences at the start of an article that name whom it is about."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each accused person or body whose answer the article does not have."""
    reading = subject.reading
    text, heard = reading.document.text, replies(reading)
    for same in _by_accused(text, accusations(reading)):
        if _in_passing(reading, same[0]) or any(heard.of(each.accused.words(text)) for each in same):
            continue
        place, *related = (subject.place(each.accused) for each in same)
        message = (
            f"{shown(place.text)} is accused ({shown(same[0].words.words(text))}), and the article has "
            f"no answer. Was {shown(place.text)} asked, and with what reply? The reporter must say."
        )
        yield RULE.finding(place, message, related=related)


def _in_passing(reading: Reading, accusation: Accusation) -> bool:
    """Return whether the article is about somebody else: it names the accused seldom."""
    text, opening = reading.document.text, reading.sentences[: OPENING + 1][-1].span.start
    words = [word for word in accusation.accused.words(text).split() if telling(word)]
    often = max((text.count(word) for word in words), default=0)
    return often < (AGAIN if any(word in text[:opening] for word in words) else OFTEN)


def _by_accused(text: str, found: Iterator[Accusation]) -> list[list[Accusation]]:
    """Return accusations in groups of one accused, whose names share a word that tells who is meant."""
    groups = list[list[Accusation]]()
    for each in found:
        words = telling(each.accused.words(text))
        known = (g for g in groups if words & telling(g[0].accused.words(text)))
        group = next(known, None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    return groups


RULE = Rule(
    code="REV001",
    name="criticism-without-reply",
    level=Level.NOTE,
    since="0.1.0",
    summary="A person or body with a name that is accused, and no answer of theirs anywhere in the article.",
    rationale="Whoever is accused has a right to answer, and a reader to know the answer, or that none was "
    "to be had. Any words of the accused in the article count, and so do “denied”, “declined to comment” "
    "and “could not be reached” near the name. Lands and parties, which accuse one another every day, "
    "are left alone, and so is whom the article names in passing or accuses of what was years ago.",
    flagged=Example(
        text="The council met on Monday. Maria Lopez accused Viktor Hahn of selling the park to a friend. "
        "Hahn has been on the council for ten years."
    ),
    passed=Example(
        text="The council met on Monday. Maria Lopez accused Viktor Hahn of selling the park to a friend. "
        "Hahn did not respond to a request for comment."
    ),
    record=Record(articles=1370, found=14, read=14, right=12),
    check=check,
)
