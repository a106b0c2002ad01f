"""QUO001: a quotation without a speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from claims.claim import Claim, Quotation
from claims.document import PartKind
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import has_known_speaker, speakers
from verifier.audit.signs.marks import MARKS, is_speech, passages, touches, union
from verifier.audit.signs.telling import TELLING
from verifier.audit.wording import shown

REACH: Final = 800
"""Code points before the words of a "he" within which somebody who is named may be meant."""

_COLON: Final = re.compile(r":\s*[\"“„«]\Z")
_PRONOUNS: Final = frozenset("he she they it we i you who one someone somebody".split())
_SPOKEN: Final = frozenset({Quotation.DIRECT, Quotation.MIXED})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each passage between quotation marks that nobody is said to have spoken."""
    claims = subject.reading.claims
    told = union(claim.hull for claim in claims)
    known = union(claim.hull for claim in claims if _is_known(claim))
    others = union(claim.hull for claim in claims if claim.attribution)
    strangers = union(claim.hull for claim in claims if _is_stranger(claim))
    text, sentences = subject.reading.document.text, [each.span for each in subject.reading.sentences]
    for part, passage in _passages(subject):
        if not touches(told, passage):
            continue
        if touches(strangers, passage) and not touches(known, passage):
            named = touches(known, Span(start=max(0, passage.start - REACH), end=part.end))
        else:
            near = _beside(text, sentences, passage, part)
            named = touches(others, near) or _is_told(text, passage, near)
        if not named:
            place = subject.place(passage)
            message = (
                f"Nobody is named as the speaker of {shown(place.text)}. Who said it, when and to whom? "
                "The reporter must say."
            )
            yield RULE.finding(place, message)


def _is_known(claim: Claim) -> bool:
    return bool(claim.attribution) and has_known_speaker(claim.attribution)


def _is_stranger(claim: Claim) -> bool:
    """Return whether words are quoted of a mere pronoun that the article does not introduce."""
    said = speakers(claim.attribution)
    quoted = claim.quotation in _SPOKEN and not has_known_speaker(claim.attribution)
    return quoted and all(link.name.casefold() in _PRONOUNS for link in said)


def _beside(text: str, sentences: Sequence[Span], passage: Span, part: Span) -> Span:
    """Return the sentences of a passage, the one before in its paragraph, and one behind that is quoted."""
    own = bisect_right(sentences, passage.start, key=lambda span: span.start) - 1
    behind = bisect_left(sentences, passage.end, key=lambda span: span.start)
    start = max(part.start, min(passage.start, sentences[max(0, own - 1)].start if sentences else 0))
    if behind < len(sentences) and text[sentences[behind].start] in MARKS:
        return Span(start=start, end=sentences[behind].end)
    return Span(start=start, end=max(passage.end, sentences[behind - 1].end if behind else 0))


def _is_told(text: str, passage: Span, near: Span) -> bool:
    """Return whether words around a passage report it, or name a text that it is of."""
    before = text[near.start : passage.start]
    reported = TELLING.search(before) or TELLING.search(text, passage.end, near.end)
    return bool(reported or _COLON.search(before))


def _passages(subject: Subject) -> Iterator[tuple[Span, Span]]:
    """Yield each passage of speech after its paragraph."""
    text = subject.reading.document.text
    for part in subject.reading.parts:
        if part.kind is PartKind.PARAGRAPH:
            yield from (
                (part.span, span) for span in passages(text, part.span) if is_speech(span.words(text))
            )


RULE = Rule(
    code="QUO001",
    name="quotation-without-speaker",
    level=Level.NOTE,
    since="0.1.0",
    summary="Five or more words between quotation marks in the body that nobody is said to have spoken.",
    rationale="Quotation marks promise that somebody used these very words. Where nobody is named, or only a "
    "“he” whom the article does not introduce, the reader cannot weigh them and the desk cannot check them. "
    "Headlines are left alone, since their speaker stands in the body, and so are titles of works, words "
    "that a sentence reports by its verb or takes from a law or a letter, and words of a “he” where somebody "
    "named spoke shortly before.",
    flagged=Example(
        text="The council met on Monday evening. “We were never told about the plan to sell the park,” he "
        "said. The meeting lasted two hours."
    ),
    passed=Example(
        text="The council met on Monday evening. “We were never told about the plan to sell the park,” said "
        "Maria Lopez, a teacher. The meeting lasted two hours."
    ),
    record=Record(articles=530, found=12, read=12, right=8),
    check=check,
)
