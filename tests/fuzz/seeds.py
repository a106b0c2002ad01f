"""What fuzzing begins with: an article of ours in every form that is read, by the writers of the tests."""

from __future__ import annotations

import bz2
import datetime
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow
from pyarrow import parquet

from claims.document import Document
from claims.run import Run
from tests.ingest.drafts import docx, p, run
from tests.ingest.pages import page
from tests.ingest.papers import column, pdf
from verifier import pipeline
from verifier.dataset import writing
from verifier.report.csv import as_csv
from verifier.report.sheet import SheetRow, Tab
from verifier.report.xlsx import as_xlsx
from verifier.store import open_store

SEED = (Path(__file__).parents[2] / "seeds" / "israel-summons-ambassador.txt").read_bytes()
SHORT = (
    "Ten boats sank in Costa\n\n“Ten boats sank on Monday,” Mayor Anna Berg told Costa Press on 11 March. "
    "About 1,400 people were hurt, the ministry said, up 12% from last year. Officials denied it.\n"
)
ROWS = [
    SheetRow(
        tab=Tab.CLAIMS, id="00ff00ff00ff", document="a.txt", line=3, kind="event", statement="Ten sank.",
        verdict="confirmed", checked_by="Anna", note="=1+1", evidence="https://example.org", where="p. 4",
        level="primary", stance="supports",
    ),
    SheetRow(tab=Tab.FINDINGS, id="00ff00ff00fe", document="a.txt", line=3, kind="SRC001", statement="Who?"),
]  # fmt: skip
RUN = Run(version="0.1", model="b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title>
<language>en-gb</language>
<link>https://post.example/</link><item><title>Boats &amp;amp; men</title><link>/mill</link>
<dc:creator>Anna</dc:creator>
<pubDate>Mon, 11 Mar 2024 23:30:00 -0500</pubDate><description>A blast.</description>
<content:encoded><![CDATA[<p>Ten boats <b>sank</b>.</p><nav>Home</nav>]]></content:encoded></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry>
<title type="html">Boats</title>
<link href="https://post.example/a"/><updated>2024-03-11T23:30:00Z</updated><author><name>Anna</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ten sank.</p></div></content>
</entry></feed>"""
PAGE = (
    '<html lang="en"><head><title>Boats</title><meta property="og:site_name" content="The Post">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Boats", "datePublished": '
    '"2024-03-11", "author": [{"name": "Anna"}]}</script></head><body><article><h1>Boats</h1><p>Ten boats '
    "sank on Monday, the mayor of the town told reporters there.</p><p>Four <b>sank</b> later, she said.</p>"
    "</article></body></html>"
)
ROBOTS = "User-agent: *\nDisallow: /private*$\nCrawl-delay: 2\nUser-agent: verifier\nAllow: /\n"


def plain() -> list[bytes]:
    """Text in several encodings."""
    return [
        SEED,
        SHORT.encode(),
        SHORT.encode("utf-16"),
        SHORT.encode("cp1252"),
        b"\xef\xbb\xbf# A\r\n\r\n> b\n",
    ]


def pages() -> list[bytes]:
    """Pages of HTML."""
    return [page().encode(), PAGE.encode(), PAGE.encode("utf-16")]


def feeds() -> list[bytes]:
    """RSS and Atom."""
    return [FEED.encode(), ATOM.encode()]


def papers() -> list[bytes]:
    """PDF."""
    lines = ["Ten boats sank on Mon-", "day, they said.", "", "\tThe end."]
    return [
        pdf([column(lines)] * 2, Title="Boats", CreationDate="D:20240312"),
        pdf([column(lines, size=9)], rotate=90),
    ]


BODY = (
    p("Ten boats", style="Titel")
    + f"<w:p><w:ins>{run('sank.')}</w:ins><w:del><w:r><w:delText>No</w:delText></w:r></w:del></w:p>"
    + f"<w:tbl><w:tr><w:tc>{p('Four')}</w:tc></w:tr></w:tbl>"
)


def drafts() -> list[bytes]:
    """Word documents."""
    return [docx(BODY, author="Anna", created="2024-03-12"), stored(docx(BODY))]


def bodies() -> list[bytes]:
    """The main part of Word documents."""
    with zipfile.ZipFile(io.BytesIO(docx(BODY))) as archive:
        return [archive.read("word/document.xml")]


def stored(raw: bytes) -> bytes:
    """A zip file as one whose members are not packed, where bytes can be changed to some purpose."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as packed, zipfile.ZipFile(file, "w") as archive:
        for part in packed.infolist():
            archive.writestr(zipfile.ZipInfo(part.filename, (2024, 3, 12, 0, 0, 0)), packed.read(part))
    return file.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip file whose members are not packed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 12, 0, 0, 0)), content)
    return file.getvalue()


