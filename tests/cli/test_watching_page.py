"""The guide to pages and feeds, replayed against a server of our own: what it shows is what is printed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.fetch.server import answer, serving
from verifier.cli import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "watching.md"
HOME = "https://verrin.example"
_STEP = re.compile(
    r"<!-- serve (?P<file>\S+) -->|```console\n\$ (?P<command>verifier [^\n]*)\n(?P<shown>.*?)```", re.DOTALL
)


def test_every_command_prints_what_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    for variable in ("VERIFIER_DB", "VERIFIER_ALLOW_HOST"):
        monkeypatch.delenv(variable, raising=False)
    before = PAGE.read_text(encoding="utf-8")
    with serving() as site:

        def served(file: str, media: str) -> bytes:
            content = (ROOT / "docs" / "examples" / "web" / file).read_text(encoding="utf-8")
            return answer(content.replace(HOME, site.url("")).encode(), f"Content-Type: {media}")

        def replayed(step: re.Match[str]) -> str:
            if step["file"]:
                site.at["/storm"] = served(step["file"], "text/html")
                return step[0]
            arguments = shlex.split(step["command"].replace(HOME, site.url("")))[1:]
            allowed = ["--allow-host", "127.0.0.1"]
            printed = CliRunner(env={"NO_COLOR": "1"}).invoke(main, [*arguments, *allowed]).output
            return f"```console\n$ {step['command']}\n{printed.replace(site.url(''), HOME)}```"

        site.at |= {"/storm": served("storm-1.html", "text/html"), "/feed": served("feed.xml", "text/xml")}
        after = _STEP.sub(replayed, before)
    if pytestconfig.getoption("--update-golden"):
        PAGE.write_text(after, encoding="utf-8")
    assert len(_STEP.findall(before)) >= 5
    assert after == PAGE.read_text(encoding="utf-8")
