"""What was read and found, added up over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from verifier.cli.options import LEVELS, NEVER

if TYPE_CHECKING:
    from claims.audited import Audited


@dataclass
class Tally:
    """How much was read and found; findings that a person answered are counted apart."""

    articles: int = 0
    claims: int = 0
    figures: int = 0
    conflicts: int = 0
    sentences: int = 0
    accounted: int = 0
    answered: int = 0
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
        still_open = audited.open_findings
        self.answered += len(audited.findings) - len(still_open)
        self.levels.update(finding.level.value for finding in still_open)

    def reaches(self, level: str) -> bool:
        """Return whether an open finding is at least this grave; nothing reaches `never`."""
        return level != NEVER and any(self.levels[grave] for grave in LEVELS[LEVELS.index(level) :])

    def lines(self) -> Iterator[str]:
        """Yield the summary for a person."""
        counts = {"article": self.articles, "claim": self.claims, "source": len(self.sources)}
        counts |= {"figure": self.figures, "conflict": self.conflicts}
        yield ", ".join(counted(number, noun) for noun, number in counts.items())
        share = f" ({self.accounted / self.sentences:.0%})" if self.sentences else ""
        yield f"{self.accounted} of {counted(self.sentences, 'sentence')} accounted for{share}"
        by_level = ", ".join(counted(self.levels[level], level) for level in reversed(LEVELS))
        answered = f"; {self.answered:,} answered" if self.answered else ""
        yield f"{counted(self.levels.total(), 'finding')}: {by_level}{answered}"

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
            "answered": self.answered,
        }


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
