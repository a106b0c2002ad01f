"""Reads what people have, files, folders and standard input, into documents whose text is verbatim."""

from verifier.ingest.given import LIMIT, Arrival
from verifier.ingest.intake import arrivals, documents, expected
from verifier.ingest.jsonlines import published_by_name
from verifier.ingest.particulars import Override, day

__all__ = ["LIMIT", "Arrival", "Override", "arrivals", "day", "documents", "expected", "published_by_name"]
