"""A claim's card: what it states, through whom it came, its figures and dates, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.claim import Claim, Kind, Quotation
from claims.date import PartialDate
from claims.document import Document
from claims.evidence import Decision, Standing
from claims.signoff import last_of_each
from claims.source import Anonymity, Basis, Link, Role, Strength
from claims.value import first_signs
from verifier.report.anchors import card_id, words_id
from verifier.report.drawing import Scale
from verifier.report.marks import voice
from verifier.report.quantities import Measured, measured
from verifier.report.wording import day, days

HEADING = 90
"""Code points of a claim that its card's heading keeps."""

THE_OUTLET = "the outlet"
"""What an outlet is called that nobody named."""

OUTLET = "outlet"
"""How the last step is named, who printed or stated it."""

_OWN: dict[Kind, tuple[str, str]] = {
    Kind.COMMITMENT: ("promisor", "who is bound"),
    Kind.DEMAND: ("addressee", "asked of"),
    Kind.OPINION: ("holder", "held by"),
    Kind.DENIAL: ("denied", "denies"),
}
"""The field that is a kind's own, and what a reader calls it."""

_QUOTED: dict[Quotation, str] = {
    Quotation.DIRECT: "quoted",
    Quotation.MIXED: "quoted in part",
    Quotation.INDIRECT: "reported",
    Quotation.NONE: "",
}

_UNNAMED: dict[Anonymity, str] = {
    Anonymity.NAMED: "",
    Anonymity.ROLE: "by role, no name",
    Anonymity.UNNAMED: "unnamed",
}

_RESTS_ON: dict[Basis, str] = {
    Basis.EXPLICIT: "",
    Basis.COREFERENCE: "",
    Basis.CARRIED_OVER: "carried over",
    Basis.PERSON: "identified by a person",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the path: how the statement reached it, who it is, how it is named here, and the cue."""

    how: str
    name: str
    named: str
    cue: str
    strength: str
    is_plain: bool
    alias: str
    flags: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it is shown: the words, the days, and the day it was counted from."""

    words: str
    days: str
    edtf: str
    against: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided, as it is shown: the verdict, who and when, why, and what it rests on."""

    verdict: str
    reviewer: str
    day: str
    note: str
    standing: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A claim's card, in the words of a reader; `where` is its page or paragraph in a file without lines."""

    number: int
    id: str
    words_id: str
    heading: str
    kind: str
    quotation: str
    where: str
    voice: str
    own: tuple[tuple[str, str], ...]
    path: tuple[Step, ...]
    figures: tuple[Measured, ...]
    dates: tuple[Dated, ...]
    certainty: str
    why: str
    short: str
    decided: tuple[Decided, ...]

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """What is known of each step before the outlet, in a line after its name where there are several."""
        steps = [(step.name, told(step)) for step in self.path if step.named != OUTLET]
        many = len(steps) > 1
        return tuple((name if many else "", how) for name, how in steps if how)


def card(
    claim: Claim,
    number: int,
    *,
    prefix: str,
    document: Document,
    scales: dict[str, Scale],
    decisions: Sequence[Decision] = (),
) -> Card:
    """Return the card of a claim; `scales` has one for each quantity of its figures.

    `decisions` are those on any claim of the document, in order of time.
    """
    locator = document.at(claim.hull.start)
    own = [decision for decision in decisions if decision.subject == claim.id]
    return Card(
        number=number,
        id=card_id(prefix, number),
        words_id=words_id(prefix, number),
        heading=shortened(claim.statement),
        kind=claim.kind,
        quotation=_QUOTED[claim.quotation],
        where="" if locator is None else locator.shown,
        voice=voice(claim),
        own=_own(claim),
        path=path(claim, document),
        figures=tuple(measured(figure, scales) for figure in claim.figures),
        dates=tuple(dated(date) for date in claim.dates),
        certainty=claim.certainty,
        why=claim.why,
        short=first_signs(claim.id),
        decided=tuple(map(_decided, last_of_each(own))),
    )


def _decided(decision: Decision) -> Decided:
    review = decision.review
    found = (", ".join(filter(None, (each.location, each.locator))) for each in review.evidence)
    return Decided(
        verdict=review.verdict,
        reviewer=review.reviewer,
        day=day(review.at.date()),
        note=review.note,
        standing="" if decision.standing is Standing.STANDS else decision.standing,
        evidence=tuple(found),
    )


def shortened(words: str) -> str:
    """Return words that fit a heading, cut at a space where there is one."""
    if len(words) <= HEADING:
        return words
    head = words[:HEADING]
    return (head[: head.rfind(" ")] if " " in head else head) + " …"


def dated(date: PartialDate) -> Dated:
    """Return a date as it is shown."""
    against = f"counted from {day(date.against)}" if date.against else ""
    return Dated(date.text, days(date), date.edtf, against)


def path(claim: Claim, document: Document) -> tuple[Step, ...]:
    """Return the steps that a statement took, from who said it to the outlet that the reader has it from."""
    steps = [_step(link, first=index == 0) for index, link in enumerate(claim.attribution)]
    outlet = document.outlet or THE_OUTLET
    if not steps or steps[-1].name.casefold() != outlet.casefold():
        how, remarks = ("printed by", ()) if steps else ("stated by", ("in its own voice",))
        steps.append(Step(how, outlet, OUTLET, "", "", True, "", (), remarks))
    return tuple(steps)


def told(step: Step) -> str:
    """Return what is known of a step: its reporting word and how strong that is, and how it is named here."""
    cue = f"“{step.cue}” ({step.strength})" if step.cue else ""
    alias = f"as “{step.alias}”" if step.alias else ""
    return ", ".join(filter(None, (cue, alias, *step.remarks, *step.flags)))


def _step(link: Link, *, first: bool) -> Step:
    known = {Role.SPEAKER: "said by" if first else "as told by", Role.CHANNEL: "passed on by"}
    otherwise = link.surface is not None and link.name.casefold() not in link.surface.casefold()
    remarks = (_RESTS_ON[link.basis], f"on {days(link.said)}" if link.said else "")
    flags = (_UNNAMED[link.anonymity], "" if link.resolved else "not identified")
    return Step(
        how=known[link.role],
        name=link.name,
        named=link.anonymity,
        cue=link.cue.text if link.cue else "",
        strength=link.cue.strength if link.cue else "",
        is_plain=link.cue is None or link.cue.strength is Strength.NEUTRAL,
        alias=(link.surface or "") if otherwise else "",
        flags=tuple(filter(None, flags)),
        remarks=tuple(filter(None, remarks)),
    )


def _own(claim: Claim) -> tuple[tuple[str, str], ...]:
    """What is the kind's own, unless the chain's beginning says it already."""
    if claim.kind not in _OWN:
        return ()
    field, called = _OWN[claim.kind]
    value: str | None = getattr(claim, field)
    speaker = claim.attribution[0].name if claim.attribution else None
    return ((called, value),) if value and value != speaker else ()
