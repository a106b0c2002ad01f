"""The stages in their order: a document read, compared, audited and saved."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from claims.comparison import Comparison, Relation
from claims.document import Document
from verifier import pipeline
from verifier.audit import rules
from verifier.engine import HERE, Engine
from verifier.engine.spread import AHEAD
from verifier.errors import InputError, LostDocument, StoreError
from verifier.extract import Contents
from verifier.pipeline.reading import SECONDS_A_CHARACTER, raised, spread_out
from verifier.store import open_store

DOCUMENT = Document(
    name="blast.txt",
    text="The police chief said that the blast killed 25 people.\n\n"
    "The health ministry said that the blast killed 41 people.\n",
    published=datetime.date(2024, 3, 11),
)


def breaks(document: Document, *, threads: int = 0) -> str:
    """Work that goes wrong on one document."""
    if document.name == "blast.txt":
        raise ValueError("no such thing")
    return document.name


def test_a_document_on_which_reading_goes_wrong_is_named_and_the_rest_goes_on() -> None:
    lost: list[LostDocument] = []
    documents = [DOCUMENT, DOCUMENT.model_copy(update={"name": "other.txt"})]
    assert list(spread_out(breaks, documents, HERE, lost.append)) == ["other.txt"]
    assert [str(each) for each in lost] == [
        "blast.txt: it could not be read: ValueError: no such thing; please report it with the article"
    ]
    assert "in breaks" in lost[0].trace
    with pytest.raises(LostDocument):
        list(spread_out(breaks, documents, HERE, raised))


def test_the_tagger_is_loaded_once() -> None:
    assert pipeline.tagger() is pipeline.tagger()


def test_a_document_is_read_by_sentence_or_by_whole_content() -> None:
    assert pipeline.read(DOCUMENT).claims[0].statement == "the blast killed 25 people"
    assert pipeline.read(DOCUMENT, contents=Contents.WHOLE).claims[0].statement.startswith("that ")


def test_one_thread_reads_what_many_read() -> None:
    assert pipeline.read(DOCUMENT, threads=1) == pipeline.read(DOCUMENT)


def test_what_is_read_is_compared_and_audited() -> None:
    reading, measured = pipeline.read_and_measured(DOCUMENT)
    audited = pipeline.audited((reading, measured))
    assert audited.reading == reading
    assert audited.measurements == measured
    assert [c.relation for c in audited.comparisons] == [Relation.CONFLICT]
    assert {f.rule for f in audited.findings} <= {rule.code for rule in rules()}
    assert audited.findings


def test_a_run_names_the_version_the_model_the_rules_and_the_arguments() -> None:
    before = datetime.datetime.now(datetime.UTC)
    run = pipeline.current_run(("--published", "2024-03-11"))
    assert run.model == pipeline.tagger().digest
    assert run.rules == tuple(rule.code for rule in rules())
    assert run.arguments == ("--published", "2024-03-11")
    assert run.version
    assert before <= run.at <= datetime.datetime.now(datetime.UTC)


@pytest.mark.parametrize("stored", [False, True])
def test_only_the_rules_of_the_run_look_at_what_is_checked(tmp_path: Path, stored: bool) -> None:
    store, run = tmp_path / "claims.db" if stored else None, pipeline.current_run(on=["SRC001"])
    assert run.rules == ("SRC001",)
    (audited,) = pipeline.check([DOCUMENT], store, run=run)
    assert audited.findings == ()
    assert {f.rule for f in pipeline.audited_anew(audited).findings} == {"FIG001"}
    assert pipeline.audited_anew(audited, on=["SRC001"]) == audited


def test_without_a_store_documents_are_checked_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (audited,) = pipeline.check([DOCUMENT], None, run=pipeline.current_run())
    assert audited == pipeline.audited(pipeline.read_and_measured(DOCUMENT))
    assert list(tmp_path.iterdir()) == []


def named(how_many: int) -> Iterator[Document]:
    return (DOCUMENT.model_copy(update={"name": f"{number}.txt"}) for number in range(how_many))


def test_readings_come_in_the_order_of_their_documents() -> None:
    assert [r.document.name for r in pipeline.readings(named(9))] == [f"{n}.txt" for n in range(9)]
    (whole,) = pipeline.readings([DOCUMENT], contents=Contents.WHOLE, engine=Engine(jobs=1))
    assert whole == pipeline.read(DOCUMENT, contents=Contents.WHOLE)


def test_a_long_stream_is_taken_no_faster_than_it_is_read() -> None:
    endless = (DOCUMENT.model_copy(update={"name": f"{number}.txt"}) for number in count())
    found = pipeline.readings(endless)
    assert [r.document.name for r in islice(found, 3)] == ["0.txt", "1.txt", "2.txt"]
    characters = int(next(endless).name.removesuffix(".txt")) * len(DOCUMENT.text)
    assert characters * SECONDS_A_CHARACTER <= 2 * AHEAD * (os.cpu_count() or 1)


def test_each_document_is_saved_before_it_is_yielded(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    for number, audited in enumerate(pipeline.check(named(3), path, run=pipeline.current_run())):
        with open_store(path, read_only=True) as ledger:
            names = sorted(saved.reading.document.name for saved in ledger.audited())
        assert audited.reading.document.name == names[-1] == f"{number}.txt"
        assert len(names) == number + 1
    with open_store(path) as ledger:
        assert ledger.verify() == ()


def told(name: str, outlet: str, words: str) -> Document:
    text = f"The explosion at the flour mill in Dunmore killed {words}."
    return Document(name=name, text=text, outlet=outlet, published=DOCUMENT.published)


def test_figures_of_other_articles_are_known_with_who_gave_them_from_a_store_and_without(
    tmp_path: Path,
) -> None:
    path, run = tmp_path / "claims.db", pipeline.current_run()
    documents = [
        told("a.txt", "The Port", "25 people, police said"),
        told("b.txt", "The Herald", "41 people"),
    ]
    first, second = pipeline.check(documents, path, run=run)
    assert first.others == ()
    (other,) = second.others
    assert (other.place.text, other.giver, other.outlet) == ("25 people", "police", "The Port")
    assert [finding.rule for finding in second.findings if finding.related] == ["FIG003"]
    assert list(pipeline.check(documents, None, run=run)) == [first, second]
    with open_store(path, read_only=True) as ledger:
        assert list(ledger.audited()) == [first, second]


def test_a_store_that_is_none_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.write_text("a diary, and no ledger, long enough to be looked at")
    with pytest.raises(StoreError):
        list(pipeline.check(iter([DOCUMENT]), path, run=pipeline.current_run()))


def dated(name: str, words: str, *, day: int) -> Document:
    """Return an article of one sentence, told on a day of March."""
    return Document(name=name, text=words, published=datetime.date(2024, 3, day))


BLAST = [
    dated("one", "The blast at the mill in Oran killed 25 people on Monday, police said.", day=12),
    dated("two", "The blast at the mill in Oran killed 41 people on Monday, the ministry said.", day=12),
    dated("old", "The blast at the mill in Oran killed 60 people on Monday, police said.", day=12),
]


def sides(comparisons: Iterable[Comparison]) -> set[frozenset[str]]:
    return {frozenset((each.a.document, each.b.document)) for each in comparisons}


@pytest.mark.parametrize("stored", [False, True])
def test_figures_are_held_against_those_of_documents_before(tmp_path: Path, stored: bool) -> None:
    store = tmp_path / "claims.db" if stored else None
    first, second, third = pipeline.check(BLAST, store, run=pipeline.current_run())
    assert first.comparisons == ()
    assert sides(second.comparisons) == {frozenset(("one", "two"))}
    assert sides(third.comparisons) == {frozenset(("old", "one")), frozenset(("old", "two"))}
    assert {each.relation for each in third.comparisons} == {Relation.CONFLICT}


def test_figures_are_held_against_those_of_a_store_written_before(tmp_path: Path) -> None:
    store, run = tmp_path / "claims.db", pipeline.current_run()
    list(pipeline.check(BLAST[:1], store, run=run))
    (second,) = pipeline.check(BLAST[1:2], store, run=run)
    assert sides(second.comparisons) == {frozenset(("one", "two"))}
    with open_store(store) as ledger:
        assert sides(c for saved in ledger.audited() for c in saved.comparisons) == sides(second.comparisons)
        assert ledger.verify() == ()


def test_a_store_and_its_documents_are_compared_alike(tmp_path: Path) -> None:
    store = tmp_path / "claims.db"
    list(pipeline.check(BLAST, store, run=pipeline.current_run()))
    assert tuple(pipeline.compared_in(store)) == tuple(pipeline.compared(BLAST))
    assert len(sides(pipeline.compared(BLAST))) == 3


def test_a_document_read_twice_is_not_held_against_itself(tmp_path: Path) -> None:
    for store in (None, tmp_path / "claims.db"):
        _, again = pipeline.check(BLAST[:1] * 2, store, run=pipeline.current_run())
        assert again.comparisons == ()


def test_an_article_of_the_first_day_of_the_calendar_is_checked(tmp_path: Path) -> None:
    document = BLAST[0].model_copy(update={"published": datetime.date.min})
    (found,) = pipeline.check([document], tmp_path / "claims.db", run=pipeline.current_run())
    assert found.comparisons == ()


def test_no_store_is_made_to_compare_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        tuple(pipeline.compared_in(tmp_path / "claims.db"))
    assert list(tmp_path.iterdir()) == []


def broken() -> Iterator[Document]:
    yield from (DOCUMENT, DOCUMENT.model_copy(update={"name": "again.txt"}))
    raise InputError("articles.jsonl", "it ends in the middle of line 3", "fetch it again")


def test_what_was_read_before_a_stream_breaks_off_is_in_the_store(tmp_path: Path) -> None:
    done = list[str]()
    with pytest.raises(InputError, match="in the middle of line 3"):
        for each in pipeline.add(broken(), tmp_path / "a.db", run=pipeline.current_run()):
            done.append(each.name)
    assert done == ["blast.txt", "again.txt"]
    with open_store(tmp_path / "a.db") as store:
        assert store.counts().articles == 2


def test_what_was_read_before_a_stream_breaks_off_is_in_the_dataset(tmp_path: Path) -> None:
    done = list[str]()
    with pytest.raises(InputError, match="in the middle of line 3"):
        for reading, _ in pipeline.read_into(broken(), tmp_path / "data", run=pipeline.current_run()):
            done.append(reading.document.name)
    assert done == ["blast.txt", "again.txt"]


def test_what_was_put_into_the_store_meanwhile_is_not_added_again(tmp_path: Path) -> None:
    run = pipeline.current_run()
    added = [
        each.audited is not None for each in pipeline.add([DOCUMENT, DOCUMENT], tmp_path / "a.db", run=run)
    ]
    assert added == [True, False]
    with open_store(tmp_path / "a.db") as store:
        assert store.counts().articles == 1
        assert store.verify() == ()
