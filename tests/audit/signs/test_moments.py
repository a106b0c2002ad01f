"""Moments and which of two came first."""

from __future__ import annotations

import pytest

from verifier.audit.signs.moments import before, moment


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2012", "2015"),
        ("June 2012", "2015"),
        ("June 2012", "July 2012"),
        ("3 May 2012", "5 May 2012"),
        ("3 May", "5 May 2012"),
        ("May 3", "June 1"),
    ],
)
def test_one_moment_is_before_another_as_far_as_both_are_printed(early: str, late: str) -> None:
    assert before(moment(early), moment(late))
    assert not before(moment(late), moment(early))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2012", "June 2012"),
        ("June 2012", "3 June 2012"),
        ("3 May 2012", "3 May 2012"),
        ("3 January", "20 December"),
        ("5 April", "6 April"),
        ("31 April", "5 May"),
        ("3 May", "2012"),
    ],
)
def test_of_other_moments_none_is_surely_before(one: str, other: str) -> None:
    assert not before(moment(one), moment(other))
    assert not before(moment(other), moment(one))
