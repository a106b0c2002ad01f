"""Programs that spread work and end in every way leave no process, and say no more than they should."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.engine import work

# No guard around its main part, which multiprocessing would ask for.
SCRIPT = """
import os, sys
from itertools import count
from tests.engine import work
from verifier.engine.spread import spread

results = spread(count(), work.who, work.who, seconds=lambda _: 0.2, jobs=2)
for number, process in results:
    if process != os.getpid():
        print(process, flush=True)
        break
if sys.argv[1:] == ["leave"]:
    raise SystemExit(5)
for number, process in results:
    pass
"""


def program(*arguments: str, script: str = SCRIPT) -> tuple[subprocess.Popen[str], int]:
    """Start the script from standard input in a process group of its own; return it and the one beside it."""
    started = subprocess.Popen(
        [sys.executable, "-", *arguments],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert started.stdin is not None and started.stdout is not None
    started.stdin.write(script)
    started.stdin.close()
    started.stdin = None
    return started, int(started.stdout.readline())


def test_an_interrupt_from_the_keyboard_reaches_all_and_one_of_them_says_so() -> None:
    started, beside = program()
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == -signal.SIGINT
    assert said.count("Traceback") == said.count("KeyboardInterrupt") == 1
    assert work.gone(beside)


def test_a_program_that_is_killed_takes_its_processes_with_it() -> None:
    started, beside = program()
    started.kill()
    assert started.communicate(timeout=60) == ("", "")
    assert work.gone(beside)


def test_a_program_that_leaves_a_stream_open_ends_all_the_same() -> None:
    started, beside = program("leave")
    assert started.communicate(timeout=60) == ("", "")
    assert started.returncode == 5
    assert work.gone(beside)
