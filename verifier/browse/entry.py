"""Who may decide: the one who has the token that the server printed when it started."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SECRET: Final = 24
"""Bytes of chance in a token."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Lets one reader in, under whose name everything is decided, by a token that ends with the server."""

    reader: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(SECRET), repr=False)

    @property
    def cookie(self) -> str:
        """The name of the cookie; another one for each token, since all ports of a machine share cookies."""
        return f"verifier_{hashlib.sha256(self.token.encode()).hexdigest()[:12]}"

    def is_token(self, given: str) -> bool:
        """Return whether this is the token, in a time that does not tell how much of it is."""
        return hmac.compare_digest(given.strip().encode("utf-8", "replace"), self.token.encode())

    def admits(self, cookies: Mapping[str, str]) -> bool:
        """Return whether one of the cookies holds the token."""
        return self.is_token(cookies.get(self.cookie, ""))
