"""How likely an attribution is right, from what the network thought of its parts."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.extract.tagger.likelihood import FILE, Traits, read_likelihood
from verifier.pipeline import tagger

shares = st.floats(0, 1)


@given(
    st.builds(
        Traits,
        content=shares,
        link=shares,
        source=st.none() | shares,
        cue=st.none() | shares,
        length=st.integers(0, 10_000),
        parts=st.integers(1, 20),
    )
)
def test_a_likelihood_is_a_probability(traits: Traits) -> None:
    shipped = read_likelihood(Path(str(tagger().folder)))
    assert 0 <= shipped.of(traits) <= 1


def test_parts_that_are_sure_are_likelier_than_parts_that_waver() -> None:
    shipped = read_likelihood(Path(str(tagger().folder)))
    sure = Traits(content=0.99, link=0.99, source=0.99, cue=0.99, length=60, parts=1)
    wavering = Traits(content=0.5, link=0.5, source=0.5, cue=0.5, length=60, parts=1)
    assert shipped.of(sure) > 0.8 > 0.4 > shipped.of(wavering)


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"weights": [1, 2], "bias": 0}), "utf-8")
    with pytest.raises(ValueError, match="weights"):
        read_likelihood(tmp_path)


def test_the_traits_are_ten_numbers() -> None:
    assert np.isfinite(Traits(1.0, 1.0, None, None, 0, 1).row()).all()
