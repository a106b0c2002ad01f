"""Which of the figures that may be of one quantity are held against each other, and which are passed over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from claims.comparison import Comparison, Relation, compare
from claims.measurement import Measurement
from tests.compare.counts import MONDAY, count
from tests.strategies import measurements
from verifier.compare import against
from verifier.compare.apart import apart
from verifier.compare.columns import Pairs
from verifier.compare.judgement import LIKELY, REASONS, judged, reasons
from verifier.compare.likeness import likeness
from verifier.compare.settling import MARGIN, SURE, Settling

TIES: tuple[dict[str, Any], ...] = (
    {},
    {"sites": "mill"},
    {"sites": "mill", "places": "oran"},
    {"events": "blast", "places": "oran"},
)
"""What a figure's text may share with another's, from nothing to much."""

figures = st.lists(st.tuples(st.sampled_from([25, 41, 60]), st.sampled_from(TIES)), min_size=1, max_size=3)


def article(name: str, told: Sequence[tuple[int, dict[str, Any]]]) -> list[Measurement]:
    return [
        count(number, document=name, at=3 * at, sentence=at, told=MONDAY, around="oran mill", **ties)
        for at, (number, ties) in enumerate(told)
    ]


@given(figures, figures)
def test_a_figure_conflicts_with_the_likeliest_of_another_article_and_with_others_only_if_sure(
    one: list[tuple[int, dict[str, Any]]], other: list[tuple[int, dict[str, Any]]]
) -> None:
    met = list(product(article("a", one), article("b", other)))
    pairs = [pair for pair, two in zip(met, apart(Pairs.of(met)).tolist(), strict=True) if not two]
    each = likeness(Pairs.of(pairs)).likely.tolist()
    likely = {(a.place, b.place): found for (a, b), found in zip(pairs, each, strict=True)}
    enough = {
        (a.place, b.place) for a, b in pairs if likely[a.place, b.place] >= LIKELY[compare(a, b).relation]
    }
    found = {(each.a, each.b) for each in comparisons(pairs)}
    assert found <= enough
    for a, b in enough:
        rivals = [likely[pair] for pair in enough if a in pair or b in pair]
        passed_over = likely[a, b] < min(max(rivals) - MARGIN, SURE)
        conflict = {compare(x, y).relation for x, y in pairs if (x.place, y.place) == (a, b)}
        assert ((a, b) in found) == (conflict != {Relation.CONFLICT} or not passed_over)


def comparisons(pairs: Sequence[tuple[Measurement, Measurement]]) -> list[Comparison]:
    """Return what is told of pairs, and of no others."""
    of, settling = Pairs.of(pairs), Settling()
    settling.add(judged(of), of.table)
    return list(settling.rest(of.table))


def how_likely(a: Measurement, b: Measurement) -> float:
    """Return how likely two figures are of one quantity."""
    (likely,) = likeness(Pairs.of([(a, b)])).likely.tolist()
    return float(likely)


@given(measurements(), measurements())
def test_many_pairs_are_told_the_reason_that_each_is_told_alone(a: Measurement, b: Measurement) -> None:
    assume(a.place.document != b.place.document or a.place.span != b.place.span)
    (reason,) = (REASONS[at] for at in reasons(Pairs.of([(a, b)])).tolist())
    days = sorted((a.day, b.day), key=str)
    one, other = sorted((a, b), key=lambda item: (item.ends, item.place.text))
    assert compare(a, b) == (reason.relation, reason.words.format(one.place.text, other.place.text, *days))


TOGETHER: dict[str, Any] = {
    "sites": "mill",
    "places": "oran",
    "names": "oran amal",
    "around": "oran",
    "events": "blast",
}
ONE = count(25, document="a", told=MONDAY, **TOGETHER)
LIKEST = count(26, document="b", told=MONDAY, **TOGETHER)
BEST = how_likely(ONE, LIKEST)


def other(number: int, *, above: float, below: float) -> Measurement:
    """Return another figure of the likeliest one's article, so likely of one quantity with the first."""
    for ties, day in product(SUBSETS, (MONDAY, None)):
        shared = {name: TOGETHER[name] for name in ties}
        found = count(number, document="b", at=9, sentence=4, told=day, **shared)
        if above <= how_likely(ONE, found) < below:
            return found
    raise AssertionError("the weights leave no figure so likely")


SUBSETS = [ties for size in range(6) for ties in combinations(TOGETHER, size)]


def test_what_is_much_less_likely_than_another_figure_there_is_passed_over() -> None:
    less = other(60, above=LIKELY[Relation.CONFLICT], below=min(BEST - MARGIN, SURE))
    assert [each.b.text for each in comparisons([(ONE, LIKEST), (ONE, less)])] == ["26"]
    assert [each.b.text for each in comparisons([(ONE, less)])] == ["60"]


def test_what_is_hardly_less_likely_is_held_against_too() -> None:
    near = other(27, above=min(BEST - MARGIN, SURE), below=BEST + 0.1)
    assert [each.b.text for each in comparisons([(ONE, LIKEST), (ONE, near)])] == ["26", "27"]


def test_figures_that_agree_are_never_passed_over_for_a_likelier_one() -> None:
    agreeing = other(25, above=LIKELY[Relation.AGREE], below=min(BEST - MARGIN, SURE))
    relations = {each.b.text: each.relation for each in comparisons([(ONE, LIKEST), (ONE, agreeing)])}
    assert relations == {"26": Relation.CONFLICT, "25": Relation.AGREE}


def test_what_is_not_likely_enough_is_left_in_peace() -> None:
    assert list(comparisons([(ONE, other(300, above=0, below=LIKELY[Relation.CONFLICT]))])) == []


def test_the_figure_told_first_stands_first() -> None:
    (one,), (turned,) = against([ONE], [LIKEST]), against([LIKEST], [ONE])
    assert one == turned
    assert (one.a, one.b) == (ONE.place, LIKEST.place)
