"""Archives are read member by member, within bounds, and nothing is unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import struct
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.drafts import docx, p, zipped
from tests.ingest.papers import column, pdf
from verifier.errors import BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest import Arrival

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]
Read = Callable[..., list[Arrival | InputError]]

PDF = pdf([column(["Eleven boats."])])


@pytest.fixture
def read(arrive: Arrive, write: Write) -> Read:
    def from_bytes(name: str, raw: bytes, *, limit: int = 1_000_000) -> list[Arrival | InputError]:
        return arrive(write(name, raw), limit=limit)

    return from_bytes


def shown(read: list[Arrival | InputError]) -> list[str]:
    """Return the names and words of documents, and the errors without the folder of the test."""
    return [
        f"{each.document.name}: {each.document.text}"
        if isinstance(each, Arrival)
        else str(each).split("/", 5)[-1]
        for each in read
    ]


def notes(read: list[Arrival | InputError]) -> list[str]:
    return [note.rsplit(": ", 2)[-2] + ": " + note.rsplit(": ", 1)[-1]
            for each in read if isinstance(each, Arrival) for note in each.notes]  # fmt: skip


def tarred(members: dict[str, bytes], *more: tarfile.TarInfo) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in more:
            archive.addfile(info)
    return file.getvalue()


def locked(raw: bytes) -> bytes:
    """Return a zip file that says its members are locked."""
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.index(sign) + at
        raw = raw[:start] + b"\x01" + raw[start + 1 :]
    return raw


def called(value: object) -> str:
    """Return how a test of such a value is called, in which bytes would be in the way."""
    return f"{len(value)} bytes" if isinstance(value, bytes) else str(value)


MEMBERS = {"a.txt": b"Ten boats.", "in/b.pdf": PDF, "c.docx": docx(p("Twelve boats.")), "d.png": b"\x89PNG"}
WORDS = ["a.txt: Ten boats.", "in/b.pdf: Eleven boats.", "c.docx: Twelve boats."]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("x.zip", zipped(MEMBERS)),
        ("x.tar", tarred(MEMBERS)),
        ("x.tar.gz", gzip.compress(tarred(MEMBERS))),
        ("x.tgz", gzip.compress(tarred(MEMBERS))),
        ("x.tar.bz2", bz2.compress(tarred(MEMBERS))),
        ("x.tar.xz", lzma.compress(tarred(MEMBERS))),
    ],
    ids=called,
)
def test_members_are_read_by_their_readers_and_the_rest_is_told(name: str, raw: bytes, read: Read) -> None:
    arrivals = read(name, raw)
    assert shown(arrivals) == [f"{name}/{words}" for words in WORDS]
    assert [note for note in notes(arrivals) if "not read" in note] == ["not read: d.png"]
    assert isinstance(arrivals[1], Arrival) and arrivals[1].location.endswith(f"{name}/in/b.pdf")


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt.gz", gzip.compress(b"Ten ") + gzip.compress(b"boats.")),
        ("a.txt.gz", gzip.compress(b"Ten boats.") + bytes(100)),
        ("a.txt.bz2", bz2.compress(b"Ten boats.")),
        ("a.txt.xz", lzma.compress(b"Ten boats.")),
    ],
    ids=called,
)
def test_a_file_that_was_compressed_alone_is_read_as_what_it_is(name: str, raw: bytes, read: Read) -> None:
    assert shown(read(name, raw)) == [f"{name}/a.txt: Ten boats."]


def test_names_that_lead_elsewhere_stay_within_and_nothing_is_written(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    members = {
        "../../etc/a.txt": b"One.",
        "/b.txt": b"Two.",
        "..\\c.txt": b"Three.",
        "d\x07\u202e.txt": b"Four.",
    }
    names = ["etc/a.txt: One.", "b.txt: Two.", "c.txt: Three.", "d\ufffd\ufffd.txt: Four."]
    for name, raw in (("x.zip", zipped(members)), ("x.tar", tarred(members))):
        assert shown(read(name, raw)) == [f"{name}/{words}" for words in names]
    assert os.listdir(tmp_path / "here") == []


def test_a_member_without_a_name_is_passed_over(read: Read) -> None:
    raw = zipped({"x": b"One.", "b.txt": b"Two."})
    for sign, at in ((b"PK\x01\x02", 28), (b"PK\x03\x04", 26)):
        start = raw.index(sign) + at
        raw = raw[:start] + b"\0\0\1\0" + raw[start + 4 :]
    assert shown(read("x.zip", raw)) == ["x.zip/b.txt: Two."]


def test_members_of_one_name_are_told_apart(read: Read) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        for words in ("One.", "Two."):
            archive.writestr("a.txt", words)
    assert shown(read("x.zip", file.getvalue())) == ["x.zip/a.txt: One.", "x.zip/a.txt (2): Two."]


def test_what_systems_put_there_for_themselves_is_passed_over(read: Read) -> None:
    members = {"__MACOSX/a.txt": b"x", ".hidden/b.txt": b"x", "._a.txt": b"x", "a.txt": b"One."}
    arrivals = read("x.zip", zipped(members))
    assert shown(arrivals) == ["x.zip/a.txt: One."] and notes(arrivals) == []


def test_an_error_in_one_member_costs_only_itself(read: Read) -> None:
    found = shown(read("x.zip", zipped({"a.pdf": b"none", "b.txt": b"", "c.txt": b"Three."})))
    assert [line.split(";")[0].rsplit("x.zip/", 1)[-1] for line in found] == [
        "a.pdf: it is no whole PDF", "b.txt: the file is empty", "c.txt: Three.",
    ]  # fmt: skip


def test_a_locked_member_is_one_line(read: Read) -> None:
    (error,) = read("x.zip", locked(zipped({"a.txt": b"One."})))
    assert "x.zip/a.txt: a password locks it; unpack it and give the file" in str(error)


def test_links_and_devices_are_passed_over_and_told(read: Read) -> None:
    more = []
    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
        info = tarfile.TarInfo("l.txt")
        info.type, info.linkname = kind, "/etc/passwd"
        more.append(info)
    arrivals = read("x.tar", tarred({"a.txt": b"One."}, *more))
    assert shown(arrivals) == ["x.tar/a.txt: One."]
    assert notes(arrivals) == ["not read: 5 links, devices and the like"]


def test_an_archive_in_an_archive_is_read_and_one_in_that_is_not(read: Read) -> None:
    inner = zipped({"a.txt": b"One."})
    middle = zipped({"i.zip": inner, "b.txt": b"Two."})
    found = shown(read("x.zip", zipped({"m.zip": middle})))
    assert found[1:] == ["x.zip/m.zip/b.txt: Two."]
    assert "x.zip/m.zip/i.zip: it is an archive in an archive in an archive" in found[0]


def test_a_file_that_holds_itself_ends(read: Read) -> None:
    raw = b"One."
    for _ in range(50):
        raw = gzip.compress(raw)
    (error,) = read("x" + ".gz" * 50, raw)
    assert "it is an archive in an archive in an archive" in str(error)


@pytest.mark.parametrize("what", ["xl/workbook.xml", "content.xml", "META-INF/container.xml"])
def test_what_is_an_archive_to_programs_alone_is_named(what: str, read: Read) -> None:
    (error,) = read("x.zip", zipped({what: b"<a/>", "a.txt": b"One."}))
    assert isinstance(error, BinaryInput) and "x.zip: it is a" in str(error)


def test_a_word_document_that_is_called_zip_is_read(read: Read) -> None:
    assert shown(read("x.zip", docx(p("Ten boats.")))) == ["x.zip: Ten boats."]


@pytest.mark.parametrize(
    ("name", "raw", "line"),
    [
        ("x.zip", zipped({"a.txt": b"One."})[:-10], "it is no whole zip file"),
        ("x.tar", b"x" * 2_000, "it is no whole tar file"),
        ("x.gz", b"no gzip", "it is not compressed by gzip, bzip2 or xz"),
        ("x.txt.gz", gzip.compress(os.urandom(9_000))[:5_000], "it is damaged"),
        ("x.txt.xz", lzma.compress(b"x" * 9_000)[:60] + bytes(20), "it is damaged"),
        ("x.zip", zipped({"a.png": b"x"}), "there is no article in it (not read: a.png)"),
        ("x.zip", zipped({}), "there is no article in it"),
        ("x.tar", tarred({}), "there is no article in it"),
    ],
    ids=called,
)
def test_what_cannot_be_read_is_one_line(name: str, raw: bytes, line: str, read: Read) -> None:
    (error,) = read(name, raw)
    assert isinstance(error, BinaryInput | EmptyInput)
    assert line in str(error)


def test_a_member_that_is_damaged_is_one_line(read: Read) -> None:
    raw = bytearray(zipped({"a.txt": b"Ten boats sank on Monday.", "b.txt": b"Two."}))
    raw[40] ^= 0xFF
    first, last = read("x.zip", bytes(raw))
    assert "x.zip/a.txt: it is damaged" in str(first)
    assert isinstance(last, Arrival)


def kwon() -> bytes:
    """Return a zip file in which a hundred members share the bytes of one."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = bytes(1_000_000)
    packed = packer.compress(content) + packer.flush()
    crc = zlib.crc32(content)
    head = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(packed), len(content), 5, 0)
    local = b"PK\x03\x04" + head + b"a.txt" + packed
    listed = b"".join(
        b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"%05d" % at
        for at in range(100)
    )
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 100, 100, len(listed), len(local), 0)
    return local + listed + end


