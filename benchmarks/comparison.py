"""How long comparing figures takes: python benchmarks/comparison.py [--parquet] [--as FORM] [COUNT]...

Makes a store of so many synthetic figures (10,000, 100,000 and 1,000,000 where none is given), ten of each
event and ten in each article, as outlets tell of it over three days; reads them back and compares all of them
as `verifier compare` does. Prints the seconds, those of all processors and their microseconds for a figure,
and what came of it: where the work grows with n log n, the microseconds grow with the logarithm. What is told
is counted as it comes, in columns; with --as file it is put into words and written into a Parquet file, with
--as values each comparison is made a value in turn. With --parquet the figures lie in a dataset, whose
partitions are compared by as many processes as there are cores.
"""

from __future__ import annotations

import argparse
import datetime
import os
import random
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pyarrow import parquet

from claims.finding import Place
from claims.interval import Comparator, Interval, careful
from claims.measurement import Measurement, Scope
from claims.span import Span
from verifier.columnar import schema, table
from verifier.dataset import DocumentRow, MeasurementRow, measurement_row
from verifier.pipeline import compared_in, compared_over, told_in, told_over, write_told
from verifier.store import open_store

COUNTS = (10_000, 100_000, 1_000_000)
OF_ONE = 10
"""Figures of one event, and of one article."""

HAPPENINGS = ("killed", "injured", "missing", "displaced", "released")
PEOPLES = tuple(f"people{n}" for n in range(60))
FIRST = datetime.date(2020, 1, 1)
DAYS = 1_500
WRONG = 0.1
"""The share of figures that are not near the true number."""


def main() -> None:
    """Make the stores, compare, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("counts", type=int, nargs="*", default=COUNTS)
    parser.add_argument("--parquet", action="store_true")
    parser.add_argument("--as", dest="form", choices=["columns", "file", "values"], default="columns")
    args = parser.parse_args()
    for count in args.counts:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "claims.db")
            (lay if args.parquet else fill)(path, count)
            began, worked = time.perf_counter(), sum(os.times()[:4])
            relations = told(path, args.form, parquet=args.parquet)
            took, work = time.perf_counter() - began, sum(os.times()[:4]) - worked
        came = ", ".join(f"{n:,} {relation}" for relation, n in sorted(relations.items()))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:,} figures: {took:.1f} s, {work:.1f} s of a processor, "
            f"{work / count * 1e6:.0f} µs a figure; {came}; {memory:.0f} MB",
            flush=True,
        )


def told(path: Path, form: str, *, parquet: bool) -> Counter[str]:
    """Compare all figures, and return how many comparisons of each relation came of it."""
    if form == "values":
        values = (compared_over if parquet else compared_in)(path)
        return Counter(comparison.relation.value for comparison in values)
    columns = told_over(path) if parquet else told_in(path, written=form == "file")
    if form == "file":
        return Counter(comparison=write_told(columns, path.parent / "found.parquet"))
    counts = Counter[str]()
    for found in columns:
        of = found.relations
        for at, count in Counter(of.at.tolist()).items():
            counts[of.values[at].value] += count
    return counts


def fill(path: Path, count: int) -> None:
    """Put the measurements straight into the tables: how long saving takes is measured elsewhere."""
    with open_store(path) as store:
        connection = store._connection
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        for table, columns in (
            ("articles (id, content_id, name)", "n, n, n || '.txt'"),
            ("revisions (id, article, sha256, text)", "n, n, n, ''"),
            ("readings (id, content_id, revision, run, name)", "n, n, n, 1, n || '.txt'"),
        ):
            connection.execute(
                f"""WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT ?)
                INSERT INTO {table} SELECT {columns} FROM numbers""",
                (-(-count // OF_ONE),),
            )
        connection.executemany(
            "INSERT INTO measurements (reading, figure, told, keys, content) VALUES (?, ?, ?, '', ?)",
            (
                (
                    int(item.place.document[:-4]),
                    n,
                    str(item.told),
                    item.model_dump_json(exclude_defaults=True),
                )
                for n, item in enumerate(figures(count), start=1)
            ),
        )
        connection.execute("COMMIT")


def lay(path: Path, count: int) -> None:
    """Put the measurements into the files of a dataset."""
    schemas = {row: schema(row, {}) for row in (MeasurementRow, DocumentRow)}
    items = figures(count)
    nth = 0
    while batch := list(islice(items, 100_000)):
        for row, rows in ((MeasurementRow, map(measurement_row, batch)), (DocumentRow, ())):
            folder = path / ("measurements" if row is MeasurementRow else "documents")
            folder.mkdir(parents=True, exist_ok=True)
            parquet.write_table(table(rows, schemas[row]), folder / f"part-{nth:06}.parquet")
        nth += 1


def figures(count: int) -> Iterator[Measurement]:
    """Yield so many figures; those of one event stand in ten articles."""
    chance = random.Random(7)
    for n in range(count):
        event = n // OF_ONE
        if n % OF_ONE == 0:
            true, day = chance.randint(2, 3_000), FIRST + datetime.timedelta(days=chance.randrange(DAYS))
            people, happening = chance.choice(PEOPLES), chance.choice(HAPPENINGS)
        wrong = chance.random() < WRONG
        number = float(round(true * chance.uniform(1.2, 2)) if wrong else true)
        told = day + datetime.timedelta(days=chance.randrange(3))
        article = (event // OF_ONE) * OF_ONE + n % OF_ONE + 1
        start = event % OF_ONE * 200
        yield Measurement(
            place=Place(
                document=f"{article}.txt", span=Span(start=start, end=start + 4), text=f"{number:.0f}"
            ),
            careful=careful(Interval(low=number, high=number), Comparator.EXACTLY),
            label=f"{people} person, {happening}",
            happening=happening,
            counted="people",
            peoples=frozenset({people}),
            places=frozenset({f"town{event}"}),
            events=frozenset({"blast"}),
            names=frozenset({f"town{event}", f"name{event % 997}"}),
            around=frozenset({f"town{event}", f"name{event % 997}", f"outlet{n % 50}"}),
            earliest=day,
            latest=day,
            told=told,
            sentence=event % OF_ONE,
            scope=Scope.PLACE,
        )


if __name__ == "__main__":
    main()
