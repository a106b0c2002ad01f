"""The briefs beside the seed article are read with outlet, day, figures, speakers and dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from claims.claim import Claim
from claims.document import Reading
from claims.figure import Figure
from tests.companions import COUNTS, DAYS, KILLED_IN_ISRAEL, OUTLETS, READ_OTHERWISE, STATEMENTS, Count
from verifier import pipeline
from verifier.ingest import Arrival, Override, arrivals

COMPANIONS = Path(__file__).parent.parent / "seeds" / "companions"


@pytest.fixture(scope="module")
def arrived() -> dict[str, Arrival]:
    found = [a for a in arrivals([str(COMPANIONS)], override=Override()) if isinstance(a, Arrival)]
    return {Path(a.document.name).stem: a for a in found}


@pytest.fixture(scope="module")
def readings(arrived: dict[str, Arrival]) -> dict[str, Reading]:
    return {name: pipeline.read(a.document) for name, a in arrived.items()}


def test_every_file_of_the_folder_is_a_brief_or_says_what_is_known_of_one(
    arrived: dict[str, Arrival],
) -> None:
    assert sorted(arrived) == sorted(OUTLETS)
    assert {p.name for p in COMPANIONS.iterdir()} == {n + end for n in OUTLETS for end in (".txt", ".toml")}
    assert [a.notes for a in arrived.values() if a.notes] == []


@pytest.mark.parametrize("name", OUTLETS)
def test_each_brief_names_the_outlet_the_day_and_the_page_of_its_report(
    arrived: dict[str, Arrival], name: str
) -> None:
    document = arrived[name].document
    assert (document.outlet, urlsplit(document.url or "").hostname) == OUTLETS[name]
    assert document.published == datetime.date.fromisoformat(name[:10])
    assert document.title and document.text.startswith(document.title + "\n")


@pytest.mark.parametrize("name", OUTLETS)
def test_each_brief_is_brief(arrived: dict[str, Arrival], name: str) -> None:
    assert 60 <= len(arrived[name].document.text.split()) <= 150


@pytest.mark.parametrize("name", OUTLETS)
def test_no_figure_of_a_brief_is_missed_and_none_is_made_up(readings: dict[str, Reading], name: str) -> None:
    assert len(list(counted(readings[name]))) == len(COUNTS[name])


def test_all_is_read_as_a_careful_reader_does_but_for_what_is_listed(readings: dict[str, Reading]) -> None:
    known = {place: read for places in READ_OTHERWISE.values() for place, read in places.items()}
    assert dict(otherwise(readings)) == known


def otherwise(readings: dict[str, Reading]) -> Iterator[tuple[tuple[str, str, str], object]]:
    """Each place and field in which a brief is read otherwise than expected, and what is read there."""
    for name, counts in COUNTS.items():
        for right, (claim, figure) in zip(counts, counted(readings[name]), strict=True):
            read = count(claim, figure)
            for field, wanted in right._asdict().items():
                if getattr(read, field) != wanted and not (field == "chain" and wanted is None):
                    yield (name, right.words, field), getattr(read, field)
            place = figure.quantity.place if figure.quantity else None
            if (name, right.words) in KILLED_IN_ISRAEL and "Gaza" in (place or ""):
                yield (name, right.words, "place"), place
    for name, words, wanted in STATEMENTS:
        (chain,) = {chain_of(c) for c in readings[name].claims if words in c.statement}
        if chain != wanted:
            yield (name, words, "chain"), chain
    for name, words, day in DAYS:
        found = {(d.earliest, d.latest): d.edtf for d in readings[name].dates if d.text == words}
        if not any(first <= datetime.date.fromisoformat(day) <= last for first, last in found):
            yield (name, words, "date"), tuple(found.values())


def counted(reading: Reading) -> Iterator[tuple[Claim, Figure]]:
    """The figures of a reading in the order of its text, each with its claim."""
    found = ((claim, figure) for claim in reading.claims for figure in claim.figures)
    yield from sorted(found, key=lambda pair: pair[1].span.start)


def count(claim: Claim, figure: Figure) -> Count:
    quantity = figure.quantity
    said = claim.attribution[0].said if claim.attribution else None
    return Count(
        figure.text,
        (figure.low, figure.high),
        figure.comparator.value,
        (quantity.unit, quantity.happening) if quantity else None,
        chain_of(claim),
        said.edtf if said else None,
    )


def chain_of(claim: Claim) -> str:
    return " ← ".join(link.name for link in claim.attribution)
