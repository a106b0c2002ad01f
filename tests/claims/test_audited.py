"""A reading with what comparing and auditing it brought to light."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claims.audited import Audited
from claims.document import Reading
from claims.figure import Figure
from claims.finding import Place
from claims.measurement import Measurement
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
