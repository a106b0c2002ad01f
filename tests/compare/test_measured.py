"""What the text says around a figure, and that no text makes it slow to find."""

from __future__ import annotations

import datetime
import re
import time
from typing import Any

import pytest
from hypothesis import given

from claims.claim import CLAIM, Kind, claim_id
from claims.date import PartialDate, Precision
from claims.document import Coverage, Document, Reading, Sentence
from claims.figure import Figure, Quantity
from claims.measurement import Measurement, Scope
from claims.source import Link, Role, source_id
from claims.span import Span
from tests.compare.article import Count, Told, article
from tests.strategies import readings
from verifier.compare import measured

MONDAY = datetime.date(2024, 3, 11)
POLICE = (Link(role=Role.SPEAKER, name="police", source=source_id("police")),)


def one(*told: Told | str, **known: Any) -> Measurement:
    """Return the measurement of the last figure of these sentences."""
    return measured(article(*told, **known))[-1]


def of(sentence: str, words: str = "25 people", **told: Any) -> Told:
    """Return a sentence with one figure."""
    return Told(sentence, [Count(words, 25, **{"unit": "person", **told})])


def words(*given_: str) -> frozenset[str]:
    return frozenset(given_)


@given(readings())
def test_whatever_was_read_each_figure_is_measured_once_at_its_place(reading: Reading) -> None:
    found = measured(reading)
    figures = {figure.span: figure for claim in reading.claims for figure in claim.figures}
    assert len({item.place.span for item in found}) == len(found)
    for item in found:
        assert item.place.text == figures[item.place.span].text
        assert item.place.document == reading.document.name


@pytest.mark.parametrize(
    "told",
    [
        of("The blast could kill 25 people.", happening="killed"),
        Told("We will free 25 people.", [Count("25 people", 25, happening="freed")], kind=Kind.PREDICTION),
        of("The farm has 25 tonnes of rice.", "25 tonnes", unit="tonne", happening="destroyed"),
        of("It was watched by 25 people.", happening=None),
        of("It was done by 25 rebels, who killed many.", "25 rebels", unit="rebel", happening=None),
    ],
    ids=lambda told: told.sentence,
)
def test_what_counts_nothing_that_befell_anybody_is_not_measured(told: Told) -> None:
    assert measured(article(told)) == ()


def test_what_is_foreseen_in_words_of_the_past_is_measured() -> None:
    told = Told("The blast killed 25 people.", [Count("25 people", 25)], kind=Kind.PREDICTION)
    assert one(told).happening == "killed"


def test_the_sentence_before_speaks_for_one_that_names_no_event_and_the_headline_for_both() -> None:
    found = one("A suicide blast hit the school.", "The street was closed.", of("It killed 25 people."))
    assert (found.events, found.sites, found.means) == (words("blast"), words("street"), words())
    found = one("A suicide blast hit the school.", of("It killed 25 people."))
    assert (found.events, found.sites, found.means) == (words("blast"), words("school"), words("bomb"))


def test_a_count_over_a_long_time_is_of_no_one_site() -> None:
    found = one("A blast hit the school.", of("It brings the toll to 25 people since May."))
    assert found.total and found.sites == set() and found.scope is Scope.RUNNING


def test_who_tells_is_no_name_of_what_is_told() -> None:
    link = Link(role=Role.SPEAKER, name="Bo Lind", source=source_id("Bo Lind"))
    told = Told("The blast in Oran killed 25 people, said Bo Lind.", [Count("25 people", 25)], (link,))
    found = one(told)
    assert found.voice == {"bo", "lind"}
    assert found.names == found.around == {"oran"}
    assert found.teller == link.source


@pytest.mark.parametrize(
    ("before", "sentence", "days", "told"),
    [
        (None, "On Monday 25 people died.", (MONDAY, MONDAY), False),
        ("It came on Monday.", "In it 25 people died.", (MONDAY, MONDAY), False),
        (None, "Since Monday 25 people died.", (None, None), True),
        (None, "In it 25 people died.", (None, None), False),
    ],
)
def test_an_event_is_of_the_day_that_its_sentence_names_or_else_the_one_before(
    before: str | None, sentence: str, days: tuple[datetime.date | None, ...], told: bool
) -> None:
    dated = [
        Told(words, each.counts, days=[("Monday", MONDAY)] if "Monday" in words else [])
        for words, each in ((before, Told("")), (sentence, of(sentence)))
        if words
    ]
    found = one(*dated)
    assert (found.earliest, found.latest) == days
    assert found.total is told


@pytest.mark.parametrize(
    ("first", "precision", "dated"),
    [
        (datetime.date(2024, 1, 1), Precision.YEAR, False),
        (datetime.date(2024, 1, 1), Precision.DAY, True),
        (datetime.date(1998, 1, 1), Precision.YEAR, True),
    ],
)
def test_the_year_in_which_an_article_is_published_dates_no_event(
    first: datetime.date, precision: Precision, dated: bool
) -> None:
    reading = article(Told(f"In {first.year} 25 people died.", [Count("25 people", 25)]), published=MONDAY)
    last = first if precision is Precision.DAY else first.replace(month=12, day=31)
    date = PartialDate(
        span=Span(start=3, end=7), text=str(first.year), earliest=first, latest=last, precision=precision,
        edtf=str(first.year),
    )  # fmt: skip
    (found,) = measured(Reading.model_validate(reading.model_copy(update={"dates": (date,)})))
    assert (found.earliest is not None) is dated


