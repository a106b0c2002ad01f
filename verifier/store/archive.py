"""Pages kept as evidence: what a browser saved, in a WARC record that says from where and when it is."""

from __future__ import annotations

import datetime
import mimetypes
import os
import tempfile
from pathlib import Path

from verifier.errors import MissingInput
from verifier.store.files import LARGEST, keep

UNTYPED = "application/octet-stream"


def archive(store: Path, file: Path, *, url: str, at: datetime.datetime) -> str:
    """Return the SHA-256 of a WARC file that holds a saved page, once it lies beside the store.

    Its one record is of the type "resource" (ISO 28500:2017, 6.4), with the address, the time and the digest
    of the page. Raises as `keep` does.
    """
    from warcio.warcwriter import WARCWriter

    try:
        size = file.stat().st_size
    except OSError as error:
        raise MissingInput(str(file), (error.strerror or str(error)).lower(), "check the path") from error
    handle, name = tempfile.mkstemp(suffix=".warc")
    record = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            if file.is_file() and size <= LARGEST:
                with file.open("rb") as page:
                    writer = WARCWriter(out, gzip=False)
                    writer.write_record(
                        writer.create_warc_record(
                            url,
                            "resource",
                            payload=page,
                            length=size,
                            warc_content_type=mimetypes.guess_type(file.name)[0] or UNTYPED,
                            warc_headers_dict={"WARC-Date": f"{at:%Y-%m-%dT%H:%M:%SZ}"},
                        )
                    )
                return keep(store, record)
        return keep(store, file)  # says why it is none that can be kept
    finally:
        record.unlink(missing_ok=True)
