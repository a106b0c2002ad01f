"""Files, folders and standard input become documents in order, and an error costs only its own file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.document import Document
from tests.ingest.drafts import docx, p
from tests.ingest.pages import page
from tests.ingest.papers import column, pdf
from verifier.errors import EmptyInput, InputError, MissingInput, TooLarge
from verifier.ingest import Arrival, Override, documents, expected
from verifier.ingest.registry import BY_SUFFIX

Read = Callable[..., list[Document | InputError]]
Write = Callable[[str, bytes | str], Path]
SEED = Path("seeds/israel-summons-ambassador.txt")


MAIL = (
    b"From: Anna <anna@x.example>\nSubject: Boats\nDate: Tue, 12 Mar 2024 10:00:00 +0000\n\n"
    b"Ten boats sank on Monday, the mayor said. She told reporters that the harbour would stay closed.\n"
)


def names(read: list[Document | InputError]) -> list[str]:
    return [item.name for item in read]


def test_text_is_kept_verbatim(read: Read, write: Write) -> None:
    text = "One\r\ntwo\u00a0\rthree 👍\n\n\n"
    (document,) = read(write("a.txt", text))
    assert isinstance(document, Document)
    assert (document.name, document.text) == ("a.txt", text)


def test_the_seed_article_is_the_bytes_of_its_file(read: Read) -> None:
    (document,) = read(SEED)
    assert isinstance(document, Document)
    assert document.text.encode() == SEED.read_bytes()
    assert document.language == "en"
    assert document.title and document.text.startswith(document.title)


def test_a_folder_is_walked_in_order_without_hidden_and_foreign_files(read: Read, write: Write) -> None:
    for name in ("b.txt", "a.md", "c/d/e.text", "c/.git/x.txt", ".hidden.txt", "picture.png", "Z.TXT"):
        folder = write("in/" + name, "Words.").parent
    found = read(folder)
    assert names(found) == ["Z.TXT", "a.md", "b.txt", "c/d/e.text"]


def test_a_folder_without_articles_is_one_error(read: Read, write: Write, tmp_path: Path) -> None:
    write("in/picture.png", "Words.")
    (error,) = read(tmp_path / "in")
    assert isinstance(error, EmptyInput)
    assert str(error).endswith(
        f"in: there is no article in this folder; articles end in {', '.join(BY_SUFFIX)}"
    )


def test_an_error_in_one_file_leaves_the_others(read: Read, write: Write, tmp_path: Path) -> None:
    write("1.txt", "One.")
    write("2.txt", "")
    write("3.txt", b"\0\0")
    write("4.txt", "Four.")
    found = read(tmp_path, tmp_path / "nowhere.txt")
    assert [type(item).__name__ for item in found] == [
        "Document", "EmptyInput", "BinaryInput", "Document", "MissingInput",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("nowhere.txt", "nowhere.txt: there is no such file or folder; check the path"),
        (
            "x" * 300,
            "x" * 300 + ": it cannot be read: file name too long; check the path and its permissions",
        ),
    ],
)
def test_a_path_that_leads_nowhere_is_one_line(path: str, line: str) -> None:
    (error,) = documents([path], override=Override())
    assert isinstance(error, InputError)
    assert str(error) == line


def test_a_missing_file_has_its_own_type(read: Read) -> None:
    assert isinstance(read("nowhere.txt")[0], MissingInput)


def test_a_text_past_the_limit_is_refused_and_one_at_the_limit_is_read(read: Read, write: Write) -> None:
    path = write("a.txt", "x" * 1500)
    assert names(read(path, limit=1500)) == ["a.txt"]
    (error,) = read(path, limit=1499)
    assert isinstance(error, TooLarge)
    assert str(error).endswith("too large: more than 1.5 kB in one document; split it, or raise --max-size")


def test_an_endless_file_is_refused_without_reading_it_all(read: Read) -> None:
    assert isinstance(read("/dev/zero")[0], TooLarge)


def test_a_file_of_unknown_suffix_is_plain_text_when_somebody_names_it(read: Read, write: Write) -> None:
    assert names(read(write("article", "Words."), write("a.log", "Words."))) == ["article", "a.log"]


def test_files_of_one_name_are_told_apart_by_their_folders(read: Read, write: Write) -> None:
    paths = [write(f"{folder}/x.txt", "Words.") for folder in ("a", "b", "c/b")]
    assert names(read(*paths)) == ["x.txt", "b/x.txt", "c/b/x.txt"]


def test_a_file_that_is_named_twice_is_read_once(read: Read, write: Write, tmp_path: Path) -> None:
    path = write("a.txt", "Words.")
    (tmp_path / "link.txt").symlink_to(path)
    assert names(read(path, tmp_path, path)) == ["a.txt"]


def test_a_link_in_a_circle_is_an_error_and_no_endless_walk(read: Read, write: Write, tmp_path: Path) -> None:
    write("a.txt", "Words.")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert [type(item).__name__ for item in read(tmp_path)] == ["Document", "InputError"]


def test_a_pipe_in_a_folder_is_passed_over_and_not_waited_for(
    read: Read, write: Write, tmp_path: Path
) -> None:
    write("a.txt", "Words.")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(read(tmp_path)) == ["a.txt"]


def test_an_empty_path_is_an_error_and_not_this_folder() -> None:
    (error,) = documents([""], override=Override())
    assert isinstance(error, MissingInput)


def test_a_file_name_that_is_no_text_gets_a_name_that_can_be_printed(read: Read, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"Words.")
    assert names(read(tmp_path)) == ["caf\ufffd.txt"]


@pytest.mark.parametrize(
    ("given", "name"),
    [(b"One.\r\nTwo.", "stdin"), (b'\n{"name": "a", "text": "One."}\n', "a"), (b"\xef\xbb\xbfOne.", "stdin")],
)
def test_standard_input_is_plain_text_or_json_lines(
    given: bytes, name: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
    assert names(read("-")) == [name]


def test_empty_standard_input_is_one_line(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    (error,) = read("-")
    assert str(error) == "standard input: there is no text in it; give a file with an article"


def test_a_dash_in_a_folder_is_a_file(read: Read, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write("-", "Words.").parent)
    assert names(read("./-")) == ["-"]


def test_where_a_document_came_from_and_its_encoding_are_told(
    arrive: Callable[..., list[Arrival | InputError]], write: Write
) -> None:
    path = write("a.txt", "The café’s owner said no.".encode("cp1252"))
    (arrival,) = arrive(path)
    assert isinstance(arrival, Arrival)
    assert arrival.location == str(path)
    assert arrival.notes == (
        f"{path}: not UTF-8, taken for Windows-1252; save it as UTF-8 if words look wrong",
    )


def test_how_many_documents_will_come_is_known_for_files_only(write: Write, tmp_path: Path) -> None:
    write("in/a.txt", "Words.")
    write("in/b.txt", "")
    lines = write("c.jsonl", "{}")
    assert expected([str(tmp_path / "in"), "nowhere"]) == 3
    assert expected([str(tmp_path / "in"), str(lines)]) is None
    assert expected(["-"]) is None


@pytest.mark.parametrize(
    "suffix", ["txt", "html", "pdf", "docx", "eml", "zip", "parquet", "jsonl", "gz", "xml"]
)
def test_an_empty_file_is_said_to_be_empty_whatever_its_name_says(
    suffix: str, read: Read, write: Write
) -> None:
    path = write(f"a.{suffix}", "")
    (error,) = read(path)
    assert isinstance(error, EmptyInput)
    assert str(error) == f"{path}: the file is empty; give a file with an article"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "a.docx",
            pdf([column(["Ten boats sank."])]),
            "its name says DOCX, and it is read as the PDF that it is",
        ),
        ("a.pdf", docx(p("Ten boats sank.")), "its name says PDF, and it is read as the zip that it is"),
        (
            "a.html",
            pdf([column(["Ten boats sank."])]),
            "its name says HTML, and it is read as the PDF that it is",
        ),
        ("a.pdf", page().encode(), "its name says PDF, and it is read as the HTML that it is"),
        ("a.docx", page().encode(), "its name says DOCX, and it is read as the HTML that it is"),
        ("a.html", MAIL, "it begins as mail does, and is read with its head; call it .eml if it is one"),
        ("a.txt", MAIL, "it begins as mail does, and is read with its head; call it .eml if it is one"),
    ],
)
def test_a_file_under_another_name_is_told(
    name: str, content: bytes, said: str, arrive: Callable[..., list[Arrival | InputError]], write: Write
) -> None:
    path = write(name, content)
    (arrival,) = arrive(path, limit=100_000)
    assert isinstance(arrival, Arrival)
    assert arrival.notes[0] == f"{path}: {said}"
