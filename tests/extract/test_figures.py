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
        ("Some 20-plus boats came.", "Some 20-plus boats", 20, None, "at_least", "boat"),
        ("He served 17-and-a-half years.", "17-and-a-half years", 17.5, 17.5, "exactly", "year"),
        ("It held 39 1/2 litres.", "39 1/2 litres", 39.5, 39.5, "exactly", "litre"),
        ("Sales grew 29,8%.", "29,8%", 29.8, 29.8, "exactly", "percent"),
        ("Four to five hundred mules died.", "Four to five hundred mules", 400, 500, "between", "mule"),
        ("A handful of pupils sang.", "A handful of pupils", 3, None, "vague", "pupil"),
        ("Up to thousands of birds fell.", "Up to thousands of birds", 2000, None, "vague", "bird"),
        ("Several hundred billion cells die.", "Several hundred billion cells", 3e11, None, "vague", "cell"),
        ("The other 8nations signed.", "8nations", 8, 8, "exactly", "nation"),
        ("We log 31,000 daily entries.", "31,000 daily entries", 31000, 31000, "exactly", "entry"),
        ("It made 90 safe, dry rooms.", "90 safe, dry rooms", 90, 90, "exactly", "room"),
        ("They flew two Boeing 737 jets.", "two Boeing 737 jets", 2, 2, "exactly", "jet"),

        ("A 10,000-strong crowd stood.", "10,000-strong crowd", 10000, 10000, "exactly", "person"),
        ("A 5.6-magnitude quake came.", "5.6-magnitude quake", 5.6, 5.6, "exactly", "magnitude"),
        ("It runs at 90 km/h there.", "90 km/h", 90, 90, "exactly", "kilometre per hour"),
        ("It did 20 miles per gallon.", "20 miles per gallon", 20, 20, "exactly", "mile per gallon"),
        ("It was 40 C outside.", "40 C", 40, 40, "exactly", "degree Celsius"),
        ("The cave has 2500 year old walls.", "2500 year old", 2500, 2500, "exactly", "year"),
        ("The 600-year-old school burned.", "600-year-old school", 600, 600, "exactly", "year"),
        ("It is 43.4 percent-owned by Aline.", "43.4 percent-owned", 43.4, 43.4, "exactly", "percent"),
        ("It has 2/3 of the votes.", "2/3 of the votes", 66.67, 66.67, "exactly", "percent"),
        ("Try 500 nails.", "500 nails", 500, 500, "exactly", "nail"),
        ("He won 52.4% of the vote.", "52.4% of the vote", 52.4, 52.4, "exactly", "percent"),
        ("She was the 10th person to swim it.", "10th person", 10, 10, "exactly", "person"),
        ("No deaths were reported.", "No deaths", 0, 0, "exactly", "death"),
        ("Nobody was hurt.", "Nobody", 0, 0, "exactly", "person"),
        ("No one was killed.", "No one", 0, 0, "exactly", "person"),
        ("It sold an average of 30 hats.", "an average of 30 hats", 30, 30, "exactly", "hat"),
        ("She wrote about two wars.", "two wars", 2, 2, "exactly", "war"),
        ("It holds 4000mAh there.", "4000mAh", 4000, 4000, "exactly", "milliampere hour"),
        ("It had 13 TeV then.", "13 TeV", 13, 13, "exactly", "teraelectronvolt"),
        ("It took 126 mg/dL then.", "126 mg/dL", 126, 126, "exactly", "milligram per decilitre"),
        ("It flew at 7 m/s there.", "7 m/s", 7, 7, "exactly", "metre per second"),
        ("It bore 1.3 A/cm2 then.", "1.3 A/cm2", 1.3, 1.3, "exactly", "ampere per square centimetre"),
        ("It pumps 900 barrels a day.", "900 barrels a day", 900, 900, "exactly", "barrel per day"),
        ("It rowed 20 miles a day later.", "20 miles", 20, 20, "exactly", "mile"),
        ("It took 75 mg per kg of fish.", "75 mg per kg", 75, 75, "exactly", "milligram per kilogram"),
        ("It is a 3,000-square-foot barn.", "3,000-square-foot barn", 3000, 3000, "exactly", "square foot"),
        ("The 500-pupil school closed.", "500-pupil school", 500, 500, "exactly", "pupil"),
        ("It has a 6-speed gearbox.", "6-speed gearbox", 6, 6, "exactly", "speed"),
        ("It spent 2 quadrillion crowns.", "2 quadrillion crowns", 2e15, 2e15, "exactly", "crown"),
        ("He got two long terms plus a fine.", "two long terms", 2, 2, "exactly", "term"),
        ("It had a magnitude of 7.1 there.", "7.1", 7.1, 7.1, "exactly", "magnitude"),
        ("It delivers 180PS there.", "180PS", 180, 180, "exactly", "horsepower"),
        ("The sprint takes 4.5s there.", "4.5s", 4.5, 4.5, "exactly", "second"),
        ("It costs 20c there.", "20c", 20, 20, "exactly", "cent"),
        ("It is 4 light-years away.", "4 light-years", 4, 4, "exactly", "light year"),
        ("It runs at 60fps there.", "60fps", 60, 60, "exactly", "frame per second"),
        ("The magnitude 6.1 quake came.", "6.1", 6.1, 6.1, "exactly", "magnitude"),
        ("An extra few hundred crowns went.", "few hundred crowns", 300, None, "vague", "crown"),
        ("Ten Irish and South African nuns.", "Ten Irish and South African nuns", 10, 10, "exactly", "nun"),
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
        ("Sh2 billion", 2e9, "KES"), ("JD243 million", 2.43e8, "JOD"), ("RM177mil", 1.77e8, "MYR"),
        ("N5bn", 5e9, "NGN"), ("GHS2.8billion", 2.8e9, "GHS"), ("110 JPY", 110, "JPY"),
        ("MNT 6.5 billion", 6.5e9, "MNT"), ("30-million-dollar", 3e7, "USD"), ("£2.5m", 2.5e6, "GBP"),
    ],
)  # fmt: skip
def test_money_has_its_currency_code(words: str, amount: float, code: str) -> None:
    figure = only(f"The council spent {words} on it.")
    assert (figure.text, figure.low, figure.unit) == (words, amount, code)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1998.", "The train left at 9:45 p.m. again.", "Smith, 45, said so.",
        "A 45 year old man ran.", "The 22-year-old ran.",
        "They lost 2-1 at home.", "Flight 370 vanished.", "A Boeing 737 landed.",
        "He cited Section 177 again.", "The G20 met.", "COVID-19 spread.", "No one came.",
        "One of them left.", "At one point it rained.", "See https://example.org/2022/7/21/x9.",
        "The second half was dull.", "The Second Army left.", "Call 0800 123 456 now.", "The two agreed.",
        "Between 1600 and 1900 it froze.", "It came on 7 July and on October 26.",
        "The FTSE 100 firms rose.", "It has 5G there.", "He ran it in 2hr 40min 37sec.", "COP26 failed.",
        "No one wept.", "The bottom three fell.", "The Ten Years' War ended.",
        "An Agosta 90B submarine sank.", "Both men, aged 50 and 46, spoke.",
        "It shows 1080p there.", "It runs iOS 13 now.", "She is in her 30s.",
        "A 20-something won.", "He met one Tomas Valles.",
        "The S P 500 fell.", "Vela lost 21-35 in May.", "He is a third generation baker.",
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


