"""What strangers may make gives documents, or errors of one line: what once did harm, and new files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.here import work_here
from tests.fuzz.shapes import SHAPES, encoded
from tests.fuzz.targets import TARGETS

HOSTILE = sorted(path for path in (Path(__file__).parent / "hostile").glob("*/*") if path.is_file())


@pytest.fixture(autouse=True, scope="module")
def here() -> Iterator[None]:
    with work_here():
        yield


@pytest.mark.parametrize("name", TARGETS)
def test_what_fuzzing_begins_with_is_read(name: str) -> None:
    for seed in TARGETS[name].seeds():
        TARGETS[name].run(seed)


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_did_harm_does_none(path: Path) -> None:
    TARGETS[path.parent.name].run(path.read_bytes())


@pytest.mark.parametrize("name", SHAPES)
@settings(max_examples=15)
@given(data=st.data())
def test_what_is_made_of_the_pieces_of_a_format_does_none(name: str, data: st.DataObject) -> None:
    target, strategy = SHAPES[name]
    TARGETS[target].run(encoded(data.draw(strategy)))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=10)
@given(data=st.data())
def test_damage_does_none(name: str, data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(list(TARGETS[name].seeds())))
    at = data.draw(st.integers(0, len(seed)))
    new = data.draw(st.binary(max_size=8))
    TARGETS[name].run(seed[:at] + new + seed[at + data.draw(st.integers(0, 12)) :])
