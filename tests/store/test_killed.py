"""Killed at any moment or written by several, the store holds whole documents."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.store.articles import RUN, flood, many
from verifier.store import open_store

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
