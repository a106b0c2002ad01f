"""A filled sheet is read back: what was decided, and a line on each row that is wrong."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence import EvidenceLevel, Stance, Verdict
from tests import strategies
from verifier.errors import SheetError
from verifier.report import Filled, read_sheet
from verifier.report.csv import as_csv
from verifier.report.sheet import VERDICTS, SheetRow, Tab
from verifier.report.xlsx import as_xlsx

MADE = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)
FILLED = {"id": "00ff00ff00ff", "kind": "event", "verdict": "confirmed"}

WRITERS: dict[str, Callable[[Sequence[SheetRow]], bytes]] = {
    "csv": lambda rows: as_csv(rows).encode("utf-8"),
    "xlsx": lambda rows: as_xlsx(rows, made=MADE),
}

hostile = st.text(st.sampled_from("=+-@＝'\t\n;,\"“a🕊&<_x0041"), max_size=12).map(
    lambda text: "\n".join(text.strip().splitlines())
)


@st.composite
def rows(draw: st.DrawFn) -> SheetRow:
    """Rows as a person leaves them, those without a verdict among them."""
    tab = draw(st.sampled_from(Tab))
    evidence = draw(hostile)
    beside = {
        "where": draw(hostile),
        "level": draw(st.sampled_from(["", *EvidenceLevel])),
        "stance": draw(st.sampled_from(["", *Stance])),
    }
    return SheetRow(
        tab=tab,
        id=draw(st.text("0123456789abcdef", min_size=12, max_size=12)),
        document=draw(strategies.names),
        line=draw(st.integers(1, 10**6)),
        kind="event" if tab is Tab.CLAIMS else "SRC001",
        statement=draw(strategies.texts | hostile),
        verdict=draw(st.sampled_from(["", *VERDICTS[tab]])),
        checked_by=" ".join(draw(hostile).split()),
        note=draw(hostile),
        evidence=evidence,
        **(beside if evidence else {}),
    )


def told(row: SheetRow) -> tuple[object, ...]:
    return (
        row.id, row.verdict, row.checked_by or None, row.note, row.evidence or None, row.where or None,
        row.level or "secondary", row.stance or "neither",
    )  # fmt: skip


def taken(row: Filled) -> tuple[object, ...]:
    return (
        row.id, row.verdict, row.reviewer, row.note, row.evidence, row.locator, row.level, row.stance,
    )  # fmt: skip


def in_csv(*given: dict[str, str], separator: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(
        out, list(dict.fromkeys(name for each in given for name in each)), delimiter=separator
    )
    writer.writeheader()
    writer.writerows(given)
    return out.getvalue().encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sheet"


def changed(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a workbook with each of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def workbook(**filled: str) -> bytes:
    known = {"document": "a.txt", "statement": "Rain fell.", **FILLED, **filled}
    return as_xlsx([SheetRow.model_validate({"tab": Tab.CLAIMS, "line": 1, **known})], made=MADE)


@pytest.mark.parametrize("form", WRITERS)
@given(written=st.lists(rows(), max_size=4))
def test_what_a_person_fills_in_comes_back(
    form: str, written: list[SheetRow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"filled.{form}"
    path.write_bytes(WRITERS[form](written))
    sheet = read_sheet(path)
    assert sheet.errors == ()
    ordered = written if form == "csv" else sorted(written, key=lambda row: list(Tab).index(row.tab))
    assert [taken(row) for row in sheet.rows] == [told(row) for row in ordered if row.verdict]
    assert sheet.open == len([row for row in written if not row.verdict])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_other_locales_columns_and_letters_is_read(separator: str, encoding: str, path: Path) -> None:
    row = {
        "Desk": "foreign; home",
        "VERDICT ": " Cannot  Verify",
        "Checked by": "  Dana  Öz ",
        "id": "'00FF00FF00FF",
        "my own": "x",
    }
    path.write_bytes(in_csv(row, separator=separator).decode().encode(encoding))
    (found,) = read_sheet(path).rows
    assert (found.id, found.verdict, found.reviewer) == ("00ff00ff00ff", Verdict.CANNOT_VERIFY, "Dana Öz")
    assert (found.sheet, found.row) == (None, 2)


def test_lines_above_the_names_are_passed_over(path: Path) -> None:
    path.write_bytes(b"Checks of Monday\r\n\r\n" + in_csv(FILLED))
    assert [row.row for row in read_sheet(path).rows] == [4]


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (
            {"verdict": "confrmed"},
            "the verdict 'confrmed' is none; one of confirmed, fix, cannot verify, disputed, opinion",
        ),
        (
            {"kind": "SRC001"},
            "the verdict 'confirmed' is none; one of explained, false alarm",
        ),
        (
            {"kind": "", "verdict": "y" * 50},
            f"the verdict '{'y' * 39}…' is none; one of confirmed, fix, cannot verify, disputed, opinion, "
            "explained, false alarm",
        ),
        ({"id": "1.23E+11"}, "'1.23E+11' is no id; copy it from the sheet as it was written"),
        ({"id": ""}, "'' is no id; copy it from the sheet as it was written"),
        (
            {"evidence": "x", "level": "best"},
            "the level 'best' is none; one of primary, secondary, tertiary",
        ),
        (
            {"evidence": "x", "stance": "yes"},
            "the stance 'yes' is none; one of supports, disputes, neither",
        ),
        (
            {"where in it": "page 3"},
            "'where in it' is filled in, and there is no evidence; name the page or document",
        ),
    ],
)
def test_a_wrong_row_is_one_line_and_costs_no_other(wrong: dict[str, str], line: str, path: Path) -> None:
    path.write_bytes(in_csv(FILLED, {**FILLED, **wrong}, FILLED))
    sheet = read_sheet(path)
    assert sheet.errors == (f"{path}, row 3: {line}",)
    assert [row.row for row in sheet.rows] == [2, 4]


def test_a_wrong_row_of_a_workbook_is_named_with_its_sheet(path: Path) -> None:
    path.write_bytes(workbook(verdict="confrmed"))
    (error,) = read_sheet(path).errors
    assert error.startswith(f"{path}, Claims row 2: the verdict 'confrmed' is none; one of confirmed,")


def test_rows_of_a_sheet_of_findings_need_no_kind(path: Path) -> None:
    path.write_bytes(changed(workbook(), lambda name, part: part.replace(b"Claims", b"Findings")))
    assert read_sheet(path).errors == ()
    path.write_bytes(changed(workbook(kind=""), lambda name, part: part.replace(b"Claims", b"Findings")))
    assert "one of explained, false alarm" in read_sheet(path).errors[0]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no row names the columns 'id' and 'verdict'"),
        (b"a,b\n1,2\n", "no row names the columns 'id' and 'verdict'"),
        (b"id,verdict,verdict\n", "the column 'verdict' stands twice"),
        (b"id,verdict\n\xff,fix\n", "it is not UTF-8; save it as CSV UTF-8"),
        (b'id,verdict\n"' + b"x" * 200_000, "line 2: field larger than field limit"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel file, or one with a password"),
        (b"PK\x03\x04 and no more", "it is no workbook that can be read"),
        (workbook()[:-30], "it is no workbook that can be read"),
    ],
)
def test_what_is_no_sheet_is_one_line(content: bytes, what: str, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(SheetError) as raised:
        read_sheet(path)
    assert what in str(raised.value)
    assert str(raised.value).startswith(f"{path}: ") and "\n" not in str(raised.value)


def test_a_file_that_is_not_there_is_one_line(path: Path) -> None:
    with pytest.raises(SheetError, match="no such file or directory; check the path"):
        read_sheet(path)


SPACES = b" " * 210_000_000
NOISE = b"".join(b'<font a="%d"/>' % (number * number) for number in range(60_000))


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda name, part: part + SPACES if "sheet1" in name else part, "it unpacks to 210 MB"),
        (lambda name, part: part + SPACES[:9_000_000] if "sheet1" in name else part, "it unpacks to 9 MB"),
        (
            lambda name, part: part.replace(b"<sst", b"<!DOCTYPE x [<!ENTITY y 'z'>]><sst"),
            "a part of it is no XML of a spreadsheet",
        ),
        (
            lambda name, part: part.decode().encode("utf-16") if "shared" in name else part,
            "a part of it is no XML of a spreadsheet",
        ),
        (
            lambda name, part: part.replace(b"</fonts>", NOISE + b"</fonts>"),
            "too much in it beside cells",
        ),
        (
            lambda name, part: part.replace(b"</sheets>", b'<sheet name="x" r:id="rId1"/></sheets>'),
            "too much in it beside cells",
        ),
    ],
    ids=["large", "dense", "entities", "unseen", "styles", "sheets"],
)
def test_a_bomb_is_refused_before_it_is_read(
    change: Callable[[str, bytes], bytes], what: str, path: Path
) -> None:
    path.write_bytes(changed(workbook(), change))
    with pytest.raises(SheetError, match=what):
        read_sheet(path)


def test_a_cell_at_the_far_corner_and_a_size_that_lies_do_no_harm(path: Path) -> None:
    far = b'<row r="%d"><c r="XFD%d" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'

    def change(name: str, part: bytes) -> bytes:
        part = part.replace(b'ref="A1:S2"', b'ref="A1:A1"')
        return part.replace(b"</sheetData>", (far % (10**9, 10**9)) if "sheet1" in name else b"</sheetData>")

    path.write_bytes(changed(workbook(), change))
    assert len(read_sheet(path).rows) == 1


@given(cuts=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=3)), min_size=1, max_size=5))
def test_a_damaged_workbook_is_read_or_refused_in_one_line(
    cuts: list[tuple[int, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    def damage(name: str, part: bytes) -> bytes:
        for at, put in cuts:
            at %= len(part)
            part = part[:at] + put + part[at + 2 :]
        return part

    path = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    path.write_bytes(changed(workbook(), damage))
    try:
        read_sheet(path)
    except SheetError as error:
        assert "\n" not in str(error)
