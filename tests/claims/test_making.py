"""What texts were made of."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from claims.document import Document, Reading
from claims.making import Locator, LocatorKind, Making
from claims.span import Span

DIGEST = "ab" * 32


def made(*ends: int) -> Making:
    starts = (0, *ends)
    locators = tuple(
        Locator(kind=LocatorKind.PAGE, number=nth, span=Span(start=start, end=end))
        for nth, (start, end) in enumerate(zip(starts, ends, strict=False), start=1)
    )
    return Making(format="PDF", sha256=DIGEST, by="reader 1.0", locators=locators)


def test_a_place_in_the_text_is_one_in_the_file() -> None:
    making = made(10, 30)
    assert [(making.at(9) or making.locators[1]).number, (making.at(10) or making.locators[0]).number] == [
        1,
        2,
    ]
    assert making.at(30) is None


def test_a_place_is_called_as_readers_call_it() -> None:
    span = Span(start=0, end=1)
    shown = [Locator(kind=kind, number=12, span=span).shown for kind in LocatorKind]
    assert shown == ["p. 12", "¶ 12"]


def test_a_document_knows_where_in_its_file_a_word_stands() -> None:
    document = Document(name="a", text="Ten sank.", made=made(4, 9))
    assert [at.number for at in map(document.at, (0, 3, 4, 8)) if at] == [1, 1, 2, 2]
    assert document.at(9) is None
    assert Document(name="a", text="Ten sank.").at(0) is None


def test_a_document_of_plain_text_says_nothing_of_a_file() -> None:
    assert "made" not in Document(name="a", text="Ten sank.").model_dump()
    document = Document(name="a", text="Ten sank.", made=made(9))
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_a_locator_must_stand_in_the_text() -> None:
    with pytest.raises(ValidationError):
        Reading(document=Document(name="a", text="Ten sank.", made=made(10)))


@pytest.mark.parametrize("wrong", [{"sha256": "AB"}, {"format": ""}, {"by": ""}])
def test_a_making_names_bytes_and_library(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Making.model_validate({"format": "PDF", "sha256": DIGEST, "by": "reader", **wrong})
