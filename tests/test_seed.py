"""What the tool must show on the article about the ambassador, published on 30 October 2023."""

from __future__ import annotations

import datetime

import pytest

from claims.audited import Audited
from claims.claim import Claim, Quotation
from claims.comparison import Relation
from claims.document import Coverage, Document, PartKind
from claims.figure import Figure
from claims.interval import Comparator
from claims.source import Anonymity, Link, Role, Source, SourceKind
from verifier import pipeline


@pytest.fixture(scope="module")
def audited(seed: str) -> Audited:
    document = Document(name="ambassador", text=seed, published=datetime.date(2023, 10, 30))
    return pipeline.audited(pipeline.read_and_measured(document))


def claim(audited: Audited, words: str) -> Claim:
    """The one claim with these words."""
    (found,) = [c for c in audited.reading.claims if words in c.statement]
    return found


def speakers(audited: Audited) -> list[Link]:
    return [link for c in audited.reading.claims for link in c.attribution if link.role is Role.SPEAKER]


def source(audited: Audited, name: str) -> Source:
    (found,) = [s for s in audited.reading.sources if s.name == name]
    return found


def figure(audited: Audited, words: str) -> Figure:
    (found,) = [f for c in audited.reading.claims for f in c.figures if f.text == words]
    return found


def test_the_body_has_twenty_statements_each_with_its_claim(audited: Audited) -> None:
    headline = next(part.span for part in audited.reading.parts if part.kind is PartKind.HEADLINE)
    stated = [s.span for s in audited.reading.sentences if s.coverage is Coverage.CLAIM]
    body = [span for span in stated if not headline.covers(span)]
    assert len(body) == 20
    assert all(any(span.overlaps(c.hull) for c in audited.reading.claims) for span in body)


def test_the_headline_is_a_claim_of_the_article_itself(audited: Audited) -> None:
    first = audited.reading.claims[0]
    assert first.statement.startswith("Israel summoned the Russian Ambassador to protest")
    assert first.attribution == ()


def test_the_comment_form_is_no_part_of_the_article(audited: Audited, seed: str) -> None:
    left = [s.span.words(seed) for s in audited.reading.sentences if s.coverage is Coverage.BOILERPLATE]
    assert [words.split()[0] for words in left] == ["Leave", "Your", "Scroll"]


@pytest.mark.parametrize("name", ["Reuters", "RIA", "Tass"])
def test_the_agencies_are_channels(audited: Audited, name: str) -> None:
    links = [k for c in audited.reading.claims for k in c.attribution if k.name == name]
    assert [k.role for k in links] == [Role.CHANNEL]
    assert source(audited, name).kind is SourceKind.AGENCY


@pytest.mark.parametrize(
    "name",
    [
        "Israeli Foreign Ministry",
        "Mousa Abu Marzook",
        "Mikhail Bogdanov",
        "Russian Embassy in Israel",
        "Hamas",
        "government of Israeli Prime Minister Benjamin Netanyahu",
    ],
)
def test_who_speaks_in_the_article_is_a_speaker_by_the_fullest_name(audited: Audited, name: str) -> None:
    links = [link for link in speakers(audited) if link.name == name]
    assert links
    assert all(link.anonymity is Anonymity.NAMED and link.resolved for link in links)


def test_mr_marzook_and_the_force_are_found_by_their_full_names(audited: Audited) -> None:
    assert "Mr. Marzook" in source(audited, "Mousa Abu Marzook").aliases
    assert "The force" in source(audited, "Hamas").aliases


def test_what_marzook_told_ria_came_through_both(audited: Audited) -> None:
    links = claim(audited, "a list of eight Russian hostages").attribution
    assert [(k.role, k.name, k.surface) for k in links] == [
        (Role.SPEAKER, "Mousa Abu Marzook", "Mr. Marzook"),
        (Role.CHANNEL, "RIA", "RIA\u00a0news agency"),
    ]


def test_the_pledge_came_from_hamas_through_bogdanov_and_tass(audited: Audited) -> None:
    links = claim(audited, "take all measures to free Russian hostages").attribution
    assert [(k.role, k.name) for k in links[-2:]] == [
        (Role.SPEAKER, "Mikhail Bogdanov"),
        (Role.CHANNEL, "Tass"),
    ]
    assert links[0].name in ("Hamas", "Hamas representatives")


def test_what_russia_explained_came_through_reuters(audited: Audited) -> None:
    links = claim(audited, "its reception of Hamas was an effort").attribution
    assert [(k.role, k.name) for k in links] == [(Role.SPEAKER, "Russia"), (Role.CHANNEL, "Reuters")]


def test_unnamed_sources_of_the_ministry_stand_behind_russian_media(audited: Audited) -> None:
    unnamed, media = claim(audited, "led a Hamas delegation to Russia").attribution
    assert unnamed.name.startswith("sources from the Ministry of Foreign Affairs")
    assert unnamed.anonymity is Anonymity.UNNAMED
    assert (media.role, media.name) == (Role.CHANNEL, "Russian media")


def test_a_sentence_that_is_broken_in_two_is_read_as_one(audited: Audited) -> None:
    assert claim(audited, "led a Hamas delegation").statement.endswith("hostages. captured by Hamas in Gaza")


def test_the_embassy_and_marzook_are_quoted_word_for_word(audited: Audited) -> None:
    for words in ("Russia’s contacts and actions", "From the Russian side", "We pay close attention"):
        assert claim(audited, words).quotation is Quotation.DIRECT


@pytest.mark.parametrize(
    ("words", "low", "high", "comparator"),
    [
        ("eight Russian hostages", 8, 8, Comparator.EXACTLY),
        ("more than 200 hostages", 200, None, Comparator.MORE_THAN),
        ("About 1,500 Hamas gunmen", 1_500, 1_500, Comparator.ABOUT),
        ("1,400 people", 1_400, 1_400, Comparator.EXACTLY),
        ("more than 8,000 Palestinians", 8_000, None, Comparator.MORE_THAN),
        ("four hostages", 4, 4, Comparator.EXACTLY),
        ("50 hostages", 50, 50, Comparator.EXACTLY),
        ("thousands of rockets", 2_000, None, Comparator.VAGUE),
    ],
)
def test_each_number_is_the_interval_that_its_words_allow(
    audited: Audited, words: str, low: float, high: float | None, comparator: Comparator
) -> None:
    found = figure(audited, words)
    assert (found.low, found.high, found.comparator) == (low, high, comparator)


def test_there_are_eight_figures_and_no_more(audited: Audited) -> None:
    assert sum(len(c.figures) for c in audited.reading.claims) == 8


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("October 26", "2023-10-26", "2023-10-26"),
        ("October 27", "2023-10-27", "2023-10-27"),
        ("October 29", "2023-10-29", "2023-10-29"),
        ("October 7", "2023-10-07", "2023-10-07"),
        ("last week", "2023-10-23", "2023-10-29"),
        ("last weekend", "2023-10-28", "2023-10-29"),
    ],
)
def test_each_date_is_on_the_calendar(audited: Audited, words: str, earliest: str, latest: str) -> None:
    days = {(str(d.earliest), str(d.latest)) for d in audited.reading.dates if d.text == words}
    assert days == {(earliest, latest)}


def test_no_two_figures_of_hostages_are_in_conflict(audited: Audited) -> None:
    assert [c for c in audited.comparisons if c.relation is Relation.CONFLICT] == []
    assert not any(f.rule.startswith("figures-in-conflict") for f in audited.findings)
