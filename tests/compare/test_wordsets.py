"""Sets of words as columns share what they share as sets."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verifier.compare import arrays
from verifier.compare.arrays import Codes
from verifier.compare.wordsets import WIDE, WordSets

words = st.frozensets(st.integers(0, 3 * WIDE).map(str), max_size=WIDE + 3)


@given(st.lists(st.lists(words, max_size=4), max_size=3), st.data())
def test_what_two_sets_share_is_counted(parts: list[list[frozenset[str]]], data: st.DataObject) -> None:
    known, sets = WordSets(), [each for part in parts for each in part]
    for part in parts:
        known.add(part)
    known.bring_together()
    first = data.draw(st.integers(0, len(sets)))
    gone = slice(first, data.draw(st.integers(first, len(sets))))
    known.drop(gone)
    del sets[gone]
    a, b = np.indices((len(sets), len(sets))).reshape(2, -1)
    assert known.common(a, b).tolist() == [len(one & other) for one in sets for other in sets]


def test_what_is_out_of_use_is_forgotten_and_no_number_is_given_twice() -> None:
    codes = Codes()
    first = codes.of(map(str, range(3 * arrays.SPARE)), 3 * arrays.SPARE)
    codes.keep(first[:2])
    assert list(codes) == ["0", "1"]
    assert codes["2"] == 3 * arrays.SPARE
