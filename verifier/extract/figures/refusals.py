"""Numbers that are no figures: years, clock times, ages, scores, and the numbers in names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from verifier.extract.figures.ages import age
from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.namings import anaphoric, name, one, stray
from verifier.extract.figures.notation import clock, dashed, date, in_a_name, serial
from verifier.extract.figures.ranks import empty_rank


def refused(candidate: Candidate) -> bool:
    """Return whether the number is no figure."""
    return any(says_no(candidate) for says_no in _REFUSALS)


_REFUSALS: Final[tuple[Callable[[Candidate], bool], ...]] = (
    in_a_name, clock, dashed, serial, date, age, name, empty_rank, one, anaphoric, stray,
)  # fmt: skip
