"""A rule: what it finds and why, by its own documentation, and which of its questions are open."""

from __future__ import annotations

from typing import Final

from verifier import audit
from verifier.browse.visit import Leaf, Missing, Visit

MOST: Final = 100
"""Open findings that are shown."""


def rule(visit: Visit) -> Leaf:
    """Return the page of a rule."""
    code = visit.named["code"]
    known = next((each for each in audit.rules() if each.code == code), None)
    found = visit.store.found(code, limit=MOST + 1)
    if known is None and not found:
        raise Missing(f"there is no rule {code}")
    shown = {"code": code, "rule": known, "found": found[:MOST], "more": len(found) > MOST}
    return Leaf("rule.html", f"{code} {known.name if known else ''}".strip(), shown)


def rules(visit: Visit) -> Leaf:
    """Return the page of all rules, each with how many of its findings are open."""
    many: dict[str, int] = {}
    for row in visit.store.open_by_rule():
        many[row.rule] = many.get(row.rule, 0) + row.findings
    return Leaf("rules.html", "Rules", {"rules": audit.rules(), "open": many})
