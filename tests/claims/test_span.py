"""Spans and text quotes: a place in a text, and the words by which it is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claims.span import CONTEXT, Span, TextQuote, hull
from tests.strategies import spans, words

placed = words.flatmap(lambda text: st.tuples(st.just(text), spans(text)))


@given(placed)
def test_the_words_of_a_span_are_at_the_span(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    assert text.startswith(span.words(text), span.start)
    assert len(span.words(text)) == len(span) == span.end - span.start


@given(spans())
def test_a_span_beyond_the_text_has_no_words(span: Span) -> None:
    with pytest.raises(ValueError, match="lies outside a text of"):
        span.words("x" * (span.end - 1))


@given(words, words, words)
def test_places_count_code_points_and_pass_over_nul_and_astral_ones(
    before: str, inside: str, after: str
) -> None:
    span = Span(start=len(before), end=len(before) + len(inside))
    assert span.words(before + inside + after) == inside


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2)])
def test_an_empty_backward_or_negative_span_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end)


@given(spans())
def test_a_span_is_a_pair_in_json_and_can_be_made_of_one(span: Span) -> None:
    assert span.model_dump_json() == f"[{span.start},{span.end}]"
    assert Span.model_validate((span.start, span.end)) == span


@pytest.mark.parametrize("given_", [[1], [1, 2, 3], "12", 1, ["a", "b"]])
def test_a_span_is_made_of_nothing_but_a_pair_of_numbers(given_: object) -> None:
    with pytest.raises(ValidationError):
        Span.model_validate(given_)


@given(spans(), spans())
def test_spans_overlap_when_they_share_a_code_point(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(shared)


@given(spans(), spans())
def test_a_span_covers_another_when_it_has_all_its_code_points(a: Span, b: Span) -> None:
    assert a.covers(b) == (set(range(b.start, b.end)) <= set(range(a.start, a.end)))


@given(st.lists(spans(), min_size=2, max_size=6))
def test_spans_sort_by_where_they_start_then_by_where_they_end(given_: list[Span]) -> None:
    assert sorted(given_) == sorted(given_, key=lambda span: (span.start, span.end))


@given(st.lists(spans(), min_size=1, max_size=6))
def test_the_hull_is_the_smallest_span_over_all(given_: list[Span]) -> None:
    over = hull(given_)
    assert all(over.covers(span) for span in given_)
    assert over.start in {span.start for span in given_}
    assert over.end in {span.end for span in given_}


@given(placed)
def test_a_quote_is_its_place_with_what_stands_around_it(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    quote = TextQuote.at(text, span)
    assert quote.exact == span.words(text)
    assert text[: span.start].endswith(quote.prefix)
    assert text[span.end :].startswith(quote.suffix)
    assert len(quote.prefix) == min(CONTEXT, span.start)
    assert len(quote.suffix) == min(CONTEXT, len(text) - span.end)


def test_a_quote_of_a_place_outside_the_text_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="lies outside"):
        TextQuote.at("Haifa", Span(start=3, end=6))
