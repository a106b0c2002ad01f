"""Work for the tests of the engine, which a process beside the tests imports by this module's name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from verifier.errors import InputError


class Unmade(Exception):
    """Cannot be made again from its one argument, as many exceptions of libraries cannot."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{what} in {where}")


def who(number: int) -> tuple[int, int]:
    """Return the number and the process; even ones take longer than odd ones."""
    time.sleep(0.001 if number % 2 else 0.004)
    return number, os.getpid()


def refuse(number: int) -> NoReturn:
    raise InputError(f"{number}.txt", "it is no text", "save its words")


def stumble(number: int) -> NoReturn:
    raise ZeroDivisionError(f"{number} by nothing")


def fall(number: int) -> NoReturn:
    raise Unmade(str(number), "the dark")


def unsendable(number: int) -> Callable[[], int]:
    return lambda: number


def killed(number: int) -> tuple[int, int]:
    """End as a process does for which the system has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)
    return who(number)


def slow(number: int) -> int:
    """Return the number, in a while."""
    time.sleep(0.003)
    return number


def seventh(number: int) -> int:
    """End the process over each seventieth number from 7 on."""
    if number % 70 == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return slow(number)


def even(number: int) -> int:
    """Return the number, which must be even."""
    if number % 2:
        raise ValueError(f"{number} is\nodd")
    return number


def where(number: int) -> tuple[int, int]:
    """Return the number and the process that has it."""
    return number, os.getpid()


def ended(number: int) -> NoReturn:
    os._exit(7)


def runs(process: int) -> bool:
    """Whether a process still does something: one that nobody buried yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def gone(process: int, *, within: float = 30) -> bool:
    """Whether a process comes to its end within so many seconds."""
    until = time.monotonic() + within
    while runs(process) and time.monotonic() < until:
        time.sleep(0.01)
    return not runs(process)


def breaks_off() -> Iterator[int]:
    """A stream that a person must mend."""
    yield from (0, 1)
    refuse(2)


def ends() -> Iterator[int]:
    """A stream whose process comes to an end."""
    yield from (0, 1)
    ended(2)
