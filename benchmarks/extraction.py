"""Words a second through extraction: python benchmarks/extraction.py FOLDER [--limit N].

Reads the .txt files of a folder through the pipeline, as `verifier extract` does: loads the model once, reads
one document to warm up, and prints words a second of time and of processor, and the peak of memory.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from claims.document import Document
from verifier.pipeline import read, readings, tagger


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=100, help="documents")
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
    began, used = time.perf_counter(), time.process_time()
    claims = sum(len(reading.claims) for reading in readings(documents))
    took, used = time.perf_counter() - began, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(documents)} documents, {words} words, {claims} claims")
    print(f"model loaded in {loaded:.2f} s; {took:.1f} s, {used:.1f} s of processor")
    print(f"{words / took:.0f} words a second, {words / used:.0f} a processor second; peak {memory:.0f} MB")


if __name__ == "__main__":
    main()
