"""Findings and their summary, for a person and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from verifier.cli.options import LEVELS, NEVER
from verifier.cli.terminal import level_name, printable

if TYPE_CHECKING:
    from claims.audited import Audited

Locate = Callable[[str], str]
"""From a document's name to what a person calls it."""


def finding_lines(audited: Audited, *, locate: Locate) -> Iterator[str]:
    """Yield each finding as `path:line:column: level CODE message`."""
    for row in finding_rows(audited, locate=locate):
        place = click.style(f"{printable(row['path'])}:{row['line']}:{row['column']}", bold=True)
        yield f"{place}: {level_name(row['level'])} {row['rule']} {printable(row['message'])}"


def finding_rows(audited: Audited, *, locate: Locate) -> Iterator[dict[str, Any]]:
    """Yield each finding as JSON, with its path, line and column."""
    from claims.position import position

    for finding in audited.findings:
        line, column = position(audited.reading.document.text, finding.place.span.start)
        where = {"path": locate(finding.place.document), "line": line, "column": column}
        yield {**where, **finding.model_dump(mode="json")}


@dataclass
class Tally:
    """What was read and found, added up over articles."""

    articles: int = 0
    claims: int = 0
    figures: int = 0
    conflicts: int = 0
    sentences: int = 0
    accounted: int = 0
    sources: set[str] = field(default_factory=set)
    levels: Counter[str] = field(default_factory=Counter)

    def add(self, audited: Audited) -> None:
        """Add one article."""
        from claims.claim import Certainty
        from claims.comparison import Relation
        from claims.document import Coverage

        reading = audited.reading
        self.articles += 1
        self.claims += len(reading.claims)
        self.figures += sum(len(claim.figures) for claim in reading.claims)
        self.conflicts += sum(
            c.relation is Relation.CONFLICT and c.certainty is Certainty.SURE for c in audited.comparisons
        )
        self.sentences += len(reading.sentences)
        self.accounted += sum(s.coverage is not Coverage.UNPARSED for s in reading.sentences)
        self.sources.update(source.id for source in reading.sources)
        self.levels.update(finding.level.value for finding in audited.findings)

    def reaches(self, level: str) -> bool:
        """Return whether a finding is at least this grave; nothing reaches `never`."""
        return level != NEVER and any(self.levels[grave] for grave in LEVELS[LEVELS.index(level) :])

    def lines(self) -> Iterator[str]:
        """Yield the summary for a person."""
        counts = {"article": self.articles, "claim": self.claims, "source": len(self.sources)}
        counts |= {"figure": self.figures, "conflict": self.conflicts}
        yield ", ".join(counted(number, noun) for noun, number in counts.items())
        share = f" ({self.accounted / self.sentences:.0%})" if self.sentences else ""
        yield f"{self.accounted} of {counted(self.sentences, 'sentence')} accounted for{share}"
        by_level = ", ".join(counted(self.levels[level], level) for level in reversed(LEVELS))
        yield f"{counted(self.levels.total(), 'finding')}: {by_level}"

    def as_json(self) -> dict[str, Any]:
        """Return the summary as JSON."""
        return {
            "articles": self.articles,
            "claims": self.claims,
            "sources": len(self.sources),
            "figures": self.figures,
            "conflicts": self.conflicts,
            "sentences": self.sentences,
            "accounted": self.accounted,
            "findings": {level: self.levels[level] for level in LEVELS},
        }


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
