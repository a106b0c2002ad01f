"""Whether a store survives that what fills it is killed; `benchmarks/faults.py killed` is its command."""

from __future__ import annotations

import fcntl
import json
import os
import random
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from invented import written

from claims.audited import Audited
from verifier.store import open_store

POLL = 0.002
"""Seconds between two looks at a process."""

LATER = 0.06
"""Seconds after the beginning of a transaction within which a kill that is to fall into one comes."""

WRITE_LOCK = 120
"""The byte of the -shm file that a writer holds (https://sqlite.org/walformat.html#locks)."""

FLOCK = "hhqqi"
"""Linux's `struct flock`: type, whence, start, length and who holds it."""


class Held(NamedTuple):
    """What a store holds: its articles by name, its rows by table, and the head of its log."""

    articles: dict[str, Audited]
    rows: tuple[int, ...]
    head: str | None


NOTHING = Held({}, (0, 0, 0), None)


def killed(folder: Path, *, times: int, articles: int, paragraphs: int, jobs: int, seed: int) -> bool:
    """Kill `verifier add` so many times, print what became of the stores, and return whether all held."""
    chance, tally = random.Random(seed), Counter[str]()
    file = written(folder / "articles.jsonl", range(articles), paragraphs=paragraphs)
    reference = folder / "reference.db"
    process, whole_run, began = start(file, reference, jobs), 0.0, time.monotonic()
    while process.poll() is None:
        whole_run = spent(process)
        time.sleep(POLL)
    finish(process)
    took = time.monotonic() - began
    expected = held(reference).articles
    assert len(expected) == articles, "the run that nobody kills did not keep all"
    print(f"{articles} articles; a run that nobody kills takes {took:.1f} s", flush=True)
    while tally["kills"] < times:
        store = folder / f"{tally['stores']}.db"
        tally["stores"] += 1
        _fill(store, file, jobs, expected, whole_run, times, chance, tally)
        for path in folder.glob(f"{store.name}*"):
            path.unlink()
    _print(tally)
    return tally["verified"] == tally["kills"] and tally["went on"] == tally["ended after a kill"]


def _fill(
    store: Path,
    file: Path,
    jobs: int,
    expected: dict[str, Audited],
    whole_run: float,
    times: int,
    chance: random.Random,
    tally: Counter[str],
) -> None:
    """Start runs on one store and kill them, until one ends by itself or all kills are done."""
    before = NOTHING
    while tally["kills"] < times:
        left = whole_run * (0.2 + 0.8 * (1 - len(before.articles) / len(expected)))
        process = start(file, store, jobs)
        if kill(process, store, at=chance.uniform(0, left), chance=chance, tally=tally):
            tally["kills"] += 1
            after = check(store, expected, before)
            tally["verified"] += after is not None
            tally["grew"] += after is not None and len(after.articles) > len(before.articles)
            before = after or before
            if tally["kills"] % 20 == 0:
                print(f"  {dict(tally)}", flush=True)
            continue
        _ended(finish(process), store, expected, before, tally)
        return


def _ended(
    counts: dict[str, int], store: Path, expected: dict[str, Audited], before: Held, tally: Counter[str]
) -> None:
    """Count a run that ended by itself: all articles are there once, and none was read again."""
    after = check(store, expected, before)
    whole = after is not None and len(after.articles) == len(expected)
    assert whole, f"{store}: a run ended and not all is there"
    tally["ended"] += 1
    if before.articles:
        tally["ended after a kill"] += 1
        tally["read before"] += counts["known"]
        known = len(before.articles)
        tally["went on"] += (counts["known"], counts["added"]) == (known, len(expected) - known)


def start(file: Path, store: Path, jobs: int) -> subprocess.Popen[str]:
    """Return `verifier add` under way, in a process group of its own."""
    command = [sys.executable, "-m", "verifier", "add", file, "--db", store, "--jobs", str(jobs), "--json"]
    return subprocess.Popen(
        command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def finish(process: subprocess.Popen[str]) -> dict[str, int]:
    """Return what the run counts once it ends by itself."""
    output, said = process.communicate()
    assert process.returncode == 0, said
    counts: dict[str, int] = json.loads(output)
    return counts


def kill(
    process: subprocess.Popen[str], store: Path, *, at: float, chance: random.Random, tally: Counter[str]
) -> bool:
    """Kill a run with all its workers after so many seconds of a processor, every other one while it saves.

    Returns False where it ended before.
    """
    in_saving = chance.random() < 0.5
    while spent(process) < at or (in_saving and not saving(store)):
        if process.poll() is not None:
            return False
        time.sleep(POLL)
    time.sleep(chance.uniform(0, LATER) if in_saving else 0)
    if process.poll() is not None:
        return False
    os.killpg(process.pid, signal.SIGSTOP)  # nothing moves between the look and the kill
    tally["killed while saving"] += saving(store)
    tally["killed with workers"] += workers(process)
    tally["killed before the store was there"] += not store.exists()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return True


def spent(process: subprocess.Popen[str]) -> float:
    """Return how many seconds of a processor it has had: what else the machine does makes no difference."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def workers(process: subprocess.Popen[str]) -> bool:
    """Return whether processes of its own work beside it, which its threads start when much waits."""
    found = subprocess.run(["ps", "-eo", "pgid="], capture_output=True, text=True, check=True)
    return found.stdout.split().count(str(process.pid)) > 1


def saving(store: Path) -> bool:
    """Return whether somebody holds the store's write lock, without touching it."""
    try:
        with store.with_name(f"{store.name}-shm").open("r+b") as shared:
            asked = struct.pack(FLOCK, fcntl.F_WRLCK, os.SEEK_SET, WRITE_LOCK, 1, 0)
            answer = fcntl.fcntl(shared, fcntl.F_GETLK, asked)
    except FileNotFoundError:
        return False
    return bool(struct.unpack(FLOCK, answer)[0] != fcntl.F_UNLCK)


def check(store: Path, expected: dict[str, Audited], before: Held) -> Held | None:
    """Return what a store holds, None where it is damaged, has half an article, or lost one; say which."""
    if not store.exists():
        return NOTHING if before is NOTHING else None
    with open_store(store) as ledger:
        faults = ledger.verify(before.head)
    after = held(store)
    halves = [name for name, audited in after.articles.items() if audited != expected.get(name)]
    lost = before.articles.keys() - after.articles.keys()
    count = len(after.articles)
    if not faults and not halves and not lost and after.rows == (count, count, count):
        return after
    print(f"{store}: {faults[:3]} half {halves[:3]} lost {sorted(lost)[:3]} {count} in {after.rows}")
    return None


def held(store: Path) -> Held:
    """Return what a store holds."""
    with open_store(store, read_only=True) as ledger:
        articles = {audited.reading.document.name: audited for audited in ledger.audited()}
        head = ledger.head()
    connection = sqlite3.connect(store)
    tables = ("articles", "revisions", "readings")
    rows = tuple(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)
    connection.close()
    return Held(articles, rows, head)


def _print(tally: Counter[str]) -> None:
    kills = tally["kills"]
    print(f"{kills} kills on {tally['stores']} stores, {tally['killed while saving']} of them while saving, ")
    print(f"  {tally['killed with workers']} with workers beside it, ", end="")
    print(f"{tally['killed before the store was there']} before the store was there")
    print(f"{tally['verified']} of {kills} times the store verified, with whole articles only and none lost")
    print(f"{tally['ended']} runs ended by themselves, with all articles there once")
    print(
        f"{tally['went on']} of {tally['ended after a kill']} that followed a kill went on where it stopped: "
    )
    print(f"  {tally['read before']:,} articles were there and not read again")
