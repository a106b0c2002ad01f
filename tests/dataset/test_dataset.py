"""A dataset gives back what was written, whole parts or none, and says what is wrong with it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.document import Document, Reading
from claims.run import Run
from tests.strategies import readings
from verifier.compare import measured
from verifier.dataset import (
    is_dataset,
    known,
    known_by,
    measurements,
    partitions,
    read,
    said_of,
    writing,
)
from verifier.errors import DatasetError, UsageError
from verifier.pipeline import read_and_measured as read_in

RUN = Run(version="0.1", model="model:b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))


def named(reading: Reading, name: str) -> Reading:
    document = reading.document.model_copy(update={"name": name})
    return Reading.model_validate(reading.model_copy(update={"document": document}))


def write(folder: Path, found: list[Reading], *, run: Run = RUN, articles: int = 2) -> None:
    with writing(folder, run=run, articles=articles) as take:
        for reading in found:
            take(reading, measured(reading))


def readings_of(count: int) -> list[Reading]:
    return [Reading(document=Document(name=f"{n}.txt", text=f"Ten sank, number {n}.")) for n in range(count)]


@settings(max_examples=20)
@given(st.lists(readings(), max_size=3))
def test_what_was_written_is_read_to_the_last_digest(
    tmp_path_factory: pytest.TempPathFactory, found: list[Reading]
) -> None:
    folder = tmp_path_factory.mktemp("dataset")
    whole = [named(reading, f"{nth}.txt") for nth, reading in enumerate(found)]
    write(folder, whole)
    assert [(each.id, own) for each, own in read(folder)] == [(each.id, measured(each)) for each in whole]
    assert known(folder) == {known_by(each.document) for each in whole}


def test_parts_are_numbered_on_and_read_in_order(tmp_path: Path) -> None:
    assert not is_dataset(tmp_path)
    found = readings_of(5)
    write(tmp_path, found[:3])
    write(tmp_path, found[3:])
    assert is_dataset(tmp_path)
    parts = sorted(path.name for path in (tmp_path / "claims").iterdir())
    assert parts == ["part-000000.parquet", "part-000001.parquet", "part-000002.parquet"]
    assert [reading for reading, _ in read(tmp_path)] == found
    assert said_of(tmp_path)["model"] == RUN.model


def test_a_part_without_its_documents_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    found = readings_of(4)
    write(tmp_path, found)
    (tmp_path / "documents" / "part-000001.parquet").unlink()
    assert [reading for reading, _ in read(tmp_path)] == found[:2]
    write(tmp_path, found[2:])
    assert [reading for reading, _ in read(tmp_path)] == found


def test_figures_of_two_documents_of_one_name_stay_apart(tmp_path: Path) -> None:
    texts = ("Ten people were killed in Haven.", "In Haven twelve people were killed, and 40 were hurt.")
    found = [read_in(Document(name="story.txt", text=text)) for text in texts]
    with writing(tmp_path, run=RUN) as take:
        for reading, own in found:
            take(reading, own)
    assert list(read(tmp_path)) == found
    assert found[0][1] != found[1][1]


def test_a_part_of_long_texts_holds_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.dataset.write.SIGNS", 50)
    found = readings_of(4)  # of 21 code points each
    write(tmp_path, found, articles=10)
    assert len(list((tmp_path / "documents").glob("*.parquet"))) == 2
    assert [reading for reading, _ in read(tmp_path)] == found


def test_two_do_not_write_at_once(tmp_path: Path) -> None:
    with writing(tmp_path, run=RUN), pytest.raises(DatasetError, match="another process writes into it"):
        write(tmp_path, readings_of(1))
    write(tmp_path, readings_of(1))
    assert len(known(tmp_path)) == 1


def test_what_was_taken_before_an_interrupt_is_written(tmp_path: Path) -> None:
    found = readings_of(3)
    with pytest.raises(KeyboardInterrupt), writing(tmp_path, run=RUN, articles=2) as take:
        for reading in found:
            take(reading, measured(reading))
        raise KeyboardInterrupt
    assert [reading for reading, _ in read(tmp_path)] == found


def test_what_cannot_be_written_is_tried_once(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as error, writing(tmp_path, run=RUN, articles=1) as take:
        (tmp_path / "documents").rmdir()
        take(readings_of(1)[0], ())
    assert error.value.__context__ is error.value.__cause__


def test_duckdb_counts_over_it(tmp_path: Path) -> None:
    write(tmp_path, readings_of(3))
    with duckdb.connect() as connection:
        query = f"SELECT document, claims FROM '{tmp_path}/documents/*.parquet' ORDER BY 1"
        rows = connection.execute(query).fetchall()
    assert rows == [("0.txt", 0), ("1.txt", 0), ("2.txt", 0)]


def test_what_another_model_read_is_not_mixed_in(tmp_path: Path) -> None:
    write(tmp_path, readings_of(1))
    with pytest.raises(DatasetError, match="another version or model"):
        write(tmp_path, readings_of(1), run=RUN.model_copy(update={"model": "other"}))


def test_a_damaged_part_is_named(tmp_path: Path) -> None:
    write(tmp_path, readings_of(2))
    part = tmp_path / "documents" / "part-000000.parquet"
    part.write_bytes(part.read_bytes()[:-9])
    with pytest.raises(DatasetError, match=f"^{part}: it cannot be read"):
        list(read(tmp_path))


def test_words_that_were_changed_are_found(tmp_path: Path) -> None:
    write(tmp_path, readings_of(2))
    part = tmp_path / "documents" / "part-000000.parquet"
    changed = part.with_name("changed")
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT * REPLACE (replace(text, 'Ten', 'Six') AS text) FROM '{part}') "
            f"TO '{changed}' (FORMAT parquet)"
        )
    changed.rename(part)
    with pytest.raises(DatasetError, match="is not what was written"):
        list(read(tmp_path))
    with pytest.raises(DatasetError, match="does not say by which"):
        said_of(tmp_path)


@pytest.mark.parametrize(
    ("table", "select", "why"),
    [
        ("documents", "* EXCLUDE (reading)", "it has no column 'reading'"),
        ("documents", "* REPLACE ('{}' AS reading)", "is not what was written"),
        ("documents", "* REPLACE ('{' AS reading)", "is not what was written"),
        ("measurements", "* REPLACE ('{' AS content)", "is not what was written"),
    ],
)
def test_what_somebody_else_put_there_is_named(tmp_path: Path, table: str, select: str, why: str) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "part-of-another.parquet").write_text("words")
    with writing(tmp_path, run=RUN) as take:
        take(*read_in(Document(name="a.txt", text="Ten people were killed in Haven.")))
    part = tmp_path / table / "part-000000.parquet"
    changed = part.with_name("changed")
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT {select} FROM '{part}') TO '{changed}' (FORMAT parquet)")
    changed.rename(part)
    with pytest.raises(DatasetError, match=f"^{part}: .*{why}"):
        list(read(tmp_path))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(DatasetError, match="it cannot be written: not a directory"):
        write(tmp_path / "file" / "data", readings_of(1))


def test_what_a_file_says_of_itself_may_be_no_text(tmp_path: Path) -> None:
    from pyarrow import parquet

    write(tmp_path, readings_of(1))
    (part,) = (tmp_path / "documents").iterdir()
    table = parquet.read_table(part)
    parquet.write_table(table.replace_schema_metadata({b"\xff": b"\xfe", b"verifier": b"0.1"}), part)
    with pytest.raises(DatasetError, match="does not say by which model"):
        said_of(tmp_path)


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, readings_of(1))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="pip install pyarrow"):
        write(tmp_path, readings_of(1))
    with pytest.raises(UsageError, match="pip install pyarrow"):
        list(read(tmp_path))


@pytest.mark.parametrize("rows", [1, 10])
def test_a_part_that_unpacks_to_more_than_articles_do_is_refused(tmp_path: Path, rows: int) -> None:
    import pyarrow
    from pyarrow import parquet

    write(tmp_path, readings_of(1))
    (part,) = (tmp_path / "documents").iterdir()
    table = parquet.read_table(part)
    named = {name: [table.column(name)[0].as_py()] * rows for name in table.column_names}
    named["text"] = ["a" * (60_000_000 // rows)] * rows  # which is written once
    parquet.write_table(pyarrow.table(named, schema=table.schema), part, compression="zstd")
    with pytest.raises(DatasetError, match=r"unpacks to more than 50 MB, which no articles do"):
        list(read(tmp_path))


def test_figures_that_are_none_of_ours_are_one_line(tmp_path: Path) -> None:
    from pyarrow import parquet

    write(tmp_path, readings_of(1))
    (part,) = (tmp_path / "measurements").iterdir()
    empty = parquet.read_table(part)
    row = {
        "document": "a",
        "start": 0,
        "end": 1,
        "happening": None,
        "told": None,
        "keys": [],
        "content": "{}",
    }
    parquet.write_table(empty.from_pylist([row], schema=empty.schema), part)
    (partition,) = partitions(tmp_path)
    with pytest.raises(DatasetError, match="what stands in it is not what was written"):
        list(measurements(tmp_path, partition))
