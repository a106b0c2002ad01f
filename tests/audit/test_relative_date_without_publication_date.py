"""DAT001 on written articles."""

from __future__ import annotations

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
