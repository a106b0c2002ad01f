"""Ranges that overlap become elements that nest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifier.report.nesting import Close, Layer, Open, Range, Words, nest


def _range(pair: tuple[int, int], layer: Layer) -> Range:
    return Range(min(pair), max(pair) + 1, layer, "span", "x")


RANGES = st.lists(
    st.builds(
        _range,
        st.tuples(st.integers(0, 19), st.integers(0, 19)),
        st.sampled_from([Layer.SENTENCE, Layer.CLAIM, Layer.DETAIL]),
    ),
    max_size=8,
)


@given(RANGES)
def test_every_range_covers_its_words_and_outer_layers_hold_inner_ones(ranges: list[Range]) -> None:
    text = "".join(chr(ord("a") + i) for i in range(20))
    stack: list[Range] = []
    here = 0
    for token in nest(text, ranges):
        match token:
            case Open(item, first):
                assert first == (item.start == here)
                assert not stack or stack[-1].layer <= item.layer
                stack.append(item)
            case Close(item, last):
                assert stack.pop() is item
                assert last == (item.end == here)
            case Words(words):
                assert words == text[here : here + len(words)]
                over = [item for item in ranges if item.start <= here < item.end]
                assert sorted(map(id, stack)) == sorted(map(id, over))
                here += len(words)
    assert here == len(text) and not stack


def test_a_text_without_ranges_is_its_words() -> None:
    assert list(nest("text", [])) == [Words("text")]
    assert list(nest("", [])) == []
