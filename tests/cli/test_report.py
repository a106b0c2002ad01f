"""Reports on what the store holds, on the command line."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result
from openpyxl import load_workbook

from verifier.cli import options
from verifier.report import RENDERERS, read_sheet

Run = Callable[..., Result]
ARTICLE = "Rain fell on Monday.\nTwo hundred people were hurt in the flood, the mayor said.\n"


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    """A store of two articles."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(ARTICLE.replace("Rain", f"Rain of {name}"))
    assert run("check", "one.txt", "two.txt", "--no-report", "--fail-on", "never").exit_code == 0
    return tmp_path / "claims.db"


def test_what_the_option_takes_is_what_can_be_rendered() -> None:
    assert list(RENDERERS) == list(options.REPORTS)


def test_the_ending_of_the_file_names_the_format(run: Run, store: Path, tmp_path: Path) -> None:
    for form in (*options.REPORTS, "HTM"):
        result = run("report", "-o", f"all.{form}")
        assert (result.exit_code, result.stdout) == (0, "")
        held = "0 reviews" if form == "claimreview" else "2 articles, "
        assert result.stderr.startswith(f"all.{form}: {held}")
        assert (tmp_path / f"all.{form}").stat().st_size
    assert run("report", "-o", "all.pdf").stderr == (
        "error: all.pdf: its ending names no format; say which with --format: html, md, json, csv, "
        "annotations, prov, claimreview, xlsx, docx, parquet\n"
    )
    assert (tmp_path / "all.HTM").read_bytes() == (tmp_path / "all.html").read_bytes()


def test_json_ld_may_say_so_behind_its_format(run: Run, store: Path, tmp_path: Path) -> None:
    for form in ("annotations", "prov", "claimreview"):
        for name in (f"all.{form}.jsonld", f"all.{form}"):
            assert run("report", "-o", name).exit_code == 0
        assert (tmp_path / f"all.{form}.jsonld").read_bytes() == (tmp_path / f"all.{form}").read_bytes()
        assert run("report", "--format", form, "-o", "all.jsonld").exit_code == 0
    unsaid = run("report", "-o", "other.jsonld")
    assert (unsaid.exit_code, unsaid.stderr.count("\n")) == (2, 1)
    other = run("report", "--format", "prov", "-o", "all.annotations.jsonld")
    assert other.stderr == (
        "error: all.annotations.jsonld: it exists and is no PROV; name another file for the report\n"
    )


