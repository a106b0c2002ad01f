"""How work grows with the articles: python benchmarks/scale.py [--engine NAME] [--jobs N] [COUNT]...

Composes so many articles (1,000 and 10,000 where no number is given) of events with known conflicts, reads
them into a dataset on an engine, and compares all their figures there. Prints the seconds of each stage, by
the clock and of a processor, articles a second, the bytes of an article, the peaks of memory of this process
and of its largest child, and the precision and recall of the conflicts that were planted. `--kill` ends a
process that reads in the middle, after which the counts must be the same. `--copies` also looks for copies.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil  # comes with Dask
from planted import events

from claims.comparison import Relation
from claims.document import Document
from verifier import pipeline
from verifier.compare import stories


def main() -> None:
    """Compose, read, compare, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("counts", type=int, nargs="*", default=(1_000, 10_000))
    parser.add_argument("--engine", default="local")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--copies", action="store_true")
    given = parser.parse_args()
    engine = pipeline.engine(given.engine, given.jobs)
    for count in given.counts:
        with tempfile.TemporaryDirectory() as folder:
            measured(count, Path(folder), engine, kill=given.kill)
        if given.copies:
            copied(count)


def measured(count: int, folder: Path, engine: pipeline.Engine, *, kill: bool) -> None:
    """Print what reading and comparing so many articles takes, and how right it is."""
    planted: set[tuple[str, str]] = set()
    if kill:
        threading.Thread(target=end_one, daemon=True).start()
    began, worked = time.perf_counter(), processor()
    articles = claims = 0
    for reading, _ in pipeline.read_into(
        composed(count, planted), folder, run=pipeline.current_run(), engine=engine
    ):
        articles, claims = articles + 1, claims + len(reading.claims)
    read, work = time.perf_counter() - began, processor() - worked
    size = sum(path.stat().st_size for path in folder.rglob("*.parquet"))
    began, worked = time.perf_counter(), processor()
    conflicts = {
        tuple(sorted((each.a.document, each.b.document)))
        for each in pipeline.compared_over(folder, engine=engine)
        if each.relation is Relation.CONFLICT and each.a.document != each.b.document
    }
    compared, comparing = time.perf_counter() - began, processor() - worked
    right = len(conflicts & planted)
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, others = (resource.getrusage(of).ru_maxrss / 1024 for of in both)
    precision, recall = right / max(1, len(conflicts)), right / max(1, len(planted))
    print(
        f"{articles:,} articles, {claims:,} claims on {engine.name}: read in {read:.1f} s"
        f" ({articles / read:.0f} a second, {work:.0f} s of a processor), compared in {compared:.1f} s"
        f" ({comparing:.1f} s of a processor); {size / articles:,.0f} bytes each;"
        f" {own:.0f} MB, a child {others:.0f} MB;"
        f" planted conflicts: precision {precision:.3f}, recall {recall:.3f}",
        flush=True,
    )


def processor() -> float:
    """Return the seconds of a processor that this process and those that it ended have taken."""
    return sum(os.times()[:4])


def composed(count: int, planted: set[tuple[str, str]]) -> Iterator[Document]:
    """Yield the articles of events, noting what was planted in them."""
    for each in events(count):
        planted |= each.conflicts
        yield from each.articles


def copied(count: int) -> None:
    """Print how long it takes to find copies: every third article stands in another paper, cut short."""
    texts: list[str] = []
    for document in composed(count, set()):
        texts.append(document.text)
        if len(texts) % 3 == 0:
            texts.append(document.text[: len(document.text) * 4 // 5])
    began = time.perf_counter()
    found = stories(texts, texts.__getitem__)
    took = time.perf_counter() - began
    print(f"{len(texts):,} articles: {len(found):,} stories with copies found in {took:.1f} s", flush=True)


def end_one() -> None:
    """End a process that reads, once there is one and it has read for a while."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        time.sleep(1)
        for child in psutil.Process().children(recursive=True):
            command = " ".join(child.cmdline())
            if "verifier.engine.worker" in command or "spawn_main" in command:
                time.sleep(4)
                child.kill()
                print(f"ended process {child.pid}", flush=True)
                return


if __name__ == "__main__":
    main()