def sparse() -> bytes:
    """Return a tar file with a member of a terabyte that takes no room."""
    info = tarfile.TarInfo("a.txt")
    info.type = tarfile.GNUTYPE_SPARSE
    raw = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    raw[386:398] = b"%011o\0" % 0
    raw[398:410] = b"%011o\0" % 0
    raw[483:495] = b"%011o\0" % 10**9
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\0 " % sum(raw[:512])
    return bytes(raw) + bytes(1024)


def full(members: int) -> bytes:
    """Return a zip file of so many empty members."""
    return zipped({f"{at}.txt": b"" for at in range(members)})


def greedy() -> bytes:
    """Return a file whose xz says that it wants half a gigabyte."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 29}]
    return lzma.compress(b"Ten boats.", filters=filters)


def talkative() -> bytes:
    """Return a tar file that says two megabytes of one member."""
    return tarred({"a" * 2_000_000 + ".txt": b"One."})


@pytest.mark.parametrize(
    ("name", "made", "line"),
    [
        pytest.param(
            "x.zip",
            lambda: zipped({"a.txt": bytes(200_000_000)}),
            "too large: it unpacks to 200 MB",
            id="zip-ratio",
        ),
        pytest.param("x.zip", kwon, "its members overlap, which no program packs", id="zip-overlap"),
        pytest.param(
            "x.zip", lambda: full(10_001), "more than 10,000 files in one archive", id="zip-members"
        ),
        pytest.param("x.zip", lambda: full(20_001), "more than 10,000 files in one archive", id="zip-list"),
        pytest.param("x.txt.gz", lambda: gzip.compress(bytes(50_000_000)), "unpack to more than", id="gz"),
        pytest.param(
            "x.tar.gz",
            lambda: gzip.compress(tarred({"a.png": bytes(50_000_000)})),
            "unpack to more than",
            id="tar-gz",
        ),
        pytest.param("x.txt.bz2", lambda: bz2.compress(bytes(50_000_000)), "unpack to more than", id="bz2"),
        pytest.param("x.txt.xz", lambda: lzma.compress(bytes(50_000_000)), "unpack to more than", id="xz"),
        pytest.param("x.txt.xz", greedy, "unpacking it takes more than 200 MB of memory", id="xz-memory"),
        pytest.param("x.tar", talkative, "it is no whole tar file", id="tar-header"),
        pytest.param(
            "x.tar",
            sparse,
            "there is no article in it (not read: 1 links, devices and the like)",
            id="tar-sparse",
        ),
        pytest.param(
            "x.tar",
            lambda: tarred({f"{at}.png": b"" for at in range(10_001)}),
            "more than 10,000 files or 1 GB",
            id="tar-members",
        ),
    ],
)
def test_a_bomb_is_one_line(name: str, made: Callable[[], bytes], line: str, read: Read) -> None:
    (error,) = read(name, made(), limit=100_000_000)
    assert isinstance(error, TooLarge | BinaryInput | EmptyInput)
    assert line in str(error)


def test_a_member_past_the_limit_is_one_line_and_the_rest_is_read(read: Read) -> None:
    big, small = read("x.zip", zipped({"a.txt": b"x" * 5_000, "b.txt": b"Two."}), limit=1_000)
    assert isinstance(big, TooLarge) and "x.zip/a.txt: too large: more than 1 kB" in str(big)
    assert isinstance(small, Arrival)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (PDF, "stdin: Eleven boats."),
        (docx(p("Twelve boats.")), "stdin: Twelve boats."),
        (zipped({"a.txt": b"Ten boats."}), "stdin/a.txt: Ten boats."),
        (tarred({"a.txt": b"Ten boats."}), "stdin/a.txt: Ten boats."),
        (gzip.compress(b"Ten boats."), "stdin/stdin: Ten boats."),
        (gzip.compress(PDF), "stdin/stdin: Eleven boats."),
        (gzip.compress(tarred({"a.txt": b"Ten boats."})), "stdin/stdin/a.txt: Ten boats."),
        (b"From: a@x\nSubject: Boats\nDate: today\n\nTen boats.", "stdin: Ten boats."),
        (b"From a@x Tue\nFrom: a@x\nSubject: Boats\nDate: today\n\nTen boats.", "stdin/1.eml: Ten boats."),
        (b"From: the harbour\n\nTen boats.", "stdin: From: the harbour\n\nTen boats."),
    ],
    ids=called,
)
def test_standard_input_is_read_as_what_it_is(
    raw: bytes, name: str, arrive: Arrive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw))))
    assert shown(arrive("-", limit=1_000_000)) == [name]


def test_a_file_without_a_suffix_is_read_as_what_it_is(read: Read) -> None:
    assert shown(read("report", PDF)) == ["report: Eleven boats."]
    assert shown(read("report.2024", PDF)) == ["report.2024: Eleven boats."]


@pytest.mark.parametrize(("name", "called"), [("a.txt", "plain text"), ("a.md", "Markdown")])
def test_a_pdf_that_is_called_text_is_read_as_one_and_told(name: str, called: str, read: Read) -> None:
    (arrival,) = read(name, PDF)
    assert isinstance(arrival, Arrival) and arrival.document.text == "Eleven boats."
    assert arrival.notes[0].endswith(f"{name}: its name says {called}, and it is read as the PDF that it is")


def test_an_article_that_begins_like_json_or_mail_stays_one_where_its_name_says_so(read: Read) -> None:
    words = "From: a@x\nSubject: Boats\nDate: today\n\nTen boats."
    assert shown(read("a.txt", words.encode())) == [f"a.txt: {words}"]


@pytest.mark.parametrize("raw", [b"\xd0\xcf\x11\xe0" + bytes(600), b"{\\rtf1 Ten boats.}"])
@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a"])
def test_old_office_documents_and_rtf_stay_refused(name: str, raw: bytes, read: Read) -> None:
    (error,) = read(name, raw)
    assert str(error).endswith("not plain text; save its words as plain text in UTF-8")
