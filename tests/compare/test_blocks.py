"""The sweep that finds figures to hold against each other."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.article import Count, Told, article
from verifier.compare.blocks import NEIGHBOURS, candidates
from verifier.compare.measured import Measured, measured

numbers = st.lists(st.integers(1, 400), min_size=1, max_size=40)


def figures(counts: list[int]) -> list[Measured]:
    told = [Told(f"The blast killed {n} people.", [Count(f"{n} people", n)]) for n in counts]
    return list(measured(article(*told)))


def excludes(a: Measured, b: Measured) -> bool:
    return not a.figure.careful.meets(b.figure.careful)


@given(numbers)
def test_a_conflict_anywhere_in_a_block_is_met_by_the_sweep(counts: list[int]) -> None:
    block = figures(counts)
    above = {b.figure.span for a in block for b in block if b.figure.careful.above(a.figure.careful)}
    met = {high.figure.span for low, high in candidates(block) if excludes(low, high)}
    assert above == met


@given(numbers)
def test_the_sweep_never_meets_a_pair_twice_and_grows_with_the_figures_alone(counts: list[int]) -> None:
    pairs = [frozenset((a.figure.span, b.figure.span)) for a, b in candidates(figures(counts))]
    assert len(pairs) == len(set(pairs)) <= (NEIGHBOURS + 1) * len(counts)
    assert set(pairs) <= {
        frozenset((a.figure.span, b.figure.span)) for a, b in combinations(figures(counts), 2)
    }


def test_figures_of_two_units_never_meet() -> None:
    told = [
        Told("The blast killed 5 people.", [Count("5 people", 5)]),
        Told("The blast killed 9 soldiers.", [Count("9 soldiers", 9, "soldier")]),
    ]
    assert list(candidates(measured(article(*told)))) == []