@pytest.mark.parametrize(
    ("sentence", "where", "peoples"),
    [
        ("In Syria 25 people died.", {"syria"}, {"syrian"}),
        ("In Syria and Mali 25 people died.", {"syria", "mali"}, {"syrian", "malian"}),
        ("In Syria, far from any town of Mali, 25 people died.", {"syria"}, {"syrian"}),
        ("The blast killed 25 people and Greeks.", set(), {"greek"}),
        ("The blast killed 25 people.", set(), set()),
    ],
)
def test_whose_they_are_is_told_by_the_land_that_they_were_in_or_by_their_name(
    sentence: str, where: set[str], peoples: set[str]
) -> None:
    found = one(of(sentence))
    assert found.where == where
    assert found.peoples == peoples


@pytest.mark.parametrize(
    ("name", "peoples"), [("Syrian health ministry", {"syrian"}), ("Syrian poets", set())]
)
def test_whose_they_are_is_told_by_an_authority_that_counts_its_own(name: str, peoples: set[str]) -> None:
    link = Link(role=Role.SPEAKER, name=name, source=source_id(name))
    told = Told(f"{name} said the blast killed 25 people.", [Count("25 people", 25)], (link,))
    assert one(told).peoples == peoples


def test_a_land_behind_two_other_figures_is_another_figure_s() -> None:
    sentence = "There 25 people died, 7 boats sank, 9 boats burnt in Syria."
    counts = [Count("25 people", 25), Count("7 boats", 7, "boat"), Count("9 boats", 9, "boat")]
    assert measured(article(Told(sentence, counts)))[0].where == set()


@pytest.mark.parametrize(
    ("sentence", "words", "part", "added"),
    [
        ("It killed 40, including 25 people.", "25 people", True, False),
        ("It killed 25 of them.", "25 of them", True, False),
        ("It killed a farmer and another 25 people.", "25 people", False, True),
        ("It killed 25 more people.", "25 more people", False, True),
        ("It killed more than 25 people.", "more than 25 people", False, False),
    ],
)
def test_words_make_a_figure_a_part_or_add_it(sentence: str, words: str, part: bool, added: bool) -> None:
    found = one(of(sentence, words))
    assert (found.part, found.added) == (part, added)


def test_another_number_of_another_happening_adds_nothing() -> None:
    counts = [Count("40", 40), Count("another 25 people", 25, happening="injured")]
    assert not one(Told("It killed 40 and hurt another 25 people.", counts)).added


def long(piece: str, times: int, *, kind: Kind = Kind.EVENT, sentences: bool = True) -> Reading:
    """Return an article of one sentence that repeats these words, its figures "5 people", dates "Monday"."""
    text = piece * times
    whole = Span(start=0, end=len(text))
    places = [Span(start=m.start(), end=m.end()) for m in re.finditer("5 people", text)]
    days = [Span(start=m.start(), end=m.end()) for m in re.finditer("Monday", text)]
    quantity = Quantity(unit="person", happening="killed")
    figures = [Figure(span=at, text="5 people", low=5, high=5, quantity=quantity) for at in places]
    dates = tuple(
        PartialDate(span=at, text="Monday", earliest=MONDAY, latest=MONDAY, edtf="2024-03-11") for at in days
    )
    document = Document(name="long", text=text, published=MONDAY)
    claim = {
        "id": claim_id(document.sha256, (whole,), (text,)), "kind": kind, "spans": (whole,), "text": (text,),
        "quotation": "none", "figures": figures, "dates": dates,
    }  # fmt: skip
    return Reading(
        document=document,
        sentences=(Sentence(span=whole, coverage=Coverage.CLAIM),) if sentences else (),
        claims=(CLAIM.validate_python(claim),),
        dates=dates,
    )


def seconds(reading: Reading) -> float:
    started = time.process_time()
    measured(reading)
    return time.process_time() - started


@pytest.mark.parametrize(
    "piece",
    [
        "since Monday 5 people, ",
        "on Monday 5 people ",
        "in Syria and in the 5 people ",
        "another 5 people of them; while ",
        "by the by the by the 5 people ",
        "the the the a-b-c 5 people ",
        "in the north in the 5 people A A A ",
        "\u202eفي ١٢ 5 people e\u0301\u200b🕊 ",
        "5 people",
    ],
)
def test_four_times_as_long_a_sentence_takes_hardly_more_than_four_times_as_long(piece: str) -> None:
    assert_linear(piece)


def test_so_it_is_with_what_is_foreseen_and_without_sentences() -> None:
    assert_linear("we will see 5 people on Monday ", kind=Kind.PREDICTION)
    assert_linear("since Monday 5 people, ", sentences=False)


def assert_linear(piece: str, **told: Any) -> None:
    """Fail when four times as many figures take so much longer that twice as many would take over thrice."""
    few = 1_500 // len(piece)
    short, four = (long(piece, times, **told) for times in (few, 4 * few))
    seconds(short)
    assert seconds(four) < 10 * seconds(short) + 0.2
