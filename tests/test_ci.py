"""What docs/ci.md and the hook for pre-commit promise to a repository of drafts."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from verifier.cli import main
from verifier.cli.configuration import KEYS, load
from verifier.cli.options import FORMS
from verifier.ingest.registry import readable

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
GUIDE = (ROOT / "docs" / "ci.md").read_text("utf-8")


def hook(key: str) -> str:
    """Return what the hook has under a key."""
    (found,) = re.findall(rf"^  {key}: (.+)$", HOOKS.read_text("utf-8"), re.MULTILINE)
    assert isinstance(found, str)
    return found


def blocks(language: str) -> list[str]:
    """Return the examples of the guide in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_pre_commit_takes_the_hook(tmp_path: Path) -> None:
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path)}
    checked = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (checked.returncode, checked.stdout) == (0, "")


def test_the_hook_looks_at_drafts_that_can_be_read_and_at_nothing_else() -> None:
    pattern = re.compile(hook("files"))
    for suffix in (".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"):
        assert readable(Path(f"a{suffix}"))
        assert pattern.search(f"drafts/2024/a{suffix}") and pattern.search(f"desk/articles/a{suffix}")
    for other in ("README.md", "drafts/picture.png", "mydrafts/a.txt", "drafts.txt", "drafts/a.toml"):
        assert not pattern.search(other)


def test_what_the_hook_runs_audits_a_draft_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The blast at the mill in Oran killed 25 people.\n")
    result = CliRunner().invoke(main, [*shlex.split(hook("entry"))[1:], "--fail-on", "note", "a.txt"])
    assert (result.exit_code, [path.name for path in tmp_path.iterdir()]) == (1, ["a.txt"])


def test_the_guide_names_every_setting_and_form_and_its_example_is_one(tmp_path: Path) -> None:
    table = GUIDE[GUIDE.index("| key |") :].partition("\n\n")[0]
    assert set(
        re.findall(r"`([a-z-]+)`", " ".join(re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)))
    ) == set(KEYS)
    assert all(f"`--format {form}`" in GUIDE for form in FORMS)
    (example,) = blocks("toml")
    (tmp_path / "verifier.toml").write_text(example)
    assert set(load(tmp_path / "verifier.toml").values) == {"select", "ignore", "fail-on", "db"}


def test_the_commands_of_the_guide_are_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERIFIER_DB", raising=False)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("The village was quiet.\n")
    commands = re.findall(r"verifier check drafts[^\n>`]*", "\n".join([*blocks("sh"), *blocks("yaml")]))
    assert len(commands) == 4
    for command in commands:
        assert CliRunner().invoke(main, shlex.split(command)[1:]).exit_code == 0
