"""How fast a crawl is read: `python benchmarks/crawl.py DATA/article-html`.

A WARC file is written of the corpus's pages, each as often as it takes, with a word of its own in each
paragraph, so that no two are one text. Printed are the pages a minute, and where the time goes.
"""

from __future__ import annotations

import argparse
import gzip
import io
import itertools
import json
import os
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claims.document import Document
from verifier import pipeline
from verifier.errors import InputError
from verifier.ingest import Override, documents


def written(corpus: Path, path: Path, *, pages: int) -> None:
    """Write a WARC file of so many pages."""
    truth = json.loads((corpus / "ground-truth.json").read_text("utf-8"))
    raws = {key: gzip.decompress((corpus / f"{key}.html.gz").read_bytes()) for key in truth}
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, key in enumerate(itertools.islice(itertools.cycle(raws), pages)):
            word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            raw = raws[key].replace(b".</p>", f" x{word}.</p>".encode())
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            address = f"https://example.org/{number}/{key[:8]}"
            writer.write_record(
                writer.create_warc_record(address, "response", payload=io.BytesIO(raw), http_headers=http)
            )


def spent() -> tuple[float, float, float]:
    """Return the processor seconds of this process, of the one that parses, and of those that have ended."""
    ticks = os.sysconf("SC_CLK_TCK")
    alive = {pid for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()}
    times = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13] for pid in alive]
    here, ended = (
        sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return here, sum(int(tick) for each in times for tick in each) / ticks, ended


def main() -> None:
    """Write the crawl, read it, and print how long that took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=1001)
    parser.add_argument("--to", choices=["text", "claims", "store"], default="claims")
    parser.add_argument("--jobs", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        path = Path(room, "crawl.warc.gz")
        written(given.corpus, path, pages=given.pages)
        before, began = spent(), time.perf_counter()
        arriving = (each for each in documents([str(path)], override=Override()) if kept(each))
        pages = words = claims = 0
        for text, found in read(arriving, given.to, Path(room, "claims.db"), given.jobs):
            pages, words, claims = pages + 1, words + len(text.split()), claims + found
        took = time.perf_counter() - began
        here, parsing, ended = (after - at for after, at in zip(spent(), before, strict=True))
        size = path.stat().st_size / 1e6
    both = here + parsing + ended
    print(f"{size:.0f} MB, {pages:,} pages, {words:,} words, {claims:,} claims in {took:.1f} s")
    print(
        f"{pages / took * 60:,.0f} pages a minute; {pages / both * 120:,.0f} where two cores do nothing else"
    )
    print(f"milliseconds of processor a page: {parsing / pages * 1000:.1f} to find the article, ", end="")
    print(f"{(here + ended) / pages * 1000:.1f} for all else")


def read(arriving: Iterable[Document], to: str, store: Path, jobs: int) -> Iterator[tuple[str, int]]:
    """Yield the text of each page once it is read as far as asked, with the number of its claims."""
    if to == "text":
        yield from ((document.text, 0) for document in arriving)
    elif to == "claims":
        for reading in pipeline.readings(arriving, engine=pipeline.engine("local", jobs)):
            yield reading.document.text, len(reading.claims)
    else:
        for added in pipeline.add(
            arriving, store, run=pipeline.current_run(), engine=pipeline.engine("local", jobs)
        ):
            if added.audited:
                yield added.audited.reading.document.text, len(added.audited.reading.claims)


def kept(found: Document | InputError) -> bool:
    """Return whether it is a document, and print what it is where it is none."""
    if isinstance(found, InputError):
        print(found)
    return not isinstance(found, InputError)


if __name__ == "__main__":
    main()
