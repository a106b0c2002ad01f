"""Renderers: audited readings as a document that a person or another program reads, one module a format.

A renderer is a function from audited readings and the run that made them to text. Adding a format adds a
module and an entry in `RENDERERS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from claims.audited import Audited
from claims.run import Run
from verifier.report.diff import render_diff
from verifier.report.github import annotation
from verifier.report.html import render_html
from verifier.report.json import render_json

__all__ = ["RENDERERS", "Renderer", "annotation", "render_diff", "render_html", "render_json"]


class Renderer(Protocol):
    """Returns audited readings as text of one format; the same values give the same text."""

    def __call__(self, audited: Sequence[Audited], *, run: Run) -> str: ...


RENDERERS: Mapping[str, Renderer] = MappingProxyType({"html": render_html, "json": render_json})
"""Every format by its name. What a renderer returns is written as UTF-8, its line ends left alone."""
