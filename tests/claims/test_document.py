"""Documents and readings: the text verbatim, and nothing read in it that it does not say."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

import pytest
from hypothesis import assume, given
from pydantic import ValidationError

from claims.claim import Event, Quotation, claim_id
from claims.date import PartialDate, UnplacedDate
from claims.document import Document, Reading
from claims.figure import Figure
from claims.source import Cue, Link, Role, Source
from claims.span import Span
from tests.strategies import digests, readings, texts

TEXT = "“More than 200 hostages” were taken last week, RIA said.\r\n"
DOCUMENT = Document(name="a.txt", text=TEXT)
RIA = Source(name="RIA")


def at(words: str) -> Span:
    """Return the place of the words in TEXT."""
    return Span(start=TEXT.index(words), end=TEXT.index(words) + len(words))


def claim(**others: Any) -> Event:
    """Return a claim about the hostages, some of its fields replaced."""
    said = ("More than 200 hostages", "were taken last week")
    places = tuple(at(words) for words in said)
    given_ = {
        "id": claim_id(DOCUMENT.sha256, places, said),
        "spans": places,
        "text": said,
        "quotation": Quotation.MIXED,
        "attribution": (link(),),
    }
    return Event(**{**given_, **others})


def link(**others: Any) -> Link:
    """Return a link to RIA with its words, some of its fields replaced."""
    given_ = {"role": Role.CHANNEL, "name": "RIA", "source": RIA.id, "span": at("RIA"), "surface": "RIA"}
    return Link(**{**given_, "cue": Cue(span=at("said"), text="said"), **others})


def date(words: str, span: Span) -> PartialDate:
    """Return a date of these words at this place."""
    day = datetime.date(2023, 10, 23)
    return PartialDate(span=span, text=words, earliest=day, latest=day, edtf="2023-10-23")


@given(texts)
def test_the_digest_of_a_document_is_that_of_its_text_alone(text: str) -> None:
    expected = hashlib.sha256(text.encode()).hexdigest()
    assert Document(name="a", text=text).sha256 == expected
    assert Document(name="b", text=text, outlet="RIA").sha256 == expected


def test_the_text_of_a_document_is_kept_verbatim() -> None:
    text = "\ufeffe\u0301\r\n\x00\u00a0🕊\r"
    assert (
        Document.model_validate_json(Document(name="a", text=text).model_dump_json(round_trip=True)).text
        == text
    )


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(ValidationError):
        Document(name="a", text="Haifa \ud83d")


@given(readings())
def test_whatever_a_reading_holds_is_at_its_place(reading: Reading) -> None:
    text = reading.document.text
    for claim_ in reading.claims:
        assert tuple(span.words(text) for span in claim_.spans) == claim_.text
        assert all(text.startswith(figure.text, figure.span.start) for figure in claim_.figures)
        assert all(text.startswith(day.text, day.span.start) for day in claim_.dates)
    assert all(text.startswith(day.text, day.span.start) for day in reading.dates)


def test_a_reading_whose_words_are_at_their_places_can_be_made() -> None:
    figure = Figure(span=at("More than 200 hostages"), text="More than 200 hostages", low=200, high=None)
    week = date("last week", at("last week"))
    reading = Reading(
        document=DOCUMENT,
        claims=(claim(figures=(figure,), dates=(week,)),),
        sources=(RIA,),
        dates=(week,),
        unplaced=(UnplacedDate(span=at("last week"), text="last week"),),
    )
    assert reading.claims[0].statement == "More than 200 hostages … were taken last week"


ASTRAY = Span(start=1, end=10)
BEYOND = Span(start=len(TEXT) - 1, end=len(TEXT) + 3)


@pytest.mark.parametrize(
    "wrong",
    [
        {"figures": (Figure(span=ASTRAY, text="two dozen", low=24, high=24),)},
        {"dates": (date("last week", ASTRAY),)},
        {"dates": (date("week", BEYOND),)},
        {"attribution": (link(surface="Tass"),)},
        {"attribution": (link(cue=Cue(span=at("RIA"), text="says")),)},
    ],
    ids=["figure", "date", "beyond the text", "link", "cue"],
)
def test_a_reading_refuses_a_claim_with_words_not_at_their_place(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"does not stand at|lies outside"):
        Reading(document=DOCUMENT, claims=(claim(**wrong),), sources=(RIA,))


def test_a_reading_refuses_a_claim_whose_own_words_are_not_in_the_text() -> None:
    said = ("Less than 200 hostages",)
    places = (at("More than 200 hostages"),)
    wrong = claim(id=claim_id(DOCUMENT.sha256, places, said), spans=places, text=said)
    with pytest.raises(ValidationError, match="does not stand at"):
        Reading(document=DOCUMENT, claims=(wrong,), sources=(RIA,))


@pytest.mark.parametrize(
    "wrong",
    [
        {"dates": (date("next week", at("last week")),)},
        {"unplaced": (UnplacedDate(span=ASTRAY, text="last week"),)},
    ],
    ids=["date", "unplaced date"],
)
def test_a_reading_refuses_a_date_that_does_not_stand_in_the_text(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="does not stand at"):
        Reading(document=DOCUMENT, **wrong)


def test_a_reading_refuses_a_source_that_it_does_not_list() -> None:
    with pytest.raises(ValidationError, match="names the unknown source 'RIA'"):
        Reading(document=DOCUMENT, claims=(claim(),), sources=(Source(name="Tass"),))


def test_a_reading_refuses_the_same_claim_twice() -> None:
    with pytest.raises(ValidationError, match="occurs twice"):
        Reading(document=DOCUMENT, claims=(claim(), claim()), sources=(RIA,))


@given(digests)
def test_a_reading_refuses_an_id_that_is_not_the_digest_of_the_words(digest: str) -> None:
    with pytest.raises(ValidationError, match="is not the digest of its words"):
        Reading(document=DOCUMENT, claims=(claim(id=f"claim:b2:{digest[:32]}"),), sources=(RIA,))


def test_a_link_without_words_here_stands_anywhere() -> None:
    bare = claim(attribution=(link(span=None, surface=None, cue=None),))
    assert Reading(document=DOCUMENT, claims=(bare,), sources=(RIA,)).claims == (bare,)


@given(readings(), readings())
def test_readings_of_other_content_have_other_ids(one: Reading, other: Reading) -> None:
    assert (one.id == other.id) == (one == other)


@given(readings(), texts)
def test_a_claim_of_one_document_is_no_claim_of_another(reading: Reading, text: str) -> None:
    assume(reading.claims)
    assume(text != reading.document.text)
    other = reading.document.model_copy(update={"text": text})
    with pytest.raises(ValidationError):
        Reading(document=other, claims=reading.claims, sources=reading.sources)
