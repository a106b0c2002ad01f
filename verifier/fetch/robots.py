"""What a site asks of programs that read it: robots.txt (RFC 9309)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from httpx2 import URL
from protego import Protego

from verifier.fetch.address import origin
from verifier.fetch.refusal import Refusal

LARGEST: Final = 500_000
"""Bytes of a robots.txt that are looked at."""

FRESH: Final = 24 * 3600.0
"""Seconds for which one is held to be true."""

SLOWEST: Final = 30.0
"""Seconds between two pages that a site may ask for; more would be a way to hold us up."""

NAME: Final = "verifier"
"""What a robots.txt calls us."""


class Rules(NamedTuple):
    """What a robots.txt says, None where there is none, or why nobody knows; and when it was read."""

    said: Protego | None
    unknown: Refusal | None
    at: float


class Robots:
    """The robots.txt of every site that was asked; `get` returns the text of one, None where it has none."""

    def __init__(self, get: Callable[[URL], str | None]) -> None:
        self._get = get
        self._known: dict[str, Rules] = {}

    def check(self, url: URL) -> float:
        """Return the seconds that the site wants between two pages.

        Raises Refusal when it asks not to read this page, or when nobody can tell.
        """
        site = origin(url)
        rules = self._known.get(site)
        if rules is None or time.monotonic() - rules.at > FRESH:
            rules = self._known[site] = self._read(url)
        if rules.unknown is not None:
            del self._known[site]  # may be told another time
            raise rules.unknown
        if rules.said is None:
            return 0.0
        if not rules.said.can_fetch(str(url), NAME):
            raise Refusal(
                "its robots.txt asks programs not to read it", "read it yourself, and save it as a file"
            )
        return min(rules.said.crawl_delay(NAME) or 0.0, SLOWEST)

    def _read(self, url: URL) -> Rules:
        try:
            text = self._get(url.join("/robots.txt"))
        except Refusal as refusal:
            return Rules(None, refusal, time.monotonic())
        return Rules(None if text is None else Protego.parse(text), None, time.monotonic())
