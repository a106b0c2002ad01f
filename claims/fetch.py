"""What was fetched: which address was asked, what answered, and under which digests that is kept."""

from __future__ import annotations

from pydantic import Field

from claims.value import Instant, Value, content_id


class Fetch(Value):
    """One answer of a server to a request for a page.

    `answered` is the address behind all redirects. A later request may name `etag` and `modified`, so that
    only a changed page is sent again. `sha256` is the digest of the page, `warc` that of the archive file
    with the answer; both are in hexadecimal.
    """

    asked: str = Field(min_length=1)
    answered: str = Field(min_length=1)
    at: Instant
    status: int = Field(ge=100, le=599)
    media: str | None = None
    etag: str | None = None
    modified: str | None = None
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    warc: str | None = Field(default=None, pattern="^[0-9a-f]{64}$")

    @property
    def id(self) -> str:
        """The digest of all that is known of the answer."""
        return content_id("fetch", self.model_dump(mode="json"))
