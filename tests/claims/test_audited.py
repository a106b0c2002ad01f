"""A reading with what comparing and auditing it brought to light."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claims.audited import Audited
from claims.document import Document, Reading
from claims.evidence import Decision, Review, Verdict
from claims.figure import Figure
from claims.finding import Finding, Level, Place
from claims.measurement import Measurement
from claims.question import question_id
from claims.span import Span
from tests.strategies import audits, readings


def measured(name: str, figure: Figure) -> Measurement:
    place = Place(document=name, span=figure.span, text=figure.text)
    return Measurement(
        place=place, careful=figure.careful, label="killed", happening="killed", counted="people"
    )


def figures(reading: Reading) -> list[Figure]:
    return [figure for claim in reading.claims for figure in claim.figures]


@given(readings().filter(figures), st.data())
def test_a_figure_of_the_reading_may_be_measured(reading: Reading, data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from(figures(reading)))
    item = measured(reading.document.name, figure)
    assert Audited(reading=reading, measurements=(item,)).measurements == (item,)


@given(readings(), st.integers(0, 50))
def test_a_place_that_is_no_figure_is_refused(reading: Reading, at: int) -> None:
    span = Span(start=10_000 + at, end=10_001 + at)
    item = measured(reading.document.name, Figure(span=span, text="5", low=5, high=5))
    with pytest.raises(ValidationError, match="'5' is measured, and no figure of the reading"):
        Audited(reading=reading, measurements=(item,))


@given(readings().filter(figures))
def test_other_words_or_another_document_at_the_place_of_a_figure_are_refused(reading: Reading) -> None:
    figure = figures(reading)[0]
    item = measured(reading.document.name, figure)
    for other in ({"text": figure.text + "!"}, {"document": reading.document.name + "!"}):
        moved = item.model_copy(update={"place": item.place.model_copy(update=other)})
        with pytest.raises(ValidationError, match="no figure of the reading"):
            Audited(reading=reading, measurements=(moved,))


@given(audits())
def test_whatever_is_audited_comes_back_from_json(given_: Audited) -> None:
    assert Audited.model_validate_json(given_.model_dump_json()) == given_


FINDING = Finding(
    rule="SRC001",
    level=Level.NOTE,
    place=Place(document="a", span=Span(start=0, end=3), text="Ten"),
    message="Who?",
)
AUDITED = Audited(reading=Reading(document=Document(name="a", text="Ten sank.")), findings=(FINDING,))
AT = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)


def decided(*verdicts: Verdict) -> Audited:
    """Return the audited reading with these verdicts on its one finding, one a day."""
    (asked,) = AUDITED.asked
    reviews = [
        Review(subject=asked.question, verdict=v, reviewer="Dana", at=AT + datetime.timedelta(days=day))
        for day, v in enumerate(verdicts)
    ]
    made = tuple(Decision(subject=asked.question, review=review) for review in reviews)
    return AUDITED.model_copy(update={"decisions": made})


def test_a_finding_is_asked_under_the_id_of_its_question_and_the_first_signs_of_it() -> None:
    (asked,) = AUDITED.asked
    assert asked.finding == FINDING
    assert asked.question == question_id(FINDING, AUDITED.reading)
    assert asked.question.startswith(f"question:b2:{asked.key}") and len(asked.key) == 8


def test_the_last_review_of_a_question_says_whether_it_is_answered() -> None:
    for verdicts in ((Verdict.FALSE_ALARM,), (Verdict.FIX, Verdict.EXPLAINED)):
        audited = decided(*verdicts)
        (asked,) = audited.asked
        assert asked.answer == audited.decisions[-1].review
        assert audited.silenced == {asked.question} and audited.open_findings == ()
    for audited in (AUDITED, decided(Verdict.FIX), decided(Verdict.EXPLAINED, Verdict.FIX)):
        assert audited.asked[0].answer is None
        assert audited.open_findings == (FINDING,) and not audited.answers
