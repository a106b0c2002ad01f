"""What is fuzzed: each reader of what strangers make, as a function of bytes.

A target returns when the bytes give documents, or errors of one line; everything else that it raises is a
fault of ours.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from httpx2 import URL

from claims.document import Document, Reading
from tests.fuzz import seeds
from tests.ingest.drafts import docx
from tests.ingest.drafts import zipped as packed
from verifier import pipeline
from verifier.cli.configuration import load
from verifier.errors import EmptyInput, InputError, VerifierError
from verifier.fetch.address import off_limits, parsed
from verifier.fetch.limits import Limits
from verifier.fetch.page import unpacked
from verifier.fetch.refusal import Refusal
from verifier.fetch.robots import Robots
from verifier.ingest import Arrival, Override, Page, arrivals, sidecar
from verifier.ingest.condition import looked_at
from verifier.ingest.given import Given
from verifier.ingest.registry import BY_SUFFIX, reader_of
from verifier.report import BINARIES, TEXTS, read_sheet, render
from verifier.store import open_store

LIMIT = 1_000_000
FORMS = (*TEXTS, *BINARIES)
LATER = b"\x1e\x1e"
"""Between what an article said first, and what it says now."""


@dataclass(frozen=True)
class Target:
    """A function of bytes, with the bytes to begin with."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]


def _reads(raw: bytes, *, suffix: str) -> None:
    """A file of this suffix."""
    name = f"x{suffix}"
    _all_sound(BY_SUFFIX[suffix].read(Given(name, name, io.BytesIO(raw), LIMIT)))


def _nameless(raw: bytes) -> None:
    """What comes on standard input."""
    file = io.BytesIO(raw)
    try:
        reader, _ = reader_of(None, file, location="x")
    except EmptyInput:  # which is told in a line
        return
    _all_sound(reader.read(Given("x", "x", file, LIMIT)))


def _fetched(raw: bytes) -> None:
    """What a server sends: what it calls it, the address that answered, and the page."""
    media, _, rest = raw.partition(b"\n")
    answered, _, body = rest.partition(b"\n")
    page = Page(answered.decode("latin-1"), media.decode("latin-1"), body)
    asked = "https://example.org/a"
    _all_sound(arrivals([asked], override=Override(mend=True), limit=LIMIT, get=lambda _: page))


def _word_body(raw: bytes) -> None:
    """The main part of a Word document."""
    _reads(docx("", parts={"word/document.xml": raw}), suffix=".docx")


def _member_names(raw: bytes) -> None:
    """The name of a member."""
    _reads(packed({raw.decode("utf-8", "replace") or "a": b"Ten boats."}), suffix=".zip")


def _all_sound(found: Iterator[Arrival | InputError]) -> None:
    each: Arrival | InputError
    count = 0
    try:
        for each in found:
            count += 1
            _sound(each)
    except InputError as error:
        _sound(error)
        return
    assert count, "neither a document nor an error"


def _sound(each: Arrival | InputError) -> None:
    """Assert that a document can be kept and printed, and that an error is one line."""
    if isinstance(each, InputError):
        line = str(each)
        assert ": " in line and len(line.splitlines()) == 1, line
        return
    each = looked_at(each)
    document = each.document
    assert document.text.strip()
    assert Document.model_validate_json(document.model_dump_json()) == document
    said = (document.name, document.title, document.byline, document.outlet, document.url, document.language)
    assert not any("\0" in words for words in (document.text, *filter(None, said)))
    assert all(len(note.splitlines()) == 1 for note in each.notes), each.notes


def _extracted(raw: bytes) -> None:
    """The words of an article."""
    document = _document(raw)
    if document is not None:
        reading = pipeline.read(document, threads=1)
        assert Reading.model_validate_json(reading.model_dump_json()) == reading


def _reported(raw: bytes) -> None:
    """The words of an article and of its earlier version, audited and shown in every format."""
    first, _, second = raw.partition(LATER)
    earlier, document = _document(first), _document(second or first)
    if document is None:
        return
    before = None if earlier is None else pipeline.read(earlier, threads=1)
    found = pipeline.read_and_measured(document, threads=1)
    audited = pipeline.audited(found, pipeline.UNKNOWN._replace(earlier=before))
    form = FORMS[sum(raw) % len(FORMS)]  # any, and always the same of these bytes
    assert render(form, [audited], run=seeds.RUN)


def _document(raw: bytes) -> Document | None:
    text = raw.decode("utf-8", "ignore").replace("\0", "")
    return Document(name="x.txt", text=text, published=datetime.date(2024, 3, 12)) if text.strip() else None


def _unpacked(raw: bytes) -> None:
    """What a server packed, and how it says that it did."""
    said, _, sent = raw.partition(b"\n")
    try:
        assert len(unpacked((("content-encoding", said.decode("latin-1")),), sent, limit=LIMIT)) <= LIMIT
    except Refusal as refusal:
        assert len(str(refusal).splitlines()) == 1


def _robots(raw: bytes) -> None:
    """A robots.txt."""
    try:
        robots = Robots(lambda _: raw.decode("utf-8", "replace"))
        assert 0 <= robots.check(URL("https://example.org/private/a?b=c")) <= 30
    except Refusal:
        pass


