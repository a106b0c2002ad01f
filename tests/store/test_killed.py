"""Killed at any moment or written by several, the store holds whole documents."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from tests.store.articles import RUN, decide, flood, many
from verifier.compare import outcomes
from verifier.store import open_store
from verifier.store.files import folder

SAVE = """
import sys
from pathlib import Path
from tests.store.articles import RUN, many
from verifier.store import open_store

documents = many(400)
with open_store(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    for document in documents:
        store.save(document, RUN)
"""

OPEN = """
import sys
from pathlib import Path
from tests.store.articles import RUN, flood
from verifier.store import open_store

print("ready", flush=True)
sys.stdin.readline()
with open_store(Path(sys.argv[1])) as store:
    for n in range(10):
        store.save(flood(outlet=sys.argv[2], text=flood().reading.document.text + str(n)), RUN)
"""

REVIEW = """
import sys
from pathlib import Path
from verifier.cli import main

main(["review", sys.argv[2], "--verdict", "fix", "--by", "Dana", "--evidence", "pipe", "--db", sys.argv[1]])
"""

BACKUP = """
import sys
from pathlib import Path
from verifier.store import open_store

with open_store(Path(sys.argv[1]), read_only=True) as store:
    print("ready", flush=True)
    store.backup(Path(sys.argv[2]))
"""

MERGE = """
import sys
from pathlib import Path
from verifier.pipeline import merge

print("ready", flush=True)
merge(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def started(program: str, *arguments: object, at: Path) -> subprocess.Popen[bytes]:
    """A process that runs a program in a folder."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=at,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
    )


def killed(process: subprocess.Popen[bytes], *, after: float) -> None:
    """Kill a process so many seconds after it says that it is ready."""
    with process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        process.kill()


def test_a_killed_writer_leaves_whole_documents(tmp_path: Path) -> None:
    path, chance, held = tmp_path / "claims.db", random.Random(7), 0
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", SAVE, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
        with open_store(path) as store:
            assert store.verify() == ()
            kept = list(store.audited())
            assert kept == many(len(kept))
            assert len(kept) >= held
            held = len(kept)
    assert held > 0


def test_several_processes_make_and_fill_one_store(tmp_path: Path) -> None:
    path, pipe = tmp_path / "claims.db", subprocess.PIPE
    outlets = ("The Port", "The Harbour", "The Quay")
    processes = [
        subprocess.Popen([sys.executable, "-c", OPEN, str(path), outlet], stdin=pipe, stdout=pipe)
        for outlet in outlets
    ]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    # All are told to go before any is waited for: they make the store and write to it at the same time.
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0, 0, 0]
    with open_store(path) as store:
        assert store.counts().articles == len(outlets)
        assert store._connection.execute("SELECT count(*) FROM revisions").fetchone()[0] == 30
        assert store.verify() == ()


def test_a_reader_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as writer, open_store(path, read_only=True) as reader:
        documents = many(3)
        list(writer.save_all(documents, RUN))
        seen = reader.audited()
        assert next(seen) == documents[0]
        writer.save(flood(), RUN)
        assert list(seen) == documents[1:]
        assert len(list(reader.audited())) == 4


def test_a_review_that_is_killed_while_it_keeps_evidence_leaves_nothing(tmp_path: Path) -> None:
    path, pipe = tmp_path / "claims.db", tmp_path / "pipe"
    with open_store(path) as store:
        store.save(flood(), RUN)
        head = store.head()
    os.mkfifo(pipe)
    claim = flood().reading.claims[0].id
    # Opened for both, so that this side does not wait for the other.
    given = os.open(pipe, os.O_RDWR)
    os.write(given, b"Forty boats")
    with started(REVIEW, path, claim, at=tmp_path) as process:
        while not list(folder(path).glob(".coming-*")):
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    os.close(given)
    assert [file.name for file in folder(path).iterdir() if not file.name.startswith(".")] == []
    with open_store(path) as store:
        assert (store.head(), store.verify()) == (head, ())
        decide(store)
        store.backup(tmp_path / "copy.db")
        assert store.verify() == ()
    assert len(list(folder(tmp_path / "copy.db").iterdir())) == 1


def test_a_copy_that_is_killed_is_whole_or_not_there(tmp_path: Path) -> None:
    path, copy = tmp_path / "claims.db", tmp_path / "copy.db"
    with open_store(path) as store:
        list(store.save_all(many(80), RUN))
    for after in (0, 0.004, 0.01, 0.02):
        killed(started(BACKUP, path, copy, at=tmp_path), after=after)
        if copy.exists():
            with open_store(copy, read_only=True) as store:
                assert store.verify() == ()
            copy.unlink()
    with open_store(path, read_only=True) as store:
        store.backup(copy)
    with open_store(copy, read_only=True) as store:
        assert store.verify() == ()
    assert not list(tmp_path.glob(".coming-*"))


def test_a_merge_that_is_killed_brings_all_or_nothing(tmp_path: Path) -> None:
    path, other = tmp_path / "claims.db", tmp_path / "other.db"
    with open_store(other) as store:
        list(store.save_all([flood(), *many(30)], RUN))
        decide(store)
    with open_store(path) as store:
        store.save(flood(outlet="The Quay"), RUN)
    for after in (0, 0.04, 0.1, 0.3):
        killed(started(MERGE, path, other, at=tmp_path), after=after)
        with open_store(path) as store:
            assert store.verify() == ()
            assert store.counts().articles in (1, 32)
    with open_store(path) as store, open_store(other, read_only=True) as there:
        store.merge(there, outcomes)
        assert store.counts().articles == 32
        assert store.verify() == ()
