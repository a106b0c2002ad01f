"""A paragraph cut into sentences, quotations of several sentences too, and broken ones put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from claims.span import Span
from verifier.extract.structure.lines import stripped

LONGEST = 20_000
"""Code points that are segmented at a time: bounds the work on a paragraph without an end."""

_MARKS = str.maketrans(dict.fromkeys('"“”„«»', " "))
_CLOSING = "\"”’»)]'"
_OPEN_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Jr|No|vs|v|Inc|Corp|Co|Ltd|Messrs|Pres"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m|e\.g|i\.e|approx)|\b[A-Z])\.$"
)
_AWAITS_NAME = re.compile(
    r"\b(?:agency|newspaper|daily|magazine|channel|broadcaster|website|outlet|station|network|portal|site)[.]$"
)
_FRAGMENT = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,4}(?:(?:on|in|at|late|early|last|this|yesterday|today)\b[\w\s,]{0,40})?[.]?",
)
_REPORTS = re.compile(
    r"(?:(?:he|she|they|it|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s"
    r"(?:said|says|asked|asks|told|added|wrote|tweeted|cried|shouted|exclaimed|replied|warned|insisted|declared)\b"
    r"|(?:said|says|asked|added|wrote)\s[A-Z])"
)


def sentences(text: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of a block in order; together they hold every word of it."""
    pending: Span | None = None
    for piece in _pieces(text, block):
        if pending is not None and _belongs(text, pending, piece):
            pending = Span(start=pending.start, end=piece.end)
            continue
        if pending is not None:
            yield pending
        pending = piece
    if pending is not None:
        yield pending


def _pieces(text: str, block: Span) -> Iterator[Span]:
    for start in range(block.start, block.end, LONGEST):
        run = text[start : min(block.end, start + LONGEST)]
        for found in sentencex.get_sentence_boundaries("en", run.translate(_MARKS)):
            left, right = start + found["start_index"], start + found["end_index"]
            place = stripped(text, left, right)
            if place is not None:
                yield place


def _belongs(text: str, before: Span, after: Span) -> bool:
    """Whether a piece goes on with the sentence before it."""
    head = text[after.start : min(after.end, after.start + 80)]
    tail = text[max(before.start, before.end - 40) : before.end]
    bare = tail.rstrip(_CLOSING)
    if not any(c.isalnum() for c in head) or head[0].islower():
        return True
    if bare.endswith((",", ";", ":")) or _OPEN_END.search(bare):
        return True
    if bare != tail and tail[-1] in _CLOSING and bare.endswith(("!", "?", ".")) and _REPORTS.match(head):
        return True
    whole = text[after.start : after.end] if len(after) <= 80 else ""
    return bool(_AWAITS_NAME.search(tail) and _FRAGMENT.fullmatch(whole))
