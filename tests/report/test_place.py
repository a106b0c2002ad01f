"""Reports lead back to the page of a PDF and the paragraph of a Word document."""

from __future__ import annotations

import io
import json
import zipfile

import openpyxl
import pytest

from claims.audited import Audited
from claims.claim import Claim
from claims.document import Document
from claims.making import Locator, LocatorKind, Making
from claims.run import Run
from claims.span import Span
from tests.report.article import read_by_hand, seed
from tests.report.parsing import parsed
from verifier.cli.findings import finding_lines, finding_rows
from verifier.report import annotation, render
from verifier.report.place import where
from verifier.report.sarif import Log
from verifier.report.sheet import Tab, sheet_rows


def printed(kind: LocatorKind) -> Document:
    """Return the seed article as one that was made of a file, every 500 letters of it a page or paragraph."""
    document = seed()
    starts = range(0, len(document.text), 500)
    locators = tuple(
        Locator(kind=kind, number=n, span=Span(start=start, end=min(start + 500, len(document.text))))
        for n, start in enumerate(starts, start=1)
    )
    made = Making(format="PDF", sha256="ab" * 32, by="reader 1.0", locators=locators)
    return document.model_copy(update={"name": "a.pdf", "made": made})


def audited_of(document: Document, audited: Audited) -> Audited:
    findings = tuple(
        finding.model_copy(
            update={"place": finding.place.model_copy(update={"document": document.name}), "related": ()}
        )
        for finding in audited.findings
    )
    return Audited(reading=read_by_hand(document), findings=findings)


@pytest.fixture(params=[(LocatorKind.PAGE, "p."), (LocatorKind.PARAGRAPH, "¶")], ids=["page", "paragraph"])
def case(request: pytest.FixtureRequest, audited: Audited) -> tuple[Audited, str]:
    """The seed article with its findings as made of a file, and the sign for its places."""
    kind, sign = request.param
    return audited_of(printed(kind), audited), sign


def number(claim: Claim) -> int:
    return 1 + claim.hull.start // 500


def test_a_place_is_a_line_where_the_file_has_lines() -> None:
    assert where(Document(name="a", text="One.\nTwo."), 5) == 2


def test_a_finding_is_printed_behind_its_page(case: tuple[Audited, str]) -> None:
    audited, sign = case
    (line, *_) = finding_lines(audited, locate=lambda name: f"in/{name}")
    at = 1 + audited.findings[0].place.span.start // 500
    assert f"in/a.pdf:{sign.removesuffix('.')}{at}\x1b[0m: " in line
    (row, *_) = finding_rows(audited, locate=str)
    assert row["page" if sign == "p." else "paragraph"] == at
    assert row["line"] > 1


def test_the_page_shows_it_on_cards_and_findings(case: tuple[Audited, str], run: Run) -> None:
    audited, sign = case
    page = parsed(render("html", [audited], run=run).decode())
    claim = audited.reading.claims[-1]
    assert f"{sign} {number(claim)}" in [span.text for span in page.all("section", "card")[-1].all("span")]
    at = 1 + audited.findings[0].place.span.start // 500
    assert any(f"{sign} {at}" in where.text for where in page.all("p", "where"))


def test_the_sheet_has_it_in_place_of_the_line(case: tuple[Audited, str], run: Run) -> None:
    audited, sign = case
    lines = [row.line for row in sheet_rows([audited]) if row.tab is Tab.CLAIMS]
    assert lines == sorted(
        (f"{sign} {number(claim)}" for claim in audited.reading.claims), key=lambda at: int(at.split()[1])
    )
    book = openpyxl.load_workbook(io.BytesIO(render("xlsx", [audited], run=run)))
    assert lines[0] in [cell.value for cell in book[Tab.CLAIMS]["C"]]


def test_markdown_has_it_in_place_of_the_line(case: tuple[Audited, str], run: Run) -> None:
    audited, sign = case
    text = render("md", [audited], run=run).decode()
    assert "| Place |" in text and "Line " not in text
    assert f"  {sign} {1 + audited.findings[0].place.span.start // 500}: “" in text


def test_a_comment_of_the_docx_tells_it(case: tuple[Audited, str], run: Run) -> None:
    audited, sign = case
    with zipfile.ZipFile(io.BytesIO(render("docx", [audited], run=run))) as file:
        comments = file.read("word/comments.xml").decode()
    assert f", {sign} {number(audited.reading.claims[-1])}<" in comments


def test_an_annotation_names_no_line_that_the_file_has_not(case: tuple[Audited, str]) -> None:
    audited, sign = case
    line = annotation(audited.asked[0], audited.reading.document, path="a.pdf", name="x")
    assert "line=" not in line
    assert f"::{sign} {1 + audited.findings[0].place.span.start // 500}: " in line


def test_a_log_names_no_line_that_the_file_has_not(case: tuple[Audited, str]) -> None:
    audited, sign = case
    log = Log((), locate=str)
    log.add(audited)
    told = json.loads(log.finished(version="0.1.0", status=1, means="", failed=False, failures=()))
    (result, *_) = told["runs"][0]["results"]
    (place,) = result["locations"]
    at = 1 + audited.findings[0].place.span.start // 500
    assert "region" not in place["physicalLocation"]
    assert place["properties"]["page" if sign == "p." else "paragraph"] == at
    assert told["runs"][0]["artifacts"][0]["hashes"] == {"sha-256": "ab" * 32}
