"""What `add` and its like say while they work: how far they are, what they wait for, what has no effect."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from verifier.cli.watch import _round_or_busy
from verifier.errors import StoreBusy
from verifier.pipeline import Seen

Run = Callable[..., Result]
WORDS = "The bridge over the Tam opened on Monday, Mayor Anna Berg said."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(WORDS)
    return path


def test_off_a_terminal_a_line_every_so_often_says_how_far_it_is(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("add", draft).stderr == ""
    monkeypatch.setattr("verifier.cli.add.EVERY", 0.0)
    assert run("add", draft).stderr == "so far 0 articles added (0 claims), 1 read before\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_ends_it_is_told_in_a_line(number: signal.Signals, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "verifier", "add", "nowhere.txt", "-", "--db", str(tmp_path / "a.db")],
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"error: nowhere.txt")
    process.send_signal(number)
    output, said = process.communicate(timeout=60)
    told = b"interrupted; 0 articles added (0 claims) and stay; run it again to go on"
    assert (process.returncode, output, said.strip()) == (130, b"", told)


def test_another_process_that_writes_is_waited_for_and_told(
    run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("add", draft).exit_code == 0
    monkeypatch.setattr("verifier.store.connection.SOON", 20)
    other = sqlite3.connect("claims.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    let_go = threading.Timer(2, other.execute, ["ROLLBACK"])
    draft.write_text(WORDS + " It cost 12 million crowns.")
    try:
        let_go.start()
        result = run("add", draft)
    finally:
        let_go.join()
        other.close()
    assert result.stderr == "note: claims.db: another process writes to it; waiting\n"
    assert result.exit_code == 0


@pytest.mark.parametrize("command", [["add"], ["check"], ["extract"], ["compare"]])
def test_an_engine_that_is_none_is_refused_before_an_article_is_read(command: list[str], run: Run) -> None:
    result = run(*command, "nowhere.txt", "--engine", "spark")
    assert result.exit_code == 2
    assert result.stderr == "error: there is no engine 'spark'; name local, dask or dask://HOST:PORT\n"


def test_options_without_effect_on_a_dataset_are_told(run: Run, draft: Path) -> None:
    assert run("extract", draft, "--parquet", "data").exit_code == 0
    found = run("add", "data", "--published", "2024-03-12", "--engine", "local")
    assert found.stderr == (
        "note: data: --published, --engine have no effect on a dataset, whose articles were read before\n"
    )
    assert found.exit_code == 0
    found = run("compare", "data", "--outlet", "The Post", "--engine", "local")
    assert found.stderr.startswith("note: data: --outlet has no effect on a dataset")
    assert run("add", "data").stderr == ""


def test_a_round_of_watching_that_meets_a_busy_store_is_told_and_ends_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def busy() -> Iterator[Seen]:
        raise StoreBusy("claims.db: another process is writing to it; try again when that has finished")
        yield

    _round_or_busy(busy(), False)
    assert capsys.readouterr().err.endswith("has finished; the next round tries again\n")


def test_rules_are_listed_by_the_beginning_of_their_codes(run: Run) -> None:
    listed = run("rules", "cor0", "--csv").stdout.splitlines()
    assert len(listed) > 2
    assert all(line.startswith("COR0") for line in listed[1:])
    assert run("rules", "COR001").stdout.startswith("COR001 silent-edit")
    assert "there is no rule 'XYZ'" in run("rules", "XYZ").stderr
