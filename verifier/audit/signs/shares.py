"""Shares of which the words say that they are of one whole and leave each other out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claims.figure import Figure
from claims.interval import Comparator
from verifier.audit.signs.figures import printed_step

REACH: Final = 90
"""Code points at most from one share of a whole to the next."""

_ANSWERS: Final = (
    "yes|in favou?r|supported|supports?|approved?|approves|agreed?|agrees|backed|backs|positive|favou?rable",
    "no|against|opposed|opposes?|opposing|disapproved?|disapproves|disagreed?|disagrees|rejected|negative"
    "|unfavou?rable",
    "undecided|unsure|don[’']t know|did not know|no opinion|abstained|neither|neutral",
    "men|male|males|boys",
    "women|female|females|girls",
    "urban|rural",
)
_ANSWER: Final = re.compile(
    r"(?!\W*of\b)(?: (?!of\b|among\b)[\w’'-]{1,14}){0,3}? (?:"
    + "|".join(f"({words})" for words in _ANSWERS)
    + r")\b",
    re.I,
)
_REST: Final = re.compile(r"\b(?:the (?:rest|remaining|remainder|other),? ?)$", re.I)
_VOTE: Final = re.compile(r"\bof (?:the |all )?(?:popular |total )?votes?\b", re.I)
_ELSEWHERE: Final = re.compile(
    r"\b(?:turnout|counted|precincts|results|compared|than|previous\w*|last|earlier|round|seats?|while in"
    r"|up from|down from|(?:19|20)\d\d|among|respectively|each|in [A-Z]\w*|or)\b"
)
_LEAD: Final = re.compile(
    r"\b(?:leads?|leading|led|ahead|beats?|beat|won|wins?|split|divided|margin of)\b", re.I
)
_CHANGED: Final = re.compile(
    r"\b(?:by|from|up|down|rose|fell|rise|fall|increase|decrease|growth|grew|dropp?e?d?|turnout|above|below|than)"
    r"[ \w]{0,12}$",
    re.I,
)


def partitions(text: str, figures: Sequence[Figure], start: int, end: int) -> Iterator[tuple[Figure, ...]]:
    """Yield the shares of one whole in a sentence that leave each other out.

    `figures` are those in the sentence, in order.
    """
    shares = [figure for figure in figures if _is_share(text, figure, start)]
    for chosen in (_answers(text, shares, end), _rest(text, shares), _votes(text, shares, start, end)):
        if len(chosen) > 1:
            yield chosen
            return


def _is_share(text: str, figure: Figure, start: int) -> bool:
    """Whether a figure is a share and no change, no bound of one, and no vague part."""
    exact = figure.comparator not in (Comparator.VAGUE, Comparator.BETWEEN) and figure.low is not None
    changed = figure.quantity is not None and figure.quantity.happening in ("increased", "decreased")
    told = text[max(start, figure.span.start - 30) : figure.span.start]
    return figure.unit == "percent" and exact and not changed and not _CHANGED.search(told)


def _answers(text: str, shares: Sequence[Figure], end: int) -> tuple[Figure, ...]:
    """Shares that follow each other, each with another answer right behind it: yes, no, undecided."""
    found, given = list[Figure](), set[int]()
    for at, share in enumerate(shares):
        stop = shares[at + 1].span.start if at + 1 < len(shares) else end
        behind = text[share.span.end : stop]
        answer = _ANSWER.match(f" {_own(share)}{behind}".replace("  ", " "))
        which = answer.lastindex if answer else None
        near = not found or share.span.start - found[-1].span.end <= REACH
        if which and near and which not in given and _opposed(which, given):
            found.append(share)
            given.add(which)
        elif found:
            break
    return tuple(found)


def _own(share: Figure) -> str:
    """The words of a figure behind its number ("45% disapprove")."""
    return share.text.rpartition("%")[2] if "%" in share.text else share.text.lower().partition("cent")[2]


def _opposed(which: int, given: set[int]) -> bool:
    """Whether an answer is to the question of those before it: opinions go with opinions alone."""
    opinions = {1, 2, 3}
    return not given or (which in opinions) == bool(given & opinions)


def _rest(text: str, shares: Sequence[Figure]) -> tuple[Figure, ...]:
    """Two shares of which the second is said to be all that the first leaves."""
    for one, other in pairwise(shares):
        gap = text[one.span.end : other.span.start]
        if len(gap) <= REACH and _REST.search(gap):
            return one, other
    return ()


def _votes(text: str, shares: Sequence[Figure], start: int, end: int) -> tuple[Figure, ...]:
    """Shares of one vote, of one place and day, as far as the sentence says."""
    told = text[start:end]
    leading = any(gap.strip(" -–") in ("to", "") for gap in _gaps(text, shares)) and _LEAD.search(told)
    if _ELSEWHERE.search(told) or not (_VOTE.search(told) or (leading and len(shares) == 2)):
        return ()
    return tuple(shares) if all(len(gap) <= REACH for gap in _gaps(text, shares)) else ()


def _gaps(text: str, shares: Sequence[Figure]) -> list[str]:
    return [text[one.span.end : other.span.start] for one, other in pairwise(shares)]


def least(figure: Figure) -> float:
    """Return the least that a share may stand for where it is added to others: half a step below it."""
    low = (figure.careful if figure.comparator is Comparator.ABOUT else figure.interval).ends[0]
    return low - (printed_step(figure) / 2 if figure.comparator is Comparator.EXACTLY else 0.0)
