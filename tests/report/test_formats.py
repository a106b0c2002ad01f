"""The formats that a report comes in."""

from __future__ import annotations

import json

from hypothesis import given

from claims.audited import Audited
from claims.position import position
from claims.run import Run
from tests import strategies
from verifier.report import RENDERERS, TEXTS, render, render_json
from verifier.report.place import line_of


def test_every_format_renders_the_same_values_alike(audited: Audited, run: Run) -> None:
    for form in RENDERERS:
        assert render(form, [audited], run=run) == render(form, [audited], run=run)
    for text in TEXTS.values():
        assert text([], run=run).endswith("\n")


def test_the_json_gives_the_values_back(audited: Audited, run: Run) -> None:
    report = json.loads(render_json([audited], run=run))
    assert list(report) == ["run", "audited"]
    assert report["run"] == run.model_dump(mode="json")
    assert report["audited"] == [audited.model_dump(mode="json")]


@given(strategies.words)
def test_the_line_of_an_offset_is_its_position(text: str) -> None:
    line = line_of(text)
    assert [line(at) for at in range(len(text) + 1)] == [position(text, at)[0] for at in range(len(text) + 1)]
