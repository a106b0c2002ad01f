"""The text of an article in WordprocessingML, with marks where comments begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from claims.document import PartKind, Reading
from verifier.report.docx.comments import Comment
from verifier.report.docx.direction import begins_right, stretches
from verifier.report.docx.paragraphs import Paragraph, paragraphs
from verifier.report.docx.runs import right_language, run

STYLES: Final[Mapping[PartKind | None, str]] = {
    PartKind.HEADLINE: "ArticleHeadline",
    PartKind.PARAGRAPH: "ArticleText",
    PartKind.CAPTION: "ArticleCaption",
    PartKind.CORRECTION: "ArticleCorrection",
    PartKind.BOILERPLATE: "ArticleBoilerplate",
    None: "ArticleText",
}
"""The style of a paragraph by the part that it begins."""

BLANK: Final = "ArticleGap"
"""The style of a paragraph without words."""


@dataclass(slots=True)
class _Marks:
    """What stands between two code points: comments that end there come before those that begin."""

    ends: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "".join((*self.ends, *self.starts))


def article(reading: Reading, found: Sequence[Comment], *, first: int, language: str) -> Markup:
    """Return the article on a page of its own; its comments are numbered from `first` on."""
    text = reading.document.text
    marks = _marks(found, first, text)
    at = sorted(marks)
    made = []
    for paragraph in paragraphs(reading):
        inside = at[bisect_left(at, paragraph.start) : bisect_left(at, paragraph.after)]
        look = _look(text, paragraph, breaks=paragraph.start == 0)
        made.append(f"<w:p>{look}{''.join(_runs(text, paragraph, inside, marks, language))}</w:p>")
    return Markup("\n".join(made))


def _look(text: str, paragraph: Paragraph, *, breaks: bool) -> str:
    style = BLANK if paragraph.blank else STYLES[paragraph.kind]
    page = "<w:pageBreakBefore/>" if breaks else ""
    right = "<w:bidi/>" if begins_right(text[paragraph.start : paragraph.end]) else ""
    return f'<w:pPr><w:pStyle w:val="{style}"/>{page}{right}</w:pPr>'


def _runs(
    text: str, paragraph: Paragraph, inside: Sequence[int], marks: Mapping[int, _Marks], language: str
) -> Iterator[str]:
    """Yield runs and marks in turn: a run ends where a mark stands, and where the direction changes."""
    words = text[paragraph.start : paragraph.end]
    languages = {True: right_language(words, language), False: language}
    remaining = iter(inside)
    cut = next(remaining, None)
    for start, end, rtl in stretches(words):
        here, end = paragraph.start + start, paragraph.start + end
        while cut is not None and cut < end:
            yield run(text[here:cut], rtl=rtl, language=languages[rtl])
            yield str(marks[cut])
            here, cut = cut, next(remaining, None)
        yield run(text[here:end], rtl=rtl, language=languages[rtl])
    while cut is not None:
        yield str(marks[cut])
        cut = next(remaining, None)


def _marks(found: Sequence[Comment], first: int, text: str) -> dict[int, _Marks]:
    """What stands where; within a line break of two signs, it stands behind them."""
    marks = defaultdict[int, _Marks](_Marks)

    def at(place: int) -> int:
        return place + (text[place - 1 : place + 1] == "\r\n")

    for number, comment in enumerate(found, start=first):
        marks[at(comment.span.start)].starts.append(
            f'<w:bookmarkStart w:id="{number}" w:name="{comment.bookmark}"/><w:bookmarkEnd w:id="{number}"/>'
            f'<w:commentRangeStart w:id="{number}"/>'
        )
        marks[at(comment.span.end)].ends.append(
            f'<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/>'
            "</w:r>"
        )
    return marks
