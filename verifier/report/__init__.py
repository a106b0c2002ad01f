"""Renderers: audited readings as a document that a person or another program reads, one module a format.

A renderer is a function from audited readings and the run that made them to text or, where its format is no
text, to bytes. Adding a format adds a module and an entry in `TEXTS` or `BINARIES`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from claims.audited import Audited
from claims.run import Run
from verifier.report.csv import render_csv
from verifier.report.diff import render_diff
from verifier.report.docx.document import render_docx
from verifier.report.docx.package import is_our_docx
from verifier.report.exchange import (
    render_annotations,
    render_claimreview,
    render_parquet,
    render_prov,
    standing,
)
from verifier.report.filled import Filled, Sheet, read_sheet
from verifier.report.github import annotation
from verifier.report.html import render_html
from verifier.report.json import render_json
from verifier.report.md import render_md
from verifier.report.xlsx import render_xlsx

__all__ = [
    "BINARIES", "RENDERERS", "TEXTS", "Filled", "Renderer", "Sheet", "annotation", "is_our_docx",
    "read_sheet", "render", "render_annotations", "render_claimreview", "render_csv", "render_diff",
    "render_docx", "render_html", "render_json", "render_md", "render_parquet", "render_prov", "render_xlsx",
    "standing",
]  # fmt: skip

Rendered = TypeVar("Rendered", str, bytes, covariant=True)


class Renderer(Protocol[Rendered]):
    """Returns audited readings in one format; the same values give the same text, or the same bytes."""

    def __call__(self, audited: Sequence[Audited], *, run: Run) -> Rendered: ...


TEXTS: Mapping[str, Renderer[str]] = MappingProxyType(
    {
        "html": render_html,
        "md": render_md,
        "json": render_json,
        "csv": render_csv,
        "annotations": render_annotations,
        "prov": render_prov,
        "claimreview": render_claimreview,
    }
)
"""Every format that is text by its name, which is the ending of its files too."""

BINARIES: Mapping[str, Renderer[bytes]] = MappingProxyType(
    {"xlsx": render_xlsx, "docx": render_docx, "parquet": render_parquet}
)
"""Every other."""

RENDERERS: Mapping[str, Renderer[str] | Renderer[bytes]] = MappingProxyType({**TEXTS, **BINARIES})
"""Every format by its name."""


def render(form: str, audited: Sequence[Audited], *, run: Run) -> bytes:
    """Return the report in this format as its file holds it: text in UTF-8, its line ends left alone."""
    rendered = RENDERERS[form](audited, run=run)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8")
