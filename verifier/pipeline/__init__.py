"""The order of the stages: the only package that knows more than one of them."""

from verifier.pipeline.checking import (
    UNKNOWN,
    Added,
    Known,
    add,
    asked,
    audited,
    audited_anew,
    audited_in,
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
    versions,
)
from verifier.pipeline.fetching import Pages
from verifier.pipeline.merging import merge
from verifier.pipeline.reading import Measured, read, read_and_measured, readings, tagger
from verifier.pipeline.watching import Seen, State, Watch

__all__ = [
    "UNKNOWN",
    "Added",
    "Difference",
    "Known",
    "Measured",
    "Pages",
    "Seen",
    "State",
    "Version",
    "Watch",
    "add",
    "alike",
    "asked",
    "audited",
    "audited_anew",
    "audited_in",
    "check",
    "compared",
    "compared_in",
    "current_run",
    "difference",
    "merge",
    "quotes",
    "read",
    "read_and_measured",
    "readings",
    "tagger",
    "versions",
]
