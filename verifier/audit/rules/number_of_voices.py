"""REV004: an article of one voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claims.claim import Kind
from claims.finding import Finding, Level
from claims.source import Anonymity
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.wording import shown

LEAST: Final = 5
"""Statements of one voice, opinions aside, from which on an article hangs on it; a brief has fewer."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for an article in which one voice said all that anybody is said to have said."""
    told = [claim for claim in subject.reading.claims if claim.attribution]
    said = [(claim, link) for claim in told for link in speakers(claim.attribution) or claim.attribution[:1]]
    voices = {link.source for _, link in said}
    facts = [claim for claim in told if claim.kind is not Kind.OPINION]
    if len(facts) < LEAST or len(voices) != 1 or said[0][1].anonymity is Anonymity.UNNAMED:
        return
    place, *related = dict.fromkeys(subject.place(claim.hull) for claim, _ in said)
    message = (
        f"All {len(told)} statements that the article gives to anybody come from {shown(said[0][1].name)}. "
        "Who else knows of it, and what do they say? The reporter must say."
    )
    yield RULE.finding(place, message, related=related)


RULE = Rule(
    code="REV004",
    name="number-of-voices",
    level=Level.NOTE,
    since="0.1.0",
    summary="An article in which everything that anybody says is said by one and the same voice.",
    rationale="A story of one voice is as right as that voice, and a reader is seldom told so. That may do "
    "for an interview or a match report, so this is no more than a note. Opinions do not count, briefs "
    "with fewer than five other statements are left alone, and so are voices without a name, whom SRC002 "
    "asks for.",
    flagged=Example(
        text="Repairs of the bridge at Ostrow will take a year, Anna Berg, the minister of transport, said "
        "on Monday. Berg said the work would cost 40 million crowns. She said two lanes would stay open. "
        "Berg added that buses would run every ten minutes. She promised that nobody would lose a job."
    ),
    passed=Example(
        text="Repairs of the bridge at Ostrow will take a year, Anna Berg, the minister of transport, said "
        "on Monday. Berg said the work would cost 40 million crowns. She said two lanes would stay open. "
        "Berg added that buses would run every ten minutes. Viktor Hahn, a bus driver, said that was too "
        "few."
    ),
    record=Record(articles=1370, found=8, read=8, right=5),
    check=check,
)
