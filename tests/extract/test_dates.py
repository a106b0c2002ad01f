"""Dates of a sentence, resolved as a news reader resolves them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from claims.date import PartialDate, Precision
from claims.span import Span
from verifier.extract.dates import find_dates

MONDAY = datetime.date(2023, 10, 30)
SEED = Path(__file__).parents[2] / "seeds" / "israel-summons-ambassador.txt"


def dates(text: str, published: datetime.date | None = MONDAY) -> list[PartialDate]:
    return find_dates(text, Span(start=0, end=len(text)), published=published)[0]


def shown(text: str, published: datetime.date | None = MONDAY) -> list[tuple[str, str]]:
    return [(date.text, date.edtf) for date in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The strike of 2023-10-29 was the first.", "2023-10-29", "2023-10-29"),
        ("Logged at 2023-10-29T14:00:00Z by the port.", "2023-10-29", "2023-10-29"),
        ("The letter of 29/10/2023 is short.", "29/10/2023", "2023-10-29"),
        ("The letter of 10/29/2023 is short.", "10/29/2023", "2023-10-29"),
        ("The letter of 03.04.2023 is short.", "03.04.2023", "2023-04-03"),
        ("They met on 29 October 2023 in Doha.", "29 October 2023", "2023-10-29"),
        ("They met on October 29, 2023, in Doha.", "October 29, 2023", "2023-10-29"),
        ("They met on Sunday, 29th of October 2023.", "Sunday, 29th of October 2023", "2023-10-29"),
        ("They met in May 2019 in Doha.", "May 2019", "2019-05"),
        ("They met in 2019 in Doha.", "2019", "2019"),
        ("The plan for 2021-2031 stands.", "2021-2031", "2021/2031"),
        ("Sales of fiscal 1998 rose.", "fiscal 1998", "1998"),
        ("It was common in the 1990s.", "1990s", "199X"),
        ("It was common in the '60s.", "'60s", "196X"),
        ("A palace of the 19th century burnt.", "19th century", "18XX"),
        ("Growth slowed in the third quarter of 2021.", "third quarter of 2021", "2021-35"),
        ("Growth slowed in Q3 2021.", "Q3 2021", "2021-35"),
        ("Rain fell all summer 2020.", "summer 2020", "2020-22"),
        ("It fell in the first half of 2020.", "first half of 2020", "2020-01/2020-06"),
        ("It fell in the first nine months of 2020.", "the first nine months of 2020", "2020-01/2020-09"),
        ("It fell in late 2012.", "late 2012", "2012-09/2012-12"),
        ("It fell in early March 2020.", "early March 2020", "2020-03-01/2020-03-10"),
        ("It fell in mid-June 2020.", "mid-June 2020", "2020-06-11/2020-06-20"),
        ("It closed at the end of June 2020.", "the end of June 2020", "2020-06-30"),
        ("The tower, from 2013 to March 2016, stood.", "from 2013 to March 2016", "2013-01/2016-03"),
        ("It ran between May and July 2020.", "between May and July 2020", "2020-05/2020-07"),
        ("It ran from November to May 2020.", "from November to May 2020", "2019-11/2020-05"),
        ("It ran on 26-27 October 2020.", "26-27 October 2020", "2020-10-26/2020-10-27"),
        ("It came in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It came in March nineteen ninety.", "March nineteen ninety", "1990-03"),
        ("It came in two thousand and five.", "two thousand and five", "2005"),
        ("It came in twenty twenty-three.", "twenty twenty-three", "2023"),
        ("It was rare in the nineties.", "nineties", "199X"),
        ("It was rare in the 18th and 19th centuries.", "18th and 19th centuries", "1700/1899"),
        ("It was rare in the mid-80s.", "the mid-80s", "1984/1986"),
        ("Growth slowed in the last quarter of 2021.", "the last quarter of 2021", "2021-36"),
        ("Growth slowed in H1 2021.", "H1 2021", "2021-01/2021-06"),
        ("It fell in the first two quarters of 2020.", "the first two quarters of 2020", "2020-01/2020-06"),
        ("It snowed in the winter of 2020-21.", "winter of 2020-21", "2020-24"),
        ("Sales of fiscal 2021-22 rose.", "fiscal 2021-22", "2021/2022"),
        ("It closed in the middle of May 2020.", "the middle of May 2020", "2020-05-11/2020-05-20"),
        ("It opened in the first week of May 2020.", "the first week of May 2020", "2020-05-01/2020-05-07"),
        ("It closed on the last day of 2020.", "the last day of 2020", "2020-12-31"),
        ("They met on Sept. 13 (Thursday), 2018.", "Sept. 13 (Thursday), 2018", "2018-09-13"),
        ("They met on 7-Oct-2023.", "7-Oct-2023", "2023-10-07"),
        ("Her film The Well (2003) won.", "2003", "2003"),
    ],
)
def test_a_date_with_its_year_needs_no_publication(text: str, words: str, edtf: str) -> None:
    assert shown(text, None) == [(words, edtf)]
    assert all(date.against is None for date in dates(text, None))


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It happened on Friday.", "Friday", "2023-10-27"),
        ("It happened on Monday.", "Monday", "2023-10-30"),
        ("It happened last Monday.", "last Monday", "2023-10-23"),
        ("The court will rule on Friday.", "Friday", "2023-11-03"),
        ("On Friday, the court will rule.", "Friday", "2023-11-03"),
        ("He said on Friday that he will go.", "Friday", "2023-10-27"),
        ("It happened on October 7.", "October 7", "2023-10-07"),
        ("It happened on Nov. 7.", "Nov. 7", "2022-11-07"),
        ("The fair will open on Nov. 7.", "Nov. 7", "2023-11-07"),
        ("It closed on the 29th of February.", "29th of February", "2020-02-29"),
        ("It happened in May.", "May", "2023-05"),
        ("It happened last November.", "last November", "2022-11"),
        ("The fair is expected to open in January.", "January", "2024-01"),
        ("It happened in June last year.", "June last year", "2022-06"),
        ("It happened last week.", "last week", "2023-10-23/2023-10-29"),
        ("It happened last weekend.", "last weekend", "2023-10-28/2023-10-29"),
        ("It happened this month.", "this month", "2023-10"),
        ("It happened last year.", "last year", "2022"),
        ("It will happen next month.", "next month", "2023-11"),
        ("It happened yesterday.", "yesterday", "2023-10-29"),
        ("It happened last night.", "last night", "2023-10-29"),
        ("It happens tonight.", "tonight", "2023-10-30"),
        ("It will happen tomorrow.", "tomorrow", "2023-10-31"),
        ("It happened two days ago.", "two days ago", "2023-10-28"),
        ("It happened two weeks ago.", "two weeks ago", "2023-10-16/2023-10-22"),
        ("It happened three months ago.", "three months ago", "2023-07"),
        ("It happened eight years ago.", "eight years ago", "2015"),
        ("It grew over the past three weeks.", "the past three weeks", "2023-10-09/2023-10-30"),
        ("It grew in the past decade.", "the past decade", "2013-10-30/2023-10-30"),
        ("It fell in the third quarter.", "third quarter", "2023-35"),
        ("It fell in the fourth quarter.", "fourth quarter", "2023-36"),
        ("It fell in last year's first quarter.", "last year's first quarter", "2022-33"),
        ("It was dry last summer.", "last summer", "2023-22"),
        ("It was cold last winter.", "last winter", "2022-24"),
        ("It must close by year-end.", "year-end", "2023-12-31"),
        ("It closed the week of March 6.", "the week of March 6", "2023-03-06/2023-03-12"),
        ("It closed on Christmas Day.", "Christmas Day", "2022-12-25"),
        ("It closed on Thanksgiving Day.", "Thanksgiving Day", "2022-11-24"),
        ("It ran from September to June.", "from September to June", "2022-09/2023-06"),
        ("It ran from Monday to Thursday.", "from Monday to Thursday", "2023-10-23/2023-10-26"),
        ("It will run from Wednesday to Tuesday.", "from Wednesday to Tuesday", "2023-11-01/2023-11-07"),
        ("They met on Friday (Oct. 27).", "Friday (Oct. 27)", "2023-10-27"),
        ("It closed on Thanksgiving.", "Thanksgiving", "2022-11-24"),
        ("It rained overnight.", "overnight", "2023-10-29/2023-10-30"),
        ("It was said earlier this week.", "earlier this week", "2023-10-30/2023-11-05"),
        ("It was said earlier in the day.", "earlier in the day", "2023-10-30"),
        ("It rose in the second half of the year.", "second half of the year", "2023-07/2023-12"),
        (
            "It rose in the first nine months of the year.",
            "the first nine months of the year",
            "2023-01/2023-09",
        ),
        ("It has lost a tenth since the start of the year.", "the start of the year", "2023-01-01"),
        ("It lost money in the current fiscal year.", "current fiscal year", "2023"),
        ("It will open in two weeks.", "in two weeks", "2023-11-13/2023-11-19"),
        ("It opens in three years\u2019 time.", "in three years\u2019 time", "2026"),
        ("It opened twenty or so years ago.", "twenty or so years ago", "2003"),
        ("It has gained a tenth since year-end.", "year-end", "2022-12-31"),
        ("It raised its forecast for the full year.", "the full year", "2023"),
        ("It reached a high for the year.", "the year", "2023"),
        ("It opened two and a half years ago.", "two and a half years ago", "2021-04"),
        ("It opened a year and a half ago.", "a year and a half ago", "2022-04"),
        ("It opened half a year ago.", "half a year ago", "2023-04"),
        ("GAZA, Nov. 7 (Reuters) - The port will open.", "Nov. 7", "2022-11-07"),
        ("7 November \u2014 The port will open.", "7 November", "2022-11-07"),
        ("On Nov. 7 - a market day - the port will open.", "Nov. 7", "2023-11-07"),
    ],
)
def test_words_without_a_year_look_back_from_the_publication(text: str, words: str, edtf: str) -> None:
    assert shown(text) == [(words, edtf)]
    assert [date.against for date in dates(text)] == [MONDAY]


@pytest.mark.parametrize(
    "text",
    [
        "It closed last week.",
        "It closed yesterday.",
        "It closed on Friday.",
        "It closed on October 7.",
        "It closed in May.",
        "It fell in the third quarter.",
        "It closed two days ago.",
    ],
)
def test_relative_words_without_a_publication_date_are_returned_as_unplaced(text: str) -> None:
    placed, unplaced = find_dates(text, Span(start=0, end=len(text)), published=None)
    assert not placed
    assert [words.span.words(text) for words in unplaced] == [words.text for words in unplaced]
    assert len(unplaced) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "May I ask who pays?",
        "Theresa May spoke for long.",
        "Some 1,900 people fled and 2000 soldiers stayed.",
        "About 2000 were hurt.",
        "It began at 1900 GMT, at 10:35 a.m. sharp.",
        "The fight went on for years, in recent days most of all.",
        "The firm is now, and currently, closed.",
        "See https://example.org/2022/07/17/2003781903 for more.",
        "It began 12000 years ago.",
        "Call 2019-555-0173 or write.",
        "A vase of the 3rd century BC broke.",
        "He was 45 years old and ran 1500 metres.",
        "The 30 February 2023 entry is false.",
        "Jan Novak and April Jones spoke of June Carter.",
        "They read it in India Today and watch Russia Today.",
        "The Audit Act No. 5 of 2004 binds them.",
        "A woman in her eighties, a man in his late 70s and highs in the 80s.",
        "Two thousand people and nineteen hundred houses, in two thousand towns.",
        "He spoke on ABC's \u201cThis Week\u201d.",
        "The quarter-to-quarter rise was small.",
        "They meet every Friday and each Monday.",
        "The head of Mar Sarkis spoke.",
        "The team won the first half and lost the second half.",
        "They stayed overnight, which is hard to do overnight.",
        "It will be the first summit in three years.",
        "It was the second day of the fair.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert [date for date in shown(text) if date[1] != "2023-02"] == []


def test_days_that_share_a_month_are_dates_of_their_own() -> None:
    assert shown("It rained on October 3, 5 and 7 in Doha.") == [
        ("October 3", "2023-10-03"),
        ("5", "2023-10-05"),
        ("7", "2023-10-07"),
    ]
    assert shown("It rained on 26 and 27 October 2020.") == [
        ("26", "2020-10-26"),
        ("27 October 2020", "2020-10-27"),
    ]
    assert shown("It rained on October 26 and 27, 2020.") == [
        ("October 26", "2020-10-26"),
        ("27, 2020", "2020-10-27"),
    ]


def test_a_count_behind_a_day_is_no_day() -> None:
    assert shown("On October 7 and 8 people died of it.") == [("October 7", "2023-10-07")]


def test_words_that_look_from_another_date_are_resolved_against_it() -> None:
    text = "It rose to 98 in June 2020 from 97 the previous month."
    assert shown(text, None) == [("June 2020", "2020-06"), ("the previous month", "2020-05")]
    assert dates(text, None)[1].against == datetime.date(2020, 6, 1)
    assert shown("It rose in the third quarter from a year earlier.")[1] == ("a year earlier", "2022-35")
    assert shown("It opened on October 7, 2020 and closed two days later.")[1] == (
        "two days later",
        "2020-10-09",
    )


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("In 2019 he left; the year before, he had won.", "the year before", "2018"),
        (
            "It opened on October 7, 2020, and closed the following Monday.",
            "the following Monday",
            "2020-10-12",
        ),
        ("It opened in June 2020, a year after the previous March.", "the previous March", "2020-03"),
        (
            "Sales of the first half of 2021 beat the same period a year earlier.",
            "the same period a year earlier",
            "2020-01/2020-06",
        ),
        ("It rose in the third quarter of 2021, above the 2019 quarter.", "the 2019 quarter", "2019-35"),
        ("It was so in the 1960s and 70s.", "70s", "197X"),
        (
            "It opened on October 7, 2020, and closed two weeks after.",
            "two weeks after",
            "2020-10-19/2020-10-25",
        ),
    ],
)
def test_words_look_from_the_date_before_them(text: str, words: str, edtf: str) -> None:
    assert shown(text)[-1] == (words, edtf)


def test_a_week_does_not_stand_beside_a_year() -> None:
    assert shown("It fell in 2019; that week was wet.") == [("2019", "2019")]


def test_the_1800s_are_a_century_and_the_1990s_a_decade() -> None:
    assert [date.edtf for date in dates("In the 1800s, the 1990s and the 2000s")] == ["18XX", "199X", "200X"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He could leave as early as Friday.", "2023-11-03"),
        ("He left as early as Friday.", "2023-10-27"),
        ("He may leave as soon as Friday.", "2023-11-03"),
        ("They have until 9 a.m. Friday.", "2023-11-03"),
        ("By Friday, thirty members had signed.", "2023-10-27"),
        ("It had been due to expire on Friday.", "2023-10-27"),
        ("It is due to expire on Friday.", "2023-11-03"),
        ("Two days later, as of Friday, it fell.", "2023-10-27"),
        ("He said that he would resign on Friday.", "2023-11-03"),
        ("It burnt next to the port on Friday.", "2023-10-27"),
        ("It was the record set on Friday.", "2023-10-27"),
        ("They set Friday as the deadline.", "2023-11-03"),
        ("They agreed to meet on Friday.", "2023-11-03"),
        ("On Friday, the league plans to meet.", "2023-11-03"),
        ("On Friday, the court is expected to rule.", "2023-11-03"),
        ("On Friday, the court is to rule.", "2023-11-03"),
        ("On Friday, when she dropped her plans, it rained.", "2023-10-27"),
        ("It will, in contrast to Friday, be dry.", "2023-11-03"),
        ("It was dry, in contrast to Friday.", "2023-10-27"),
        ("It was postponed to Friday.", "2023-11-03"),
        ("The man flew to the United States on Friday.", "2023-10-27"),
        ("He said to Will Young on Friday that it rained.", "2023-10-27"),
    ],
)
def test_the_verb_tells_whether_a_weekday_is_behind_or_ahead(text: str, edtf: str) -> None:
    assert [date.edtf for date in dates(text)] == [edtf]


def test_a_day_that_may_be_a_month_is_both_unless_the_article_has_a_habit() -> None:
    (both,) = dates("The letter of 03/04/2023 is short.", None)
    assert (both.edtf, both.precision) == ("[2023-03-04,2023-04-03]", Precision.DAY)
    assert (both.earliest, both.latest) == (datetime.date(2023, 3, 4), datetime.date(2023, 4, 3))
    assert shown("Of 03/04/2023, and of 28/04/2023.", None)[0] == ("03/04/2023", "2023-04-03")
    assert shown("Of 03/04/2023, and of 04/28/2023.", None)[0] == ("03/04/2023", "2023-03-04")
    assert shown("Of 03/04/2023, 04/28/2023 and 28/04/2023.", None)[0][1] == "[2023-03-04,2023-04-03]"


def test_a_date_shortly_before_the_sentence_is_looked_from_too() -> None:
    text = "It opened on October 7, 2020. It closed the next day."
    found, _ = find_dates(text, Span(start=30, end=len(text)), published=MONDAY)
    assert [(date.text, date.edtf) for date in found] == [("the next day", "2020-10-08")]


def test_a_printed_weekday_chooses_the_year() -> None:
    assert shown("An editorial of Tuesday, Oct. 31, says so.") == [("Tuesday, Oct. 31", "2023-10-31")]


def test_precision_tells_the_unit_that_the_words_name() -> None:
    text = (
        "On Friday, last week, in May, in the third quarter, last summer, in 2019, in the 1990s, "
        "in the 19th century"
    )
    assert [date.precision for date in dates(text)] == [
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.QUARTER,
        Precision.SEASON,
        Precision.YEAR,
        Precision.DECADE,
        Precision.CENTURY,
    ]


def test_spaces_that_do_not_break_and_line_ends_stand_between_the_words_of_a_date() -> None:
    assert shown("On 29\u00a0October\r\n2023, it rained.") == [("29\u00a0October\r\n2023", "2023-10-29")]


def test_the_article_on_the_ambassador_has_its_nine_dates() -> None:
    text = SEED.read_bytes().decode("utf-8")
    assert sorted(shown(text)) == sorted(
        [
            ("last week", "2023-10-23/2023-10-29"),
            ("October 29", "2023-10-29"),
            ("last week", "2023-10-23/2023-10-29"),
            ("October 26", "2023-10-26"),
            ("October 7", "2023-10-07"),
            ("last weekend", "2023-10-28/2023-10-29"),
            ("October 29", "2023-10-29"),
            ("October 27", "2023-10-27"),
            ("the past three weeks", "2023-10-09/2023-10-30"),
        ]
    )
