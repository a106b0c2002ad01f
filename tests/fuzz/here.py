"""The bounded work done in this process, where a fuzzer sees what it covers and what of ours it breaks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import walk_tb
from typing import Any

import verifier
from verifier.errors import InputError
from verifier.ingest import bounded
from verifier.ingest.confined import packed, unpacked

OURS = str(verifier.__path__[0])


class Here:
    """Stands where `bounded` has its process apart, and answers as that does.

    What a library stumbles over is told of as it is by the process apart. What our own functions stumble over
    is raised.
    """

    usable = True

    def __init__(self, *_handles: int) -> None:
        self.parent = os.getpid()

    def ask(
        self, work: Callable[[bytes], object], raw: bytes, *, seconds: float, memory: int
    ) -> dict[str, Any]:
        """Return what is told of the work."""
        try:
            told = unpacked(packed({"done": work(raw)}))
            assert isinstance(told, dict)
            return told
        except InputError as error:
            return {"failed": "INPUT", "type": type(error).__name__, "what": [error.what, error.remedy]}
        except (MemoryError, RecursionError) as error:
            return {"failed": "MEMORY" if isinstance(error, MemoryError) else "DEPTH"}
        except Exception as error:
            *_, (innermost, _) = walk_tb(error.__traceback__)
            if innermost.f_code.co_filename.startswith(OURS):
                raise
            return {"failed": "OTHER", "what": f"{type(error).__name__}: {error}"[:300]}

    def close(self) -> None:
        """Do nothing: there is no process to end."""


@contextmanager
def work_here() -> Iterator[None]:
    """Have the bounded work done in this process."""
    kept, confined = list(bounded._kept), bounded.Confined
    bounded._kept[:] = [Here()]  # type: ignore[list-item]  # as far as it is used, it is one
    bounded.Confined = Here  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        bounded._kept[:], bounded.Confined = kept, confined  # type: ignore[misc]
