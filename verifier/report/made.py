"""What a person is told of a report beside its contents: of which documents it is, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.run import Run
from verifier.report.page import Page
from verifier.report.wording import day


def made(run: Run, pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Yield what the report was made with and of, each with a word for it."""
    yield "Version", f"verifier {run.version}"
    yield "Model", run.model
    yield "Rules", ", ".join(run.rules) or "none"
    if run.arguments:
        yield "Arguments", " ".join(run.arguments)
    yield "Time", run.at.isoformat(" ", "seconds")
    for number, page in enumerate(pages, start=1):
        called = "Document" if len(pages) == 1 else f"Document {number}"
        yield called, f"{page.document.name} sha256:{page.document.sha256}"


def about(page: Page) -> Iterator[str]:
    """Yield what is known of a document: who published it, when, who wrote it, its name and address."""
    document = page.document
    published = day(document.published) if document.published else None
    yield from filter(None, (document.outlet, published, document.byline, document.name, page.link))
