"""An article: its text with claims and findings marked, its versions, its claims and sources."""

from __future__ import annotations

from collections import defaultdict

from claims.audited import Audited
from claims.evidence import Decision
from claims.signoff import State, decided, state
from verifier.browse.addresses import PREFIX
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.report.anchors import anchors
from verifier.report.page import page
from verifier.store.identity import quantity_id


def article(visit: Visit) -> Leaf:
    """Return the page of an article as it was read last."""
    id = visit.id("article")
    stands = visit.store.article(id)
    if stands is None:
        raise Missing("there is no such article in this store")
    audited = visit.store.audited_at(stands.reading)
    shown = page(audited, prefix=PREFIX, known=anchors([audited]), met=())
    return Leaf(
        "article.html",
        shown.title,
        {
            "id": id,
            "page": shown,
            "prefix": PREFIX,
            "versions": visit.store.texts(id),
            "claims": audited.reading.claims,
            "states": _states(audited),
            "findings": [asked.finding for asked in audited.asked],
            "measures": _measures(audited),
            "pairs_found": visit.store.among(stands.document),
        },
        rows=shown.rows,
    )


def _states(audited: Audited) -> dict[str, tuple[State, str]]:
    """How far the checking of each claim has come, and what was decided, by whom."""
    of = defaultdict[str, list[Decision]](list)
    for each in audited.decisions:
        of[each.subject].append(each)
    return {claim.id: (state(of[claim.id]), decided(of[claim.id])) for claim in audited.reading.claims}


def _measures(audited: Audited) -> dict[str, str]:
    """The ids of the quantities that its figures measure, by what they are called."""
    measured = {
        figure.quantity for claim in audited.reading.claims for figure in claim.figures if figure.quantity
    }
    return {each.label: quantity_id(each) for each in sorted(measured, key=lambda each: each.label)}
