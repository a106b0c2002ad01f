"""QUO002: a quotation with other words than elsewhere."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from claims.finding import Finding, Level
from claims.saying import Quoted, Speakers
from claims.wording import Wording
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import shown


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each quotation whose wording differs from that of the saying elsewhere."""
    name = subject.reading.document.name
    seen = set[Quoted]()
    for saying in subject.sayings:
        for each in saying.comparisons:
            if each.wording is not Wording.DRIFT or each.speakers is Speakers.TWO:
                continue
            here, there = (each.a, each.b) if each.a.document == name else (each.b, each.a)
            if here.document != name or here in seen:
                continue
            seen.add(here)
            where = ", ".join(filter(None, (there.outlet or there.document, str(there.published or ""))))
            who = f"{shown(there.speaker)} as" if there.speaker else "This as"
            message = (
                f"{who} quoted elsewhere ({where}) has other words: {shown(there.quote.text)}; {each.why}. "
                "Which are the words that were spoken? The reporter must go back to the recording."
            )
            yield RULE.finding(subject.place(here.hull), message)


RULE = Rule(
    code="QUO002",
    name="drifted-quotation",
    level=Level.NOTE,
    since="0.1.0",
    summary="A quotation of which another article has other words, from the same speaker.",
    rationale="Quotation marks promise the very words, and two outlets that give one saying in two "
    "wordings cannot both keep the promise. Some have translated it, and should say so. What is only "
    "shortened with a mark of omission, spelled otherwise or put into brackets is no other wording.",
    flagged=Example(
        text="“We will rebuild the old mill of Dunmore before the winter comes,” Anna Berg, the mayor, said.",
        published=datetime.date(2024, 3, 12),
        others=("“We will never rebuild the old mill of Dunmore before the winter comes,” Anna Berg said.",),
    ),
    passed=Example(
        text="“We will rebuild the old mill of Dunmore before the winter comes,” Anna Berg, the mayor, said.",
        published=datetime.date(2024, 3, 12),
        others=(
            "“We will rebuild the old mill … before the winter comes,” Anna Berg, the mayor, said on Monday.",
        ),
    ),
    check=check,
)
