"""The commands of the README and of the guides, replayed: what they show is what is printed."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from verifier.cli import main

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/checking.md")
_BLOCK = re.compile(r"```console\n\$ (?P<command>verifier [^\n]*)\n(?P<shown>.*?)```", re.DOTALL)


def printed(command: str) -> str:
    """Return what a command of the README prints, errors and all."""
    return CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1"}).invoke(main, shlex.split(command)[1:]).output


@pytest.mark.parametrize("page", PAGES)
def test_every_command_prints_what_stands_there(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    for folder in ("seeds", "docs/examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    for variable in ("VERIFIER_DB", "VERIFIER_BY"):
        monkeypatch.delenv(variable, raising=False)
    before = (ROOT / page).read_text(encoding="utf-8")

    def replayed(match: re.Match[str]) -> str:
        command = match.group("command")
        return f"```console\n$ {command}\n{printed(command)}```"

    after = _BLOCK.sub(replayed, before)
    if pytestconfig.getoption("--update-golden"):
        (ROOT / page).write_text(after, encoding="utf-8")
    assert len(_BLOCK.findall(before)) >= 3
    assert after == (ROOT / page).read_text(encoding="utf-8")
