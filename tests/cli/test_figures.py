"""`verifier figures` and `verifier conflicts`: figures in the store, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from claims.audited import Audited
from claims.document import Reading
from tests.store.articles import RUN, flood
from verifier.cli.figures import WIDTH, draw
from verifier.store import open_store
from verifier.store.look import ComparisonRow, FigureRow

Run = Callable[..., Result]

NONE = {
    "figures": "no figure fits\n",
    "conflicts": "no figures surely stand so; --all shows what is likely\n",
}
FIELDS = {"figures": FigureRow._fields, "conflicts": ComparisonRow._fields}
commands = pytest.mark.parametrize("command", NONE)


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    """Return a store with the flood, in the folder where the program runs."""
    path = tmp_path / "claims.db"
    with open_store(path) as ledger:
        ledger.save(flood(), RUN)
    return path


def bounded(number: int, **ends: float | None) -> Audited:
    """Return the flood with one of its figures bounded otherwise."""
    told = flood()
    claims = list(told.reading.claims)
    (figure,) = claims[number].figures
    figures = (figure.model_copy(update=ends),)
    claims[number] = claims[number].model_copy(update={"figures": figures})
    reading = Reading.model_validate(told.reading.model_copy(update={"claims": tuple(claims)}))
    return told.model_copy(update={"reading": reading})


def test_figures_of_one_quantity_are_drawn_on_one_scale(run: Run, store: Path) -> None:
    result = run("figures")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[2:] == [
        "fishing boat, sunk, harbour, Wednesday  2024-05-02  ·●··················"
        "  Forty boats     Ana Ruiz ← Costa Press ← The Port",
        "fishing boat, sunk, harbour, Wednesday  2024-05-02  ··················●·"
        "  about 60 boats  a port official ← The Port",
    ]


def test_an_end_that_is_open_has_an_arrow(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as ledger:
        ledger.save(bounded(0, low=40.0, high=None), RUN)
    assert "  ·●─────────────────→  Forty boats " in run("figures").stdout


def test_a_conflict_shows_both_figures_and_why(run: Run, store: Path) -> None:
    result = run("conflicts")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "conflict: fishing boat, sunk, harbour, Wednesday",
        "  2024-05-02  Forty boats     Ana Ruiz ← The Port",
        "  2024-05-02  about 60 boats  a port official ← The Port",
        "  no number fits both",
    ]


def test_colour_is_left_away_where_nobody_wants_it(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("conflicts", color=True).stdout.startswith("\x1b[31mconflict\x1b[0m: ")
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("conflicts", color=True).stdout == run("conflicts").stdout


@commands
def test_json_and_csv_hold_the_same_rows_whole(run: Run, store: Path, command: str) -> None:
    array: list[dict[str, Any]] = json.loads(run(command, "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(run(command, "--csv").stdout)))
    assert [list(row) for row in array] == [list(FIELDS[command])] * len(rows)
    assert rows == [{k: "" if v is None else str(v) for k, v in row.items()} for row in array]
    assert rows


@commands
def test_words_a_document_and_a_limit_narrow_it(run: Run, store: Path, command: str) -> None:
    def count(*arguments: str) -> int:
        return len(json.loads(run(command, "--json", *arguments).stdout))

    assert count("BOATS") == count("--document", "flood.txt") == count() > 0
    assert count("lake") == count("--document", "other.txt") == 0
    assert count("--limit", "1") == 1


def test_relations_are_chosen_by_name(run: Run, store: Path) -> None:
    assert run("conflicts", "--relation", "update").stderr == NONE["conflicts"]
    assert run("conflicts", "--relation", "other").exit_code == 2


@commands
def test_an_empty_store_and_nothing_found_are_said_so(run: Run, store: Path, command: str) -> None:
    with open_store(store.parent / "empty.db"):
        pass
    for arguments in (("lake",), ("--db", "empty.db")):
        result = run(command, *arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", NONE[command])
        assert json.loads(run(command, *arguments, "--json").stdout) == []
        assert run(command, *arguments, "--csv").stdout == ",".join(FIELDS[command]) + "\n"


@commands
def test_a_store_that_is_not_there_is_one_line(run: Run, command: str, tmp_path: Path) -> None:
    result = run(command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: claims.db: there is no store")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@commands
def test_an_article_cannot_command_the_terminal(run: Run, tmp_path: Path, command: str) -> None:
    hostile = flood(outlet="The \x1b]0;owned\x07 \u202ePort")
    with open_store(tmp_path / "claims.db") as ledger:
        ledger.save(hostile, RUN)
    shown = run(command).stdout
    assert "Port" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_a_narrow_terminal_cuts_what_is_longest(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    lines = run("figures").stdout.splitlines()
    assert max(map(len, lines)) <= 90
    assert any("…" in line for line in lines)


@pytest.mark.parametrize(
    ("low", "high", "drawn"),
    [
        (0, 0, "·●··················"),
        (100, 100, "··················●·"),
        (0, 100, "·●────────────────●·"),
        (0, None, "·●─────────────────→"),
        (None, 100, "←─────────────────●·"),
        (100, None, "··················●→"),
        (None, 0, "←●··················"),
    ],
)
def test_ends_are_dots_bars_join_them_and_arrows_leave_them_open(
    low: float | None, high: float | None, drawn: str
) -> None:
    assert draw(low, high, least=0, most=100) == drawn


def test_one_number_alone_stands_in_the_middle() -> None:
    assert draw(7, 7, least=7, most=7) == "··········●·········"


@given(st.floats(-1e30, 1e30), st.floats(-1e30, 1e30), st.sampled_from(["both", "low", "high"]))
def test_whatever_is_drawn_has_one_width_and_its_ends_inside(one: float, other: float, given_: str) -> None:
    low, high = sorted((one, other))
    drawn = draw(low if given_ != "high" else None, high if given_ != "low" else None, least=low, most=high)
    assert len(drawn) == WIDTH
    assert ("←" in drawn, "→" in drawn) == (given_ == "high", given_ == "low")
    assert drawn.count("●") in ((1, 2) if given_ == "both" else (1,))
