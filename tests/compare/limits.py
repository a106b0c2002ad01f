"""Limits of modules made small, so that few figures come up against them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest


@contextmanager
def limited(module: ModuleType, **limits: int) -> Iterator[None]:
    """Give a module these limits for a while; unlike a fixture it may be used by each example of a test."""
    with pytest.MonkeyPatch.context() as patch:
        for name, limit in limits.items():
            patch.setattr(module, name, limit)
        yield
