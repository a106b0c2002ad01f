"""Totals and the numbers beside them that the words call their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final, NamedTuple

from claims.figure import Figure
from claims.interval import Comparator
from claims.span import Span
from claims.tolls import is_measure, people_of
from verifier.audit.signs import joints
from verifier.audit.signs.figures import is_rank

REACH: Final = 80
"""Code points at most between a total and its first part, and from one part to the next."""

MOST: Final = 40
"""Parts that anybody adds up; a longer row is a table, and slow to walk from each of its numbers."""


class Share(Enum):
    """What the words say of the parts: that they are all there is, or only that they are some of it."""

    ALL = auto()
    SOME = auto()


class Addition(NamedTuple):
    """A total with its parts, in the order of the text; `loose` where no word makes them of one kind."""

    total: Figure
    parts: tuple[Figure, ...]
    share: Share
    loose: bool = False


def additions(text: str, figures: Sequence[Figure], start: int, end: int) -> Iterator[Addition]:
    """Yield the totals of a sentence from `start` to `end` with their parts.

    `figures` are those in it, in order.
    """
    counted, parts = [figure for figure in figures if _adds(figure)], set[Span]()
    for at, total in enumerate(counted[:-1]):
        behind = text[total.span.end : counted[at + 1].span.start]
        before = text[max(start, total.span.start - REACH) : total.span.start]
        share = _share(before, behind, text, total, counted[at + 1])
        joined = at and joints.JOINED.match(text, counted[at - 1].span.end, total.span.start)
        if not share or total.span in parts or (joined and share is Share.SOME):
            continue
        if found := _parts(text, counted, at, end, share):
            parts.update(part.span for part in found.parts)
            yield found
    for at, total in enumerate(counted[2:], start=2):
        before = text[counted[at - 1].span.end : total.span.start]
        all_told = joints.BEFORE_ALL.match(before) and joints.IN_ALL.match(text, total.span.end)
        if all_told or joints.TOTALLED.match(before):
            yield from _summed(text, counted[max(0, at - 1 - MOST) : at + 1], start)


def _adds(figure: Figure) -> bool:
    """Whether a figure is one that is added to others: no share, span of time, rank or vague number."""
    given = figure.comparator is not Comparator.VAGUE and not is_rank(figure)
    return given and figure.unit not in joints.TIMES and " per " not in (figure.unit or "")


def _share(before: str, behind: str, text: str, total: Figure, first: Figure) -> Share | None:
    """What the words between a number and the next say of the two, None where they make them no parts."""
    if len(behind) > REACH:
        return None
    if joints.SOME.match(behind) or (joints.OF_THE.search(before) and joints.BEHIND_OF.match(behind)):
        return Share.SOME
    if joints.ALL.match(behind) or joints.BRACKETED.match(behind):
        return Share.ALL
    if joints.BESIDE.match(behind):
        narrowed = total.unit in joints.AT_LARGE and people_of(first.unit or "") not in (None, "person")
        sexes = total.unit in ("pupil", "student", "child") and first.unit in ("boy", "girl")
        elided = first.text.isalnum() and joints.PLACED.match(text, first.span.end) is not None
        return Share.ALL if narrowed or sexes or elided else None
    return None


def _parts(text: str, counted: Sequence[Figure], at: int, end: int, share: Share) -> Addition | None:
    """The numbers behind a total that its words make its parts, as far as they follow each other."""
    total, parts = counted[at], list[Figure]()
    for figure in counted[at + 1 : at + 2 + MOST]:
        gap = text[parts[-1].span.end : figure.span.start].removeprefix(" of them") if parts else ""
        if parts and (joints.TURN.search(gap) or not joints.NEXT.match(gap)):
            share = Share.SOME
            break
        apart = share is Share.SOME and _befallen_otherwise(total, figure)
        if apart or not (_of_one_kind(total, figure) or _both_counted(total, figure)):
            share = Share.SOME
            break
        parts.append(figure)
    if not 2 <= len(parts) <= MOST:
        return None
    if joints.EACH.search(text, parts[0].span.start, min(end, parts[-1].span.end + REACH)):
        return None
    last = joints.LAST.match(text, parts[-1].span.end, min(end, parts[-1].span.end + REACH))
    gaps = [text[a.span.end : b.span.start] for a, b in pairwise(parts)]
    unsure = joints.UNCOUNTED.search(" ".join([*gaps, last[0] if last else ""]))
    loose = not all(_of_one_kind(total, part) for part in parts)
    return Addition(total, tuple(parts), Share.SOME if unsure else share, loose)


def _of_one_kind(total: Figure, part: Figure) -> bool:
    if not (part.unit and total.unit) or part.unit == total.unit:
        return True
    return people_of(part.unit or "") is not None and people_of(total.unit or "") is not None


def _both_counted(total: Figure, part: Figure) -> bool:
    return not any(is_measure(each.unit or "") for each in (total, part))


def _befallen_otherwise(total: Figure, part: Figure) -> bool:
    """Whether the words say of both what befell them, and not the same."""
    happenings = {
        each.quantity.happening for each in (total, part) if each.quantity and each.quantity.happening
    }
    return len(happenings) > 1


def _summed(text: str, counted: Sequence[Figure], start: int) -> Iterator[Addition]:
    """Yield the last number as the total of those before it, as far as they follow each other."""
    *before, total = counted
    parts = list[Figure]()
    for figure in reversed(before):
        gap = text[figure.span.end : parts[0].span.start] if parts else ","
        if not _of_one_kind(total, figure) or joints.TURN.search(gap) or not joints.NEXT.match(gap):
            break
        parts.insert(0, figure)
    if 2 <= len(parts) <= MOST and not joints.EACH.search(text, parts[0].span.start, total.span.start):
        told = text[max(start, parts[0].span.start - REACH) : parts[-1].span.end]
        yield Addition(total, tuple(parts), Share.SOME if joints.UNCOUNTED.search(told) else Share.ALL)


def remainder(text: str, figures: Sequence[Figure], start: int) -> Addition | None:
    """Return "of the 30, 12 …", with "the other 20 …" behind, as a total with both its parts.

    `figures` are those of a sentence that begins at `start`, and of the one behind it.
    """
    counted = [figure for figure in figures if _adds(figure)]
    for at, total in enumerate(counted[:-2]):
        part, rest = counted[at + 1 : at + 3]
        opened = joints.OF_THE.search(text[max(start, total.span.start - REACH) : total.span.start])
        followed = joints.BEHIND_OF.match(text[total.span.end : part.span.start])
        other = joints.OTHER.search(text[part.span.end : rest.span.start])
        if opened and followed and other and all(_of_one_kind(total, each) for each in (part, rest)):
            return Addition(total, (part, rest), Share.ALL)
    return None
