"""The report as DOCX. Its parts are templates, as those of the page are.

No field, link or picture comes from an article, and nothing in the file points outside of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claims.audited import Audited
from claims.run import Run
from verifier.report.anchors import anchors
from verifier.report.docx.article import article
from verifier.report.docx.comments import Comment, comments
from verifier.report.docx.direction import begins_right
from verifier.report.docx.package import APP, packed
from verifier.report.docx.runs import runs
from verifier.report.made import about, made
from verifier.report.page import Page, Question
from verifier.report.pages import pages
from verifier.report.verbatim import in_xml, one_line
from verifier.report.wording import count, day

PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "[Content_Types].xml": "content_types.xml",
        "_rels/.rels": "package.rels",
        "word/document.xml": "document.xml",
        "word/_rels/document.xml.rels": "document.rels",
        "word/comments.xml": "comments.xml",
        "word/commentsExtended.xml": "commentsExtended.xml",
        "word/styles.xml": "styles.xml",
        "word/settings.xml": "settings.xml",
        "word/footer.xml": "footer.xml",
        "docProps/core.xml": "core.xml",
        APP: "app.xml",
    }
)
"""The template of each part of the file, by its path."""


@dataclass(frozen=True, slots=True)
class Laid:
    """An article as it is laid out: its page, what is known of it, its text, and its comments by number.

    `marks` are the bookmarks at the words of the findings that stand in the text, by the findings' numbers.
    """

    kicker: str
    page: Page
    about: str
    text: Markup
    comments: Sequence[tuple[int, Comment]]
    marks: Mapping[int, str]

    def look(self, question: Question) -> str:
        """Return the style in which the level of a finding is written."""
        return "Quiet" if question.answer else question.level.capitalize()


def render_docx(audited: Sequence[Audited], *, run: Run) -> bytes:
    """Return the report on these documents as DOCX, each on pages of its own.

    The paragraphs whose style is called "Article …", joined by line breaks, are the document's text, but for
    the code points that XML cannot hold (see `verbatim`). The same values give the same bytes.
    """
    laid = list(_laid(audited))
    shown = [one.page for one in laid]
    values: dict[str, Any] = {
        "articles": laid,
        "comments": [each for one in laid for each in one.comments],
        "made": tuple(made(run, shown)),
        "run": run,
        "at": run.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "title": one_line(shown[0].title if len(shown) == 1 else count(len(shown), "article")),
    }
    rendered = ((path, environment().get_template(name).render(values)) for path, name in PARTS.items())
    return packed({path: in_xml(part) for path, part in rendered})


def _laid(audited: Sequence[Audited]) -> Iterator[Laid]:
    first = 0
    shown = pages(audited, anchors(audited))
    for number, (one, page) in enumerate(zip(audited, shown, strict=True), start=1):
        found = comments(one, page)
        yield Laid(
            kicker="Claim report" + (f", article {number} of {len(audited)}" if len(audited) > 1 else ""),
            page=page,
            about=" · ".join(about(page)),
            text=article(one.reading, found, first=first, language=page.language or ""),
            comments=tuple(enumerate(found, start=first)),
            marks={each.question.number: each.bookmark for each in found if each.question},
        )
        first += len(found)


@cache
def environment() -> Environment:
    """Return the templates, which escape what they are given and fail on a name that is not there."""
    environment = Environment(
        loader=PackageLoader("verifier.report", "templates/docx"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"runs": runs, "bidi": _bidi, "day": day}
    environment.globals["paragraph_id"] = _paragraph_id
    return environment


def _bidi(words: str) -> Markup:
    """Return what a paragraph needs that begins with these words and at the right."""
    return Markup("<w:bidi/>" if begins_right(words) else "")


def _paragraph_id(comment: int) -> str:
    """Return the id of the paragraph by which a comment is known to be closed; no id is zero."""
    return f"{comment + 1:08X}"
