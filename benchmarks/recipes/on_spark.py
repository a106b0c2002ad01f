"""Articles into claims on Spark: `python benchmarks/recipes/on_spark.py ARTICLES FOLDER [--master URL]`.

ARTICLES is JSON lines or Parquet with the columns `name`, `text` and what else is known; FOLDER gets the
tables `documents` and `claims` of docs/scale.md. What stands in FOLDER is not read again, so what was ended
goes on. The same package must be installed where the workers are, and what they lose is named in their logs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

from verifier import pipeline
from verifier.errors import VerifierError

COLUMNS = ("name", "text", "title", "outlet", "byline", "published", "url", "language")
ROWS = 100
"""Articles of a batch: its texts are in memory at once."""
TASKS = 4
"""Tasks for each core: a worker that is lost costs one of them."""


def documents(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Yield what is read in the articles of each batch."""
    for batch in batches:
        yield from pipeline.documents_of(batch, lost=lost).to_batches()


def claims(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Yield the claims of the documents of each batch."""
    for batch in batches:
        yield from pipeline.claims_of(batch).to_batches()


def lost(error: VerifierError) -> None:
    """Name what is lost in the worker's log."""
    print("lost:", error, file=sys.stderr)


def main() -> None:
    """Read what is not read yet, then write the claims of all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--master", help="such as local[2] or spark://HOST:7077")
    given = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else it is whatever python3 is
    builder = SparkSession.builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", ROWS)
    spark = (builder.master(given.master) if given.master else builder).getOrCreate()
    articles, there = opened(spark, given.articles), given.folder / "documents"
    if there.exists():
        known = spark.read.parquet(str(there)).select(sql.col("document").alias("name"), "sha256")
        articles = articles.withColumn("sha256", sql.sha2("text", 256)).join(
            known, ["name", "sha256"], "left_anti"
        )
    schema = {table: from_arrow_schema(pipeline.schema_of(table)) for table in ("documents", "claims")}
    spread = articles.repartition(spark.sparkContext.defaultParallelism * TASKS)
    spread.mapInArrow(documents, schema["documents"]).write.mode("append").parquet(str(there))
    read = spark.read.parquet(str(there))
    read.mapInArrow(claims, schema["claims"]).write.mode("overwrite").parquet(str(given.folder / "claims"))
    print(f"{read.count():,} articles stand in {there}")
    spark.stop()


def opened(spark: SparkSession, path: Path) -> DataFrame:
    """Return the articles of a file or folder."""
    if path.suffix == ".parquet" or path.is_dir():
        return spark.read.parquet(str(path))
    return spark.read.schema(", ".join(f"{name} string" for name in COLUMNS)).json(str(path))


if __name__ == "__main__":
    main()
