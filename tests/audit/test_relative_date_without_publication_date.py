"""DAT001 on written articles."""

from __future__ import annotations

import pytest

from tests.compare.article import Told, article
from verifier.audit import Subject
from verifier.audit.rules.relative_date_without_publication_date import RULE


def test_all_relative_dates_of_an_article_make_one_finding() -> None:
    reading = article(
        Told("It began last week.", unplaced=["last week"]),
        Told("It ended yesterday.", unplaced=["yesterday"]),
        Told("So it went last week.", unplaced=["last week"]),
    )
    (finding,) = RULE.check(Subject(reading=reading))
    assert finding.place.text == "last week"
    assert [place.text for place in finding.related] == ["yesterday", "last week"]
    assert finding.message.startswith("“last week” and “yesterday” cannot")


def test_an_article_whose_dates_have_their_place_raises_no_question() -> None:
    assert list(RULE.check(Subject(reading=article("It began on 2 May 2024.")))) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Prices rose over the last ten years.", "the last ten years"),
        ("The mill closed four decades ago.", "four decades ago"),
        ("Today, the mill is a museum.", "Today"),
        ("Most honey today comes from here.", "today"),
    ],
)
def test_long_stretches_and_nowadays_hold_whenever_the_article_appears(sentence: str, words: str) -> None:
    assert list(RULE.check(Subject(reading=article(Told(sentence, unplaced=[words]))))) == []


def test_today_is_a_day_where_something_happened_on_it() -> None:
    (finding,) = RULE.check(Subject(reading=article(Told("The court met today.", unplaced=["today"]))))
    assert finding.place.text == "today"