def test_without_pyarrow_parquet_is_one_line_and_writes_nothing(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("report", "-o", "all.parquet")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ("error: parquet needs pyarrow, which is not installed; pip install pyarrow\n")
    assert not (tmp_path / "all.parquet").exists()


def test_text_goes_to_standard_output_and_a_workbook_only_when_asked(run: Run, store: Path) -> None:
    assert run("report").stdout.lower().startswith("<!doctype html>")
    rows = list(csv.DictReader(io.StringIO(run("report", "--format", "csv").stdout.removeprefix("\ufeff"))))
    assert {row["document"] for row in rows} == {"one.txt", "two.txt"}
    refused = run("report", "--format", "xlsx")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == "error: xlsx is no text that a terminal shows; name a file with -o FILE\n"
    book = run("report", "--format", "xlsx", "-o", "-").stdout_bytes
    assert load_workbook(io.BytesIO(book)).sheetnames[0] == "Claims"


def test_a_report_tells_of_the_documents_named(run: Run, store: Path) -> None:
    told = json.loads(run("report", "two.txt", "--format", "json").stdout)
    assert [each["reading"]["document"]["name"] for each in told["audited"]] == ["two.txt"]
    missing = run("report", "two.txt", "nowhere.txt")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert missing.stderr == (
        "error: claims.db: there is no document 'nowhere.txt' in it; see `verifier claims`\n"
    )


def test_a_report_of_the_store_says_when_the_articles_were_read(run: Run, store: Path) -> None:
    first, second = (run("report", "--format", "json").stdout for _ in range(2))
    assert first == second
    assert json.loads(first)["run"]["model"]


def test_a_store_that_is_not_there_or_empty_is_one_line(run: Run, tmp_path: Path) -> None:
    from verifier.store import open_store

    missing = run("report")
    assert (missing.exit_code, missing.stderr.count("\n")) == (2, 1)
    open_store(tmp_path / "claims.db").close()
    assert run("report").stderr == (
        "error: claims.db: there is no article in it yet; `verifier check` adds some\n"
    )


def test_what_is_no_report_of_the_format_is_not_overwritten(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("my,numbers\n1,2\n")
    (tmp_path / "mine.html").write_text("<p>")
    (tmp_path / "folder.html").mkdir()
    for form, name, why in (
        ("csv", "mine.csv", "it exists and is no sheet of ours; name another file"),
        ("json", "mine.html", "it exists and is no JSON; name another file for the report"),
        ("html", "folder.html", "it is a folder; name a file for the report"),
        ("html", "nowhere/x.html", "its folder does not exist; make it first"),
    ):
        result = run("report", "--format", form, "-o", name)
        assert (result.exit_code, result.stderr) == (2, f"error: {name}: {why}\n")
    assert (tmp_path / "mine.csv").read_text() == "my,numbers\n1,2\n"


def test_a_document_that_another_program_saved_is_not_overwritten(
    run: Run, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    for _ in range(2):
        assert run("report", "-o", path.name).exit_code == 0
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    app = parts["docProps/app.xml"].replace(b">verifier<", b">Microsoft Office Word<")
    with ZipFile(path, "w") as archive:
        for name, part in {**parts, "docProps/app.xml": app}.items():
            archive.writestr(name, part)
    for content in (path.read_bytes(), b"A manuscript, or whatever this is.", b""):
        path.write_bytes(content)
        result = run("report", "-o", path.name)
        assert (result.exit_code, result.stderr) == (
            2, "error: report.docx: it exists and another program wrote it last; name another file\n"
        )  # fmt: skip
        assert path.read_bytes() == content


def test_a_sheet_that_somebody_filled_in_is_not_overwritten(run: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    for _ in range(2):
        assert run("report", "-o", path.name).exit_code == 0
    assert read_sheet(path).open
    book = load_workbook(path)
    titles = [cell.value for cell in book["Claims"][1]]
    book["Claims"].cell(row=2, column=titles.index("verdict") + 1, value="confirmed")
    book.save(path)
    assert [row.verdict for row in read_sheet(path).rows] == ["confirmed"]
    result = run("report", "-o", path.name)
    assert (result.exit_code, result.stderr) == (
        2, "error: sheet.xlsx: it exists and somebody has filled it in; name another file\n"
    )  # fmt: skip
    assert read_sheet(path).rows


def test_a_sheet_with_no_more_than_a_note_is_not_overwritten(run: Run, store: Path, tmp_path: Path) -> None:
    run("report", "-o", "sheet.csv")
    path = tmp_path / "sheet.csv"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(
        b"".join([lines[0], lines[1].replace(b",,,,,,,\r\n", b",,,Ask Dana.,,,,\r\n"), *lines[2:]])
    )
    assert read_sheet(path).begun == 1
    assert run("report", "-o", "sheet.csv").exit_code == 2


def test_the_ids_of_the_sheet_are_those_of_the_store(run: Run, store: Path, tmp_path: Path) -> None:
    from verifier.store import open_store

    run("report", "-o", "sheet.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "sheet.csv").read_text("utf-8-sig"))))
    with open_store(store, read_only=True) as ledger:
        for row in rows:
            subject = ledger.subject(row["id"].lstrip("'"), document=row["document"])
            assert subject.is_claim != row["kind"].isupper()
            assert row["statement"] in subject.words
