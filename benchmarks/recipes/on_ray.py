"""Articles into claims on Ray: `python benchmarks/recipes/on_ray.py ARTICLES FOLDER [--workers N]`.

ARTICLES is JSON lines or Parquet with the columns `name`, `text` and what else is known; FOLDER gets the
tables `documents` and `claims` of docs/scale.md. The same package must be installed where the workers are.
What is lost is named on standard error.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pyarrow
import ray

from verifier import pipeline
from verifier.errors import VerifierError

ROWS = 20
"""Articles of a batch: a second or two of work, and what a worker that is lost costs."""


def documents(batch: pyarrow.Table) -> pyarrow.Table:
    """Return what is read in the articles of a batch."""
    return pipeline.documents_of(batch, lost=lost)


def claims(batch: pyarrow.Table) -> pyarrow.Table:
    """Return the claims of the documents of a batch."""
    return pipeline.claims_of(batch)


def lost(error: VerifierError) -> None:
    """Name what is lost; Ray brings it to the terminal."""
    print("lost:", error, file=sys.stderr)


def main() -> None:
    """Read the articles, then write their claims."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--workers", type=int, help="on this machine; else the cluster of RAY_ADDRESS, or all cores"
    )
    given = parser.parse_args()
    ray.init(num_cpus=given.workers)
    here, there = given.articles, given.folder / "documents"
    reader = ray.data.read_json if here.suffix in (".jsonl", ".ndjson") else ray.data.read_parquet
    articles = reader(str(here.resolve())).repartition(target_num_rows_per_block=ROWS)
    each = {"batch_format": "pyarrow", "batch_size": ROWS}
    articles.map_batches(documents, **each).write_parquet(str(there.resolve()))
    read = ray.data.read_parquet(str(there.resolve()))
    read.map_batches(claims, **each).write_parquet(str((given.folder / "claims").resolve()))
    print(f"{read.count():,} articles stand in {there}")


if __name__ == "__main__":
    main()
