"""What the tests of reading share: articles in a folder, read by their paths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.document import Document
from verifier.errors import InputError
from verifier.ingest import Arrival, Override, arrivals

Read = Callable[..., list[Document | InputError]]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    def at(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return at


@pytest.fixture
def arrive() -> Callable[..., list[Arrival | InputError]]:
    def from_paths(
        *paths: Path | str, override: Override | None = None, limit: int = 10_000
    ) -> list[Arrival | InputError]:
        return list(arrivals([str(p) for p in paths], override=override or Override(), limit=limit))

    return from_paths


@pytest.fixture
def read(arrive: Callable[..., list[Arrival | InputError]]) -> Read:
    def from_paths(*paths: Path | str, **options: object) -> list[Document | InputError]:
        return [a.document if isinstance(a, Arrival) else a for a in arrive(*paths, **options)]

    return from_paths
