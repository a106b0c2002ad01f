"""Whether many processes can use one store at once; `benchmarks/faults.py together` is its command."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from invented import brief, written

from verifier.pipeline import read
from verifier.store import open_store

READERS = 8
LOOKED = {
    "claims": ("claims", "--json"),
    "sources": ("sources", "--json"),
    "verify": ("verify", "--json"),
    "origins": ("origins", "--json", "--least", "1"),
    "audit": ("audit", "--format", "json", "--fail-on", "never"),
}
"""What readers ask for in turn, each beginning with another."""

Seen = dict[str, frozenset[str]]
"""The ids of the claims of each article that a reader saw."""


class Done(NamedTuple):
    """What a process of the program left: its exit status, what it printed, and what it said."""

    status: int
    output: str
    said: str


def together(folder: Path, *, seconds: float, articles: int, seed: int) -> bool:
    """Let two writers and eight readers loose on one store, print what they did; return whether all held."""
    store, ends = folder / "claims.db", time.monotonic() + seconds
    first = 1000 * seed
    program(store, "add", written(folder / "first.jsonl", range(first, first + 2)))
    tally, failures, seen = Counter[str](), list[str](), list[Seen]()
    with ThreadPoolExecutor(2 + READERS) as threads:
        writers = [
            threads.submit(_write, store, ends, _files(folder, first + 2, articles, half), tally, failures)
            for half in (0, 1)
        ]
        readers = [threads.submit(_read, store, ends, nth, tally, failures, seen) for nth in range(READERS)]
        given = {first, first + 1}.union(*(writer.result() for writer in writers))
        for reader in readers:
            reader.result()
    whole = {str(number) + ".txt": _claims(number) for number in given}
    halves = [name for each in seen for name, ids in each.items() if ids != whole[name]]
    with open_store(store, read_only=True) as ledger:
        faults = ledger.verify()
        names = [audited.reading.document.name for audited in ledger.audited()]
    complete = sorted(names) == sorted(whole)
    _print(tally, failures, seen, halves)
    print(f"all {len(whole)} articles are there once: {complete}; intact: {not faults}")
    return complete and not (faults or failures or halves)


def program(store: Path, *arguments: str | Path) -> Done:
    """Return what `verifier` does with these arguments."""
    command = [sys.executable, "-m", "verifier", *arguments, "--db", store]
    done = subprocess.run(command, capture_output=True, text=True)
    return Done(done.returncode, done.stdout, done.stderr)


def _files(folder: Path, first: int, articles: int, half: int) -> Iterable[tuple[Path, set[int]]]:
    """Files of articles without end, a fifth of which the other half has as well."""
    for nth in count():
        start = first + nth * articles
        cut = (range(start, start + articles * 3 // 5), range(start + articles * 2 // 5, start + articles))
        yield written(folder / f"{half}-{nth}.jsonl", cut[half]), set(cut[half])


def _write(
    store: Path,
    ends: float,
    files: Iterable[tuple[Path, set[int]]],
    tally: Counter[str],
    failures: list[str],
) -> set[int]:
    """Add one file after the other until the time is over; return the numbers of all articles given."""
    given = set[int]()
    for file, numbers in files:
        done = program(store, "add", file, "--json")
        tally["runs of add"] += 1
        given |= numbers
        if done.status != 0 or done.said:
            failures.append(f"add: {done.status} {done.said}")
        else:
            tally["read before"] += json.loads(done.output)["known"]
        if time.monotonic() > ends:
            return given
    raise AssertionError("the files have no end")


def _read(
    store: Path, ends: float, nth: int, tally: Counter[str], failures: list[str], seen: list[Seen]
) -> None:
    """Look up one thing after the other until the time is over."""
    names = list(LOOKED)
    for turn in count(nth):
        if time.monotonic() > ends:
            return
        name = names[turn % len(names)]
        done = program(store, *LOOKED[name])
        tally[name] += 1
        if done.status != 0 or done.said:
            failures.append(f"{name}: {done.status} {done.said}")
        else:
            seen.extend(LOOKS.get(name, _nothing)(json.loads(done.output)))


def _nothing(_: Any) -> list[Seen]:
    return []


def _of_claims(rows: list[dict[str, Any]]) -> list[Seen]:
    """The claims of each article among the rows of `verifier claims`."""
    found = dict[str, set[str]]()
    for row in rows:
        found.setdefault(row["document"], set()).add(row["id"])
    return [{name: frozenset(ids) for name, ids in found.items()}]


LOOKS: dict[str, Callable[[Any], list[Seen]]] = {"claims": _of_claims}


def _claims(number: int) -> frozenset[str]:
    return frozenset(claim.id for claim in read(brief(number)).claims)


def _print(tally: Counter[str], failures: list[str], seen: list[Seen], halves: list[str]) -> None:
    looked = ", ".join(f"{tally[name]} {name}" for name in LOOKED)
    print(
        f"two writers: {tally['runs of add']} runs, {tally['read before']} articles that the other had read"
    )
    print(f"{READERS} readers: {looked}")
    print(f"{len(failures)} failed; {sum(map(len, seen)):,} articles looked at, {len(halves)} of them half")
    for line in failures[:10]:
        print(f"  {line.strip()}")
