"""Each row of a Parquet file is a document or an error of its own, whoever wrote it."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from claims.document import Document
from claims.run import Run
from tests.fuzz.here import work_here
from verifier.columnar import articles
from verifier.columnar.articles import Wanted, more, opened
from verifier.dataset import writing
from verifier.errors import BadRecord, BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest import Arrival, Page, arrivals
from verifier.ingest.given import Given
from verifier.ingest.parquet import read as read_parquet
from verifier.ingest.particulars import Override
from verifier.pipeline import read_and_measured

Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]
DAY = datetime.date(2024, 3, 12)
ELSEWHERE = pyarrow.timestamp("ns", "-05:00")


@pytest.fixture(autouse=True)
def here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Do here what is otherwise done in a process apart, but where a test is on that."""
    if "apart" in request.node.name:
        yield
        return
    with work_here():
        yield


def packed(columns: dict[str, Any], **options: Any) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), file, **options)
    return file.getvalue()


def good(**more: Any) -> bytes:
    return packed({"name": ["a", "b"], "text": ["Ten sank.", "Nine sank."], **more})


def errors(found: Sequence[Document | InputError]) -> list[str]:
    return [str(each).partition(": ")[2] for each in found if isinstance(each, InputError)]


def test_a_row_says_what_is_known_of_its_document(read: Read, write: Write) -> None:
    columns = {
        "text": ["One.\r\n\u00a0“Two” 👍"], "name": ["a"], "title": [" T "], "outlet": ["The Daily"],
        "published": [DAY], "url": [""], "language": pyarrow.nulls(1), "vector": [[1.0, 2.0]],
    }  # fmt: skip
    (document,) = read(write("a.parquet", packed(columns)))
    assert document == Document(
        name="a", text="One.\r\n\u00a0“Two” 👍", title="T", outlet="The Daily", published=DAY
    )


@pytest.mark.parametrize(
    "text",
    [
        pyarrow.array(["Ten sank.", None], pyarrow.large_string()),
        pyarrow.array([b"Ten sank.", None], pyarrow.binary()),
        pyarrow.array(["Ten sank.", None]).dictionary_encode(),
    ],
)
def test_text_is_text_however_it_is_kept_and_null_is_none(text: Any, read: Read, write: Write) -> None:
    document, error = read(write("a.pq", packed({"name": ["a", "b"], "text": text})))
    assert isinstance(document, Document)
    assert document.text == "Ten sank."
    assert isinstance(error, BadRecord)
    assert str(error).endswith("a.pq: row 2: 'text' is missing; the row is left out")


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (pyarrow.array(["2024-03-12", "2024-03-12T23:00:00-05:00"]), DAY),
        (pyarrow.array([DAY, DAY], pyarrow.date64()), DAY),
        # The day where it was written, whatever the day was elsewhere.
        (pyarrow.array([1_710_219_600_000_000_001, 1_710_305_999_999_999_999], ELSEWHERE), DAY),
        (pyarrow.array([None, None], "timestamp[ms]"), None),
    ],
)
def test_a_day_is_a_day_however_it_is_kept(
    published: Any, day: datetime.date | None, read: Read, write: Write
) -> None:
    found = read(write("a.parquet", good(published=published)))
    assert [each.published for each in found if isinstance(each, Document)] == [day, day]


@pytest.mark.parametrize(
    ("columns", "what"),
    [
        ({"text": [b"Ten.", b"caf\xe9"]}, "'text' is not UTF-8 at byte 3"),
        ({"text": ["Ten.", "x" * 20_000]}, "too large: more than 10,000 bytes in 'text'"),
        ({"text": ["Ten.", " "]}, "'text' is empty"),
        ({"text": ["Ten.", "a\0b"]}, "'text' holds NUL or half a surrogate pair"),
        ({"name": ["a", "a"]}, "another document is named 'a' too"),
        ({"published": ["2024-03-12", "soon"]}, "a publication date is a day such as"),
        ({"published": pyarrow.array([0, 2**62], "timestamp[us]")}, "'published' names no day"),
        ({"published": pyarrow.array([0, 2**31 - 1], pyarrow.date32())}, "'published' names no day"),
    ],
)
def test_a_bad_row_is_named_and_costs_itself(
    columns: dict[str, Any], what: str, read: Read, write: Write
) -> None:
    first, error = read(write("a.parquet", packed({**ROWS, **columns})))
    assert isinstance(first, Document)
    assert isinstance(error, BadRecord)
    assert errors([error])[0].startswith(f"row 2: {what}")
    assert str(error).endswith("; the row is left out")


