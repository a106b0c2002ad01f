"""Two stores into one."""

from __future__ import annotations

from pathlib import Path

from verifier.compare import outcomes
from verifier.store import Merged, open_store


def merge(store: Path, other: Path) -> Merged:
    """Bring all that another store holds into this one, which is made where there is none.

    Raises StoreError when either cannot be used.
    """
    with open_store(other, create=False, read_only=True) as there, open_store(store) as here:
        return here.merge(there, outcomes)
