"""How likely attributions are right is fitted on annotated articles."""

from __future__ import annotations

import numpy as np
import pytest

from tests.extract.attributing import attributed
from tests.training.test_examples import REPORT, TEXT, article
from verifier.training.likelihood import fit, judged


def test_an_attribution_is_right_when_content_and_source_are() -> None:
    annotated = article(TEXT, REPORT)
    right = attributed(TEXT, "rain fell", source="The mayor", cue="said")
    no_source = attributed(TEXT, "rain fell")
    elsewhere = attributed(TEXT, "The mayor")
    assert judged(annotated, [right]) == [True]
    assert judged(annotated, [no_source]) == [False]
    assert judged(annotated, [elsewhere]) == [False]
    assert judged(annotated, [right, right]) == [True, False]
    assert judged(article(TEXT, {"content": "rain fell"}), [no_source]) == [True]


def test_a_trait_that_goes_with_being_right_gets_a_weight() -> None:
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(400, 2))
    right = (rows[:, 0] + 0.1 * rng.normal(size=400) > 0.5).astype(np.float64)
    weights, bias = fit(rows, right)
    assert weights[0] > 3 and abs(weights[1]) < 1
    likely = 1 / (1 + np.exp(-(rows @ weights + bias)))
    assert likely.mean() == pytest.approx(right.mean(), abs=0.01)