@pytest.mark.parametrize(
    ("headline", "texts"),
    [
        ("Storm Kills Three Sailors Off Vela", ["Three Sailors"]),
        ("Ferry Fire Leaves At Least 20 Dead, Dozens Missing", ["At Least 20 Dead", "Dozens"]),
        ("The band Great Eight played.", []),
    ],
)
def test_a_headline_in_capitals_counts_as_other_sentences_do(headline: str, texts: list[str]) -> None:
    assert [figure.text for figure in figures(headline)] == texts


def test_a_range_that_went_to_another_is_still_a_range() -> None:
    before, after = figures("It cut its forecast from 5 to 7 per cent to 3 to 5 per cent.")
    assert (before.low, before.high, after.low, after.high) == (5, 7, 3, 5)


def test_the_first_end_of_a_change_has_the_unit_and_the_scale_of_the_second() -> None:
    first, second = figures("Output rose from 3.1 to 3.5 million barrels.")
    assert first.low == pytest.approx(3.1e6)
    assert first.unit == second.unit == "barrel"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("We met 68,400 nurses who work and 95,800 who do not.", "nurse"),
        ("It lit 6 million homes, including 1.5 million in the east.", "home"),
        ("It rose 64 points to 4,577 on Monday.", "point"),
        ("One index rose to 1,463 points while another lost 1.1% to end at 1,334.", "point"),
        ("Wages grew by 2 percent but rents fell by 1.", "percent"),
        ("The number of rooms at the inn rose to 12,000.", "room"),
        ("The number of dead stood at 45.", "person"),
        ("The number of new daily cases rose above 4,000.", "case"),
        ("It is for pupils aged between 15 and 19.", "year"),
        ("She spoke with four of the top five chess players.", "player"),
        ("They left with a family of 13.", "person"),
        ("It was 15.9 degrees in May and 17.2 in June.", "degree"),
        ("The bill passed by 61 votes to 39.", "vote"),
        ("The 19 envoys include seven from the north, six from the south.", "envoy"),
    ],
)
def test_a_bare_number_counts_what_the_figure_beside_it_counts(text: str, unit: str) -> None:
    assert figures(text)[-1].unit == unit


