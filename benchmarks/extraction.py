"""Words a second through extraction: python benchmarks/extraction.py FOLDER [--limit N] [--jobs N].

Reads the .txt files of a folder as `verifier extract` does, to the last line of JSON: loads the model once,
reads one document to warm up, and prints words a second of time and of processor, and the peak of memory.
Processes that are started on the way count, with the time that starting them takes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from pathlib import Path
from threading import Event, Thread

from claims.document import Document
from verifier.cli.extract import record
from verifier.engine import Engine
from verifier.pipeline import read, readings, tagger

PAGE = os.sysconf("SC_PAGE_SIZE")


class Memory(Thread):
    """Looks ten times a second at how much this process and those that it started hold."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak, self.processes = 0, 0
        self.over = Event()

    def run(self) -> None:
        while not self.over.wait(0.1):
            held = [resident(pid) for pid in (str(os.getpid()), *children())]
            self.peak, self.processes = max(self.peak, sum(held)), max(self.processes, len(held))


def children() -> set[str]:
    """Return the processes that this one started, whichever of its threads did."""
    return {pid for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()}


def resident(pid: str) -> int:
    """Return the bytes that a process holds in memory, what it shares with others included."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def processor() -> float:
    """Return the seconds of processor that this process and those that it saw end have taken."""
    taken = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=100, help="documents")
    parser.add_argument("--jobs", type=int, default=0, help="processes, 0 for one each core")
    args = parser.parse_args()
    documents = [
        Document(name=path.name, text=path.read_bytes().decode("utf-8", "replace"))
        for path in sorted(args.folder.glob("*.txt"))[: args.limit]
    ]
    began = time.perf_counter()
    tagger()
    loaded = time.perf_counter() - began
    read(documents[0])
    words = sum(len(d.text.split()) for d in documents)
    memory = Memory()
    memory.start()
    began, used, claims = time.perf_counter(), processor(), 0
    for reading in readings(documents, engine=Engine(jobs=args.jobs)):
        json.dumps(record(reading, with_text=False), ensure_ascii=False)
        claims += len(reading.claims)
    took, used = time.perf_counter() - began, processor() - used
    memory.over.set()
    print(f"{len(documents)} documents, {words} words, {claims} claims")
    print(f"model loaded in {loaded:.2f} s; {took:.1f} s, {used:.1f} s of processor")
    print(
        f"{words / took:.0f} words a second, {words / used:.0f} a processor second; "
        f"peak {memory.peak / 1e6:.0f} MB in {memory.processes} processes"
    )


if __name__ == "__main__":
    main()
