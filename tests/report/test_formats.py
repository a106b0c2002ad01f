"""The formats that a report comes in."""

from __future__ import annotations

import json

from claims.audited import Audited
from claims.run import Run
from verifier.report import RENDERERS, TEXTS, render, render_json


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