def test_a_bare_number_of_people_who_are_hurt_counts_no_ships() -> None:
    assert figures("Two boats sank and 20 were injured.")[-1].unit == "person"


@pytest.mark.parametrize(
    ("text", "low", "high", "comparator"),
    [
        ("Moths fly more than 100 kilometres (60 miles).", 60, None, "more_than"),
        ("It cost about 500 rupees ($6).", 6, 6, "about"),
        ("It hired about 500 rangers (6 teams).", 6, 6, "exactly"),
    ],
)
def test_a_conversion_is_bounded_as_what_it_converts(
    text: str, low: float, high: float | None, comparator: str
) -> None:
    figure = figures(text)[-1]
    assert (figure.low, figure.high, figure.comparator) == (low, high, comparator)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Oil is at $20 a barrel.", "dollar per barrel"),
        ("It pays 9,600 shekels a month.", "shekel per month"),
        ("It sold for C$6 (US$4.46) per share.", "Canadian dollar per share"),
        ("It charges £24 a-year.", "pound sterling per year"),
        ("It sent $20 a man had lost.", "dollars"),
        ("It earned 32 cents per share.", "cents per share"),
    ],
)
def test_money_that_goes_to_something_is_counted_as_a_rate(text: str, counted: str) -> None:
    assert figures(text)[0].counted == counted


def test_the_noun_phrase_ends_where_a_date_begins() -> None:
    text = "Prices rise only 1.9% next year."
    taken = [Span(start=text.index("next"), end=len(text) - 1)]
    assert [f.text for f in find_figures(text, Span(start=0, end=len(text)), taken=taken)] == ["1.9%"]


def test_a_count_and_the_measure_of_what_it_counts_are_two_figures() -> None:
    count, size = figures("It shipped six 13-metre masts.")
    assert (count.text, count.unit, size.low, size.unit) == ("six", "mast", 13, "metre")


def test_the_noun_of_a_part_is_that_of_its_whole_behind_a_possessive() -> None:
    assert [f.unit for f in figures("Three of the old harbour’s six cranes fell.")] == ["crane", "crane"]


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
