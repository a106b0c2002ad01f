"""Runs: under what something was derived."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.run import Run
from tests.strategies import runs


@given(runs, runs)
def test_runs_of_equal_content_have_one_id_and_others_another(one: Run, other: Run) -> None:
    assert (one.id == other.id) == (one == other)


def test_a_run_says_when_on_earth_it_was() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        Run(version="0.1.0", model="0", at=datetime.datetime(2023, 10, 30))
