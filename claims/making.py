"""How a text was made of what is no plain text, and where its stretches stand there."""

from __future__ import annotations

from pydantic import Field

from claims.span import Span
from claims.value import Name, Value


class LocatorKind(Name):
    """What a file counts its places in."""

    PAGE = "page"
    PARAGRAPH = "paragraph"


class Locator(Value):
    """A stretch of a text by its place in the file: the number of its page or paragraph, from 1 on."""

    kind: LocatorKind
    number: int = Field(ge=1)
    span: Span


class Making(Value):
    """What a text was made of, and by what: enough to make it again from the same bytes.

    `format` is the name of the reader, such as `HTML`, `sha256` the digest of the bytes in hexadecimal, `by`
    the library that found the text in them with its version. `locators` are in the order of the text.
    """

    format: str = Field(min_length=1)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    by: str = Field(min_length=1)
    locators: tuple[Locator, ...] = ()

    def at(self, offset: int) -> Locator | None:
        """Return where the code point at this offset stands in the file, None where nothing says so."""
        found = (each for each in self.locators if each.span.start <= offset < each.span.end)
        return next(found, None)
