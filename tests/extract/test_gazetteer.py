"""Sources that everybody knows have their ids in Wikidata; what is only named like one has none."""

from __future__ import annotations

import datetime
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from claims.audited import Audited
from claims.document import Document, Reading
from claims.run import Run
from claims.source import Source, SourceKind, source_id
from verifier.compare import measured
from verifier.dataset import read, writing
from verifier.extract import extract
from verifier.extract.names import wikidata_id
from verifier.extract.names.gazetteer import gazetteer, known
from verifier.pipeline import tagger
from verifier.store import open_store

IDS = tomllib.loads(resources.files("verifier.extract.names").joinpath("wikidata.toml").read_text("utf-8"))
ARTICLE = """Harbour of Vela reopens

The harbour of Vela reopened on Monday, Reuters reported, citing the World Health Organization.

“We have cleared the pier,” Ines Moll, the mayor, told the BBC. The Reuters Institute said 40 readers called.

Mr. Apple said the crane was old. Ines Moll and Greenpeace said that 300 boats had come back.
"""
RUN = Run(version="0.1", model="model:b2:1", at=datetime.datetime(2024, 5, 2, tzinfo=datetime.UTC))


@pytest.fixture(scope="module")
def reading() -> Reading:
    """What is read of an article of three known sources, and of three that are named like one."""
    return extract(Document(name="vela.txt", text=ARTICLE), tagger())


def by_name(reading: Reading) -> dict[str, Source]:
    return {source.name: source for source in reading.sources}


def test_each_id_has_the_form_of_one_and_is_that_of_one_entry_by_its_own_names() -> None:
    for item, names in IDS.items():
        entries = {known(name) for name in names}
        assert len(entries) == 1 and None not in entries, (item, names)
        assert all(name in entry.names for entry in entries if entry for name in names), (item, names)
        assert Source(name=names[0], wikidata=item).wikidata == item


def test_a_name_has_one_id_and_an_entry_not_two() -> None:
    names = [name.casefold() for given in IDS.values() for name in given]
    assert len(names) == len(set(names))
    entries = [gazetteer()[given[0].casefold()].name for given in IDS.values()]
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize(
    ("name", "kind", "item"),
    [
        ("Reuters", SourceKind.AGENCY, "Q130879"),
        ("The  Reuters", SourceKind.AGENCY, "Q130879"),
        ("AFP", SourceKind.AGENCY, "Q40464"),
        ("Thomson Reuters", SourceKind.AGENCY, None),
        ("Reuters Institute", SourceKind.ORGANISATION, None),
        ("Reuters and AFP", SourceKind.AGENCY, None),
        ("Apple", SourceKind.ORGANISATION, "Q312"),
        ("Apple", SourceKind.PERSON, None),
        ("Reuters", SourceKind.UNKNOWN, None),
        ("International Criminal Court", SourceKind.ORGANISATION, "Q47488"),
        ("ICC", SourceKind.ORGANISATION, None),
        ("Supreme Court", SourceKind.STATE_BODY, None),
        ("time", SourceKind.OUTLET, None),
        ("who", SourceKind.ORGANISATION, None),
        ("Vela Courier", SourceKind.OUTLET, None),
    ],
)
def test_an_id_is_that_of_a_name_and_a_kind(name: str, kind: SourceKind, item: str | None) -> None:
    assert wikidata_id(name, kind) == item


def test_a_known_source_of_an_article_has_its_id_and_what_is_named_like_one_has_none(
    reading: Reading,
) -> None:
    assert {name: source.wikidata for name, source in by_name(reading).items()} == {
        "World Health Organization": "Q7817",
        "Reuters": "Q130879",
        "Ines Moll": None,
        "BBC": "Q9531",
        "Reuters Institute": None,
        "Apple": None,
        "Ines Moll and Greenpeace": None,
    }
    assert by_name(reading)["Apple"].kind is SourceKind.PERSON


def test_a_source_is_the_same_with_an_id_as_without(reading: Reading) -> None:
    for source in reading.sources:
        assert source.id == Source(name=source.name).id == source_id(source.name)


def test_ids_come_back_from_a_store_and_from_a_dataset(reading: Reading, tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as ledger:
        ledger.save(Audited(reading=reading), RUN)
        assert list(ledger.readings()) == [reading]
        assert ledger.known(source_id("Reuters")).wikidata == "Q130879"
        assert ledger.verify() == ()
    with writing(tmp_path / "dataset", run=RUN, articles=1) as take:
        take(reading, measured(reading))
    assert [each for each, _ in read(tmp_path / "dataset")] == [reading]
