"""What a person filled into the fact-checker's sheet, read back as values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeVar

from claims.evidence import EvidenceLevel, Stance, Verdict
from claims.value import Name, Value
from verifier.report.grid import Wanted
from verifier.report.grids import tables
from verifier.report.sheet import COLUMNS, VERDICTS, Tab

_ID: Final = re.compile(r"'*(?:(?:claim|question):b2:)?([0-9a-f]{4,32})")
_RULE: Final = re.compile(r"[a-z]{3}\d{3}", re.IGNORECASE)

_SHOWN: Final = 40
"""Signs of a wrong cell that its error repeats."""

_EVIDENCE_ONLY: Final = ("where in it", "level", "stance")

_TO_FILL: Final = frozenset(column.header for column in COLUMNS if column.to_fill)

WANTED: Final = Wanted(needed=("id", "verdict"), optional=("document", "kind", *(_TO_FILL - {"verdict"})))

Choice = TypeVar("Choice", bound=Name)


class Filled(Value):
    """A row with a verdict: of which claim or question (the beginning of its digest) in which document.

    What the row leaves empty is None, or as evidence has it by itself. `sheet` and `row` are its place in
    the file.
    """

    id: str
    document: str | None = None
    verdict: Verdict
    reviewer: str | None = None
    note: str = ""
    evidence: str | None = None
    locator: str | None = None
    level: EvidenceLevel = EvidenceLevel.SECONDARY
    stance: Stance = Stance.NEITHER
    sheet: str | None = None
    row: int


class Sheet(Value):
    """What a file holds: the rows with a verdict, and a line on each wrong one.

    `open` is how many rows have no verdict yet, `begun` in how many of these something else is filled in.
    """

    rows: tuple[Filled, ...] = ()
    errors: tuple[str, ...] = ()
    open: int = 0
    begun: int = 0

    @property
    def untouched(self) -> bool:
        """Whether nobody has filled in anything."""
        return not (self.rows or self.errors or self.begun)


def read_sheet(path: Path) -> Sheet:
    """Return what was filled into a sheet, CSV or XLSX; columns may stand in any order among others.

    Raises SheetError when the file as a whole cannot be read.
    """
    rows: list[Filled] = []
    errors: list[str] = []
    waiting: list[bool] = []
    for name, found in tables(path, WANTED):
        for number, cells in found:
            if "verdict" not in cells:
                waiting.append(not _TO_FILL.isdisjoint(cells))
                continue
            try:
                rows.append(_filled(cells, sheet=name, row=number))
            except _Wrong as error:
                where = " ".join(filter(None, (name, f"row {number}")))
                errors.append(f"{path}, {where}: {error}")
    return Sheet(rows=tuple(rows), errors=tuple(errors), open=len(waiting), begun=sum(waiting))


class _Wrong(Exception):
    """A row that cannot be taken; says why."""


def _filled(cells: dict[str, str], *, sheet: str | None, row: int) -> Filled:
    identified = _ID.fullmatch(cells.get("id", "").lower())
    if identified is None:
        raise _Wrong(f"{_shown(cells.get('id', ''))} is no id; copy it from the sheet as it was written")
    verdict = _one_of(Verdict, cells["verdict"], "verdict", _verdicts(cells, sheet))
    beside = [name for name in _EVIDENCE_ONLY if name in cells]
    if beside and "evidence" not in cells:
        raise _Wrong(f"'{beside[0]}' is filled in, and there is no evidence; name the page or document")
    level, stance = cells.get("level"), cells.get("stance")
    return Filled(
        id=identified[1],
        document=cells.get("document"),
        verdict=verdict,
        reviewer=" ".join(cells.get("checked by", "").split()) or None,
        note="\n".join(cells.get("note", "").splitlines()),
        evidence=cells.get("evidence"),
        locator=cells.get("where in it"),
        level=_one_of(EvidenceLevel, level, "level") if level else EvidenceLevel.SECONDARY,
        stance=_one_of(Stance, stance, "stance") if stance else Stance.NEITHER,
        sheet=sheet,
        row=row,
    )


def _verdicts(cells: dict[str, str], sheet: str | None) -> Sequence[Verdict]:
    """Return the verdicts that a row may have, all where nothing tells claims from findings."""
    if kind := cells.get("kind"):
        return VERDICTS[Tab.FINDINGS if _RULE.fullmatch(kind) else Tab.CLAIMS]
    return next((may for tab, may in VERDICTS.items() if tab == sheet), tuple(Verdict))


def _one_of(names: type[Choice], words: str, what: str, among: Sequence[Choice] = ()) -> Choice:
    among = among or tuple(names)
    meant = " ".join(words.casefold().split())
    found = next((name for name in among if name == meant), None)
    if found is None:
        raise _Wrong(f"the {what} {_shown(words)} is none; one of {', '.join(among)}")
    return found


def _shown(words: str) -> str:
    line = " ".join(words.split())
    return f"'{line}'" if len(line) <= _SHOWN else f"'{line[: _SHOWN - 1]}…'"
