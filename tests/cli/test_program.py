"""The program as a process: quick to help, quiet when its reader leaves, brief when it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims.claim import Kind
from claims.evidence import Verdict
from claims.finding import Level
from claims.signoff import UNDONE, State
from claims.source import SourceKind
from verifier.cli import options
from verifier.cli.program import COMMANDS
from verifier.report.sheet import VERDICTS, Tab

Run = Callable[..., Result]
PROGRAM = [sys.executable, "-c", "from verifier.cli import main; main(prog_name='verifier')"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path.cwd()), "NO_COLOR": "1"}
HEAVY = (
    "pydantic", "sqlite3", "sqlite_utils", "numpy", "onnxruntime", "tokenizers", "jinja2", "tabulate",
    "xlsxwriter", "openpyxl",
)  # fmt: skip


@pytest.mark.parametrize("command", [[], ["check"], ["extract"], ["report"], ["claims"], ["quotes"]])
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    code = (
        "import sys\nfrom verifier.cli import main\n"
        f"try: main([*{command!r}, '--help'], prog_name='verifier')\n"
        f"except SystemExit: print('imported', *[m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Usage: verifier")
    assert done.stdout.endswith("imported\n")


def test_every_command_explains_itself(run: Run) -> None:
    listed = run("--help").stdout
    for command in COMMANDS:
        result = run(command, "--help")
        assert result.exit_code == 0
        assert f"  {command} " in listed
    assert "..." not in listed.partition("Commands:")[2]


def test_what_options_take_is_what_the_domain_knows() -> None:
    assert list(Level) == list(options.LEVELS)
    assert list(Kind) == list(options.KINDS)
    assert list(SourceKind) == list(options.SOURCE_KINDS)
    assert list(State) == list(options.STATES) and list(UNDONE) == list(options.UNDONE)
    assert list(VERDICTS[Tab.CLAIMS]) == list(options.OF_CLAIMS)
    assert list(VERDICTS[Tab.FINDINGS]) == list(options.OF_FINDINGS)
    assert list(Verdict) == [*options.OF_CLAIMS, *options.OF_FINDINGS]


def test_a_reader_that_closes_early_ends_the_program_without_a_word() -> None:
    process = subprocess.Popen(
        [*PROGRAM, "rules", "--json"], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (141, b"")


def test_an_interrupt_is_one_line() -> None:
    process = subprocess.Popen(
        [*PROGRAM, "extract", "nowhere.txt", "-"],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    # The first error says that it is running, and waits for its standard input now.
    assert process.stderr.readline().startswith(b"error: nowhere.txt")
    process.send_signal(signal.SIGINT)
    output, said = process.communicate(timeout=60)
    assert (process.returncode, output, said.strip()) == (130, b"", b"interrupted")


def test_output_that_the_encoding_lacks_does_not_end_the_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "check", "“nowhere”.txt"],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "latin-1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(r"error: \u201cnowhere\u201d.txt: there is no such file")


def test_colour_is_for_terminals_and_for_those_who_want_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in run("check", "nowhere.txt", color=True).stderr
    assert "\x1b[" not in run("check", "nowhere.txt").stderr
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", "nowhere.txt", color=True).stderr
