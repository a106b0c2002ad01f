"""Each line of a JSON lines file is a document or an error of its own."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.document import Document
from verifier.errors import BadRecord, EncodingError, InputError, MissingInput
from verifier.ingest import published_by_name

Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]
GOOD = '{"name": "good", "text": "Words."}'


def test_a_record_says_what_is_known_of_its_document(read: Read, write: Write) -> None:
    record = {
        "name": "a", "text": "One.\r\n\u00a0“Two” 👍", "title": " T ", "outlet": "The Daily",
        "published": "2023-10-30T23:59:00-05:00", "url": "", "language": None, "extra": [1],
    }  # fmt: skip
    (document,) = read(write("a.jsonl", json.dumps(record)))
    assert document == Document(
        name="a",
        text="One.\r\n\u00a0“Two” 👍",
        title="T",
        outlet="The Daily",
        published=datetime.date(2023, 10, 30),
    )


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "it is not JSON: expecting property name enclosed in double quotes"),
        ("[1]", "it is JSON, but no object"),
        ("[" * 9_000, "it is not JSON: it is nested too deeply"),
        ('{"text": "x"}', "'name' is missing"),
        ('{"name": "x"}', "'text' is missing"),
        ('{"name": "x", "text": 5}', "'text' must be text, not 5"),
        ('{"name": "x", "text": " \\n"}', "'text' is empty"),
        ('{"name": " ", "text": "x"}', "'name' is empty"),
        ('{"name": "x", "text": "a\\u0000b"}', "'text' holds NUL or half a surrogate pair"),
        ('{"name": "x", "text": "\\ud83d"}', "'text' holds NUL or half a surrogate pair"),
        ('{"name": "x", "text": "x", "title": ["t"]}', "'title' must be text, not ['t']"),
        ('{"name": "x", "text": "x", "url": "http://\\ud83d"}', "'url' holds NUL or half a surrogate pair"),
        ('{"name": "x", "text": "x", "published": "30 October"}', "a publication date is a day"),
        ('{"name": "x", "text": "x", "published": 1698624000}', "a publication date is a day"),
        ('{"name": "good", "text": "x"}', "another document is named 'good' too"),
        (b'{"name": "x", "text": "caf\xe9"}', "it is not UTF-8 at byte 26"),
        ('{"name": "x", "text": "' + "x" * 20_000 + '"}', "too large: more than 10 kB in one document"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named_and_the_others_are_read(
    line: str | bytes, what: str, read: Read, write: Write
) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    path = write("a.jsonl", b"\n".join([GOOD.encode(), raw, b"", GOOD.replace("good", "last").encode()]))
    first, error, last = read(path)
    assert isinstance(error, BadRecord)
    assert str(error).startswith(f"{path}:2: {what}")
    assert str(error).endswith("; the line is left out")
    assert "\n" not in str(error)
    assert (first.name, last.name) == ("good", "last")


def test_a_byte_order_mark_and_crlf_are_no_part_of_a_record(read: Read, write: Write) -> None:
    (document,) = read(write("a.jsonl", b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n"))
    assert document.name == "good"


def test_utf16_is_refused_once_and_not_on_every_line(read: Read, write: Write) -> None:
    (error,) = read(write("a.jsonl", (GOOD + "\n" + GOOD).encode("utf-16")))
    assert isinstance(error, EncodingError)


def test_a_record_named_like_a_file_of_the_batch_is_refused(read: Read, write: Write) -> None:
    (_, error) = read(write("good", "Words."), write("a.jsonl", GOOD))
    assert isinstance(error, BadRecord)


@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1), text=st.text(min_size=1))
def test_any_record_is_a_document_with_its_text_or_one_line(
    name: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from verifier.ingest import Override, documents

    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text(json.dumps({"name": name, "text": text}), encoding="utf-8")
    (document,) = documents([str(path)], override=Override())
    if isinstance(document, InputError):
        assert "\n" not in str(document)
    else:
        assert document.text == text


def test_publication_days_are_found_by_name_or_document(write: Write) -> None:
    path = write(
        "days.jsonl",
        '{"name": "a", "published": "2023-10-30"}\n{"document": "b", "published": "2023-10-31", "x": 1}\n'
        '{"name": "c", "published": null}\n\n{"name": "d"}\n',
    )
    assert published_by_name(path) == {"a": datetime.date(2023, 10, 30), "b": datetime.date(2023, 10, 31)}


def test_publication_days_that_cannot_be_read_are_one_line(write: Write, tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match=r"days\.jsonl:2: a publication date is a day"):
        published_by_name(write("days.jsonl", GOOD + '\n{"name": "a", "published": "soon"}'))
    with pytest.raises(BadRecord, match="'name' or 'document' must be text"):
        published_by_name(write("days.jsonl", "{}"))
    with pytest.raises(MissingInput, match="cannot be read: No such file"):
        published_by_name(tmp_path / "nowhere.jsonl")