def _addresses(raw: bytes) -> None:
    """An address that somebody gives, or to which a server leads."""
    words = raw.decode("utf-8", "replace")
    off_limits(words)
    try:
        url = parsed(words, Limits())
        parsed(str(url.join(words)), Limits())
    except Refusal as refusal:
        assert len(str(refusal).splitlines()) == 1


def _beside(raw: bytes) -> None:
    """What is known of an article, in a file beside it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.with_suffix(".toml").write_bytes(raw)
        _mended_by_the_user(sidecar.beside, path)


def _configured(raw: bytes) -> None:
    """A team's settings."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "verifier.toml")
        path.write_bytes(raw)
        _mended_by_the_user(lambda path: load(path).defaults(["check", "audit"]), path)


def _filled(raw: bytes) -> None:
    """A sheet that somebody filled in."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.sheet")
        path.write_bytes(raw)
        _mended_by_the_user(read_sheet, path)


def _workbook(raw: bytes) -> None:
    """The cells of a workbook."""
    file = io.BytesIO()
    part = "xl/sharedStrings.xml" if b"<sst" in raw[:200] else "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(seeds.workbook())) as whole, zipfile.ZipFile(file, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, raw if name == part else whole.read(name))
    _filled(file.getvalue())


def _kept(raw: bytes) -> None:
    """A store, with bytes changed here and there."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        path.write_bytes(_edited(seeds.store(), raw))
        _mended_by_the_user(_looked_through, path)


def _looked_through(path: Path) -> None:
    with open_store(path, create=False, read_only=True) as ledger:
        for fault in ledger.verify():
            assert str(fault)
    for each in pipeline.audited_in(path):
        assert each.reading.document.name


def _columns(raw: bytes) -> None:
    """A dataset, with bytes changed here and there."""
    from verifier.dataset import known, read, said_of

    with TemporaryDirectory() as folder:
        for number, (table, content) in enumerate(sorted(seeds.dataset().items())):
            path = Path(folder, table, "part-000000.parquet")
            path.parent.mkdir()
            path.write_bytes(_edited(content, raw[1:]) if raw[:1] and raw[0] % 3 == number else content)
        for use in (said_of, known, lambda path: list(read(path)), _partitioned):
            _mended_by_the_user(use, Path(folder))


def _partitioned(folder: Path) -> None:
    from verifier.dataset import measurements, partitions

    for partition in partitions(folder):
        list(measurements(folder, partition))


def _edited(whole: bytes, raw: bytes) -> bytes:
    """The bytes with four in each run of eight put in at the place that the first four name."""
    found = bytearray(whole)
    for start in range(0, len(raw) - 7, 8):
        at = int.from_bytes(raw[start : start + 4]) % len(found)
        found[at : at + 4] = raw[start + 4 : start + 8]
    return bytes(found)


def _mended_by_the_user(use: Callable[[Path], object], path: Path) -> None:
    try:
        use(path)
    except VerifierError as error:
        assert len(str(error).splitlines()) == 1, str(error)


def _edits() -> list[bytes]:
    return [bytes(8), b"\1\0\0\1\0\xff\xff\xff\xff" * 2]


READERS = {
    ".txt": seeds.plain, ".md": seeds.plain, ".jsonl": seeds.lines, ".html": seeds.pages,
    ".warc": seeds.crawls, ".parquet": seeds.tables,
    ".pdf": seeds.papers, ".docx": seeds.drafts, ".xml": seeds.feeds, ".eml": seeds.mails,
    ".mbox": seeds.boxes,
    ".zip": seeds.zips, ".tar": seeds.tars, ".gz": seeds.squeezed,
}  # fmt: skip
"""A suffix of each reader, and what it is fuzzed with."""


def _answers() -> list[bytes]:
    said = b"text/html; charset=utf-8\nhttps://example.org/a\n"
    return [said + seeds.PAGE.encode(), b"application/rss+xml\nhttps://example.org/f\n" + seeds.FEED.encode()]


def _anything() -> list[bytes]:
    return [made()[0] for made in READERS.values()]


TARGETS = {
    **{suffix: Target(partial(_reads, suffix=suffix), made) for suffix, made in READERS.items()},
    "no name": Target(_nameless, _anything),
    "page": Target(_fetched, _answers),
    "word body": Target(_word_body, seeds.bodies),
    "member name": Target(_member_names, lambda: [b"a/../b.txt", "é.txt".encode()]),
    "extract": Target(_extracted, lambda: [seeds.SHORT.encode()]),
    "report": Target(
        _reported, lambda: [seeds.SHORT.encode() * 2, seeds.SHORT.encode() + LATER + b"Nine sank."]
    ),
    "packed page": Target(_unpacked, lambda: [b"gzip\n" + each for each in seeds.squeezed()]),
    "robots.txt": Target(_robots, lambda: [seeds.ROBOTS.encode()]),
    "address": Target(
        _addresses, lambda: [b"https://example.org:443/a?b=c#d", b"::ffff:10.0.0.1", b"//[fe80::1%25a]/"]
    ),
    "sidecar": Target(_beside, seeds.sidecars),
    "settings": Target(_configured, seeds.settings),
    "sheet": Target(_filled, seeds.sheets),
    "workbook": Target(_workbook, seeds.cells),
    "store": Target(_kept, _edits),
    "dataset": Target(_columns, _edits),
}
"""Every target by its name."""
