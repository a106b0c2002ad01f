"""What the rules ask of a chain of sources."""

from __future__ import annotations

from collections.abc import Sequence

from claims.source import Link, Role


def speakers(chain: Sequence[Link]) -> tuple[Link, ...]:
    """Return those who said it, without those who passed it on."""
    return tuple(link for link in chain if link.role is Role.SPEAKER)


def has_known_speaker(chain: Sequence[Link]) -> bool:
    """Return whether anybody in the chain is known to have said it."""
    return any(link.resolved for link in speakers(chain))
