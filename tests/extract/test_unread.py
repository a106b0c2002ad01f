"""A document in another language has its sentences, each of them unparsed, and no claims."""

from __future__ import annotations

import pytest

from claims.document import Coverage, Document
from verifier.extract import in_english, unread

TEXT = "Zehn Boote sinken\n\nDas Amt sagte, zehn seien gesunken. Es nannte keine Namen.\n\nAdvertisement"


@pytest.mark.parametrize(
    ("language", "english"),
    [
        (None, True),
        ("en", True),
        ("en-US", True),
        ("EN_gb", True),
        ("und", True),
        ("de", False),
        ("enm", False),
    ],
)
def test_only_what_is_said_to_be_in_another_language_is_not_in_english(
    language: str | None, english: bool
) -> None:
    assert in_english(Document(name="a", text="Ten sank.", language=language)) is english


def test_each_sentence_says_why_it_is_not_read() -> None:
    reading = unread(Document(name="a", text=TEXT, language="de"))
    assert [sentence.coverage for sentence in reading.sentences] == [
        Coverage.UNPARSED, Coverage.UNPARSED, Coverage.UNPARSED, Coverage.BOILERPLATE,
    ]  # fmt: skip
    assert reading.sentences[0].why == "its language (de) is not read"
    assert not reading.claims and not reading.sources and not reading.dates
    assert len(reading.parts) == 3
