"""Line and column of an offset."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from claims.position import position
from tests.strategies import texts


@given(texts)
def test_every_offset_of_a_text_has_its_line_and_column(text: str) -> None:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    expected = [
        (number, column) for number, line in enumerate(lines, 1) for column in range(1, len(line) + 1)
    ]
    last = (len(lines), len(lines[-1]) + 1)
    assert [position(text, offset) for offset in range(len(text) + 1)] == [*expected, last]


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_has_no_position(offset: int) -> None:
    with pytest.raises(ValueError, match="lies outside a text of 3"):
        position("Tel", offset)
