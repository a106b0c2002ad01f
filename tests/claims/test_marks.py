"""Quotation marks open and close what a reader would say they do, and one odd mark does little harm."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.marks import quoted
from tests.strategies import texts

MARKS = st.text(alphabet="“”„‘’'\"«» a.3", max_size=60)


def shown(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quoted(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("", []),
        ("No marks at all.", []),
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("Er sagte „ja“ dazu.", ["„ja“"]),
        ("Er sagte „ja” dazu.", ["„ja”"]),
        ("Il dit «oui» encore.", ["«oui»"]),
        ("He said ‘yes’ and 'no'.", ["‘yes’", "'no'"]),
        ("He said “the ‘old’ way”.", ["“the ‘old’ way”"]),
        ("He said “it’s ours” again.", ["“it’s ours”"]),
        ("He said ‘it’s ours’ again.", ["‘it’s ours’"]),
    ],
)
def test_a_mark_and_its_partner_hold_a_quotation(text: str, quotations: list[str]) -> None:
    assert shown(text) == quotations


@pytest.mark.parametrize(
    "text",
    [
        "Vela’s boats and the crews’ nets",
        "the summer of ’98",
        'a 12" pipe and a 9" pipe',
        "a ' alone and a ’ alone",
        "a ‘quiet start that never closes",
        "an end” without a beginning",
        "Stop!'he",
    ],
)
def test_apostrophes_inches_and_single_marks_without_a_partner_quote_nothing(text: str) -> None:
    assert shown(text) == []


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    (found,) = quoted("She said: “We wait. We shall see.")
    assert (found.start, found.end, found.closed) == (10, 33, False)


@pytest.mark.parametrize(("text", "last"), [("“one “two” three", "“two”"), ("«one «two» three", "«two»")])
def test_a_mark_that_opens_twice_opens_where_it_stands_last(text: str, last: str) -> None:
    assert shown(text) == [last]


@given(text=texts | MARKS)
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quoted(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.closed or q.end == len(text) for q in found)


@pytest.mark.parametrize("fragment", ["“", "”", '"', "'", "‘a ", " 'a", "’", "«", "„“", "“a”"])
def test_a_long_run_of_marks_is_read_in_linear_time(fragment: str) -> None:
    started = time.process_time()
    quoted(fragment * (200_000 // len(fragment)))
    assert time.process_time() - started < 5
