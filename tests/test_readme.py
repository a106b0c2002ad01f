"""The README's commands, replayed: what it shows is what they print."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from verifier.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n\$ (?P<command>verifier [^\n]*)\n(?P<shown>.*?)```", re.DOTALL)


def printed(command: str) -> str:
    """Return what a command of the README prints, errors and all."""
    return CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(main, shlex.split(command)[1:]).output


def test_every_command_of_the_readme_prints_what_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFIER_DB", raising=False)
    before = README.read_text(encoding="utf-8")

    def replayed(match: re.Match[str]) -> str:
        command = match.group("command")
        return f"```console\n$ {command}\n{printed(command)}```"

    after = _BLOCK.sub(replayed, before)
    if pytestconfig.getoption("--update-golden"):
        README.write_text(after, encoding="utf-8")
    assert len(_BLOCK.findall(before)) >= 3
    assert after == README.read_text(encoding="utf-8")
