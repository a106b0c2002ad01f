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
import resource
import tempfile
import time
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


def spent() -> tuple[float, float]:
    """Return the processor seconds of this process, and of those that it has waited for."""
    return tuple(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))  # type: ignore[return-value]


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
        began = time.perf_counter()
        arriving = (each for each in documents([str(path)], override=Override()) if kept(each))
        words = claims = count = 0
        if given.to == "text":
            for document in arriving:
                count, words = count + 1, words + len(document.text.split())
        elif given.to == "claims":
            for reading in pipeline.readings(arriving, jobs=given.jobs):
                count, words = count + 1, words + len(reading.document.text.split())
                claims += len(reading.claims)
        else:
            for added in pipeline.add(
                arriving, Path(room, "claims.db"), run=pipeline.current_run(), jobs=given.jobs
            ):
                count += 1
                claims += len(added.audited.reading.claims) if added.audited else 0
        took = time.perf_counter() - began
        print(f"{path.stat().st_size / 1e6:.0f} MB, {count:,} pages, {words:,} words, {claims:,} claims")
        print(
            f"{took:.1f} s: {count / took * 60:,.0f} pages a minute; {spent()[0]:.1f} processor seconds here"
        )


def kept(found: Document | InputError) -> bool:
    """Return whether it is a document, and print what it is where it is none."""
    if isinstance(found, InputError):
        print(found)
    return not isinstance(found, InputError)


if __name__ == "__main__":
    main()
