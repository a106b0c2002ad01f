"""How the words of one quotation became those of another."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.alignment import LONGEST
from claims.wording import DRIFT, Change, Difference, Quote, Rewording, Wording, reworded
from tests.strategies import quoted_words

FRIEND = "Israel is our best friend in the region"
vocabulary = st.lists(
    st.sampled_from("the best friend of all nations is peace القدس חמאס Москва 𝔄bc e\u0301tat".split()),
    min_size=1,
    max_size=12,
)


def change(a: str, b: str, *, whole: bool = True) -> Rewording:
    """Return how a whole quotation became another, or a fragment of it."""
    return reworded(Quote(text=a), Quote(text=b, whole=whole))


def told(a: str, b: str, *, whole: bool = True) -> list[tuple[str, str | None, str | None]]:
    """Return the differences but for what was kept, in words."""
    return [
        (d.change.value, d.a.words(a) if d.a else None, d.b.words(b) if d.b else None)
        for d in change(a, b, whole=whole).differences
        if d.change is not Change.KEPT
    ]


def test_a_word_that_was_replaced_is_drift_and_named() -> None:
    found = change(FRIEND, FRIEND.replace("best", "closest"))
    assert (found.wording, found.why) == (Wording.DRIFT, "'best' became 'closest'")
    assert told(FRIEND, FRIEND.replace("best", "closest")) == [("replaced", "best", "closest")]
    assert not found.cut


def test_a_cut_without_a_mark_is_a_drift_of_its_own_kind() -> None:
    found = change("We will fight until the end, and win", "We will fight, and win")
    assert (found.wording, found.cut) == (Wording.DRIFT, True)
    assert found.why == "'until the end' was left out without a mark"


def test_words_that_were_put_in_are_drift() -> None:
    assert change("We will win", "We will surely win").why == "'surely' was added"


def test_words_that_changed_places_are_seen() -> None:
    assert change("coal miners and coal companies", "coal companies and coal miners").wording is Wording.DRIFT


@pytest.mark.parametrize(
    ("b", "kinds"),
    [
        ("WE will fight until the end, and win!", {"spelled"}),
        ("We’ll fight until the end and win", {"spelled"}),
        ("We will fight … and win", {"shortened"}),
        ("We will fight [...] and win", {"shortened"}),
        ("[The troops] will fight until the end, and win", {"bracketed"}),
        ("We will fight [the rebels] until the end, and win", {"bracketed"}),
    ],
)
def test_what_is_marked_or_only_written_otherwise_is_no_drift(b: str, kinds: set[str]) -> None:
    a = "We will fight until the end, and win" if "’" not in b else "We'll fight until the end and win"
    assert change(a, b).wording is Wording.SAME
    assert {kind for kind, _, _ in told(a, b)} <= kinds


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the defence of labour", "the defense of labor"),
        ("a north-west wind", "a northwest wind"),
        ("we have won", "we've won"),
        ("Mr Marzook left", "Mr Marzouk left"),
        ("the U.S. and 40 per cent", "the US and 40%"),
    ],
)
def test_spelling_is_no_drift(a: str, b: str) -> None:
    assert change(a, b).wording is Wording.SAME
    assert {kind for kind, _, _ in told(a, b)} == {"spelled"}


def test_a_fragment_leaves_out_nothing_at_its_ends_but_does_in_its_middle() -> None:
    whole = "We will fight until the bitter end, and win"
    assert told(whole, "fight until the bitter end", whole=False) == [
        ("shortened", "We will", None),
        ("shortened", "and win", None),
    ]
    assert told(whole, "fight until the end", whole=False)[1] == ("left_out", "bitter", None)


def test_one_of_two_sentences_is_not_cut() -> None:
    both = "They lost everything. We will help them"
    assert change(both, "We will help them").wording is Wording.SAME
    assert change(both, "They lost everything").wording is Wording.SAME
    assert change("They lost everything, we will help them", "They lost everything").cut


def test_what_a_mark_parts_from_the_shared_words_is_another_passage() -> None:
    assert change("He is a hater of ours", "hater of ours … railroaded", whole=False).wording is Wording.SAME


def test_a_word_left_out_among_its_likes_is_never_more_than_that() -> None:
    found = told("the the all the all the the the", "the the all the the the the")
    assert found == [("left_out", "all", None)]


def test_a_reason_stays_short_however_much_changed() -> None:
    a = " ".join(f"word{n} kept{n}" for n in range(60))
    b = " ".join(f"other{n} kept{n}" for n in range(60))
    assert change(a, b).why.endswith("; and 57 more")
    assert len(change("x " * 300, "y " * 300).why) < 300


@given(quoted_words)
def test_a_quotation_is_the_same_as_itself(quote: Quote) -> None:
    found = reworded(quote, quote)
    assert found.wording is Wording.SAME
    assert {d.change for d in found.differences} <= {Change.KEPT}
    assert found.why == "word for word the same"


@given(quoted_words, quoted_words)
def test_told_from_the_other_side_it_is_the_mirror_image(a: Quote, b: Quote) -> None:
    there, back = reworded(a, b), reworded(b, a)
    assert there.wording is back.wording
    if a != b:
        assert tuple(d.mirrored for d in there.differences) == back.differences


@given(quoted_words, quoted_words)
def test_differences_are_in_order_and_at_their_places(a: Quote, b: Quote) -> None:
    for side, text in (("a", a.text), ("b", b.text)):
        at = [span for d in reworded(a, b).differences if (span := getattr(d, side))]
        assert at == sorted(at)
        assert all(one.end <= other.start for one, other in pairwise(at))
        assert all(span.words(text) for span in at)


@given(vocabulary, st.data())
def test_dropping_words_is_never_the_same(said: list[str], data: st.DataObject) -> None:
    dropped = data.draw(st.integers(0, len(said) - 1))
    less = said[:dropped] + said[dropped + 1 :]
    found = change(" ".join(said), " ".join(less))
    assert found.wording is Wording.DRIFT
    assert {d.change for d in found.differences} & DRIFT == {Change.LEFT_OUT}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("a b " * 50_000, "b a c " * 30_000),
        ("same " * 100_000, "x " + "same " * 99_999),
        ("a b " * (LONGEST // 2), "b c a " * (LONGEST // 3)),
        ("[" * 100_000, "(" * 100_000),
        (". " * 100_000, "…" * 100_000),
        ("'a" * 50_000, "a’" * 50_000),
    ],
)
def test_no_quotation_takes_long_to_compare(a: str, b: str) -> None:
    began = time.process_time()
    assert change(a, b).why
    assert time.process_time() - began < 10


def test_of_a_very_long_quotation_all_between_its_shared_ends_is_one_change() -> None:
    middle = [" ".join(f"{letter}{n}" for n in range(LONGEST)) for letter in "xy"]
    found = change(f"It began {middle[0]} and ended", f"It began {middle[1]} and ended")
    assert [d.change for d in found.differences] == [Change.KEPT, Change.REPLACED, Change.KEPT]


def test_a_difference_stands_somewhere() -> None:
    with pytest.raises(ValueError, match="in one quotation at least"):
        Difference(change=Change.ADDED)
