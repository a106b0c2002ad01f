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
    *(
        "first half of",
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
def test_every_date_has_an_extended_date_time_form(sentence: str, published: datetime.date | None) -> None:
    one = r"\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}"
    for date in find_dates(sentence, Span(start=0, end=len(sentence)), published=published)[0]:
        assert re.fullmatch(rf"(?:{one})(?:/(?:{one}))?|\d{{3}}X|\d\dXX", date.edtf)


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
    "Oct. 1, |mid-|in the third quarter a year ago |late the |first ".split("|"),
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        begun = time.process_time()
        find_dates(text, Span(start=0, end=length), published=datetime.date(2023, 10, 30))
        return time.process_time() - begun

    short, long = min(seconds(4_000) for _ in range(3)), min(seconds(32_000) for _ in range(2))
    assert long < 8 * 4 * short + 0.1
