"""QUO001: a quotation without a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claims.claim import Claim, Quotation
from claims.document import PartKind
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.chain import has_known_speaker
from verifier.audit.marks import is_speech, passages, touches, union
from verifier.audit.rule import Example, Rule, Subject
from verifier.audit.wording import shown

_SPOKEN: Final = frozenset({Quotation.DIRECT, Quotation.MIXED})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each passage between quotation marks that nobody is said to have spoken."""
    claims = subject.reading.claims
    told = union(claim.hull for claim in claims)
    spoken = union(claim.hull for claim in claims if not _unspoken(claim))
    for passage in _passages(subject):
        if touches(told, passage) and not touches(spoken, passage):
            place = subject.place(passage)
            message = (
                f"Nobody is named as the speaker of {shown(place.text)}. Who said it, when and to whom? "
                "The reporter must say."
            )
            yield RULE.finding(place, message)


def _unspoken(claim: Claim) -> bool:
    """Return whether a claim leaves the words between quotation marks in it without a speaker."""
    if claim.quotation in _SPOKEN:
        return not has_known_speaker(claim.attribution)
    return claim.quotation is Quotation.NONE


def _passages(subject: Subject) -> Iterator[Span]:
    text = subject.reading.document.text
    for part in subject.reading.parts:
        if part.kind is PartKind.PARAGRAPH:
            yield from (span for span in passages(text, part.span) if is_speech(span.words(text)))


RULE = Rule(
    code="QUO001",
    name="quotation-without-speaker",
    level=Level.WARNING,
    since="0.1.0",
    summary="Five or more words between quotation marks in the body that nobody is said to have spoken.",
    rationale="Quotation marks promise that somebody used these very words. Where nobody is named, or only a "
    "“he” whom the article does not introduce, the reader cannot weigh them and the desk cannot check them. "
    "Headlines are left alone, since their speaker stands in the body, and so are titles of works.",
    flagged=Example(
        text="The council met on Monday evening. “We were never told about the plan to sell the park,” he "
        "said. The meeting lasted two hours."
    ),
    passed=Example(
        text="The council met on Monday evening. “We were never told about the plan to sell the park,” said "
        "Maria Lopez, a teacher. The meeting lasted two hours."
    ),
    check=check,
)
