"""A stream that another process makes comes whole, in order, and with what broke it off."""

from __future__ import annotations

from functools import partial

import pytest

from tests.engine import work
from verifier.engine.beside import CHUNK, Beside
from verifier.errors import EngineError, InputError


@pytest.mark.parametrize("count", [0, 1, CHUNK, CHUNK + 1, 5 * CHUNK])
def test_a_stream_from_beside_comes_whole_and_in_order(count: int) -> None:
    stream = Beside(partial(range, count))
    assert list(stream) == list(range(count))
    stream.close()


def test_what_breaks_off_a_stream_beside_is_raised_here() -> None:
    stream = Beside(work.breaks_off)
    with pytest.raises(InputError, match=r"^2\.txt: it is no text"):
        list(stream)
    stream.close()


def test_a_process_that_ends_in_the_middle_of_its_stream_is_told() -> None:
    stream = Beside(work.ends)
    with pytest.raises(EngineError, match="ended by itself with status 7"):
        list(stream)
    stream.close()
