"""Whose name is kept back, in written articles read by the extractor."""

from __future__ import annotations

import pytest

from claims.document import Document
from verifier import pipeline
from verifier.audit.signs.withheld import withheld

OPENING = "Fire in Costa\n\nTen men died in a fire at a plant in Costa on Monday.\n\n"


def kept_back(words: str) -> set[str]:
    reading = pipeline.read(Document(name="a.txt", text=OPENING + words), threads=1)
    sources = withheld(reading)
    return {source.name for source in reading.sources if source.id in sources}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Two survivors, who did not want to be named, said the doors were locked.", "Two survivors"),
        ("“The doors were locked,” said two survivors, who didn’t want to be named.", "two survivors"),
        ("A nurse, who asked not to be named, said that ten men had died.", "nurse"),
        ("A clerk, speaking on condition of anonymity, said the alarm was off.", "clerk"),
        ("Speaking on condition of anonymity, a clerk said the alarm was off.", "clerk"),
        ("A neighbour, who declined to be identified, said the family left on Monday.", "neighbour"),
        ("A resident, who wished to remain anonymous, said that shots were fired.", "resident"),
        ("A teacher, who requested anonymity, said the roof fell in.", "teacher"),
        ("The doors had been locked, two survivors said. They did not want to be named.", "two survivors"),
        ("A ministry spokesman, who refused to be named, said the plan was dropped.", "ministry spokesman"),
        ("A driver, whose name has been withheld, said the road was shut.", "driver"),
        ("An aide, who was not authorised to speak publicly, said the plan was dropped.", "aide"),
    ],
)
def test_who_does_not_want_to_be_named_is_found_however_that_is_said(words: str, who: str) -> None:
    assert kept_back(words) == {who}


@pytest.mark.parametrize(
    "words",
    [
        "A survivor said that the doors were locked.",
        "Anna Berg, who did not want to be named in the suit, said the doors were locked.",
        "A survivor said that the guards did not want to leave.",
        "The plant asked for more men, a guard said. The mayor did not want to be blamed.",
    ],
)
def test_who_has_a_name_or_only_none_given_keeps_none_back(words: str) -> None:
    assert kept_back(words) == set()


def test_of_two_voices_it_is_the_one_that_the_words_follow() -> None:
    words = (
        "A survivor said the doors were locked, and a guard, who declined to be named, said they were open."
    )
    assert kept_back(words) == {"guard"}
