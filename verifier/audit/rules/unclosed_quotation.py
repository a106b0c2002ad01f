"""QUO003: a quotation mark without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from claims.document import PartKind
from claims.finding import Finding, Level
from claims.span import Span
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.wording import shown

AROUND: Final = 50
"""Code points of the words beside a mark that show where it stands."""

AHEAD: Final = 4
"""Paragraphs behind one in which a quotation is opened that may close it."""

_MARK: Final = re.compile("[\"“”„«»]|''|``|‘‘|’’")
_FEET: Final = re.compile(r"\d ?['’′] ?\d{1,2}\Z")
_SOFT: Final = ("''", "``", "‘‘", "’’")
"""Two single marks: they may stand for a double one, or be two single ones."""


class _Mark(NamedTuple):
    """A mark of a paragraph: where it stands, its signs, and what stands on either side of it."""

    span: Span
    sign: str
    before: str
    after: str

    @property
    def free_before(self) -> bool:
        """Whether no word touches it from before."""
        return not self.before or self.before.isspace() or self.before in "([—–-/‘'"

    @property
    def free_behind(self) -> bool:
        """Whether no word touches it from behind."""
        return not self.after or self.after.isspace() or self.after in ")],.;:!?—–-/’'"

    def opens(self, *, opened: bool) -> bool:
        """Return whether it opens a quotation; a mark typed the wrong way round goes by what is beside it."""
        if self.sign in ("„", "«", "``", "‘‘"):
            return True
        if opened and self.after in (",", ".", ";"):
            return False
        if self.free_before == self.free_behind:
            return self.sign == "“" or (not opened and (self.sign == '"' or self.free_before))
        if self.sign in ("“", '"'):
            return self.free_before
        return self.sign == "”" and self.free_before and not opened and self.after.isalnum()

    def is_none(self, *, opened: bool) -> bool:
        """Return whether it is inches, a ditto mark or two single marks that close no double one."""
        if self.sign == '"' and not opened:
            return self.before.isdigit() or (self.free_before and self.free_behind and self.after != "")
        return self.sign in ("''", "’’") and not opened


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each paragraph in which a quotation is opened, or closed, alone."""
    text = subject.reading.document.text
    spans = [part.span for part in subject.reading.parts if part.kind is PartKind.PARAGRAPH]
    marked = [(at, span) for at, span in enumerate(spans) if any(_marks(text, span))]
    running = False
    for (at, span), behind in zip_longest(marked, marked[1:]):
        opened, closed = _strays(text, span, running=running and not _begins_quoted(text, span))
        running = bool(opened) and behind is not None and _goes_on(text, behind[1], behind[0] - at)
        if opened and not running:
            yield _finding(subject, span, opened[-1], "is opened and never closed", "Where does it end?")
        elif closed:
            yield _finding(subject, span, closed[0], "is closed and was never opened", "Where does it begin?")


def _strays(text: str, span: Span, *, running: bool) -> tuple[list[_Mark], list[_Mark]]:
    """Return the marks of a paragraph that open and are not closed, and those that close what none opened.

    `running` holds where a quotation is still open from the paragraph before.
    """
    opened, closed = list[_Mark](), list[_Mark]()
    for mark in _marks(text, span):
        if mark.is_none(opened=bool(opened) or running):
            continue
        if mark.opens(opened=bool(opened) or running):
            opened.append(mark)
        elif opened:
            opened.pop()
        elif running:
            running = False
        else:
            closed.append(mark)
    return [mark for mark in opened if mark.sign not in _SOFT], closed


def _marks(text: str, span: Span) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, span.start, span.end):
        start, end = match.span()
        if _FEET.search(text, max(span.start, start - 5), start):
            continue
        before = text[start - 1] if start > span.start else ""
        after = text[end] if end < span.end else ""
        yield _Mark(Span(start=start, end=end), match.group(), before, after)


def _begins_quoted(text: str, span: Span) -> bool:
    first = next(_marks(text, span), None)
    return first is not None and first.opens(opened=False) and not text[span.start : first.span.start].strip()


def _goes_on(text: str, behind: Span, apart: int) -> bool:
    """Return whether a paragraph so many further on takes up a quotation: it opens it anew, or closes it."""
    anew = apart == 1 and _begins_quoted(text, behind)
    return anew or (apart <= AHEAD and bool(_strays(text, behind, running=False)[1]))


def _finding(subject: Subject, within: Span, mark: _Mark, what: str, question: str) -> Finding:
    """Return the finding at a mark, with the words behind it if it opens, before it if it closes."""
    text = subject.reading.document.text
    if mark.opens(opened=False) and text[mark.span.end : within.end].strip():
        start, end = mark.span.start, min(mark.span.end + AROUND, within.end)
    else:
        start, end = max(mark.span.start - AROUND, within.start), mark.span.end
    while end > mark.span.end and end < within.end and not text[end].isspace():
        end -= 1
    while start < mark.span.start and start > within.start and not text[start - 1].isspace():
        start += 1
    place = subject.place(Span(start=start, end=end))
    return RULE.finding(
        place, f"The quotation at {shown(place.text)} {what}. {question} The reporter must check."
    )


RULE = Rule(
    code="QUO003",
    name="unclosed-quotation",
    level=Level.WARNING,
    since="0.1.0",
    summary="A double quotation mark that is opened and never closed, or closed and never opened.",
    rationale="Between the marks stand somebody's very words, outside them the article's own. Where one mark "
    "is missing, nobody can tell which are which. A quotation that runs over paragraphs, of which each opens "
    "and the last closes, is in order. Inches and ditto marks are left alone.",
    flagged=Example(
        text="The hospital in Varna Bay will close in May. “We have no nurses left, said Ilse Marten, its "
        "director. The nearest one is an hour away."
    ),
    passed=Example(
        text="The hospital in Varna Bay will close in May, said Ilse Marten, its director.\n\n“We have no "
        "nurses left. We asked for help for three years.\n\n“Nobody answered,” she said. The nearest one is "
        "an hour away."
    ),
    record=Record(articles=530, found=37, read=37, right=36),
    check=check,
)
