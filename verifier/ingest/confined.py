"""The other end of `bounded`: does one piece of work after another, within what each may use."""

from __future__ import annotations

import base64
import json
import pickle
import resource
import signal
import time
from contextlib import suppress
from math import ceil
from multiprocessing.connection import Connection
from typing import Any

from verifier.errors import InputError

ANSWER = 200_000_000
"""Bytes that an answer may have; what is longer is not sent, and not taken."""

BYTES = "$bytes"
"""The key under which bytes travel in JSON."""


def main(handle: int) -> None:
    """Serve the connection of this number until its other end is closed."""
    # An interrupt from the keyboard is for the process that asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for kept_from in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kept_from, (0, 0))
    connection = Connection(handle)
    with suppress(EOFError, OSError):
        while True:
            asked, raw = connection.recv_bytes(), connection.recv_bytes()
            connection.send_bytes(answer(asked, raw))


def answer(asked: bytes, raw: bytes) -> bytes:
    """Return as JSON what comes of the work on these bytes, or what it fails with."""
    try:
        # It comes from the process that started this one, never from what is read.
        work, seconds, memory = pickle.loads(asked)
        with suppress(OSError, ValueError):  # not every system lets itself be asked
            _limit(resource.RLIMIT_CPU, ceil(time.process_time() + seconds) + 1)
            _limit(resource.RLIMIT_AS, memory)
        told = packed({"done": work(raw)})
        return told if len(told) <= ANSWER else packed({"failed": "SIZE"})
    except MemoryError:
        return b'{"failed": "MEMORY"}'
    except RecursionError:
        return b'{"failed": "DEPTH"}'
    except InputError as error:
        return packed({"failed": "INPUT", "type": type(error).__name__, "what": [error.what, error.remedy]})
    except Exception as error:  # whatever a parser fails with on such bytes, they cannot be read
        return packed({"failed": "OTHER", "what": f"{type(error).__name__}: {error}"[:300]})


def packed(told: dict[str, Any]) -> bytes:
    """Return plain values as JSON, bytes among them."""
    return json.dumps(told, default=_bytes).encode()


def unpacked(told: bytes) -> Any:
    """Return the plain values that `packed` was given; tuples come back as lists. Raises ValueError."""
    return json.loads(told, object_hook=_from_bytes)


def _bytes(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {BYTES: base64.b64encode(value).decode("ascii")}
    raise TypeError(f"the work gives no plain value but {type(value).__name__}")


def _from_bytes(read: dict[str, Any]) -> Any:
    return base64.b64decode(read[BYTES]) if read.keys() == {BYTES} else read


def _limit(of: int, amount: int) -> None:
    hard = resource.getrlimit(of)[1]
    resource.setrlimit(of, (amount if hard == resource.RLIM_INFINITY else min(amount, hard), hard))
