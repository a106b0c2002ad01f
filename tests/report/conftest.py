"""The seed article, read by hand and audited by hand, and the page that is made of it."""

from __future__ import annotations

import datetime

import pytest

from claims.audited import Audited
from claims.claim import Certainty
from claims.comparison import Comparison, Relation
from claims.document import Reading
from claims.finding import Finding, Level, Place
from claims.run import Run
from tests.report.article import read_by_hand
from tests.report.parsing import Element, parsed
from tests.report.reader import Reader
from verifier.report import render_html


@pytest.fixture(scope="session")
def run() -> Run:
    """A run at a fixed time."""
    at = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)
    return Run(version="0.1.0", model="model:b2:00ff", rules=("FIG001", "SRC001"), arguments=("--x",), at=at)


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The seed article, read by hand."""
    return read_by_hand()


@pytest.fixture(scope="session")
def audited(reading: Reading) -> Audited:
    """The same with a finding of each level, one of which points at another document too."""
    reader = Reader(reading.document)

    def place(words: str) -> Place:
        span, text = reader.words(words)
        return Place(document=reading.document.name, span=span, text=text)

    elsewhere = Place(document="another.txt", span=reader.find("Hamas"), text="Hamas")
    two = (place("50 hostages"), place("four hostages"))
    return Audited(
        reading=reading,
        comparisons=(
            Comparison(
                a=two[0],
                b=two[1],
                relation=Relation.CONFLICT,
                quantity="hostage",
                why="no number fits both",
                certainty=Certainty.SURE,
            ),
        ),
        findings=(
            Finding(rule="FIG001", level=Level.ERROR, place=two[0], message="Not both.", related=two[1:]),
            Finding(rule="SRC001", level=Level.WARNING, place=place("1,400 people"), message="Who counted?"),
            Finding(
                rule="SRC002",
                level=Level.NOTE,
                place=place("Russian media"),
                message="Who?",
                related=(elsewhere,),
            ),
        ),
    )


@pytest.fixture(scope="session")
def html(audited: Audited, run: Run) -> str:
    """The page of the audited seed article."""
    return render_html([audited], run=run)


@pytest.fixture(scope="session")
def page(html: str) -> Element:
    """The same, parsed."""
    return parsed(html)
