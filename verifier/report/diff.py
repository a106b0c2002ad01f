"""Two versions of an article as one HTML page: what became of each claim, changed words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from claims.alignment import Piece, pieces
from claims.claim import Claim
from claims.document import Document, Reading
from claims.revision import Fate, Outcome
from verifier.report.html import environment, policy, style_sheet
from verifier.report.verbatim import replaced

HEADINGS: Final = {
    Fate.EDITED: "Edited",
    Fate.DROPPED: "Dropped",
    Fate.NEW: "New",
    Fate.MOVED: "Moved",
    Fate.KEPT: "Kept",
}
"""The sections of the page, in their order."""


class Told(NamedTuple):
    """A claim with what became of it: its chain, its words by pieces, and what was edited, in words."""

    chain: str
    pieces: tuple[Piece, ...]
    why: str


class Section(NamedTuple):
    """The claims of one fate under their heading."""

    fate: str
    heading: str
    told: tuple[Told, ...]


def render_diff(before: Reading, after: Reading, outcomes: Sequence[Outcome]) -> str:
    """Return the page on two versions of an article. The same values give the same page."""
    style = style_sheet(0)
    found = (
        environment()
        .get_template("diff.html")
        .render(
            title=_title(after.document),
            before=before.document,
            after=after.document,
            sections=tuple(sections(before, after, outcomes)),
            style=Markup(style),
            policy=policy(style),
        )
    )
    return replaced(found) + "\n"


def _title(document: Document) -> str:
    return document.title or document.name


def sections(before: Reading, after: Reading, outcomes: Sequence[Outcome]) -> Iterator[Section]:
    """Yield what became of the claims of one version in the other, a section for each fate."""
    old, new = ({claim.id: claim for claim in reading.claims} for reading in (before, after))
    for fate, heading in HEADINGS.items():
        told = tuple(
            _told(old.get(each.before or ""), new.get(each.after or ""), each.why)
            for each in outcomes
            if each.fate is fate
        )
        yield Section(fate.value, heading, told)


def _told(before: Claim | None, after: Claim | None, why: str) -> Told:
    claim = after or before
    assert claim is not None  # an outcome has a side, and it is one of the two readings'
    if before and after:
        return Told(claim.chain, tuple(pieces(before.statement, after.statement)), why)
    return Told(claim.chain, (Piece(claim.statement, gone=after is None, come=before is None),), why)
