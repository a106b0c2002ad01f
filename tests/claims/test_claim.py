"""Claims: seven kinds, each with its words at its places and a chain that fits its quotation."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from claims.claim import CLAIM, Claim, Commitment, Demand, Denial, Event, Kind, Opinion, Quotation, claim_id
from claims.document import Reading
from claims.source import Link, Role, source_id
from claims.span import Span
from tests.strategies import digests, readings, words

RIA = Link(role=Role.CHANNEL, name="RIA", source=source_id("RIA"))
AT = Span(start=0, end=4)


def fields(**others: Any) -> dict[str, Any]:
    """Return the fields of a plain claim in the article's own voice, some of them replaced."""
    return {
        "id": "claim:b2:0",
        "spans": (AT,),
        "text": ("they",),
        "quotation": "none",
        "kind": "event",
        **others,
    }


def test_there_are_seven_kinds_and_each_validates_to_its_own_type() -> None:
    types = {kind: type(CLAIM.validate_python(fields(kind=kind))) for kind in Kind}
    assert len(set(types.values())) == 7
    assert all(kind.value == type_.__name__.lower() for kind, type_ in types.items())


@pytest.mark.parametrize(
    ("type_", "own"),
    [(Commitment, "promisor"), (Demand, "addressee"), (Opinion, "holder"), (Denial, "denied")],
)
def test_a_kind_carries_what_is_its_own_and_no_other_kind_does(type_: type[Claim], own: str) -> None:
    kind = type_.__name__.lower()
    assert getattr(CLAIM.validate_python(fields(kind=kind, **{own: "Hamas"})), own) == "Hamas"
    with pytest.raises(ValidationError, match="Extra inputs"):
        CLAIM.validate_python(fields(kind="event", **{own: "Hamas"}))


def test_a_claim_of_no_known_kind_cannot_be_made() -> None:
    with pytest.raises(ValidationError, match="kind"):
        CLAIM.validate_python(fields(kind="rumour"))


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        ([[0, 4]], ["the"]),
        ([[0, 4]], ["they", "said"]),
        ([[0, 4], [5, 9]], ["they"]),
        ([[5, 9], [0, 4]], ["they", "said"]),
        ([[0, 4], [3, 7]], ["they", "ysai"]),
        ([], []),
    ],
)
def test_a_claim_needs_the_words_of_each_span_and_spans_in_order_and_apart(
    spans: list[list[int]], text: list[str]
) -> None:
    with pytest.raises(ValidationError):
        CLAIM.validate_python(fields(spans=spans, text=text))


@pytest.mark.parametrize("quotation", list(Quotation))
def test_a_claim_has_a_chain_exactly_when_it_is_not_the_articles_own_voice(quotation: Quotation) -> None:
    fitting, other = ((), (RIA,)) if quotation is Quotation.NONE else ((RIA,), ())
    assert CLAIM.validate_python(fields(quotation=quotation, attribution=fitting)).attribution == fitting
    with pytest.raises(ValidationError, match="has a chain exactly when"):
        CLAIM.validate_python(fields(quotation=quotation, attribution=other))


def test_a_statement_is_one_line_that_shows_where_it_was_interrupted() -> None:
    claim = Event(
        **fields(spans=(Span(start=0, end=12), Span(start=20, end=25)), text=("they\r\n\u00a0were ", "freed"))
    )
    assert claim.statement == "they were … freed"
    assert claim.hull == Span(start=0, end=25)


@given(readings())
def test_the_hull_of_a_claim_covers_each_of_its_spans(reading: Reading) -> None:
    assert all(claim.hull.covers(span) for claim in reading.claims for span in claim.spans)


@given(digests, digests, words, words)
def test_the_id_of_a_claim_changes_with_its_document_its_place_and_its_words(
    one: str, other: str, said: str, denied: str
) -> None:
    def at(sha256: str, start: int, text: str) -> str:
        return claim_id(sha256, (Span(start=start, end=start + len(text)),), (text,))

    assert (at(one, 0, said) == at(other, 0, said)) == (one == other)
    assert (at(one, 0, said) == at(one, 0, denied)) == (said == denied)
    assert at(one, 0, said) != at(one, 1, said)
