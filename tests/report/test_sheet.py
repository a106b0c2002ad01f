"""The fact-checker's sheet: what stands in it, and that spreadsheets open it as it is."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from openpyxl import Workbook, load_workbook

from claims.audited import Audited
from claims.evidence import Decision, Review, Standing, Verdict
from claims.finding import Place
from claims.question import question_id
from claims.run import Run
from claims.span import Span
from tests import strategies
from verifier.errors import VerifierError
from verifier.report import render_csv, render_xlsx
from verifier.report.csv import as_csv
from verifier.report.manual import MANUAL
from verifier.report.sheet import COLUMNS, VERDICTS, SheetRow, Tab, sheet_rows
from verifier.report.xlsx import as_xlsx

MADE = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)
HOSTILE = '=HYPERLINK("http://evil.example","x")'
OFFICE = list(filter(None, [shutil.which("soffice")]))


def decided(audited: Audited, *subjects: str, by: str = "Dana") -> Audited:
    reviews = [
        Review(subject=subject, verdict=Verdict.CONFIRMED, reviewer=by, at=MADE) for subject in subjects
    ]
    found = tuple(
        Decision(subject=review.subject, review=review, standing=Standing.STANDS) for review in reviews
    )
    return audited.model_copy(update={"decisions": (*audited.decisions, *found)})


def row(**given: str) -> SheetRow:
    known = {"id": "00ff00ff00ff", "document": "a.txt", "kind": "event", "statement": "Rain fell."}
    return SheetRow.model_validate({"tab": Tab.CLAIMS, "line": 3, **known, **given})


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def test_each_claim_and_finding_has_a_row_in_the_order_of_the_text(audited: Audited) -> None:
    rows = list(sheet_rows([audited]))
    assert len(rows) == len(audited.reading.claims) + len(audited.findings)
    assert [each.line for each in rows] == sorted(each.line for each in rows)
    ids = {each.id for each in rows}
    assert {claim.id.removeprefix("claim:b2:")[:12] for claim in audited.reading.claims} <= ids
    questions = {question_id(finding, audited.reading) for finding in audited.findings}
    assert {question.removeprefix("question:b2:")[:12] for question in questions} <= ids


def test_a_row_tells_what_is_known_of_its_claim(audited: Audited) -> None:
    (found,) = (each for each in sheet_rows([audited]) if each.statement.startswith("Hamas had received"))
    assert found.source == "Mousa Abu Marzook ← RIA"
    assert (found.kind, found.quoted, found.certainty) == ("event", "indirect", "likely")
    assert found.figures == "eight Russian hostages (8)"
    (other,) = (each for each in sheet_rows([audited]) if "Anatoly Viktorov" in each.statement)
    assert other.dates == "October 29 (29 October 2023); last week (23–29 October 2023)"
    (asked,) = (each for each in sheet_rows([audited]) if each.kind == "SRC001")
    assert (asked.tab, asked.statement) == (Tab.FINDINGS, "Who counted?")


def test_what_was_decided_is_shown_and_the_columns_to_fill_stay_empty(audited: Audited) -> None:
    claim, question = audited.reading.claims[0].id, question_id(audited.findings[0], audited.reading)
    rows = list(sheet_rows([decided(decided(audited, claim, question), claim, by="Eli")]))
    states = {each.id: (each.state, each.decided) for each in rows if each.decided}
    assert states == {
        claim.rpartition(":")[2][:12]: ("signed off", "confirmed (Dana); confirmed (Eli)"),
        question.rpartition(":")[2][:12]: ("one reader", "confirmed (Dana)"),
    }
    to_fill = [column for column in COLUMNS if column.to_fill]
    assert not any(cell for each in rows for cell in each.cells(to_fill))


def test_the_documents_name_every_column_and_every_word_that_may_be_filled_in() -> None:
    told = (Path(__file__).parents[2] / "docs" / "sheet.md").read_text("utf-8")
    assert not [column.header for column in COLUMNS if f"`{column.header}`" not in told]
    choices = {word for column in COLUMNS for tab in column.choices.values() for word in tab}
    assert not [word for word in choices if word not in told or not any(word in how for _, how in MANUAL)]


def test_the_csv_has_a_mark_a_header_and_ends_lines_as_the_standard_says(audited: Audited, run: Run) -> None:
    text = render_csv([audited], run=run)
    assert text.startswith("\ufeffid,document,line,kind,statement,source,quoted,figures,dates,certainty,")
    assert text.count("\r\n") == text.count("\n") == len(list(sheet_rows([audited]))) + 1
    assert {found["verdict"] for found in read(text)} == {""}


def test_no_cell_of_the_csv_is_a_formula_and_no_id_a_number() -> None:
    rows = [row(statement=HOSTILE, document="+x"), row(id="123456789012"), row(id="12345e789012")]
    first, second, third = read(as_csv(rows))
    assert (first["statement"], first["document"]) == (f"'{HOSTILE}", "'+x")
    assert (second["id"], third["id"]) == ("'123456789012", "'12345e789012")


def test_the_workbook_has_two_sheets_to_fill_and_one_to_read(audited: Audited, run: Run) -> None:
    book = opened(render_xlsx([audited], run=run))
    assert book.sheetnames == ["Claims", "Findings", "Read me"]
    claims, findings = book["Claims"], book["Findings"]
    assert (claims.max_row - 1, findings.max_row - 1) == (len(audited.reading.claims), len(audited.findings))
    assert (claims.freeze_panes, claims.auto_filter.ref) == ("A2", f"A1:S{claims.max_row}")
    assert "source" not in [cell.value for cell in findings[1]]
    assert any("verifier review" in str(cell.value) for line in book["Read me"].iter_rows() for cell in line)


def test_the_workbook_offers_what_may_be_filled_in(audited: Audited, run: Run) -> None:
    book = opened(render_xlsx([audited], run=run))
    for tab, verdicts in VERDICTS.items():
        lists = [validation.formula1 for validation in book[tab].data_validations.dataValidation]
        assert lists == [
            f'"{",".join(verdicts)}"',
            '"primary,secondary,tertiary"',
            '"supports,disputes,neither"',
        ]
    fills = {cell.value: cell.fill.fgColor.rgb for cell in book["Claims"][1]}
    assert fills["verdict"] == fills["stance"] != fills["decided"]


def test_nothing_in_the_workbook_is_a_formula_or_a_link() -> None:
    words = [HOSTILE, "http://evil.example", "+1", "{=1+1}", "0012", "mailto:a@b.example"]
    sheet = opened(as_xlsx([row(statement=each) for each in words], made=MADE))["Claims"]
    cells = [line[4] for line in sheet.iter_rows(min_row=2)]
    assert [(cell.value, cell.data_type) for cell in cells] == [(each, "s") for each in words]
    assert not any(cell.hyperlink for cell in cells)


def test_the_same_rows_give_the_same_bytes() -> None:
    assert as_xlsx([row()], made=MADE) == as_xlsx([row()], made=MADE)


def test_more_rows_than_a_sheet_holds_are_one_clear_line() -> None:
    as_xlsx([row()] * 2, made=MADE, most=3)
    with pytest.raises(VerifierError, match="3 claims are more than a sheet of 3 rows holds; name fewer"):
        as_xlsx([row()] * 3, made=MADE, most=3)


def test_a_sheet_without_rows_opens() -> None:
    assert opened(as_xlsx([], made=MADE))["Claims"].max_row == 1
    assert read(as_csv([])) == []


def at_home(audited: Audited) -> Audited:
    """Return it with every finding at the first sign of its own text."""
    document = audited.reading.document
    here = Place(document=document.name, span=Span(start=0, end=1), text=document.text[0])
    return audited.model_copy(
        update={"findings": tuple(each.model_copy(update={"place": here}) for each in audited.findings)}
    )


@given(strategies.audits().map(at_home))
def test_every_audit_has_a_sheet(audited: Audited) -> None:
    rows = list(sheet_rows([audited]))
    assert len(read(as_csv(rows))) == len(rows)
    assert opened(as_xlsx(rows, made=MADE))["Claims"].max_row == len(audited.reading.claims) + 1


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_an_office_program_shows_what_was_written(
    form: str, audited: Audited, run: Run, tmp_path: Path
) -> None:
    for office in OFFICE:  # where one is installed
        (tmp_path / f"sheet.{form}").write_bytes(
            render_xlsx([audited], run=run) if form == "xlsx" else render_csv([audited], run=run).encode()
        )
        command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
        command += ["--infilter=CSV:44,34,76"] if form == "csv" else []
        subprocess.run(
            [
                *command,
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                tmp_path / "out",
                f"sheet.{form}",
            ],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=120,
        )
        shown = read((tmp_path / "out" / "sheet.csv").read_text("utf-8"))
        claims = [each for each in sheet_rows([audited]) if form == "csv" or each.tab is Tab.CLAIMS]
        assert [line["statement"] for line in shown] == [each.statement for each in claims]
        assert [line["id"].lstrip("'") for line in shown] == [each.id for each in claims]