def mails() -> list[bytes]:
    """Mails, with what hangs on them."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Boats – ten", "Anna <a@x>"
    message["Date"] = "Tue, 12 Mar 2024 10:00:00 +0000"
    message.set_content("Ten boats sank.\n> Did they?\n-- \nAnna\n", cte="quoted-printable")
    html = EmailMessage()
    html["Subject"] = "=?utf-8?b?Qm9hdHM=?="
    html.set_content("x")
    html.add_alternative(PAGE, subtype="html")
    message.add_attachment(SHORT.encode(), maintype="text", subtype="plain", filename="a.txt")
    message.add_attachment(html)
    return [bytes(message), bytes(html)]


def boxes() -> list[bytes]:
    """Files of many mails."""
    return [b"From a\n" + mails()[1] + b"\nFrom b\n" + mails()[0]]


def crawls() -> list[bytes]:
    """WARC, as it is and packed."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    zipped = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
        PAGE.encode()
    )
    records = [
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        b"WARC-Date: 2023-10-31T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(each), each)
        for each in (block, zipped)
    ]
    return [b"".join(records), b"".join(map(gzip.compress, records))]


def zips() -> list[bytes]:
    """Archives, one in another among them."""
    inner = zipped({"d.md": b"# One\n"})
    return [
        zipped({"a.txt": SHORT.encode(), "in/b.html": PAGE.encode(), "c.zip": inner}),
        stored(drafts()[0]),
    ]


def tars() -> list[bytes]:
    """Tar files with long names."""
    found = []
    for form in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w", format=form) as archive:
            for name in ("a.txt", "b" * 120 + ".txt"):
                info = tarfile.TarInfo(name)
                info.size = 10
                archive.addfile(info, io.BytesIO(b"Ten boats."))
        found.append(file.getvalue()[:5_000])
    return found


def squeezed() -> list[bytes]:
    """The compressed files."""
    return [squeeze(SHORT.encode()) for squeeze in (gzip.compress, bz2.compress, lzma.compress)]


def lines() -> list[bytes]:
    """JSON lines."""
    row = {
        "name": "a",
        "text": SHORT,
        "title": "Boats",
        "published": "2024-03-11",
        "url": "https://a.example",
    }
    return [json.dumps(row).encode() + b'\n{"name": "b", "text": "Ten.", "language": null}\n']


def table(columns: Mapping[str, object]) -> bytes:
    """Columns as Parquet whose bytes can be changed to some purpose."""
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(dict(columns)), file, compression="none", row_group_size=2)
    return file.getvalue()


def tables() -> list[bytes]:
    """Parquet with a row an article."""
    columns = {"name": ["a", "b", "c"], "text": [SHORT, "Ten.", None], "title": ["Boats", None, "Men"]}
    days = pyarrow.array([0, None, 1_710_000_000], pyarrow.timestamp("s", "UTC"))
    return [table({**columns, "published": days}), table(columns | {"vector": [[1.0], [], None]})]


def sidecars() -> list[bytes]:
    """What is known of an article, in a file beside it."""
    return [
        b'title = "Boats"\noutlet = "Post"\npublished = 2024-03-11\nurl = "https://a.example"\n'
        b'language = "en"\n'
    ]


def settings() -> list[bytes]:
    """A team's settings."""
    return [
        b'select = ["FIG", "SRC001"]\nignore = []\nfail-on = "error"\nformat = "text"\ndb = "a.db"\n'
        b'jobs = 2\nmax-size = 100\nreviewer = "Anna"\nsecond-reader = true\n'
    ]


@cache
def workbook() -> bytes:
    """The sheet as a workbook."""
    return as_xlsx(ROWS, made=RUN.at)


def sheets() -> list[bytes]:
    """Sheets that somebody filled in."""
    return [as_csv(ROWS).encode(), stored(workbook()), as_csv(ROWS).replace(",", ";").encode("utf-16")]


def cells() -> list[bytes]:
    """The part of a workbook that has the cells."""
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        return [archive.read(name) for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")]


@cache
def store() -> bytes:
    """A store that holds an article."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        documents = [Document(name="a.txt", text=SHORT, published=datetime.date(2024, 3, 12))]
        list(pipeline.add(documents, path, run=RUN))
        with open_store(path):
            pass
        return path.read_bytes()


@cache
def dataset() -> Mapping[str, bytes]:
    """The files of a dataset by their tables."""
    with TemporaryDirectory() as folder:
        document = Document(name="a.txt", text=SHORT, published=datetime.date(2024, 3, 12))
        with writing(Path(folder), run=RUN) as take:
            take(*pipeline.read_and_measured(document, threads=1))
        return {path.parent.name: path.read_bytes() for path in Path(folder).glob("*/*.parquet")}
