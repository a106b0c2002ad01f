"""DAT003 on written articles."""

from __future__ import annotations

import datetime

import pytest

from tests.compare.article import article
from verifier.audit import Subject
from verifier.audit.rules.impossible_order import RULE

PUBLISHED = datetime.date(2023, 10, 30)


def found(sentence: str, published: datetime.date | None = None) -> list[str]:
    return [f.place.text for f in RULE.check(Subject(reading=article(sentence, published=published)))]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("It was closed from 15 May to 3 May 2020.", "from 15 May to 3 May 2020"),
        ("It ran between March 2015 and June 2012.", "between March 2015 and June 2012"),
        ("It ran from 2015 to 2012.", "from 2015 to 2012"),
        ("It was open from June 12, 2020, until June 9, 2020.", "from June 12, 2020, until June 9, 2020"),
        ("The painter Anna Berg (1980–1972) lived here.", "(1980–1972)"),
        ("He was born in Rome in 1980 and died in 1972.", "born in Rome in 1980 and died in 1972"),
        ("She was born in 1980, and was later killed in 1972.", "born in 1980, and was later killed in 1972"),
        ("She was arrested on 9 June and released on 7 June.", "arrested on 9 June and released on 7 June"),
        (
            "Lind was arrested in Oslo on 9 June 2022 and was later freed by police on 7 June 2022.",
            "arrested in Oslo on 9 June 2022 and was later freed by police on 7 June 2022",
        ),
        ("The club, founded in 1990, was dissolved in 1985.", "founded in 1990, was dissolved in 1985"),
        ("They married in 1990, divorced in 1988.", "married in 1990, divorced in 1988"),
    ],
)
def test_an_end_before_its_beginning_is_found(sentence: str, place: str) -> None:
    assert found(sentence) == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was closed from 3 May to 15 May 2020.",
        "It was closed from 20 December to 3 January 2021.",
        "The tax year runs from 6 April to 5 April.",
        "The vote was moved from 15 May to 3 May 2020.",
        "Catches fell from 2015 to 2012 tonnes.",
        "It was closed from 31 June to 3 May.",
        "He was born in 1980 to a smith whose father died in 1972.",
        "He was arrested on 9 June and another man was released on 7 June.",
        "He was arrested on 9 June, and Berg was released on 7 June.",
        "She was arrested on 9 June 2022 and released in 2022.",
        "She was arrested in June 2022 and released in May 2023.",
    ],
)
def test_what_may_be_so_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_what_is_told_before_it_happened_is_found() -> None:
    (place,) = found("He said on 3 May 2022 that the bridge had collapsed on 5 May 2022.")
    assert place == "3 May 2022 that the bridge had collapsed on 5 May 2022"
    assert len(found("He told reporters on 3 May that the old bridge collapsed on 5 May.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "He said on 3 May that the bridge will open on 5 May.",
        "He said on 5 May that the bridge had collapsed on 3 May.",
        "He said on 3 May that the bridge is closed on 5 May.",
    ],
)
def test_plans_and_what_happened_before_it_was_told_are_left_alone(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Ann Lind, born in 1960, 45, teaches.", "1960, 45"),
        ("Ann Lind, 45, who was born in 1960, teaches.", "45, who was born in 1960"),
        ("The 45-year-old teacher, born in 1960, won.", "45-year-old teacher, born in 1960"),
        ("She was born on 5 May 1960 and is 45 years old.", "5 May 1960 and is 45"),
        ("He was born in 1920 and died in 1972, aged 45.", "1920 and died in 1972, aged 45"),
    ],
)
def test_an_age_that_the_year_of_birth_does_not_give_is_found(sentence: str, place: str) -> None:
    assert found(sentence, PUBLISHED) == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lind, born in 1960, 63, teaches.",
        "Ann Lind, born in 1960, 62, teaches.",
        "He was born in 1920 and died in 1972, aged 51.",
        "She was born in 1960, one of 45 children of the village.",
        "Ann Lind, born on 5 May, 45, teaches.",
    ],
)
def test_an_age_before_or_behind_the_birthday_fits(sentence: str) -> None:
    assert found(sentence, PUBLISHED) == []


def test_an_age_of_today_needs_a_day_of_publication() -> None:
    assert found("Ann Lind, born in 1960, 45, teaches.") == []
