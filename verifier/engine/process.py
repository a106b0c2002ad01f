"""A process beside this one that does work: a fresh interpreter at the other end of a connection."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import Pipe
from typing import Generic

from verifier.engine.answer import Answer, Item, Result
from verifier.errors import EngineError

START = (
    "import sys; sys.path[:] = sys.argv[2:]; from verifier.engine.worker import main; main(int(sys.argv[1]))"
)
"""What the interpreter runs. multiprocessing would import the main module anew in each process, which a
script without a guard does not survive; the work is named by its own module, and needs no main one."""

REMEDY = "give --jobs 1"

MEANING = {"SIGKILL": ", as the system does when memory runs out"}


class ProcessEnded(EngineError):
    """A process came to an end that nobody asked it for; `how` says how."""

    def __init__(self, how: str) -> None:
        super().__init__(f"a process that shared the work {how}; {REMEDY}")
        self.how = how

    def __reduce__(self) -> tuple[type[ProcessEnded], tuple[str]]:
        """Return what makes it again in another process."""
        return type(self), (self.how,)


class Process(Generic[Item, Result]):
    """Does work in an interpreter of its own, which ends when this one does, however that comes about."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        """Start the process; `work` must be picklable. Raises EngineError when none can be started."""
        kept = pickle.dumps(work, pickle.HIGHEST_PROTOCOL)
        self._connection, theirs = Pipe()
        with theirs:
            command = [sys.executable, "-c", START, str(theirs.fileno()), *map(str, sys.path)]
            try:
                self._child = subprocess.Popen(
                    command,
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,  # an article may be coming in there
                    stdout=subprocess.DEVNULL,
                )
            except OSError as error:
                self._connection.close()
                why = (error.strerror or str(error)).lower()
                raise EngineError(f"no further process can be started: {why}; {REMEDY}") from error
        self._send(kept)

    def ready(self) -> None:
        """Wait until the process has what it needs. Raises what kept it from that."""
        list(self.answer().told())

    def ask(self, items: Sequence[Item]) -> None:
        """Give it a batch; the answers come in the order of the batches."""
        self._send(pickle.dumps(items, pickle.HIGHEST_PROTOCOL))

    def answer(self) -> Answer[Result]:
        """Return its next answer. Raises ProcessEnded when it has come to an end."""
        try:
            answer: Answer[Result] = pickle.loads(self._connection.recv_bytes())
        except (EOFError, OSError):
            raise ProcessEnded(self._end()) from None
        return answer

    def kill(self) -> None:
        """End the process at once; it holds nothing that could be lost."""
        self._child.kill()

    def close(self) -> None:
        """End the process and free what it took."""
        self.kill()
        self._child.wait()
        self._connection.close()

    def _send(self, content: bytes) -> None:
        with suppress(OSError):  # it has ended; the answer that does not come says so
            self._connection.send_bytes(content)

    def _end(self) -> str:
        status = self._child.wait()
        if status >= 0:
            return f"ended by itself with status {status}"
        name = signal.Signals(-status).name
        return f"was ended by {name}{MEANING.get(name, '')}"
