"""How fast pages of a store are: python benchmarks/pages.py STORE [--times N].

Asks for every kind of page, for each view with its facets, and for each query to start from, without a
network. Prints the milliseconds that an answer takes, the median and the longest, and of the processor those
of the first time and the least. What is asked for is what a person comes to from the first page: the article
that was read last, its first claim, the source that is heard most.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, Final
from urllib.parse import quote_plus

from verifier.browse.addresses import Addresses
from verifier.browse.entry import Entry
from verifier.browse.metadata import FACETS, QUERIES
from verifier.browse.serve import served
from verifier.store import Store, open_store
from verifier.store.identity import quantity_id

WANTED: Final = 200
"""Milliseconds that an answer may take."""

ASKED: Final = {"said-by": "name", "passed-on-by": "name"}
"""What queries ask for."""


def pages(store: Store, to: Addresses) -> Iterator[tuple[str, str]]:
    """Yield what pages are called here, with their addresses."""
    row = store.newest(1)[0]
    (claims,) = store.audited(names=[row.document])
    claim = claims.reading.claims[0]
    heard = store.heard(1)[0]
    yield "the ledger", to.page()
    yield "an article", to.of(row.id)
    yield "a claim", to.of(claim.id)
    yield f"the source that is heard most, in {heard.as_speaker + heard.as_channel:,} claims", to.of(heard.id)
    yield "the same, in one role", to.of(heard.id, role="channel" if heard.as_channel else "speaker")
    for measure in {figure.quantity for figure in claim.figures if figure.quantity}:
        yield "a quantity", to.of(quantity_id(measure))
    for pair in store.conflicts(1):
        yield "a comparison", to.page("comparison", str(pair.row))
    for rule in store.open_by_rule()[:1]:
        yield "a rule", to.page("rule", rule.rule)
        yield "a finding", to.of(store.found(rule.rule)[0].id)
    words = [word for word in claim.statement.split() if word.isalpha()]
    yield "search, one word that stands in many", to.page("search", q=words[0])
    yield "search, all words of a claim", to.page("search", q=claim.statement)
    yield "the sources", to.page("sources")
    yield "rules", to.page("rules")
    yield "review: the articles", to.review()
    yield "review: a claim", to.review(row.id)
    yield "review: a finding", to.findings(row.id, queue="all")
    yield "tables", f"{to.base}claims"
    for view in FACETS:
        yield f"view {view}", to.table(view)
    yield "view signoff, what is open", to.table("signoff", state="open")
    yield "view claims_current, the second page", to.table("claims_current", _next=50)
    for query in QUERIES:
        asked = f"?{ASKED[query]}={quote_plus(heard.name)}" if query in ASKED else ""
        yield f"query {query}", to.table(query) + asked


async def measure(path: Path, times: int) -> list[tuple[str, list[float], int]]:
    """Return how long each page takes, so many times, with the status of its answer."""
    entry = Entry("Benchmark")
    datasette = served(path, host="127.0.0.1", entry=entry)
    with open_store(path, read_only=True) as store:
        asked = list(pages(store, Addresses(reviewing=True)))
    found = []
    await _ask(datasette, "/-/verifier/rules", entry)
    for name, address in asked:
        took, used, status = list[float](), list[float](), 0
        for _ in range(times):
            start, busy = time.perf_counter(), time.process_time()
            status = await _ask(datasette, address, entry)
            took.append((time.perf_counter() - start) * 1000)
            used.append((time.process_time() - busy) * 1000)
        found.append((name, took, status))
        figures = f"{median(took):7.0f} {max(took):7.0f} {used[0]:9.0f} {min(used):9.0f} "
        print(figures, name, "" if status == 200 else f"({status})", flush=True)
    return found


async def _ask(datasette: Any, address: str, entry: Entry) -> int:
    answer = await datasette.client.get(address, cookies={entry.cookie: entry.token})
    return int(answer.status_code)


def main() -> int:
    """Print the figures; 1 where a page takes longer than is wanted."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    print(" median longest processor, first and least")
    found = asyncio.run(measure(given.store, given.times))
    slow = [name for name, took, status in found if median(took) > WANTED or status != 200]
    print(f"{len(found) - len(slow)} of {len(found)} answer within {WANTED} ms")
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
