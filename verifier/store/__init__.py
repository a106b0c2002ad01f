"""The ledger in one SQLite file: open it, save to it, read from it, look things up, verify it."""

from verifier.store.archive import Answer
from verifier.store.connection import Connection, Waits, shared
from verifier.store.fault import Fault
from verifier.store.look import ClaimRow, Counts, SourceRow
from verifier.store.merge import Merged
from verifier.store.near import Days
from verifier.store.printed import PrintedRow
from verifier.store.save import Saved
from verifier.store.store import Store, open_store, stored_in
from verifier.store.subjects import Subject

__all__ = [
    "Answer", "ClaimRow", "Connection", "Counts", "Days", "Fault", "Merged", "PrintedRow", "Saved",
    "SourceRow", "Store", "Subject", "Waits", "open_store", "shared", "stored_in",
]  # fmt: skip
