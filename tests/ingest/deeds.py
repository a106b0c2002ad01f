"""Work that goes right and wrong, for a process that is asked to do it."""

from __future__ import annotations

import os
import signal
import time

from verifier.errors import EmptyInput


def length(raw: bytes) -> int:
    return len(raw)


def told(raw: bytes) -> dict[str, object]:
    return {"words": raw.decode(), "parts": [raw, {"deep": raw}], "none": None, "half": "\ud800"}


def times(raw: bytes, number: int) -> bytes:
    return raw * number


def pid(_: bytes) -> int:
    return os.getpid()


def sleeps(_: bytes) -> None:
    time.sleep(600)


def spins(_: bytes) -> None:
    while True:
        pass


def explodes(raw: bytes) -> int:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def dies(_: bytes) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def exits(_: bytes) -> None:
    os._exit(3)


def recurses(raw: bytes) -> int:
    return recurses(raw) + 1


def breaks(_: bytes) -> None:
    raise ValueError("the table\nof fonts \x1b[31mis missing")


def refuses(_: bytes) -> None:
    raise EmptyInput("", "there is no text in it", "give a page with an article")


def writes(_: bytes) -> str:
    with open("/tmp/left-behind", "w") as file:
        file.write("x" * 100_000)
    return "written"


def prints(_: bytes) -> str:
    print("to nobody")
    os.write(2, b"to nobody")
    return "said"


def odd(_: bytes) -> object:
    return object()


def modules(_: bytes) -> list[str]:
    import sys

    return sorted(sys.modules)
