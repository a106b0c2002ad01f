"""Files that were damaged anywhere give documents or one line each, and never anything else."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.drafts import docx, p, run, zipped
from tests.ingest.papers import column, pdf
from verifier.errors import InputError
from verifier.ingest import Arrival
from verifier.ingest.given import Given
from verifier.ingest.registry import BY_SUFFIX

PAGES = pdf([column(["Ten boats sank on Mon-", "day, they said.", "", "The end."])] * 2, Title="Boats")
DRAFT = docx(p("Ten boats", style="Titel") + f"<w:p><w:ins>{run('sank.')}</w:ins></w:p>", author="Anna")


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = (
        "Boats",
        "Anna <a@x>",
        "Tue, 12 Mar 2024 10:00:00 +0000",
    )
    message.set_content("Ten boats sank.\n> Did they?\n-- \nAnna\n")
    message.add_attachment(b"Eleven.", maintype="text", subtype="x-y", filename="a.txt")
    return bytes(message)


def tarred() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in ("a.txt", "b" * 120 + ".txt"):
            info = tarfile.TarInfo(name)
            info.size = 10
            archive.addfile(info, io.BytesIO(b"Ten boats."))
    return file.getvalue()[:6_000]


WHOLE = {
    ".pdf": PAGES,
    ".docx": DRAFT,
    ".eml": mail(),
    ".mbox": b"From a\n" + mail() + b"\nFrom b\n" + mail(),
    ".zip": zipped({"a.txt": b"Ten boats.", "in/b.txt": b"Eleven.", "c.zip": zipped({"d.txt": b"One."})}),
    ".tar": tarred(),
    ".gz": gzip.compress(b"Ten boats. " * 20),
    ".bz2": bz2.compress(b"Ten boats. " * 20),
    ".xz": lzma.compress(b"Ten boats. " * 20),
}


@st.composite
def mutated(draw: st.DrawFn, raw: bytes) -> bytes:
    """Bytes with some changed, taken out, put in or doubled."""
    found = bytearray(raw)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(found)))
        length = draw(st.integers(0, 12))
        new = draw(
            st.binary(max_size=8) | st.sampled_from([b"\0" * 8, b"\xff" * 4, b"(" * 30, b"<<", b"9" * 20])
        )
        found[at : at + length] = new
    return bytes(found[: draw(st.integers(len(found) // 2, len(found)))] if draw(st.booleans()) else found)


@pytest.mark.parametrize("suffix", WHOLE)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_damage_gives_documents_or_one_line_each(suffix: str, data: st.DataObject) -> None:
    raw = data.draw(mutated(WHOLE[suffix]))
    name = f"x{suffix}" if suffix not in (".gz", ".bz2", ".xz") else f"x.txt{suffix}"
    found: list[Arrival | InputError] = []
    try:
        found += BY_SUFFIX[suffix].read(Given(name, name, io.BytesIO(raw), 100_000))
    except InputError as error:
        found.append(error)
    assert found
    for each in found:
        if isinstance(each, InputError):
            assert str(each).startswith(name) and len(str(each).splitlines()) == 1
        else:
            assert each.document.text.strip() and "\0" not in (each.document.title or "")
