"""The fact-checker's sheet: a row for each claim and each finding, with columns that a person fills in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from claims.audited import Audited
from claims.claim import Claim
from claims.evidence import Decision, EvidenceLevel, Stance, Verdict
from claims.question import question_id
from claims.signoff import decided, state
from claims.value import Name, Value, first_signs
from verifier.report.place import where
from verifier.report.wording import days, reading

SIGNS: Final = 12
"""Signs of a digest that stand for a claim or question."""

READ_BACK: Final = "verifier review --sheet FILE"
"""The command that takes a filled sheet."""


class Tab(Name):
    """What a row is about; where a file has several sheets, the one that it stands in."""

    CLAIMS = "Claims"
    FINDINGS = "Findings"


VERDICTS: Mapping[Tab, tuple[Verdict, ...]] = MappingProxyType(
    {
        Tab.CLAIMS: (
            Verdict.CONFIRMED, Verdict.FIX, Verdict.CANNOT_VERIFY, Verdict.DISPUTED, Verdict.OPINION,
        ),
        Tab.FINDINGS: (Verdict.EXPLAINED, Verdict.FALSE_ALARM),
    }
)  # fmt: skip
"""What a person may decide of a row."""


class Column(NamedTuple):
    """A column: the field of a row that it shows, its width in signs, who fills it, and where it stands."""

    field: str
    width: int
    to_fill: bool = False
    of_claims_only: bool = False
    choices: Mapping[Tab, tuple[str, ...]] = MappingProxyType({})

    @property
    def header(self) -> str:
        """Its name for a person."""
        return HEADERS.get(self.field, self.field.replace("_", " "))


HEADERS: Final = {"where": "where in it"}


def _both(*choices: str) -> Mapping[Tab, tuple[str, ...]]:
    return MappingProxyType(dict.fromkeys(Tab, choices))


COLUMNS: Final = (
    Column("id", 15),
    Column("document", 22),
    Column("line", 6),
    Column("kind", 12),
    Column("statement", 60),
    Column("source", 30, of_claims_only=True),
    Column("quoted", 10, of_claims_only=True),
    Column("figures", 26, of_claims_only=True),
    Column("dates", 26, of_claims_only=True),
    Column("certainty", 10, of_claims_only=True),
    Column("state", 14),
    Column("decided", 26),
    Column("verdict", 15, to_fill=True, choices=VERDICTS),
    Column("checked_by", 16, to_fill=True),
    Column("note", 40, to_fill=True),
    Column("evidence", 36, to_fill=True),
    Column("where", 18, to_fill=True),
    Column("level", 12, to_fill=True, choices=_both(*EvidenceLevel)),
    Column("stance", 12, to_fill=True, choices=_both(*Stance)),
)


class SheetRow(Value):
    """A claim or finding as the sheet shows it; the columns to fill are empty until a person fills them.

    `id` is the beginning of the digest of a claim or of a finding's question, `kind` the kind of the claim or
    the code of the rule, `statement` the words of the claim or the message of the finding. `line` is words
    (p. 4) where the document was made of a file that has no lines.
    """

    tab: Tab
    id: str
    document: str
    line: int | str
    kind: str
    statement: str
    source: str = ""
    quoted: str = ""
    figures: str = ""
    dates: str = ""
    certainty: str = ""
    state: str = ""
    decided: str = ""
    verdict: str = ""
    checked_by: str = ""
    note: str = ""
    evidence: str = ""
    where: str = ""
    level: str = ""
    stance: str = ""

    def cells(self, columns: Sequence[Column]) -> list[str | int]:
        """Return what stands in these columns."""
        return [getattr(self, column.field) for column in columns]


def sheet_rows(audited: Sequence[Audited]) -> Iterator[SheetRow]:
    """Yield a row for each claim and each finding, document by document, in the order of its text."""
    for one in audited:
        decisions = defaultdict[str, list[Decision]](list)
        for decision in one.decisions:
            decisions[decision.subject].append(decision)
        yield from (row for _, row in sorted(_placed(one, decisions), key=lambda placed: placed[0]))


def _placed(one: Audited, decisions: Mapping[str, Sequence[Decision]]) -> Iterator[tuple[int, SheetRow]]:
    """Yield each row with where its words begin."""
    document = one.reading.document

    def row(subject: str, start: int, more: dict[str, Any]) -> tuple[int, SheetRow]:
        on = decisions.get(subject, ())
        return start, SheetRow(
            id=first_signs(subject, SIGNS),
            document=document.name,
            line=where(document, start),
            state=state(on),
            decided=decided(on),
            **more,
        )

    for claim in one.reading.claims:
        yield row(claim.id, claim.hull.start, _of_claim(claim))
    for finding in one.findings:
        told = {"tab": Tab.FINDINGS, "kind": finding.rule, "statement": finding.message}
        yield row(question_id(finding, one.reading), finding.place.span.start, told)


def _of_claim(claim: Claim) -> dict[str, Any]:
    return {
        "tab": Tab.CLAIMS,
        "kind": claim.kind,
        "statement": claim.statement,
        "source": claim.chain,
        "quoted": claim.quotation,
        "figures": "; ".join(f"{_line(figure.text)} ({reading(figure)})" for figure in claim.figures),
        "dates": "; ".join(f"{_line(date.text)} ({days(date)})" for date in claim.dates),
        "certainty": claim.certainty,
    }


def _line(words: str) -> str:
    return " ".join(words.split())
