"""What was audited before, asked anew."""

from __future__ import annotations

from collections.abc import Collection

from claims.audited import Audited
from verifier.audit import audit, ordered, rules
from verifier.audit.rule import Family


def audited_anew(given: Audited, *, on: Collection[str] | None = None) -> Audited:
    """Return it with what the rules of this version find in it: those of these codes, or all."""
    found = audit(
        given.reading,
        given.comparisons,
        measurements=given.compared.values(),
        earlier=given.earlier,
        outcomes=given.outcomes,
        decisions=given.decisions,
        sayings=given.sayings,
        on=on,
    )
    return given.model_copy(update={"findings": found})


def decided_anew(stored: Audited) -> Audited:
    """Return what a store holds of a reading with what rests on decisions asked anew, which it does not keep.

    Its other findings are those that were made when it was read: to look through all that others quote takes
    seconds in a large store.
    """
    if not stored.decisions:
        return stored
    anew = audited_anew(stored, on={rule.code for rule in rules() if rule.family is Family.REV})
    found = dict.fromkeys((*stored.findings, *anew.findings))
    return stored.model_copy(update={"findings": ordered(found)})
