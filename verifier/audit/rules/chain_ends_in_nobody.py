"""SRC004: a chain that ends in nobody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from claims.claim import Claim, Kind
from claims.finding import Finding, Level
from claims.source import Anonymity, Link, Source, SourceKind
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.chain import speakers
from verifier.audit.signs.hearsay import hearsay_in
from verifier.audit.wording import listed, shown

_RUMOUR: Final = re.compile(
    r"\b\w+ (?:media|press)$|"
    r"\b(?:(?:local|state|social|foreign|news|some|other|several|various|unconfirmed|media|press) )+"
    r"(?:media|reports|outlets)(?: accounts| posts)?$|"
    r"^(?:the )?(?:initial |early |some |other )?(?:reports|rumou?rs|media|press)$",
    re.I,
)
"""Channels that are none in particular."""

_REPORTING: Final = re.compile(r"\b(?:accord|cit|claim|report|sa(?:y|id)|suggest)", re.I)
_REPORTED: Final = re.compile(r"\breport", re.I)
_WEIGHTY: Final = frozenset({Kind.EVENT, Kind.COMMITMENT, Kind.DENIAL})
_MATTERS: Final = _WEIGHTY | {Kind.STATE}
_PRESS: Final = frozenset({SourceKind.AGENCY, SourceKind.OUTLET})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for all hearsay, and one for each channel behind which nobody stands."""
    kinds = {source.id: source for source in subject.reading.sources}
    hearsay, passed_on = dict[Span, str](), defaultdict[str, list[Span]](list)
    for claim in subject.reading.claims:
        if claim.kind not in _MATTERS:
            continue
        said = speakers(claim.attribution)
        if words := hearsay_in(subject.reading, claim):
            hearsay[claim.hull] = words
        elif len(said) == 1 and _passes_on(claim, said[0], kinds[said[0].source]):
            passed_on[_called(said[0])].append(claim.hull)
    if hearsay:
        places = [subject.place(span) for span in sorted(hearsay)]
        words = listed(list(dict.fromkeys(shown(hearsay[place.span]) for place in places)))
        message = f"{words}, but by whom? Who says so, and how do they know? The reporter must say."
        yield RULE.finding(places[0], message, related=places[1:])
    for name, spans in passed_on.items():
        places = [subject.place(span) for span in sorted(spans)]
        message = (
            f"Only {shown(name)} is given for this, which passes on what others say. Who told it, and has "
            "anybody asked them? The reporter must say."
        )
        yield RULE.finding(places[0], message, related=places[1:])


def _called(link: Link) -> str:
    """Return the words here for a channel that is none in particular, and the name of any other."""
    return link.surface if link.surface and _RUMOUR.search(link.surface) else link.name


def _passes_on(claim: Claim, link: Link, source: Source) -> bool:
    """Return whether the only one given is no more than a channel.

    What "reports" or "local media" say is hearsay always. An agency or outlet with a name may have been there
    itself; it is asked about where it gives a toll, a promise or a denial, which it has from somebody.
    """
    if link.cue is None or not _REPORTING.search(link.cue.text):
        return False
    if _RUMOUR.search(link.name) or _RUMOUR.search(link.surface or ""):
        return True
    if source.kind not in _PRESS or link.anonymity is not Anonymity.NAMED:
        return False
    counted = any(figure.quantity and figure.quantity.happening for figure in claim.figures)
    told = claim.kind in _WEIGHTY and (claim.kind is not Kind.EVENT or counted)
    return told and bool(_REPORTED.search(link.cue.text))


RULE = Rule(
    code="SRC004",
    name="chain-ends-in-nobody",
    level=Level.NOTE,
    since="0.1.0",
    summary="Statements of fact, promises and denials that came by hearsay or through a channel, with "
    "nobody behind them who could be asked.",
    rationale="“Is said to”, “reportedly” and “local media report” move the burden of proof to nobody. "
    "Whoever repeats such words answers for them, so the desk wants to know who said it first. A named "
    "agency or outlet may have seen for itself and is left alone, save where all that it gives is a toll, "
    "a promise or a denial. Opinions and forecasts are left alone too, and hearsay is asked about once an "
    "article.",
    flagged=Example(
        text="The mill in Dunmore was closed on Monday. It was reported that the owner had fled abroad. "
        "The town council meets next week."
    ),
    passed=Example(
        text="The mill in Dunmore was closed on Monday. The Herald reported that the owner, Paul Brandt, "
        "had told workers he would stay. The town council meets next week."
    ),
    record=Record(articles=530, found=35, read=35, right=25),
    check=check,
)