ROWS = {"name": ["a", "b"], "text": ["Ten sank.", "Nine sank."]}


@pytest.mark.parametrize(
    ("columns", "what"),
    [
        ({"text": ["Ten."]}, "it has no column 'name'; a row has 'name' and 'text', as a line of JSON lines"),
        ({"name": ["a"], "Text": ["Ten."]}, "it has no column 'text'"),
        ({"name": ["a"], "text": [["Ten."]]}, "its column 'text' is of list<element: string>, not of text;"),
        ({"name": ["a"], "text": [{"body": "Ten."}]}, "its column 'text' is of struct<body: string>, not of"),
        ({"name": [1], "text": ["Ten."]}, "its column 'name' is of int64, not of text; write it as text, or"),
        ({**ROWS, "published": [1, 2]}, "its column 'published' is of int64, not of days or text; write it"),
        ({"name": [], "text": []}, "there is no row in it; give a file with a row an article"),
    ],
)
def test_columns_that_do_not_fit_are_one_line_with_a_remedy(
    columns: dict[str, Any], what: str, read: Read, write: Write
) -> None:
    if not columns["name" if "name" in columns else "text"]:
        columns = {name: pyarrow.array([], "string") for name in columns}
    (line,) = errors(read(write("a.parquet", packed(columns))))
    assert line.startswith(what)


def test_a_column_that_is_there_twice_is_refused(read: Read, write: Write) -> None:
    file = io.BytesIO()
    columns = [pyarrow.array(["a"]), pyarrow.array(["Ten."]), pyarrow.array(["Nine."])]
    parquet.write_table(pyarrow.Table.from_arrays(columns, ["name", "text", "text"]), file)
    assert errors(read(write("a.parquet", file.getvalue()))) == ["it has 2 columns 'text'; leave one of them"]


@pytest.mark.parametrize(
    ("raw", "kind", "what"),
    [
        (b"Ten boats sank.", BinaryInput, "it is no Parquet file; check its suffix"),
        (good()[:-9], BinaryInput, "it is no whole Parquet file: it breaks off; write or fetch it again"),
        (b"PAR1" + b"\xff" * 50 + b"PAR1", BinaryInput, "it cannot be read as Parquet: "),
        (b"PARE" + b"\0" * 50 + b"PARE", BinaryInput, "it is Parquet that a key locks; write it without"),
    ],
)
def test_a_damaged_file_is_one_line(
    raw: bytes, kind: type[InputError], what: str, read: Read, write: Write
) -> None:
    (error,) = read(write("a.parquet", raw))
    assert isinstance(error, kind)
    assert errors([error])[0].startswith(what)


def test_damaged_rows_cost_themselves_and_the_next_group_is_read(read: Read, write: Write) -> None:
    texts = [f"{number} boats sank." for number in range(6)]
    columns = {"name": [str(number) for number in range(6)], "text": texts}
    raw = packed(columns, row_group_size=2, compression="zstd", use_dictionary=False)
    about = parquet.ParquetFile(io.BytesIO(raw)).metadata.row_group(1).column(1)
    at = about.data_page_offset
    broken = raw[:at] + b"\xff" * about.total_compressed_size + raw[at + about.total_compressed_size :]
    found = read(write("a.parquet", broken))
    assert [each.name for each in found if isinstance(each, Document)] == ["0", "1", "4", "5"]
    (line,) = errors(found)
    assert line.startswith("rows 3 to 4: it cannot be read: ")
    assert line.endswith("; the rows are left out")


def test_a_process_apart_reads_what_lies_on_disk_and_what_does_not(read: Read, write: Write) -> None:
    assert [each.name for each in read(write("a.parquet", good()))] == ["a", "b"]
    found = read_parquet(Given("a", "a.parquet", io.BytesIO(good())))
    assert [each.document.name for each in found if isinstance(each, Arrival)] == ["a", "b"]


def test_memory_that_a_process_apart_may_not_take_costs_the_rows(read: Read, write: Write) -> None:
    # Written once and standing in many rows, so that the file declares little.
    texts = pyarrow.DictionaryArray.from_arrays([0] * 100, ["x" * 20_000_000])
    found = read(write("a.parquet", packed({"name": list(map(str, range(100))), "text": texts})))
    assert errors(found) == [
        "rows 1 to 100: they take more memory than there is for them; the rows are left out"
    ]


