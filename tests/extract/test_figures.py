"""Figures are found where they stand, with the interval that their words allow."""

from __future__ import annotations

import pytest

from claims.figure import Figure
from claims.span import Span
from verifier.extract.figures import find_figures


def figures(text: str) -> list[Figure]:
    return find_figures(text, Span(start=0, end=len(text)))


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "comparator", "unit"),
    [
        ("The port lost 1,400 workers.", "1,400 workers", 1400, 1400, "exactly", "worker"),
        ("They hold more than 200 sailors.", "more than 200 sailors", 200, None, "more_than", "sailor"),
        ("At least 12 barges sank.", "At least 12 barges", 12, None, "at_least", "barge"),
        ("Up to 30 huts burned.", "Up to 30 huts", None, 30, "at_most", "hut"),
        ("No fewer than nine judges resigned.", "No fewer than nine judges", 9, None, "at_least", "judge"),
        ("Fewer than 40 miners came up.", "Fewer than 40 miners", None, 40, "less_than", "miner"),
        ("About 1,500 geese landed.", "About 1,500 geese", 1500, 1500, "about", "goose"),
        ("It lasted almost two weeks.", "almost two weeks", None, 2, "less_than", "week"),
        ("Some 50 or more farmers met.", "Some 50 or more farmers", 50, None, "at_least", "farmer"),
        ("Between 30 and 40 goats strayed.", "Between 30 and 40 goats", 30, 40, "between", "goat"),
        ("We counted 20-30 tents.", "20-30 tents", 20, 30, "between", "tent"),
        ("It takes six to nine months.", "six to nine months", 6, 9, "between", "month"),
        ("It costs 2 to 3 million euros.", "2 to 3 million euros", 2e6, 3e6, "between", "EUR"),
        ("Dozens of ferries waited.", "Dozens of ferries", 24, None, "vague", "ferry"),
        ("Tens of thousands of voters left.", "Tens of thousands of voters", 20000, None, "vague", "voter"),
        ("Several hundred nurses marched.", "Several hundred nurses", 300, None, "vague", "nurse"),
        ("A few metres away stood a hut.", "A few metres", 3, None, "vague", "metre"),
        ("She brought two dozen eggs.", "two dozen eggs", 24, 24, "exactly", "egg"),
        ("It earned nearly 2 million.", "nearly 2 million", None, 2e6, "less_than", None),
        ("They sold 35 lakh bikes.", "35 lakh bikes", 3.5e6, 3.5e6, "exactly", "bike"),
        ("It won twenty-eight seats.", "twenty-eight seats", 28, 28, "exactly", "seat"),
        ("Half of the members left.", "Half of the members", 50, 50, "exactly", "percent"),
        ("Two-thirds of voters agreed.", "Two-thirds of voters", 66.67, 66.67, "exactly", "percent"),
        ("One in five pupils walks.", "One in five pupils", 20, 20, "exactly", "percent"),
        ("Over a third of the land is dry.", "Over a third of the land", 33.33, None, "more_than", "percent"),
        ("Around 40 per cent of roads closed.", "Around 40 per cent of roads", 40, 40, "about", "percent"),
        ("Rates rose by 25 basis points.", "25 basis points", 25, 25, "exactly", "basis point"),
        ("It spans 3.5km.", "3.5km", 3.5, 3.5, "exactly", "kilometre"),
        ("It was the fifth meeting.", "fifth meeting", 5, 5, "exactly", "meeting"),
        ("They began a 20-year project.", "20-year project", 20, 20, "exactly", "year"),
        ("The road is a single lane.", "single lane", 1, 1, "exactly", "lane"),
        ("It hired over 2 800 guards.", "over 2 800 guards", 2800, None, "more_than", "guard"),
    ],
)  # fmt: skip
def test_a_figure_has_its_words_its_interval_and_its_unit(
    text: str, words: str, low: float | None, high: float | None, comparator: str, unit: str | None
) -> None:
    figure = only(text)
    assert (figure.text, figure.low, figure.high) == (words, low, high)
    assert (figure.comparator, figure.unit) == (comparator, unit)


@pytest.mark.parametrize(
    ("words", "amount", "code"),
    [
        ("$1.2bn", 1.2e9, "USD"), ("US$40", 40, "USD"), ("NZ$60,000", 60000, "NZD"), ("A$5m", 5e6, "AUD"),
        ("£3.5 million", 3.5e6, "GBP"), ("€10", 10, "EUR"), ("₹500", 500, "INR"), ("Rs 50 crore", 5e8, "INR"),
        ("R10 000", 10000, "ZAR"), ("20,000 baht", 20000, "THB"), ("9.35 billion yuan", 9.35e9, "CNY"),
        ("8.99 Australian dollars", 8.99, "AUD"), ("a million dollars", 1e6, "USD"),
    ],
)  # fmt: skip
def test_money_has_its_currency_code(words: str, amount: float, code: str) -> None:
    figure = only(f"The council spent {words} on it.")
    assert (figure.text, figure.low, figure.unit) == (words, amount, code)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1998.", "The train left at 9:45 p.m. again.", "Smith, 45, said so.",
        "The 22-year-old ran.", "They lost 2-1 at home.", "Flight 370 vanished.", "A Boeing 737 landed.",
        "He cited Section 177 again.", "The G20 met.", "COVID-19 spread.", "No one came.",
        "One of them left.", "At one point it rained.", "See https://example.org/2022/7/21/x9.",
        "The second half was dull.", "The Second Army left.", "Call 0800 123 456 now.", "The two agreed.",
        "Between 1600 and 1900 it froze.", "It came on 7 July and on October 26.",
    ],
)  # fmt: skip
def test_dates_times_ages_scores_names_and_pronouns_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_the_noun_phrase_ends_at_its_head() -> None:
    texts = [figure.text for figure in figures("Four law enforcement officers and two of his aides died.")]
    assert texts == ["Four law enforcement officers", "two of his aides"]


def test_what_a_number_counts_is_taken_from_the_whole_that_it_is_part_of() -> None:
    part, whole = figures("More than 300 of the 367 people remained.")
    assert (part.text, part.unit, part.counted) == ("More than 300", "person", "people")
    assert whole.text == "367 people"


def test_from_one_number_to_another_is_two_figures_when_something_moved() -> None:
    texts = [figure.text for figure in figures("The rate rose from 2.25 percent to 3 percent.")]
    assert texts == ["2.25 percent", "3 percent"]


def test_a_range_between_dates_already_taken_is_left_alone() -> None:
    text = "From 3 to 9 boats came."
    taken = [Span(start=text.index("3"), end=text.index("3") + 1)]
    assert [f.text for f in find_figures(text, Span(start=0, end=len(text)), taken=taken)] == ["9 boats"]


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "Nothing here. Five boats sank."
    (figure,) = find_figures(text, Span(start=14, end=len(text)))
    assert figure.span.words(text) == figure.text == "Five boats"


def test_a_number_beyond_all_counts_is_no_figure() -> None:
    assert figures(f"They found {'9' * 40} coins and {'7' * 5000} stones.") == []
    assert figures("It is a billion trillion trillion trillion metres away.") == []
