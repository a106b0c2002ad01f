"""Changed words, marked so that they are seen with and without colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verifier.cli.terminal import printable

if TYPE_CHECKING:
    from claims.saying import QuotationComparison
    from claims.span import Span


def marked(comparison: QuotationComparison) -> str:
    """Return the later quotation, with [-words-] of the earlier that it lacks and {+words+} of its own.

    What is no drift stands as it is quoted.
    """
    return " ".join("".join(_pieces(comparison)).split())


def _pieces(comparison: QuotationComparison) -> Iterator[str]:
    from claims.wording import DRIFT

    before, after = comparison.a.quote.text, comparison.b.quote.text
    at = 0
    for difference in comparison.differences:
        drifted = difference.change in DRIFT
        if drifted and difference.b is None:
            yield f" {_struck(before, difference.a)} "
        if difference.b is None:
            continue
        yield printable_within(after[at : difference.b.start])
        if drifted and difference.a is not None:
            yield f"{_struck(before, difference.a)} "
        words = printable(difference.b.words(after))
        yield click.style(f"{{+{words}+}}", fg="green") if drifted else words
        at = difference.b.end
    yield printable_within(after[at:])


def marked_words(before: str, after: str) -> str:
    """Return a later text, with [-words-] of the earlier one that it lacks and {+words+} of its own."""
    from claims.alignment import pieces

    return " ".join(
        click.style(f"[-{printable(piece.text)}-]", fg="red")
        if piece.gone
        else click.style(f"{{+{printable(piece.text)}+}}", fg="green")
        if piece.come
        else printable(piece.text)
        for piece in pieces(before, after)
    )


def printable_within(text: str) -> str:
    """Return a text as `printable` does, with a space where it begins or ends with one."""
    ends = [" " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""]
    return f"{ends[0]}{printable(text)}{ends[1]}"


def _struck(text: str, span: Span | None) -> str:
    return click.style(f"[-{printable(span.words(text))}-]", fg="red") if span else ""
