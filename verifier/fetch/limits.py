"""How much of what is fetched is taken, and for how long anybody is waited for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from verifier.fetch.refusal import Refusal


@dataclass(frozen=True)
class Limits:
    """The bounds of one fetch: bytes of the page, packed and unpacked, seconds, and redirects.

    `seconds` is for the whole fetch with its redirects, `wait` for each single sign of life. `spacing` is the
    seconds between two pages of one host. `hosts` are those that may be asked though they lie inside the
    network, and on ports other than those of the web.
    """

    size: int = 10_000_000
    seconds: float = 60.0
    wait: float = 15.0
    hops: int = 5
    spacing: float = 1.0
    hosts: frozenset[str] = frozenset()

    def trusts(self, host: str) -> bool:
        """Return whether a host may be asked wherever it lies."""
        return host.lower().strip("[]") in self.hosts


OVERHEAD = 1_000_000
"""Bytes beside the page that a connection may carry: headers, and the sizes of chunks."""

LATE = "it takes longer than {seconds:g} seconds"
AGAIN = "try again later"


@dataclass
class Budget:
    """What is left of the limits while one fetch goes on, over all its connections."""

    limits: Limits
    started: float = field(default_factory=time.monotonic)
    received: int = 0

    def wait(self) -> float:
        """Return the seconds that the next sign of life may take. Raises Refusal when none are left."""
        left = self.started + self.limits.seconds - time.monotonic()
        if left <= 0:
            raise Refusal(LATE.format(seconds=self.limits.seconds), AGAIN, passing=True)
        return min(left, self.limits.wait)

    def take(self, count: int) -> None:
        """Count bytes that came over the wire. Raises Refusal when there are far more than a page has."""
        self.received += count
        if self.received > 2 * self.limits.size + OVERHEAD:
            raise Refusal("it sends without end", "it is no article")
