"""Standard output that takes nothing is told in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


@pytest.mark.parametrize("command", [["rules"], ["rules", "SRC001"]])
def test_a_full_disk_behind_standard_output_is_one_line_and_no_traceback(command: list[str]) -> None:
    with FULL.open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "verifier", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith("error: standard output: no space left on device")
    assert ran.stderr.count("\n") == 1
