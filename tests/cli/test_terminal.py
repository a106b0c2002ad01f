"""Lines and tables fit the terminal and cannot upset it."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from verifier.cells import restored
from verifier.cli.rows import as_csv, as_json
from verifier.cli.tally import Tally, counted
from verifier.cli.terminal import cut, fitted, printable, table

CELLS = st.text(st.one_of(st.characters(), st.sampled_from("\n\x1b\u202e\ud800\u00a0|")))


@given(CELLS)
def test_a_printable_line_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    line = printable(text)
    assert line.isprintable() or not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in line)
    assert "\u202e" not in line
    line.encode()


@given(st.lists(st.integers(0, 300), min_size=1, max_size=8), st.integers(0, 400))
def test_columns_fit_the_width_unless_all_are_at_their_narrowest(widths: list[int], total: int) -> None:
    least = [3] * len(widths)
    found = fitted(widths, total, least=least)
    assert all(new <= max(old, 3) for new, old in zip(found, widths, strict=True))
    assert sum(found) <= total or max(found) <= 8
    if sum(max(width, 3) for width in widths) <= total:
        assert found == [max(width, 3) for width in widths]


@given(st.text(), st.integers(1, 20))
def test_a_cut_text_is_as_long_as_allowed_and_says_so(text: str, width: int) -> None:
    shortened = cut(text, width)
    assert len(shortened) <= width
    assert shortened == text or shortened.endswith("…")


def test_a_table_is_one_line_a_row_and_as_wide_as_the_terminal() -> None:
    drawn = table([["a.txt", "word\n" * 100, 7], [None, "short", 12]], ["document", "claim", "n"], width=40)
    lines = drawn.splitlines()
    assert len(lines) == 4
    assert max(map(len, lines)) <= 40
    assert lines[2].endswith("…    7")


def test_a_table_that_no_terminal_shows_is_whole() -> None:
    assert "x" * 500 in table([["x" * 500]], ["claim"], width=None)


@given(
    st.lists(
        st.fixed_dictionaries({"a": st.text(st.characters(exclude_characters="\r\n\0")), "n": st.integers()})
    )
)
def test_csv_and_json_give_back_what_went_in(rows: list[dict[str, object]]) -> None:
    assert json.loads(as_json(rows)) == rows
    back = list(csv.DictReader(io.StringIO(as_csv(rows, columns={"a": "A", "n": "N"}))))
    assert [(restored(row["a"]), int(row["n"])) for row in back] == [
        (restored(str(row["a"])), row["n"]) for row in rows
    ]


def test_a_cell_that_a_spreadsheet_would_run_is_defused() -> None:
    written = as_csv([{"a": '=HYPERLINK("x")', "b": "-5", "c": -5, "d": {"e": 1}}], columns={})
    assert next(csv.reader(io.StringIO(written.splitlines()[1]))) == [
        '\'=HYPERLINK("x")',
        "'-5",
        "-5",
        '{"e": 1}',
    ]


def test_nothing_is_added_up_to_a_summary_too() -> None:
    tally = Tally()
    assert next(tally.lines()) == "0 articles, 0 claims, 0 sources, 0 figures, 0 conflicts"
    assert not tally.reaches("note")


def test_a_finding_reaches_its_own_level_and_those_below() -> None:
    tally = Tally()
    tally.levels.update({"warning": 1})
    assert [tally.reaches(level) for level in ("note", "warning", "error", "never")] == [
        True,
        True,
        False,
        False,
    ]
    assert list(tally.lines())[-1] == "1 finding: 0 errors, 1 warning, 0 notes"


def test_one_thing_is_in_the_singular() -> None:
    assert [counted(n, "claim") for n in (0, 1, 2000)] == ["0 claims", "1 claim", "2,000 claims"]
