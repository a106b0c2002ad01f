"""What holds of the dates of any sentence."""

from __future__ import annotations

import datetime
import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.span import Span
from verifier.extract.dates import find_dates

PIECES = (
    *"May march Oct. October 29 7 31 2023 2019 0001 9999 9998 '60s 1990s 19th 2023-10-29 Q3".split(),
    *"last next this the past previous early mid- late from to between and of will said a two third".split(),
    *"day week weekend month year years decade century quarter summer winter ago earlier later".split(),
    *"Friday yesterday tomorrow February Thanksgiving % , . - / \u2013".split(),
    *"nineteen ninety-six thousand nineties 80s overnight before after later every H1 03/04/2023".split(),
    *(
        "first half of",
        "first week of",
        "earlier in the day",
        "the same period a year earlier",
        "Friday (Oct. 27)",
        "end of",
        "New Year's Eve",
        "\u00a0",
        "\r\n",
        "\x00",
        "\u0301",
        "\U0001f525",
        "\u05e2",
    ),
    *("\u017funday", "\u0130"),
)
DAY = datetime.timedelta(days=1)
PARTS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
"""First month and number of months of the seasons and quarters of EDTF, in the north."""

RELATIVE = [
    *"yesterday|on Friday|last week|in May|on October 7|this month|two days ago|three years ago".split("|"),
    *"over the past three weeks|last summer|in the first half of the year|last Thanksgiving".split("|"),
    *"early this month|from Monday to Thursday|overnight in Doha|at the start of the year".split("|"),
]
ABSOLUTE = [
    *"on October 29, 2023|in 2019|in the 1990s|on 2023-10-29|in May 2019|between 2013 and 2017".split("|"),
    *"in nineteen ninety-six|in the third quarter of 2021|in the first week of May 2020".split("|"),
    *"in the 19th century|on 03/04/2023|on Oct. 5 (Thursday), 2023".split("|"),
]
SENTENCES = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map(" ".join).filter(bool)
DAYS = (
    st.none()
    | st.dates()
    | st.sampled_from([datetime.date.min, datetime.date.max, datetime.date(2024, 2, 29)])
)


@settings(max_examples=300, deadline=None)
@given(before=st.text(max_size=6), sentence=SENTENCES, after=st.text(max_size=6), published=DAYS)
def test_words_stand_at_their_spans_inside_the_sentence_and_never_overlap(
    before: str, sentence: str, after: str, published: datetime.date | None
) -> None:
    text, span = before + sentence + after, Span(start=len(before), end=len(before) + len(sentence))
    placed, unplaced = find_dates(text, span, published=published)
    for date in placed:
        assert date.span.words(text) == date.text
        assert date.earliest <= date.latest
        assert span.covers(date.span)
    for words in unplaced:
        assert words.span.words(text) == words.text
        assert span.covers(words.span)
    spans = sorted([date.span for date in placed] + [words.span for words in unplaced])
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [date.span for date in placed] == sorted(date.span for date in placed)


@settings(max_examples=200, deadline=None)
@given(sentence=SENTENCES, published=DAYS)
def test_the_extended_date_time_form_spans_the_same_days(
    sentence: str, published: datetime.date | None
) -> None:
    for date in find_dates(sentence, Span(start=0, end=len(sentence)), published=published)[0]:
        assert spanned(date.edtf) == (date.earliest, date.latest)


def spanned(edtf: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of an expression in EDTF, read by its specification alone."""
    if edtf.startswith("["):
        one, other = edtf[1:-1].split(",")
        return spanned(one)[0], spanned(other)[1]
    if "/" in edtf:
        first, last = edtf.split("/")
        return spanned(first)[0], spanned(last)[1]
    if "X" in edtf:
        first, last = edtf.replace("X", "0"), edtf.replace("X", "9")
        return spanned(max(first, "0001"))[0], spanned(last)[1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return (datetime.date.fromisoformat(edtf),) * 2
    assert re.fullmatch(r"\d{4}(?:-\d\d)?", edtf)
    year, part = int(edtf[:4]), int(edtf[5:] or 0)
    month, months = (1, 12) if part == 0 else (part, 1) if part <= 12 else PARTS[part]
    over = year * 12 + month - 1 + months
    end = datetime.date.max if over // 12 > 9999 else datetime.date(over // 12, over % 12 + 1, 1) - DAY
    return datetime.date(year, month, 1), end


@given(
    published=st.dates(datetime.date(1700, 1, 1), datetime.date(2200, 1, 1)),
    words=st.lists(st.sampled_from(RELATIVE + ABSOLUTE), min_size=1, max_size=4),
)
def test_relative_dates_move_with_the_publication_and_absolute_ones_stay(
    published: datetime.date, words: list[str]
) -> None:
    """The calendar repeats itself after 400 years, weekdays and leap days included."""
    text = "It happened " + ", and ".join(words) + "."
    later = published.replace(year=published.year + 400)
    before, _ = find_dates(text, Span(start=0, end=len(text)), published=published)
    after, _ = find_dates(text, Span(start=0, end=len(text)), published=later)
    assert [date.span for date in before] == [date.span for date in after]
    assert len(before) == len(words)
    for word, a, b in zip(words, before, after, strict=True):
        moved = 0 if word in ABSOLUTE else 400
        assert (a.against is None) == (word in ABSOLUTE)
        assert b.earliest == a.earliest.replace(year=a.earliest.year + moved)
        assert b.latest == a.latest.replace(year=a.latest.year + moved)


@settings(max_examples=200, deadline=None)
@given(sentence=SENTENCES)
def test_without_a_publication_date_nothing_is_resolved_against_another_day_than_one_in_the_text(
    sentence: str,
) -> None:
    placed, _ = find_dates(sentence, Span(start=0, end=len(sentence)), published=None)
    stated = {day for date in placed if date.against is None for day in (date.earliest, date.latest)}
    assert not any(date.against for date in placed) or stated


@given(day=st.dates())
def test_an_iso_date_of_the_calendar_is_read_back(day: datetime.date) -> None:
    text = f"Signed {day.isoformat()} in Doha."
    found, _ = find_dates(text, Span(start=0, end=len(text)), published=None)
    assert [(date.earliest, date.latest, date.edtf) for date in found] == [(day, day, day.isoformat())]


@given(
    published=st.dates(datetime.date(2, 1, 1), datetime.date(9998, 1, 1)),
    name=st.sampled_from(["Monday", "Friday"]),
)
def test_a_bare_weekday_lies_at_most_six_days_back(published: datetime.date, name: str) -> None:
    text = f"It happened on {name}."
    (date,), _ = find_dates(text, Span(start=0, end=len(text)), published=published)
    assert 0 <= (published - date.earliest).days <= 6
    assert date.earliest.strftime("%A") == name


@pytest.mark.parametrize(
    "piece",
    "a year ago |1|May |October 26 and |, 26 |the end of |1990-|\u00a0|from 2013 to |the next day |"
    "Oct. 1, |mid-|in the third quarter a year ago |late the |first |03/04/2023 |nineteen ninety |80s and |"
    "the same period last year |earlier in the day |Friday (Oct. 1) |the 18th and |two and a half |"
    "the first week of |overnight, ".split("|"),
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        begun = time.process_time()
        find_dates(text, Span(start=0, end=length), published=datetime.date(2023, 10, 30))
        return time.process_time() - begun

    short, long = min(seconds(4_000) for _ in range(3)), min(seconds(32_000) for _ in range(2))
    assert long < 8 * 4 * short + 0.1
