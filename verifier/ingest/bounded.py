"""Work on bytes from strangers, done by a process beside this one within bounds of time and memory."""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from threading import Lock, Timer
from typing import Any, Protocol, TypeVar

import verifier.errors
from verifier.errors import EngineError, InputError
from verifier.ingest.confined import ANSWER, unpacked
from verifier.ingest.given import amount

SECONDS = 20.0
MEMORY = 1_500_000_000

PATIENCE = 3
"""By how much the clock may run ahead of the processor, since others use it too."""

START = """
import sys, types
sys.path[:] = sys.argv[2:]
import verifier
# The package without what it brings along when imported: values that no parser needs, a quarter of a second.
package = sys.modules["verifier.ingest"] = types.ModuleType("verifier.ingest")
package.__path__ = [verifier.__path__[0] + "/ingest"]
from verifier.ingest.confined import main
main(int(sys.argv[1]))
"""
"""What the interpreter runs, as of `verifier.engine.process`: no main module is imported anew."""

REMEDY = "save its words as plain text"
FAILED = {
    "DEPTH": ("it is nested too deeply to be read", REMEDY),
    "SIZE": (f"what is read in it has more than {amount(ANSWER)}", "split it"),
}

ABORTS = frozenset((-signal.SIGABRT, -signal.SIGTRAP, -signal.SIGILL))
"""How libraries in C++ end a process when they get no more memory, since they have no other way to say so."""

T = TypeVar("T")


def bounded(
    work: Callable[[bytes], T], raw: bytes, *, location: str, seconds: float = SECONDS, memory: int = MEMORY
) -> T:
    """Return what the work gives for these bytes, done in a process that is ended when it goes too far.

    The work is a function of a module, or a `functools.partial` of one, and gives what JSON can say, or bytes
    within it; tuples come back as lists. `seconds` are those of the processor, `memory` the bytes that the
    process may have in all. The process is kept for the next work, and does one at a time.

    Raises InputError that names the location when the work takes too long, too much memory, or fails; an
    InputError that the work raises comes over with this location for its own.
    """
    with _lock:
        return _asked(_confined(), work, raw, location=location, seconds=seconds, memory=memory)


class Asked(Protocol):
    """What does one piece of work after another in a process of its own."""

    def __call__(self, work: Callable[[bytes], T], raw: bytes, *, location: str, memory: int = MEMORY) -> T:
        """Return what the work gives, as `bounded` does."""


@contextmanager
def apart(*handles: int) -> Iterator[Asked]:
    """Give what asks a process of its own, to which these open files are handed, and end it afterwards.

    For work that goes on from piece to piece; each has the time of `bounded`. When one fails by time or
    memory, the process is gone, and what is asked of it fails. Raises EngineError when none can be started.
    """
    confined = Confined(*handles)

    def asked(work: Callable[[bytes], T], raw: bytes, *, location: str, memory: int = MEMORY) -> T:
        return _asked(confined, work, raw, location=location, seconds=SECONDS, memory=memory)

    try:
        yield asked
    finally:
        confined.close()


def _asked(
    confined: Confined,
    work: Callable[[bytes], T],
    raw: bytes,
    *,
    location: str,
    seconds: float,
    memory: int,
) -> T:
    told = confined.ask(work, raw, seconds=seconds, memory=memory)
    if "done" in told:
        done: T = told["done"]
        return done
    raise _error(told, location, seconds, memory)


def _error(told: dict[str, Any], location: str, seconds: float, memory: int) -> InputError:
    failed, what = told.get("failed"), told.get("what")
    if failed == "INPUT" and isinstance(what, list):
        kind = getattr(verifier.errors, str(told.get("type")), InputError)
        return (kind if issubclass(kind, InputError) else InputError)(location, *map(_line, what[:2]))
    if failed == "TIME":
        return InputError(location, f"reading it takes more than {seconds:g} seconds", REMEDY)
    if failed == "MEMORY":
        return InputError(location, f"reading it takes more than {amount(memory)} of memory", REMEDY)
    if failed in FAILED:
        return InputError(location, *FAILED[failed])
    return InputError(location, f"it cannot be read: {_line(what)}", REMEDY)


def _line(what: object) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in str(what)).split())


class Confined:
    """A process that does work on bytes; it ends when this one does, however that comes about."""

    def __init__(self, *handles: int) -> None:
        """Start the process, and hand these open files to it. Raises EngineError when none can be started."""
        self.parent = os.getpid()
        self._connection, theirs = Pipe()
        with theirs:
            try:
                self._child = subprocess.Popen(
                    [sys.executable, "-c", START, str(theirs.fileno()), *map(str, sys.path)],
                    pass_fds=[theirs.fileno(), *handles],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,  # parsers say there what nobody asked
                    process_group=0,
                )
            except OSError as error:
                self._connection.close()
                why = (error.strerror or str(error)).lower()
                raise EngineError(f"no process can be started to read files in: {why}; end others") from error
        self.usable, self._late = True, False

    def ask(
        self, work: Callable[[bytes], object], raw: bytes, *, seconds: float, memory: int
    ) -> dict[str, Any]:
        """Return what is told of the work; a failure that may leave something behind ends the process."""
        late = Timer(seconds * PATIENCE, self._overdue)
        late.daemon = True
        late.start()
        try:
            self._connection.send_bytes(pickle.dumps((work, seconds, memory)))
            self._connection.send_bytes(raw)
            told = unpacked(self._connection.recv_bytes(ANSWER))
            if not isinstance(told, dict):
                raise ValueError("no answer")
        except (EOFError, OSError, ValueError, RecursionError):
            self.close()
            return self._end()
        finally:
            late.cancel()
            late.join()
        # An answer that came in the last moment counts, and the process may be ended nevertheless.
        if self._late or told.get("failed") in ("MEMORY", "DEPTH"):
            self.close()
        return told

    def close(self) -> None:
        """End the process and free what it took."""
        self.usable = False
        with suppress(OSError):
            self._connection.close()
        # Where it is ending by itself, what it ends with says why.
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(0.2)
        self._child.kill()
        self._child.wait()

    def _overdue(self) -> None:
        self._late = True
        self._child.kill()

    def _end(self) -> dict[str, Any]:
        status = self._child.returncode
        if self._late or status == -signal.SIGXCPU:
            return {"failed": "TIME"}
        if status in ABORTS:
            return {"failed": "MEMORY"}
        how = signal.Signals(-status).name if status < 0 else f"status {status}"
        return {"failed": "OTHER", "what": f"the process that read it ended with {how}"}


_lock = Lock()
_kept: list[Confined] = []


def _confined() -> Confined:
    """Return the process of this one, started when there is none, or only one that a fork left behind."""
    if _kept and _kept[0].usable and _kept[0].parent == os.getpid():
        return _kept[0]
    if not _kept:
        atexit.register(_end_kept)
    _kept[:] = [Confined()]
    return _kept[0]


def _end_kept() -> None:
    for confined in _kept:
        if confined.usable and confined.parent == os.getpid():
            confined.close()
