"""What the tests of the command line share: a folder of its own, and the program run in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from verifier.cli import main

Run = Callable[..., Result]


@pytest.fixture
def seed() -> Path:
    return Path("seeds/israel-summons-ambassador.txt").absolute()


@pytest.fixture
def run(tmp_path: Path, seed: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in an empty folder, with nothing of the person's own settings."""
    monkeypatch.chdir(tmp_path)
    for variable in ("VERIFIER_DB", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)

    def program(*arguments: object, given: bytes | str | None = None, color: bool = False) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], input=given, color=color)

    return program
