"""How a text was made of what is no plain text, and where its stretches stand there."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from pydantic import Field

from claims.span import Span
from claims.value import Name, Value


class LocatorKind(Name):
    """What a file counts its places in."""

    PAGE = "page"
    PARAGRAPH = "paragraph"


SIGNS: Final = {LocatorKind.PAGE: "p.", LocatorKind.PARAGRAPH: "¶"}
"""What stands before the number of a place."""


class Locator(Value):
    """A stretch of a text by its place in the file: the number of its page or paragraph, from 1 on."""

    kind: LocatorKind
    number: int = Field(ge=1)
    span: Span

    @property
    def shown(self) -> str:
        """What a reader calls it: p. 4, or ¶ 12."""
        return f"{SIGNS[self.kind]} {self.number}"


class Making(Value):
    """What a text was made of, and by what: enough to make it again from the same bytes.

    `format` is the name of the reader, such as `HTML`, `sha256` the digest of the bytes in hexadecimal, `by`
    the library that found the text in them with its version. `locators` are in the order of the text,
    and none overlaps another.
    """

    format: str = Field(min_length=1)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    by: str = Field(min_length=1)
    locators: tuple[Locator, ...] = ()

    def at(self, offset: int) -> Locator | None:
        """Return where the code point at this offset stands in the file, None where nothing says so."""
        behind = bisect_right(self.locators, offset, key=lambda each: each.span.start)
        found = self.locators[behind - 1] if behind else None
        return found if found is not None and offset < found.span.end else None
