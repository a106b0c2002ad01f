"""The other end of a `Process`: takes batches from a connection, and answers them in order."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any

from verifier.engine.answer import Answer, answer, packed
from verifier.engine.collecting import collected_seldom


def main(handle: int) -> None:
    """Serve the connection of this number until its other end is closed; then the process ends at once."""
    with collected_seldom():
        serve(Connection(handle), gone=partial(os._exit, 0))


def serve(connection: Connection, *, gone: Callable[[], object]) -> None:
    """Take the work, then batches of items, and answer each; `gone` is called when no more can come.

    What comes is taken off the connection while work goes on, so that two ends that send never wait for
    each other, and work for somebody who is gone is not carried on.
    """
    come: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_listen, args=(connection, come, gone), daemon=True).start()
    try:
        work: Callable[[Any], Any] = pickle.loads(come.get() or b"")
    except Exception as error:
        _say(connection, Answer([], error), gone)
        return
    _say(connection, Answer([]), gone)
    while (batch := come.get()) is not None:
        _say(connection, answer(work, pickle.loads(batch)), gone)


def _say(connection: Connection, found: Answer[Any], gone: Callable[[], object]) -> None:
    said = packed(found)
    try:
        connection.send_bytes(said)
    except OSError:  # whoever asked has ended, which may be seen here before it is seen by the listener
        gone()


def _listen(connection: Connection, come: SimpleQueue[bytes | None], gone: Callable[[], object]) -> None:
    try:
        while True:
            come.put(connection.recv_bytes())
    except (EOFError, OSError):
        come.put(None)
        gone()
