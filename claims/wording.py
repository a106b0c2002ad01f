"""Two quotations of one saying, compared word by word: what was kept, and what drifted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Self

from pydantic import model_validator

from claims.alignment import Run, hull_of, runs_of
from claims.span import Span
from claims.value import Name, Value
from claims.words import ELLIPSIS, one_name, run_together, words

SHOWN: Final = 3
"""Changes that a reason names; of more, it gives the number."""

WORDY: Final = 80
"""Code points of a change that a reason quotes."""


class Wording(Name):
    """How two quotations of one saying stand to each other."""

    SAME = "same"
    DRIFT = "drift"


class Change(Name):
    """What became of words from one quotation to the other.

    `spelled`: the same words in other case, spelling or typography. `shortened`: left out where a mark of
    omission says so, or beyond the ends of a fragment. `bracketed`: put into brackets by whoever quotes.
    `left_out`, `added` and `replaced` have no such excuse: they are drift.
    """

    KEPT = "kept"
    SPELLED = "spelled"
    SHORTENED = "shortened"
    BRACKETED = "bracketed"
    LEFT_OUT = "left_out"
    ADDED = "added"
    REPLACED = "replaced"


DRIFT: Final = frozenset({Change.LEFT_OUT, Change.ADDED, Change.REPLACED})
"""The changes that are drift."""

_STOP: Final = re.compile(r"[.!?][^\w.!?]*(?=\w)")
"""The end of a sentence, from the last sign of one word to the first of the next."""

_MIRRORED: Final = {Change.LEFT_OUT: Change.ADDED, Change.ADDED: Change.LEFT_OUT}


class Quote(Value):
    """Words that somebody is quoted with, as one text.

    `whole` is false for a fragment, some words inside a sentence of the article: it says nothing of what
    stood before and behind them.
    """

    text: str
    whole: bool = True


class Difference(Value):
    """A run of words in one quotation, in the other, or in both, and what became of it.

    Spans are places in the text of each quotation; None where it has no words. Raises ValueError when both
    are None.
    """

    change: Change
    a: Span | None = None
    b: Span | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if self.a is None and self.b is None:
            raise ValueError("a difference must stand in one quotation at least")
        return self

    @property
    def mirrored(self) -> Difference:
        """The same, told from the other quotation."""
        return Difference(change=_MIRRORED.get(self.change, self.change), a=self.b, b=self.a)


class Rewording(Value):
    """How one quotation became another: the aligned differences, in order, and a reason in words."""

    wording: Wording
    differences: tuple[Difference, ...]
    why: str

    @property
    def cut(self) -> bool:
        """Whether words were only left out without a mark, or only added: nothing was put in their place."""
        drifted = {d.change for d in self.differences} & DRIFT
        return len(drifted) == 1 and Change.REPLACED not in drifted


def reworded(a: Quote, b: Quote) -> Rewording:
    """Return how the words of one quotation became those of another.

    That both are of one saying is the caller's judgement. Told from the other side, it is the mirror image.
    """
    if (b.text, b.whole) < (a.text, a.whole):
        differences = tuple(d.mirrored for d in _differences(b, a))
    else:
        differences = tuple(_differences(a, b))
    drifted = [d for d in differences if d.change in DRIFT]
    wording = Wording.DRIFT if drifted else Wording.SAME
    return Rewording(wording=wording, differences=differences, why=_why(a, b, differences, drifted))


def _differences(a: Quote, b: Quote) -> Iterator[Difference]:
    runs = list(runs_of(list(words(a.text)), list(words(b.text))))
    kept = [at for at, run in enumerate(runs) if run.equal]
    for at, run in enumerate(runs):
        if run.equal:
            yield from _kept(a.text, b.text, run)
        elif _names(a.text, b.text, run):
            yield Difference(change=Change.SPELLED, a=hull_of(run.a), b=hull_of(run.b))
        else:
            edge = bool(kept) and not kept[0] < at < kept[-1]
            beyond = edge and _beyond(a, b, runs[at - 1] if at else None, run, runs[at + 1 : at + 2])
            yield Difference(change=_change(run, beyond=beyond), a=hull_of(run.a), b=hull_of(run.b))


def _beyond(a: Quote, b: Quote, before: Run | None, run: Run, behind: Sequence[Run]) -> bool:
    """Return whether what only one has at an end is beyond what the other quotes, and so not left out.

    It is where the other is a fragment, where it is sentences of its own, and where a mark parts it from
    what both have.
    """
    inner = (run.a[:1] + run.b[:1] if before else []) + (run.a[-1:] + run.b[-1:] if behind else [])
    if any(word.key == ELLIPSIS for word in inner):
        return True
    longer = len(run.a) > len(run.b)
    if not (b if longer else a).whole:
        return True
    text = (a if longer else b).text
    sides = [each.a if longer else each.b for each in ([before] if before else [])]
    words_of = run.a if longer else run.b
    ends = [(side[-1].end, words_of[0].start) for side in sides]
    ends += [(words_of[-1].end, (each.a if longer else each.b)[0].start) for each in behind]
    return any(_STOP.search(text, end - 1, start + 1) for end, start in ends)


def _kept(a: str, b: str, run: Run) -> Iterator[Difference]:
    """Yield the words that both have, those that are written alike apart from the others."""
    pairs = zip(run.a, run.b, strict=True)
    alike = [a[one.start : one.end] == b[other.start : other.end] for one, other in pairs]
    first = 0
    for at in range(1, len(alike) + 1):
        if at == len(alike) or alike[at] != alike[first]:
            change = Change.KEPT if alike[first] else Change.SPELLED
            yield Difference(change=change, a=hull_of(run.a[first:at]), b=hull_of(run.b[first:at]))
            first = at


def _names(a: str, b: str, run: Run) -> bool:
    """Return whether all words of a run are names that are only spelled in two ways."""
    pairs = zip(run.a, run.b, strict=False)
    names = (one_name(a[one.start : one.end], b[other.start : other.end]) for one, other in pairs)
    return len(run.a) == len(run.b) and all(names)


def _change(run: Run, *, beyond: bool) -> Change:
    """Return what became of words that only one quotation has, or that differ."""
    a, b = ([w for w in side if w.key != ELLIPSIS] for side in (run.a, run.b))
    marked = len(a) < len(run.a) or len(b) < len(run.b)
    if run_together(w.key for w in a) == run_together(w.key for w in b):
        return Change.SPELLED
    if (a and all(w.inserted for w in a)) or (b and all(w.inserted for w in b)):
        return Change.BRACKETED
    if a and b and not (marked and beyond):
        return Change.REPLACED
    if marked or beyond:
        return Change.SHORTENED
    return Change.LEFT_OUT if a else Change.ADDED


def _why(a: Quote, b: Quote, differences: Sequence[Difference], drifted: Sequence[Difference]) -> str:
    if drifted:
        told = [_told(a.text, b.text, d) for d in drifted[:SHOWN]]
        more = len(drifted) - len(told)
        return "; ".join(told) + (f"; and {more} more" if more else "")
    changes = {d.change for d in differences}
    return next(why for change, why in _EXCUSES.items() if change in changes or change is Change.KEPT)


_EXCUSES: Final = {
    Change.SHORTENED: "the same words; one quotes less of them, and shows it",
    Change.BRACKETED: "the same words but for what stands in brackets",
    Change.SPELLED: "the same words, written otherwise",
    Change.KEPT: "word for word the same",
}
"""Why two quotations are the same, the weightiest reason first."""


def _told(a: str, b: str, difference: Difference) -> str:
    if difference.a is None:
        return f"{_cited(b, difference.b)} was added"
    if difference.b is None:
        return f"{_cited(a, difference.a)} was left out without a mark"
    return f"{_cited(a, difference.a)} became {_cited(b, difference.b)}"


def _cited(text: str, span: Span | None) -> str:
    said = " ".join(span.words(text).split()) if span else ""
    return f"'{said}'" if len(said) <= WORDY else f"'{said[:WORDY].rstrip()}…'"
