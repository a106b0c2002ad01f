"""Threads that take batches from one queue: some do the work themselves, others have a process do it."""

from __future__ import annotations

import atexit
import signal
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Lock, Semaphore, Thread
from typing import Generic

from verifier.engine.answer import Answer, Item, Result, answer
from verifier.engine.hand import Hand, Task
from verifier.engine.process import Process

IN_HAND = 2
"""Batches that a process has at once: it goes on with the second while the answer to the first is fetched."""


class Crew(Generic[Item, Result]):
    """Does batches of work with `threads` threads here, and after `grow` with processes in place of some."""

    def __init__(
        self, here: Callable[[Item], Result], there: Callable[[Item], Result], *, threads: int
    ) -> None:
        """`there` is what `here` is, as a process beside this one does it; it must be picklable."""
        self.grown = False
        self._here, self._there = here, there
        self._tasks: SimpleQueue[Task[Item, Result] | None] = SimpleQueue()
        self._leaving = Semaphore(0)
        self._lock, self._closed = Lock(), False
        self._processes: list[Process[Item, Result]] = []
        self._threads: list[Thread] = []
        # A thread that still runs when the interpreter is taken down may crash it, and one that is no daemon
        # would be waited for while a generator that nobody closed still holds this.
        atexit.register(self.close)
        self._start(self._work_here, threads)

    def begin(self, items: Sequence[Item]) -> Future[Answer[Result]]:
        """Return where the answer to a batch will be."""
        task = Task[Item, Result](items, Future())
        self._tasks.put(task)
        return task.answered

    def grow(self, processes: int) -> None:
        """Start processes; each that is ready takes the place of a thread."""
        self.grown = True
        self._start(self._work_there, processes)

    def close(self) -> None:
        """Drop what is not begun, end the processes, and wait for the threads to end what they are at."""
        atexit.unregister(self.close)
        with self._lock:
            self._closed = True
            for process in self._processes:
                process.kill()
        while self._next(wait=False) is not None:
            pass
        self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _start(self, hand: Callable[[], None], count: int) -> None:
        for _ in range(count):
            thread = Thread(target=hand, name=hand.__name__, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _next(self, *, wait: bool) -> Task[Item, Result] | None:
        try:
            task = self._tasks.get(block=wait)
        except Empty:
            return None
        if task is None:
            self._tasks.put(None)  # the end is there for every thread
        return task

    def _work_here(self) -> None:
        while (task := self._next(wait=True)) is not None:
            task.answered.set_result(answer(self._here, task.items))
            if self._leaving.acquire(blocking=False):
                return

    def _work_there(self) -> None:
        # The process inherits this: an interrupt from the keyboard reaches both, and one of them has to act.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        held: deque[Task[Item, Result]] = deque()
        try:
            hand = Hand(self._hired)
            held = hand.held
            try:
                if not hand.over:
                    self._leaving.release()
                self._converse(hand)
            finally:
                hand.close()
        except BaseException as error:
            self._fail(error, held)

    def _hired(self) -> Process[Item, Result] | None:
        """Return a process that is ready, None where all is over."""
        with self._lock:
            if self._closed:
                return None
            process = Process(self._there)
            self._processes.append(process)
        try:
            process.ready()
        except BaseException:
            process.close()
            raise
        return process

    def _converse(self, hand: Hand[Item, Result]) -> None:
        while not hand.over:
            while len(hand.held) < IN_HAND and (task := self._next(wait=not hand.held)) is not None:
                hand.take(task)
            if not hand.held:
                return
            hand.answer()

    def _fail(self, error: BaseException, held: deque[Task[Item, Result]]) -> None:
        task = held.popleft() if held else self._next(wait=True)
        while task is not None:
            task.answered.set_result(Answer([], error))
            task = held.popleft() if held else None
