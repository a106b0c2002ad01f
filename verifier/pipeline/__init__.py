"""The order of the stages: the only package that knows more than one of them."""

from verifier.audit.anew import audited_anew
from verifier.engine import Engine, engine
from verifier.pipeline.batches import Batch, claims_of, documents_of, schema_of
from verifier.pipeline.checking import (
    UNKNOWN,
    Added,
    Known,
    add,
    audited,
    check,
    current_run,
)
from verifier.pipeline.comparing import (
    Difference,
    Version,
    alike,
    compared,
    compared_in,
    difference,
    quotes,
    told,
    told_in,
    versions,
    write_told,
)
from verifier.pipeline.copying import Copy, Told, copied, counted_once
from verifier.pipeline.datasets import add_read, export, read_into
from verifier.pipeline.fetching import Pages
from verifier.pipeline.merging import merge
from verifier.pipeline.partitioned import compared_over, told_over
from verifier.pipeline.reading import Measured, read, read_and_measured, readings, tagger
from verifier.pipeline.today import asked, audited_in
from verifier.pipeline.watching import Seen, State, Watch

__all__ = [
    "UNKNOWN",
    "Added",
    "Batch",
    "Copy",
    "Difference",
    "Engine",
    "Known",
    "Measured",
    "Pages",
    "Seen",
    "State",
    "Told",
    "Version",
    "Watch",
    "add",
    "add_read",
    "alike",
    "asked",
    "audited",
    "audited_anew",
    "audited_in",
    "check",
    "claims_of",
    "compared",
    "compared_in",
    "compared_over",
    "copied",
    "counted_once",
    "current_run",
    "difference",
    "documents_of",
    "engine",
    "export",
    "merge",
    "quotes",
    "read",
    "read_and_measured",
    "read_into",
    "readings",
    "schema_of",
    "tagger",
    "told",
    "told_in",
    "told_over",
    "versions",
    "write_told",
]
