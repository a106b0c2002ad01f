"""SRC009: a role without a body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.claim import Claim, Kind
from claims.document import Reading
from claims.finding import Finding, Level
from claims.source import Anonymity
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.voices import WITHOUT_A_MASTER, Voice, unnamed_speakers
from verifier.audit.wording import shown

_JUDGEMENTS = frozenset({Kind.OPINION, Kind.PREDICTION})

_NEAR: Final = 600
"""Code points behind a judgement within which one of those who hold it may be named."""

_AROUND: Final = 120
_LEARNED: Final = re.compile(
    r"\b(?:academic|analyst|chair|commentator|consultant|director|economist|expert|fellow|founder|historian|lawyer|"
    r"lecturer|professor|researcher|scholar|scientist|specialist|strategist|universit|institut)",
    re.I,
)
"""What is said of somebody whose judgement is asked for."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each group of no body that is said to judge or to foresee something."""
    judged = defaultdict[str, list[Claim]](list)
    for claim, voices in unnamed_speakers(subject.reading):
        groups = all(_group(voice) for voice in voices)
        if claim.kind in _JUDGEMENTS and groups and not _one_is_named(subject.reading, claim):
            judged[speakers(claim.attribution)[0].source].append(claim)
    for claims in judged.values():
        places = [subject.place(span) for span in sorted(claim.hull for claim in claims)]
        who = shown(speakers(claims[0].attribution)[0].name)
        message = (
            f"{who} are said to hold this. Who are they, how many, of which body, and who sees it otherwise? "
            "The reporter must name one of them at least."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _group(voice: Voice) -> bool:
    return voice.several and not voice.of_body and voice.noun in WITHOUT_A_MASTER


def _one_is_named(reading: Reading, claim: Claim) -> bool:
    """Return whether the article goes on with somebody by name of whom it says that they are learned."""
    text, end = reading.document.text, claim.hull.end
    links = (link for other in reading.claims for link in speakers(other.attribution))
    named = (link.span.start for link in links if link.span and link.anonymity is Anonymity.NAMED)
    near = (at for at in named if end <= at <= end + _NEAR)
    return any(_LEARNED.search(text, max(0, at - _AROUND), at + _AROUND) for at in near)


RULE = Rule(
    code="SRC009",
    name="role-without-body",
    level=Level.NOTE,
    since="0.1.0",
    summary="Opinions and forecasts of “experts”, “critics”, “officials” and the like who belong to nobody "
    "named.",
    rationale="“Critics say” may be one telephone call, or the reporter. A judgement weighs as much as "
    "those who hold it, so a reader needs to know who they are or at least where they work. Statements of "
    "fact by such voices are asked about under SRC002, which wants to know how they know. Members of a "
    "named body are left alone, and so are aides, who have somebody they serve, and a single expert "
    "without a name.",
    flagged=Example(
        text="The town council will build a bridge across the river next year. Critics say the plan is a "
        "waste of money. Work begins in March."
    ),
    passed=Example(
        text="The town council will build a bridge across the river next year. Economists at Dunmore "
        "University say the plan is a waste of money. Work begins in March."
    ),
    record=Record(articles=530, found=23, read=23, right=21),
    check=check,
)
