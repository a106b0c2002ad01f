"""Reads what people have, files, folders and standard input, into documents whose text is verbatim."""

from verifier.ingest.given import LIMIT, Arrival, Get, Leads, Page
from verifier.ingest.intake import arrivals, documents, expected, from_row
from verifier.ingest.jsonlines import published_by_name
from verifier.ingest.particulars import Override, day
from verifier.ingest.walk import is_address

__all__ = [
    "LIMIT",
    "Arrival",
    "Get",
    "Leads",
    "Override",
    "Page",
    "arrivals",
    "day",
    "documents",
    "expected",
    "from_row",
    "is_address",
    "published_by_name",
]
