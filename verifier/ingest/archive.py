"""Zip and tar files: their members by their readers, one after the other, nothing unpacked to disk."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from verifier.errors import BinaryInput, InputError, TooLarge
from verifier.ingest import zips
from verifier.ingest.given import Arrival, Given
from verifier.ingest.members import MOST, Passed, held, hidden, member, plain_name, refuse_deep, with_note

MOST_UNPACKED = 1_000_000_000
"""Bytes of all members together."""

MOST_HEADER = 1_000_000
"""Bytes of what a tar file says of one member beside its name and size."""

OFFICE = {
    "xl/workbook.xml": "a workbook",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
"""What is a zip file to programs and none to people, by a member that it has."""

WORD = "word/document.xml"


def read_zip(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the documents of a zip file, in the order of its list; a Word document is read as one.

    Raises an InputError when it cannot be opened, is past the bounds, or holds no article.
    """
    file = held(given)
    with zips.opened(file, location=given.location, most=MOST_UNPACKED) as archive:
        names = archive.namelist()
        for sign, what in OFFICE.items():
            if sign in names:
                raise BinaryInput(given.location, f"it is {what}", "save its words as plain text or .docx")
        if WORD in names:
            from verifier.ingest.docx import reader

            file.seek(0)
            yield from reader.read(Given(given.name, given.location, file, given.limit))
            return
        refuse_deep(given)
        passed = Passed()
        yield from with_note(_zipped(given, archive, passed), passed, given)


def _zipped(given: Given, archive: zipfile.ZipFile, passed: Passed) -> Iterator[Arrival | InputError]:
    from verifier.ingest.registry import readable

    for part in archive.infolist():
        name = plain_name(part.filename)
        if not name or part.filename.endswith("/") or hidden(name):
            continue
        if not readable(PurePosixPath(name)):
            passed.names.append(name)
            continue
        location = f"{given.location}/{name}"
        if zips.locked(part):
            yield BinaryInput(location, "a password locks it", "unpack it and give the file")
        elif zips.swollen(part):
            yield TooLarge(location, "too large: it unpacks a hundredfold", "ask who made it")
        else:
            try:
                with archive.open(part) as file:
                    yield from member(given, name, file)
            except zips.BROKEN:
                yield BinaryInput(location, "it is damaged", "fetch or save the archive again")


def read_tar(given: Given) -> Iterator[Arrival | InputError]:
    """Yield the documents of a tar file as they come; links and devices in it are passed over.

    Raises an InputError when it is no tar file, is past the bounds, or holds no article.
    """
    refuse_deep(given)
    passed = Passed()
    yield from with_note(_tarred(given, passed), passed, given)


class _Member(tarfile.TarInfo):
    """A member of which no more than so much is said: what is said is read whole."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        said: Sequence[bytes] = (
            tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE,
            tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK,
        )  # fmt: skip
        if self.type in said and self.size > MOST_HEADER:
            raise tarfile.ReadError("too much is said of a member")
        return super()._proc_member(archive)  # type: ignore[misc, no-any-return]  # the hook is not declared


def _tarred(given: Given, passed: Passed) -> Iterator[Arrival | InputError]:
    from verifier.ingest.registry import readable

    count = unpacked = 0
    try:
        with tarfile.open(fileobj=given.file, mode="r|", tarinfo=_Member) as archive:
            for info in archive:
                count, unpacked = count + 1, unpacked + info.size
                if count > MOST or unpacked > MOST_UNPACKED:
                    what = f"too large: more than {MOST:,} files or 1 GB in one archive"
                    yield TooLarge(given.location, what, "the rest is left out; split it")
                    return
                name = plain_name(info.name)
                if not name or info.isdir() or hidden(name):
                    continue
                if not info.isreg() or info.sparse is not None:
                    passed.kinds["links, devices and the like"] += 1
                elif not readable(PurePosixPath(name)):
                    passed.names.append(name)
                elif (file := archive.extractfile(info)) is not None:
                    yield from member(given, name, file)
    except (tarfile.TarError, EOFError, ValueError, RecursionError, OverflowError):
        yield BinaryInput(given.location, "it is no whole tar file", "fetch or save it again")
