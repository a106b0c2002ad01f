"""What was edited of a claim, in the words of a person who tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from claims.claim import Claim
from claims.date import PartialDate
from claims.figure import Figure
from claims.revision import Aspect
from verifier.compare.changes import changes

FACTS: Final = frozenset({Aspect.FIGURE, Aspect.DATE})
"""What is told of by itself, wherever in the words it stands."""

FEW: Final = 2
"""Changes of words that are told one by one."""

SHORT: Final = 6
"""Words of a change that is quoted."""

Edits = tuple[tuple[Aspect, ...], str]
"""What was edited, and how, in words."""

Named = dict[str, str]
"""What two versions are held against each other by, with the words for it."""


def edits(before: Claim, after: Claim) -> Edits:
    """Return which aspects of a claim were edited, at least one, and what was done to each, in words."""
    found = list(_edits(before, after)) or [(Aspect.WORDS, "reworded")]
    return tuple(dict.fromkeys(aspect for aspect, _ in found)), "; ".join(why for _, why in found)


def edits_around(before: str, after: str) -> Edits:
    """Return which facts changed in the words beside a claim, and how; often none.

    The day on which somebody spoke is such a fact.
    """
    found = [each for each in changes(before, after) if each.aspect in FACTS]
    told = (_told(f"{each.aspect} beside it", [each.gone], [each.come]) for each in found)
    return tuple(dict.fromkeys(each.aspect for each in found)), "; ".join(told)


def _edits(before: Claim, after: Claim) -> Iterator[tuple[Aspect, str]]:
    for aspect, what, read in LISTS:
        old, new = read(before), read(after)
        gone = [words for key, words in old.items() if key not in new]
        come = [words for key, words in new.items() if key not in old]
        if gone or come:
            yield aspect, _told(what, gone, come)
    yield from _said_otherwise(before, after)
    yield from _reworded(_rest(before), _rest(after))


def _reworded(before: str, after: str) -> Iterator[tuple[Aspect, str]]:
    """Yield what became of the words that are no figure and no date; those of a few changes are told."""
    found = list(changes(before, after))
    yield from (
        (each.aspect, _told(each.aspect, [each.gone], [each.come])) for each in found if each.aspect in FACTS
    )
    mere = [each for each in found if each.aspect is Aspect.WORDS]
    gone, come = ([words for each in mere if (words := each[side])] for side in (1, 2))
    if mere:
        short = len(mere) <= FEW and all(len(words.split()) <= SHORT for words in (*gone, *come))
        yield Aspect.WORDS, _told("words", gone, come) if short else "reworded"


def _said_otherwise(before: Claim, after: Claim) -> Iterator[tuple[Aspect, str]]:
    if _through(before) != _through(after):
        same_words = bool(before.attribution and after.attribution) and _named(before) == _named(after)
        what = "attribution, by the words around it," if same_words else "attribution"
        yield Aspect.SOURCE, _told(what, _chain(before), _chain(after))
    elif before.quotation != after.quotation:
        yield Aspect.QUOTATION, f"quotation was {before.quotation}, is {after.quotation}"
    elif (old := _cues(before)) != (new := _cues(after)):
        yield Aspect.CUE, _told("reporting word", old, new)


def _told(what: str, gone: Sequence[str], come: Sequence[str]) -> str:
    """Return what became of some words: "figure changed from “1,400” to “1,200”"."""
    if gone and come:
        return f"{what} changed from {_listed(gone)} to {_listed(come)}"
    return f"{what} removed: {_listed(gone)}" if gone else f"{what} added: {_listed(come)}"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{' '.join(each.split())}”" for each in words)


def _through(claim: Claim) -> list[tuple[str, str]]:
    return [(link.role, link.source) for link in claim.attribution]


def _named(claim: Claim) -> list[str | None]:
    return [link.surface for link in claim.attribution]


def _chain(claim: Claim) -> list[str]:
    return [claim.chain] if claim.attribution else []


def _figures(claim: Claim) -> Named:
    return {_measure(figure): figure.text for figure in claim.figures}


def _measure(figure: Figure) -> str:
    return f"{figure.low} {figure.high} {figure.comparator} {figure.unit}"


def _dates(claim: Claim) -> Named:
    return {_days(date): date.text for date in claim.dates}


def _days(date: PartialDate) -> str:
    return f"{date.earliest} {date.latest}"


def _cues(claim: Claim) -> list[str]:
    return [link.cue.text for link in claim.attribution if link.cue]


def _rest(claim: Claim) -> str:
    """Return the words that are neither figure nor date, which are told of by themselves."""
    rest = claim.statement
    # The longest first: "3" is a figure, and in "13 March" no word of its own.
    for words in sorted((*_figures(claim).values(), *_dates(claim).values()), key=len, reverse=True):
        rest = rest.replace(" ".join(words.split()), "")
    return rest


LISTS: Final[tuple[tuple[Aspect, str, Callable[[Claim], Named]], ...]] = (
    (Aspect.FIGURE, "figure", _figures),
    (Aspect.DATE, "date", _dates),
)
"""What a claim holds several of: the aspect, its name in a sentence, and how it is read off."""
