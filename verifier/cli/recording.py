"""Decisions on their way into the store: one from the command line, or all that a sheet holds."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from verifier.cli.options import OF_CLAIMS, OF_FINDINGS
from verifier.cli.program import Exit
from verifier.cli.tally import counted
from verifier.cli.terminal import error_line, put, say
from verifier.errors import UsageError, VerifierError

if TYPE_CHECKING:
    from claims.evidence import Evidence
    from verifier.report import Filled
    from verifier.store import Store, Subject


def record(
    ledger: Store,
    subject: Subject,
    verdict: str,
    *,
    reviewer: str,
    note: str = "",
    evidence: tuple[Evidence, ...] = (),
) -> bool:
    """Add a review, unless the same reader said the very same last; return whether it was added."""
    from claims.evidence import Review, Verdict

    made = Review(
        subject=subject.id,
        verdict=Verdict(verdict),
        reviewer=reviewer,
        note=note,
        at=datetime.datetime.now(datetime.UTC),
        evidence=evidence,
    )
    return ledger.decide(made, subject)


def subject_of(ledger: Store, key: str, *, document: str | None) -> Subject:
    """Return the claim or question that a key names, also one that rests on decisions and is asked anew.

    Raises UsageError when none or several are meant.
    """
    try:
        return ledger.subject(key, document=document)
    except UsageError:
        from verifier import pipeline

        found = pipeline.asked(ledger.path, key, document=document)
        if found is None:
            raise
        return found


def take(sheet: Path, db: Path, *, reviewer: str | None, document: str | None) -> Exit:
    """Record what was filled into a sheet; a row that cannot be recorded is said, and the rest goes on."""
    from verifier.report import read_sheet
    from verifier.store import open_store

    filled = read_sheet(sheet)
    errors = list(filled.errors)
    added = before = 0
    with open_store(db, create=False) as ledger:
        for row in filled.rows:
            place = ", ".join(filter(None, (str(sheet), row.sheet))) + f" row {row.row}"
            try:
                is_new = _row(ledger, row, reviewer=reviewer, document=document)
                added, before = added + is_new, before + (not is_new)
            except VerifierError as error:
                errors.append(f"{place}: {error}")
    for line in errors:
        say(error_line(line))
    put(
        f"{counted(added, 'review')} recorded, {before:,} recorded before, "
        f"{len(errors):,} not to be recorded, {filled.open:,} left open"
    )
    return Exit.FAILED if errors else Exit.CLEAN


def _row(ledger: Store, row: Filled, *, reviewer: str | None, document: str | None) -> bool:
    who = row.reviewer or reviewer
    if not who:
        raise UsageError("nobody is named in 'checked by'; fill it in, or give --by")
    meant = subject_of(ledger, row.id, document=document or row.document)
    refuse_unfit(row.verdict, meant.id)
    found = []
    if row.evidence:
        at = evidence_at(
            ledger, row.evidence, locator=row.locator, level=row.level, stance=row.stance, told=True
        )
        found.append(at)
    return record(ledger, meant, row.verdict, reviewer=who, note=row.note, evidence=tuple(found))


def refuse_unfit(verdict: str, subject: str) -> None:
    """Raise UsageError where a verdict is none for what it is on."""
    is_claim = subject.startswith("claim:")
    fit = OF_CLAIMS if is_claim else OF_FINDINGS
    if verdict not in fit:
        what = "claim" if is_claim else "finding"
        raise UsageError(f"{verdict!r} is no verdict on a {what}; it is one of {', '.join(fit)}")


def evidence_at(
    ledger: Store,
    place: str,
    *,
    locator: str | None,
    level: str,
    stance: str,
    page: Path | None = None,
    told: bool = False,
) -> Evidence:
    """Return evidence at an address, or a file, a copy of which lies beside the store from now on.

    `page` is what a browser saved of the address, and is archived. Where it may be `told`, what is neither is
    kept as words ("the court's register"). Raises UsageError where a page has no address, MissingInput where
    a file is not there, and TooLarge or StoreError where it cannot be kept.
    """
    from claims.evidence import Evidence, EvidenceLevel, Stance

    said = {"locator": locator, "level": EvidenceLevel(level), "stance": Stance(stance)}
    path, now = Path(place), datetime.datetime.now(datetime.UTC)
    is_address = place.startswith(("http://", "https://"))
    if page is not None and not is_address:
        raise UsageError("--page is what was saved of an address; give that as --evidence")
    if is_address or (told and not _is_file(path)):
        kept = ledger.archive(page, url=place, at=now) if page is not None else None
        when = now.date() if kept else None
        return Evidence.model_validate({"location": place, "sha256": kept, "retrieved": when, **said})
    return Evidence.model_validate(
        {"location": path.name or place, "sha256": ledger.keep(path), "retrieved": now.date(), **said}
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # words can be longer than any name, or hold a NUL
        return False
