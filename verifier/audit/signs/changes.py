"""Changes as a sentence tells them: up or down, by how much, and from where to where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claims.figure import Figure
from claims.interval import Comparator, Interval
from claims.span import Span
from verifier.audit.signs import turns
from verifier.audit.signs.figures import is_rank, printed_step

SHARES: Final = frozenset({"percent", "percentage point", "basis point"})
"""Units in which the amount of a change is given."""

REACH: Final = 90
"""Code points at most between the word for a change and its ends, and between the two ends."""

SLACK: Final = 0.05
"""The share by which the amount of a change may be rounded away from what its ends give."""


Ends = tuple[float, float]
"""The least and the most that something may be."""


class Change(NamedTuple):
    """A change: the word for it, whether it goes up, the figures of its ends, and by how much.

    `by` is the figure that says so, `factor` a word such as doubled that does, and `times` what it allows.
    `straight` holds where nothing in the sentence lets a lower figure be more, as in a ranking.
    """

    word: str
    up: bool
    before: Figure
    after: Figure
    by: Figure | None = None
    factor: str = ""
    times: Interval | None = None
    straight: bool = True


def changes(text: str, figures: Sequence[Figure], start: int, end: int) -> Iterator[Change]:
    """Yield the changes that a sentence tells with both ends; `figures` are those in it, in order."""
    vague = (Comparator.VAGUE,)
    ends = [f for each in figures if each.comparator not in vague and not is_rank(each) for f in _ends(each)]
    shares = [each for each in figures if each.unit in SHARES]
    straight = not turns.OTHERWISE.search(text, start, end)
    for one, other in _pairs(text, ends):
        turned = turns.FROM.search(text[max(start, other.span.start - REACH) : other.span.start]) is not None
        before, after = (other, one) if turned else (one, other)
        stop = other.span.start if turned else one.span.start
        heads = list(turns.WORD.finditer(text, max(start, stop - REACH), stop))
        if heads and not turns.BREAK.search(text[heads[-1].end() : stop].replace(one.text, "")):
            head, up = heads[-1], heads[-1][0].lower() in turns.UP
            alike = [word for word in heads if (word[0].lower() in turns.UP) == up]
            by = _by(text, [f for f in shares if f not in (one, other)], alike, (one, other))
            factor, times = _factor(text, head, one, other)
            yield Change(head[0], up, before, after, by, factor, times, straight)


def _by(
    text: str, shares: Sequence[Figure], heads: Sequence[re.Match[str]], ends: tuple[Figure, Figure]
) -> Figure | None:
    """The share that says by how much: behind the word for the change, before it, or behind its ends."""
    first, last = ends[0].span, ends[1].span
    for share in shares:
        at, stop = share.span.start, share.span.end
        inside = any(head.end() <= at for head in heads) and at < last.start
        ahead = any(
            turns.AHEAD.fullmatch(text[stop : head.start()]) for head in heads if stop <= head.start()
        )
        if (inside and (at < first.start or ends[0].span.end <= at)) or (ahead and at < first.start):
            return share
        if at >= last.end and turns.BEHIND.fullmatch(text[last.end : at]):
            return share
    return None


def _ends(figure: Figure) -> Iterator[Figure]:
    """Yield a figure; of one that was read as a range ("from 40 to 60"), each end."""
    ends = turns.RANGE.fullmatch(figure.text)
    if ends is None or figure.comparator is not Comparator.BETWEEN:
        yield figure
        return
    for nth, number in ((1, figure.low), (2, figure.high)):
        start = figure.span.start + ends.start(nth)
        span = Span(start=start, end=start + len(ends[nth]))
        given = {"span": span, "text": ends[nth], "low": number, "high": number}
        yield figure.model_copy(update={**given, "comparator": Comparator.EXACTLY})


def _pairs(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield two figures of one unit behind from and to, or to and from, in the order of the text."""
    for at, one in enumerate(figures):
        opened = text[max(0, one.span.start - 30) : one.span.start]
        if _signed(opened):
            continue
        for other in figures[at + 1 : at + 4]:
            gap = text[one.span.end : other.span.start]
            share = other.unit in SHARES and one.unit not in SHARES
            if share or gap.rfind("(") > gap.rfind(")"):
                continue
            fit = one.unit == other.unit or not (one.unit and other.unit)
            if len(gap) > REACH or not fit or turns.BREAK.search(gap) or ". " in gap or _signed(gap):
                break
            onward = turns.FROM.search(opened) and turns.TO.search(gap) and not turns.WORD.search(gap)
            if onward or (turns.FROM.search(gap) and _led(opened, gap)):
                yield one, other
                break


def _signed(before: str) -> bool:
    return before.endswith(("-", "−", "–", "minus "))


def _led(opened: str, gap: str) -> bool:
    """Whether the first figure is where a change ended: "to 80 from 90", "80, up from 90"."""
    words = [word.lower() for word in turns.WORD.findall(gap)]
    if set(words) - {"up", "down"} or turns.FROM.search(opened):
        return False
    return bool(words) or turns.TO.search(opened) is not None


def _factor(text: str, head: re.Match[str], one: Figure, other: Figure) -> tuple[str, Interval | None]:
    """A word such as doubled, before the ends or behind them, with what it allows; a bare one is rounded."""
    words, at, times = head[0], head.start(), turns.TIMES.get(head[0].lower())
    if noun := turns.DOUBLING.match(text, other.span.end):
        words, at, times = noun[1], noun.start(1), turns.TIMES[noun[1].lower()]
    if half := turns.BY_HALF.search(text, head.end(), one.span.start):
        words, times = half[1], 0.5 if head[0].lower() in turns.DOWN else 1.5
    if times is None:
        return "", None
    before = text[max(0, at - 12) : at]
    if turns.MORE.search(before):
        further = Interval(low=times * (1 - SLACK)) if times > 1 else Interval(low=0, high=times)
        return words, further
    room = 0.25 if turns.NEARLY.search(before) else 0.13
    return words, Interval(low=times * (1 - room), high=times * (1 + room))


def amount(figure: Figure) -> Ends:
    """Return what a share by which something changed may stand for, rounded as such shares are."""
    low, high = (figure.careful if figure.comparator is Comparator.ABOUT else figure.interval).ends
    half = max(printed_step(figure) / 2, SLACK * abs(figure.low or figure.high or 0))
    if figure.comparator is Comparator.LESS_THAN:
        low = 0.8 * high
    return max(low, 0.0) - half, high + half
