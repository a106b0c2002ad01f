"""Why something is not fetched, before it is known of which address that is said."""

from __future__ import annotations

from typing import Final

from verifier.errors import FetchError

LONGEST: Final = 300
"""Characters of an address that are shown."""


class Refusal(Exception):
    """Something that must not or cannot be fetched: what is wrong, and what to do about it."""

    def __init__(self, what: str, remedy: str, *, passing: bool = False, after: float | None = None) -> None:
        super().__init__(what)
        self.what, self.remedy, self.passing, self.after = what, remedy, passing, after

    def of(self, address: str) -> FetchError:
        """Return the error that says it of an address."""
        shown = address if len(address) <= LONGEST else address[:LONGEST] + "…"
        error = FetchError(shown, self.what, self.remedy)
        error.passing, error.after = self.passing, self.after
        return error