def test_what_unpacks_to_too_much_is_refused(
    read: Read, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "FREE", 1_000_000)
    texts = [sign * 1_000_000 for sign in "xy"]
    (error,) = read(write("a.parquet", packed({**ROWS, "text": texts}, compression="zstd")))
    assert isinstance(error, TooLarge)
    assert errors([error]) == [
        "too large: it unpacks to more than 1 MB, which no articles do; ask who made it"
    ]


def test_what_is_written_once_and_stands_in_many_rows_is_bounded(
    read: Read, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "FREE", 1_000_000)
    (error,) = read(write("a.parquet", packed({**ROWS, "text": ["x" * 600_000] * 2}, compression="zstd")))
    assert isinstance(error, TooLarge)
    assert str(error).endswith("no articles do; what follows is left out; write it in smaller rows")


def test_names_and_beginnings_tell_that_a_file_is_parquet(
    arrive: Callable[..., list[Arrival | InputError]], write: Write
) -> None:
    notes = list[str]()
    for name in ("a.parquet", "A.PARQUET", "a.snappy.parquet", "a.parq", "a.pq", "nameless", "a.txt"):
        first, _ = arrive(write(name, good()))
        assert isinstance(first, Arrival)
        assert first.document.name == "a"
        notes += first.notes
    assert [note.rpartition("/")[2] for note in notes] == [
        "a.txt: its name says plain text, and it is read as the Parquet that it is"
    ]


def test_one_in_an_archive_or_from_a_server_is_read(read: Read, write: Write) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("in/a.parquet", good())
    assert [each.name for each in read(write("a.zip", file.getvalue()))] == ["a", "b"]
    page = Page("https://example.org/a", "application/vnd.apache.parquet", good())
    found = arrivals(["https://example.org/a"], override=Override(), get=lambda _: page)
    assert [each.document.name for each in found if isinstance(each, Arrival)] == ["a", "b"]


def test_one_that_lies_in_another_is_held_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.ingest.parquet.HELD", 100)
    with pytest.raises(TooLarge, match="save it as a file and give that"):
        list(read_parquet(Given("a", "z.zip/a.parquet", io.BytesIO(good()), depth=1)))


def test_a_dataset_of_ours_is_told_apart(read: Read, tmp_path: Path) -> None:
    run = Run(version="0.1", model="b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
    with writing(tmp_path / "data", run=run) as take:
        take(*read_and_measured(Document(name="a.txt", text="Ten boats sank."), threads=1))
    assert errors(read(tmp_path / "data")) == [
        "it is a dataset, whose articles were read before; `verifier add` and `verifier compare` take it"
    ]
    (tmp_path / "b.txt").write_text("Nine sank.")
    assert [each.name for each in read(tmp_path)] == ["b.txt"]
    (error,) = read(tmp_path / "data" / "documents" / "part-000000.parquet")
    assert isinstance(error, BinaryInput)
    assert "it holds what verifier read in articles, and none to be read; `verifier add` takes" in str(error)


def test_a_file_without_rows_in_many_groups_ends() -> None:
    table = pyarrow.table({"name": ["a"], "text": ["Ten."]})
    file = io.BytesIO()
    with parquet.ParquetWriter(file, table.schema) as writer:
        for _ in range(50):
            writer.write_table(table.slice(0, 0))
    with pytest.raises(EmptyInput, match="there is no row in it"):
        list(read_parquet(Given("a", "a.parquet", io.BytesIO(file.getvalue()))))


def test_a_batch_is_handed_over_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "ANSWER", 8)
    wanted = Wanted(("name", "text"), (), ("name", "text"), 100)
    opened(
        packed({"name": ["a", "b", "c"], "text": ["Ten.", "12345678", "Nine."]}), handle=None, wanted=wanted
    )
    parts = list(iter(lambda: more(b""), []))
    assert [[row.number for row in part] for part in parts] == [[1, 2], [3]]


def test_without_pyarrow_a_line_says_what_to_install(
    read: Read, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifier.ingest.parquet.find_spec", lambda name: None)
    assert errors(read(write("a.parquet", good()))) == [
        "reading Parquet needs pyarrow, which is not installed; pip install pyarrow"
    ]
