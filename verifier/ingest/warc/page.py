"""What is asked of the process in which responses are read."""

from __future__ import annotations

import io
from typing import Any

from verifier.errors import EncodingError, TooLarge

LIMIT = 10_000_000
DECODED = ("gzip", "deflate")


def page(raw: bytes, *, limit: int = LIMIT) -> dict[str, Any]:
    """Return what `article` returns for the page in a response, and `sha256` of the page.

    Raises InputError when what was encoded for the way cannot be decoded, or has more bytes than the limit.
    """
    import hashlib

    from warcio.recordloader import ArcWarcRecord
    from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

    from verifier.ingest.charset import in_header
    from verifier.ingest.html.article import article

    stream = io.BytesIO(raw)
    http = StatusAndHeadersParser(["HTTP/"], verify=False).parse(stream)
    record = ArcWarcRecord(
        "warc", "response", StatusAndHeaders("", [], ""), stream, http, "", len(raw), payload_length=-1
    )
    coding = (http.get_header("Content-Encoding") or "").strip().lower()
    if coding not in DECODED:
        # Many crawlers decode what they store, and leave the header as it was.
        http.remove_header("Content-Encoding")
    body = record.content_stream().read(limit + 1)
    if len(body) > limit:
        what = f"too large: more than {limit / 1e6:g} MB in one document"
        raise TooLarge("", what, "split it, or raise --max-size")
    if coding not in ("", *DECODED) and b"<" not in body[:4096]:
        raise EncodingError("", f"it is encoded as {coding[:20]}, and cannot be decoded")
    found = article(body, header=in_header(http.get_header("Content-Type")))
    return {**found, "sha256": hashlib.sha256(body).hexdigest()}
