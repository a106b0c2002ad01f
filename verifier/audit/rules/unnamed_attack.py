"""SRC008: an attack by somebody unnamed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.finding import Finding, Level
from claims.source import Anonymity, Link
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.attack import ill_words, target
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.voices import unnamed, voice
from verifier.audit.wording import shown

_ONE: Final = re.compile(r"(?:an?|one|another|some|several|many|other|most)\b", re.I)
_OTHERS: Final = re.compile(
    r"(?:^|\s)(?:colleague|councill?or|delegate|fan|follower|friend|journalist|lawmaker|leader|legislator|member|"
    r"neighbou?r|opponent|parent|player|politician|protester|relative|reporter|resident|staff|student|teacher|user|"
    r"viewer|voter|worker)s?$|(?:^|\s)people$",
    re.I,
)
"""Those who are no voices of the desk's own, and yet speak without a name."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each voice without a name that speaks ill of somebody."""
    attacks = defaultdict[str, dict[Span, str]](dict)
    for claim in subject.reading.claims:
        said = speakers(claim.attribution)
        if not said or not all(_nameless(subject, link) for link in said):
            continue
        cue = next((link.cue.text for link in said if link.cue), "")
        words, whom = ill_words(claim.statement, cue, claim.kind), target(claim.statement, cue)
        if words and whom:
            attacks[said[0].name][claim.hull] = f"ill of {shown(whom)} ({shown(words)})"
    for name, found in attacks.items():
        places = [subject.place(span) for span in sorted(found)]
        message = (
            f"{shown(name)}, without a name, speaks {found[places[0].span]}. Why is the name kept, and has "
            "the other side been asked? The reporter must tell the editor."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _nameless(subject: Subject, link: Link) -> bool:
    """Return whether a link describes people without naming them, or a body that they speak for."""
    if not link.resolved or link.surface is None or link.anonymity is Anonymity.NAMED:
        return False
    found = unnamed(subject.reading, link) or (voice(link.name) if _ONE.match(link.surface) else None)
    if found:
        return not (found.of_body and found.several) or found.secret
    return bool(_OTHERS.search(link.name)) and not any(letter.isupper() for letter in link.name[1:])


RULE = Rule(
    code="SRC008",
    name="unnamed-attack",
    level=Level.NOTE,
    since="0.1.0",
    summary="An insult or accusation against somebody named by a voice that is not.",
    rationale="Who attacks others from behind a hidden name risks nothing, and whoever is attacked cannot "
    "answer. Most style guides allow no such words of opinion, and ask for proof and a reply where it is a "
    "charge of fact. What is said of nobody in particular is left alone, and so is what speakers with a "
    "name say.",
    flagged=Example(
        text="The town council chose a new mayor on Monday. The former mayor, Paul Brandt, was “a liar and "
        "a coward”, one insider said. The council meets again in May."
    ),
    passed=Example(
        text="The town council chose a new mayor on Monday. The former mayor, Paul Brandt, was “a liar and "
        "a coward”, said Anna Berg, a member of the council. The council meets again in May."
    ),
    record=Record(articles=530, found=7, read=7, right=6),
    check=check,
)
