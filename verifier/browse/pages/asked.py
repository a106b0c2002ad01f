"""Where findings are answered: what the rules ask of an article, one by one, the gravest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from claims.audited import Asked, Audited
from claims.comparison import Relation
from claims.evidence import Decision, Verdict
from claims.finding import Finding, Place
from verifier.audit import rules
from verifier.audit.anew import decided_anew
from verifier.browse.decision import ANSWERS, QUESTION, seen, unseen
from verifier.browse.pages.claim import marked, touches
from verifier.browse.queue import CALLED_ASKING, Asking, turn
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.report.cards import shortened
from verifier.store.entries import PlaceRow, Stands
from verifier.store.front import PairRow

TOGETHER: Final = 50
"""Articles among which the next with something to answer is looked for."""

ANSWERING: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        Verdict.EXPLAINED: "a good question, and its answer is known",
        Verdict.FALSE_ALARM: "nothing is to be asked here",
    }
)
"""What each verdict says of a finding."""


def answering(visit: Visit) -> Leaf:
    """Return the page of the finding of an article whose turn it is, with the form to answer it."""
    stands = article_asked(visit)
    audited = as_it_stands(visit, stands.reading)
    put = {each.question: each for each in audited.asked}
    queued = _queued(audited, put.values())
    queue = next((each for each in Asking if each == visit.asked.get("queue")), Asking.OPEN)
    at, after = (asked_for(visit, name, kind=QUESTION) for name in (QUESTION, "after"))
    now = turn(list(put), queued[queue], at=at, after=after)
    of = decided_on(audited.decisions)
    shown = {
        "id": stands.article,
        "stands": stands,
        "reader": visit.reader,
        "queue": queue,
        "queues_of": {kind: (CALLED_ASKING[kind], len(queued[kind])) for kind in Asking},
        "findings": len(put),
        "answered": len(put) - len(queued[Asking.OPEN]),
        "claims": len(audited.reading.claims),
        "turn": now,
        "done": _done(visit, put, of),
        "problem": visit.problem,
        "conflicts": _conflicts(visit, stands) if queue is Asking.CONFLICTS else [],
        "next_article": None if now.now else _next_article(visit, stands),
        "form": _form(visit, audited, stands, put[now.now], of[now.now]) if now.now else None,
    }
    return Leaf("asked.html", f"Findings: {stands.title or stands.document}", shown)


def article_asked(visit: Visit) -> Stands:
    """Return where the article stands that the address names. Raises Missing where it is not there."""
    stands = visit.store.article(visit.id("article"))
    if stands is None:
        raise Missing("there is no such article in this store")
    return stands


def as_it_stands(visit: Visit, reading: int) -> Audited:
    """Return what is stored as the reading of this number with what rests on decisions since."""
    return decided_anew(visit.store.audited_at(reading))


def asked_for(visit: Visit, name: str, *, kind: str) -> str | None:
    """Return the id that an address asks for under a name, None where it asks for none."""
    return f"{kind}:b2:{visit.asked[name]}" if visit.asked.get(name) else None


def decided_on(decisions: Iterable[Decision]) -> Mapping[str, list[Decision]]:
    """Return the decisions by what they are on, each in order of time; none on what is not there."""
    found = defaultdict[str, list[Decision]](list)
    for each in decisions:
        found[each.subject].append(each)
    return found


def _queued(audited: Audited, put: Iterable[Asked]) -> dict[Asking, list[str]]:
    """The questions that wait in each queue."""
    pairs = {frozenset((c.a, c.b)) for c in audited.comparisons if c.relation is Relation.CONFLICT}
    waiting = [each for each in put if each.answer is None]
    disputed = [each for each in waiting if _is_conflict(each.finding, pairs)]
    found = {Asking.OPEN: waiting, Asking.CONFLICTS: disputed, Asking.ALL: put}
    return {kind: [each.question for each in asked] for kind, asked in found.items()}


def _is_conflict(finding: Finding, pairs: set[frozenset[Place]]) -> bool:
    """Whether a finding asks of two figures that cannot both be right."""
    return any(frozenset((finding.place, other)) in pairs for other in finding.related)


def _done(
    visit: Visit, put: Mapping[str, Asked], of: Mapping[str, Sequence[Decision]]
) -> dict[str, Any] | None:
    """What the reader answered last, by the address, with the words of the finding."""
    id = asked_for(visit, "done", kind=QUESTION) or ""
    own = [each.review for each in of.get(id, ()) if each.review.reviewer == visit.reader]
    if id not in put or not own:
        return None
    finding = put[id].finding
    return {"id": id, "verdict": own[-1].verdict, "words": f"{finding.rule} {shortened(finding.message)}"}


def _form(
    visit: Visit, audited: Audited, stands: Stands, asked: Asked, decisions: Sequence[Decision]
) -> dict[str, Any]:
    """What is shown of the finding whose turn it is, and with what its form is filled."""
    finding, reading = asked.finding, audited.reading
    place, since = finding.place, visit.asked.get("since")
    own = [each.review for each in decisions if each.review.reviewer == visit.reader]
    last = {"verdict": str(own[-1].verdict), "note": own[-1].note} if own else {}
    others = [each for each in decisions if each.review.reviewer != visit.reader]
    return {
        "number": next(n for n, each in enumerate(_questions(audited), start=1) if each == asked.question),
        "finding": finding,
        "key": asked.key,
        "rule": next((each for each in rules() if each.code == finding.rule), None),
        "pieces": marked(reading, (place.span,)),
        "places": [_placed(visit, stands, each) for each in finding.related],
        "pairs": _pairs(visit, finding),
        "claims": [each for each in reading.claims if touches(place, stands.document, each)],
        "decisions_made": decisions,
        "meanwhile": () if since is None else unseen(others, since),
        "seen": seen(decisions),
        "typed": {"verdict": "", "note": "", **last, **visit.typed},
        "verdicts": {each: ANSWERING[each] for each in ANSWERS},
    }


def _questions(audited: Audited) -> list[str]:
    return list(dict.fromkeys(each.question for each in audited.asked))


def _placed(visit: Visit, stands: Stands, place: Place) -> PlaceRow:
    """A place that belongs to a finding, with its article as it stands now."""
    if place.document == stands.document:
        article: str | None = stands.article
    else:
        article = next((row.id for row in reversed(visit.store.named(place.document))), None)
    return PlaceRow(place.document, article, place.span.start, place.span.end, place.text)


def _pairs(visit: Visit, finding: Finding) -> list[PairRow]:
    """The comparisons of the figure that a finding points at which do not agree."""
    span = (finding.place.span.start, finding.place.span.end)
    found = visit.store.among(finding.place.document, span)
    return [each for each in found if each.relation != Relation.AGREE]


def _conflicts(visit: Visit, stands: Stands) -> list[PairRow]:
    """The figures of an article that are in conflict, also where no rule asks of them."""
    return [each for each in visit.store.among(stands.document) if each.relation == Relation.CONFLICT]


def _next_article(visit: Visit, stands: Stands) -> str | None:
    """The id of the next article with a finding that nobody answered."""
    rows = visit.store.waiting(before=stands.reading, limit=TOGETHER)
    return next((row.id for row in rows if row.asked), None)
