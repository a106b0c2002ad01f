"""Texts without an end end in claims all the same."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

LONG = {
    "a number of many digits": "It lost " + "9" * 300_000 + " pounds on Monday, the minister said.",
    "ten thousand quotation marks": "The minister said: " + "“" * 10_000 + "ten boats sank”, she said.",
    "two thousand quotations": "The minister said: " + '"ten" ' * 2_000 + "boats sank, she said.",
    "a sentence of many words": "The ministry said that " + "ten boats and the harbour of " * 800 + "Costa.",
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_is_read_in_time(name: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{LONG[name]}\n\nTen people died, he said.\n", "utf-8")
    began = time.perf_counter()
    result = run("extract", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["claims"]
    assert time.perf_counter() - began < 60
