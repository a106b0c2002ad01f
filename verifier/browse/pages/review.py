"""Where decisions are made: the articles that wait, and the claims of one, one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from claims.audited import Audited
from claims.evidence import Decision, EvidenceLevel, Stance, Verdict
from claims.signoff import UNDONE, last_of_each, state
from verifier.browse.addresses import PREFIX
from verifier.browse.decision import CLAIM, VERDICTS, seen, unseen
from verifier.browse.pages.asked import article_asked, as_it_stands, asked_for, decided_on
from verifier.browse.pages.claim import pieces, touches
from verifier.browse.pages.front import front
from verifier.browse.queue import CALLED, Queue, Turn, turn, waits
from verifier.browse.visit import Leaf, Visit
from verifier.report.cards import card, shortened
from verifier.report.quantities import scales
from verifier.store.entries import Stands

TOGETHER: Final = 50
"""Articles on one page."""

MEANING: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        Verdict.CONFIRMED: "it holds",
        Verdict.FIX: "its words must change",
        Verdict.CANNOT_VERIFY: "nothing shows it, nor that it is wrong",
        Verdict.DISPUTED: "others say otherwise",
        Verdict.OPINION: "no record can settle it",
    }
)
"""What each verdict says of a claim."""


def waiting(visit: Visit) -> Leaf:
    """Return the page of the articles, the newest first, with how far each of them has come."""
    after = visit.number("after")
    rows = visit.store.waiting(limit=TOGETHER + 1, **({"before": after} if after else {}))
    counted = front(visit).shown
    progress: dict[str, int] = counted["progress"]
    claims = sum(progress.values())
    shown = {
        "reader": visit.reader,
        "articles": rows[:TOGETHER],
        "more": rows[TOGETHER - 1].reading if len(rows) > TOGETHER else None,
        "is_first": not after,
        "claims": claims,
        "stale": counted["stale"],
        "decided": claims - sum(progress.get(each, 0) for each in UNDONE),
    }
    return Leaf("waiting.html", "Review", shown)


def step(visit: Visit) -> Leaf:
    """Return the page of the claim of an article whose turn it is, with the form to decide on it."""
    stands = article_asked(visit)
    audited = as_it_stands(visit, stands.reading)
    queue = next((each for each in Queue if each == visit.asked.get("queue")), Queue.OPEN)
    of = decided_on(audited.decisions)
    claims = [each.id for each in audited.reading.claims]
    queued = {kind: [each for each in claims if waits(kind, visit.reader, of[each])] for kind in Queue}
    at, after = (asked_for(visit, name, kind=CLAIM) for name in (CLAIM, "after"))
    now = turn(claims, queued[queue], at=at, after=after)
    shown = {
        "id": stands.article,
        "stands": stands,
        "reader": visit.reader,
        "queue": queue,
        "queues_of": {kind: (CALLED[kind], len(queued[kind])) for kind in Queue},
        "claims": len(claims),
        "decided": sum(state(of[each]) not in UNDONE for each in claims),
        "turn": now,
        "done": _done(visit, audited, of),
        "problem": visit.problem,
        "findings": len({each.question for each in audited.asked if each.answer is None}),
        "next_article": _next_article(visit, stands, queue) if now.now is None else None,
        "form": _form(visit, audited, of[now.now], stands, now) if now.now else None,
    }
    return Leaf("review.html", f"Review: {stands.title or stands.document}", shown)


def _done(visit: Visit, audited: Audited, of: Mapping[str, Sequence[Decision]]) -> dict[str, Any] | None:
    """What the reader decided last, by the address, with the words of the claim."""
    id = asked_for(visit, "done", kind=CLAIM) or ""
    found = next((each for each in audited.reading.claims if each.id == id), None)
    own = [each.review for each in of.get(id, ()) if each.review.reviewer == visit.reader]
    if found is None or not own:
        return None
    return {"id": id, "verdict": own[-1].verdict, "words": shortened(found.statement)}


def _form(
    visit: Visit, audited: Audited, decisions: Sequence[Decision], stands: Stands, now: Turn
) -> dict[str, Any]:
    """What is shown of the claim whose turn it is, and with what its form is filled."""
    reading = audited.reading
    number, found = next((n, c) for n, c in enumerate(reading.claims, start=1) if c.id == now.now)
    own = [each.review for each in last_of_each(decisions) if each.review.reviewer == visit.reader]
    last = {"verdict": str(own[-1].verdict), "note": own[-1].note} if own else {}
    blank = {name: "" for name in ("verdict", "note", "evidence", "locator")}
    blank |= {"level": str(EvidenceLevel.SECONDARY), "stance": str(Stance.NEITHER)}
    since = visit.asked.get("since")
    others = [each for each in decisions if each.review.reviewer != visit.reader]
    return {
        "number": number,
        "claim": found,
        "card": card(found, number, prefix=PREFIX, document=reading.document, scales=scales(found.figures)),
        "pieces": pieces(reading, found),
        "decisions_made": decisions,
        "findings": [each for each in audited.asked if touches(each.finding.place, stands.document, found)],
        "meanwhile": () if since is None else unseen(others, since),
        "seen": seen(decisions),
        "typed": {**blank, **last, **visit.typed},
        "verdicts": {each: MEANING[each] for each in VERDICTS},
        "levels": tuple(EvidenceLevel),
        "stances": tuple(Stance),
    }


def _next_article(visit: Visit, stands: Stands, queue: Queue) -> str | None:
    """The id of the next article with something to do, for a second reader with something decided."""
    rows = visit.store.waiting(before=stands.reading, limit=TOGETHER)
    if queue is Queue.SECOND:
        return next((row.id for row in rows if row.undone < row.claims), None)
    return next((row.id for row in rows if row.undone), None)
