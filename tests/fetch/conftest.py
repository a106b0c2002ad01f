"""What the tests of fetching share: a server of our own, and a fetcher that may ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.server import Server, serving
from verifier.fetch import Fetcher, Limits

PATIENT = Limits(hosts=frozenset({"127.0.0.1"}), size=2_000_000, seconds=0.8, wait=0.4, spacing=0.0)


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(PATIENT)
