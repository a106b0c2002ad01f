"""The collector is told to look seldom, and then as before."""

from __future__ import annotations

import gc

import pytest

from verifier.engine.collecting import SELDOM, collected_seldom


def test_the_collector_looks_seldom_while_work_goes_on_and_then_as_before() -> None:
    before = gc.get_threshold()
    with pytest.raises(RuntimeError, match="stopped"), collected_seldom():
        assert gc.get_threshold() == SELDOM
        raise RuntimeError("stopped")
    assert gc.get_threshold() == before
