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
        connection.send_bytes(packed(Answer([])))
    except Exception as error:
        connection.send_bytes(packed(Answer([], error)))
        return
    while (batch := come.get()) is not None:
        connection.send_bytes(packed(answer(work, pickle.loads(batch))))


def _listen(connection: Connection, come: SimpleQueue[bytes | None], gone: Callable[[], object]) -> None:
    try:
        while True:
            come.put(connection.recv_bytes())
    except (EOFError, OSError):
        come.put(None)
        gone()
