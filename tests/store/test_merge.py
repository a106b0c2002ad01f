"""Two stores become one, and nothing of either is lost."""

from __future__ import annotations

import datetime
import threading
from itertools import count
from pathlib import Path

import pytest

from claims.evidence import Evidence, Review, Standing, Verdict
from claims.identity import Identity, Judgement
from claims.question import question_id
from claims.run import Run
from tests.store.articles import AGENCY, MAYOR, OFFICIAL, RUN, decide, flood, many, revised
from verifier.compare import outcomes
from verifier.errors import NotAStore, StoreError, UsageError
from verifier.store import Store, open_store
from verifier.store.files import folder


def at(days: int) -> Run:
    return RUN.model_copy(update={"at": RUN.at + datetime.timedelta(days=days)})


def reviewed(store: Store, subject: str, by: str, verdict: Verdict = Verdict.CONFIRMED) -> None:
    store.review(Review(subject=subject, verdict=verdict, reviewer=by, at=at(2).at), document="flood.txt")


def everything(store: Store) -> list[str]:
    """What a store holds of readings, reviews and judgements, in words that do not depend on rows."""
    queries = (
        "SELECT content_id || coalesce(at, '') FROM readings",
        "SELECT content_id FROM reviews",
        "SELECT content_id FROM source_judgements",
        "SELECT sha256 FROM evidence",
    )
    return sorted(str(row[0]) for query in queries for row in store._connection.execute(query))


@pytest.fixture
def two(tmp_path: Path) -> tuple[Store, Store]:
    return open_store(tmp_path / "dana.db"), open_store(tmp_path / "eli.db")


def test_what_either_holds_is_in_the_merged_store(two: tuple[Store, Store]) -> None:
    dana, eli = two
    with dana, eli:
        dana.save(flood(), RUN)
        list(eli.save_all([flood(), *many(2)], at(1)))
        decide(eli)
        expected = sorted({*everything(dana), *everything(eli)})
        found = dana.merge(eli, outcomes)
        assert (found.readings, found.reviews, found.judgements, found.known) == (3, 2, 1, 0)
        assert everything(dana) == expected
        assert dana.verify() == ()
        assert {path.name for path in folder(eli.path).iterdir()} == {
            path.name for path in folder(dana.path).iterdir()
        }


def test_merging_again_adds_nothing(two: tuple[Store, Store]) -> None:
    dana, eli = two
    with dana, eli:
        list(eli.save_all([flood(), *many(2)], at(1)))
        decide(eli)
        dana.merge(eli, outcomes)
        head = dana.head()
        assert tuple(dana.merge(eli, outcomes)) == (0, 0, 0, 3, ())
        assert dana.head() == head


def test_decisions_on_both_sides_are_followed_to_what_was_read_last(two: tuple[Store, Store]) -> None:
    dana, eli = two
    first, second, _ = (claim.id for claim in flood().reading.claims)
    with dana, eli:
        dana.save(flood(), RUN)
        reviewed(dana, first, "Dana")
        reviewed(dana, second, "Dana")
        eli.save(flood(), at(1))
        reviewed(eli, second, "Eli", Verdict.DISPUTED)
        eli.save(revised(), at(3))
        reviewed(eli, revised().reading.claims[2].id, "Eli")
        for store, other, newer in ((dana, eli, ("flood.txt",)), (eli, dana, ())):
            assert store.merge(other, outcomes).newer == newer
            (audited,) = store.audited()
            assert audited.reading == revised().reading
            words = {claim.id: claim.statement for claim in audited.reading.claims}
            assert sorted((words[d.subject], d.review.reviewer, d.standing) for d in audited.decisions) == [
                ("Forty boats then sank in the harbour", "Dana", Standing.REOPENED),
                ("Water stood in the streets", "Eli", Standing.STANDS),
                ("about 60 boats sank", "Dana", Standing.STANDS),
                ("about 60 boats sank", "Eli", Standing.STANDS),
            ]
            assert store.verify() == ()


def test_judgements_that_contradict_stand_side_by_side(two: tuple[Store, Store]) -> None:
    dana, eli = two
    pairs = ((MAYOR.id, AGENCY.id), (AGENCY.id, OFFICIAL.id))
    with dana, eli:
        for store in two:
            store.save(flood(), RUN)
        for one, other in pairs:
            dana.judge(Identity(one=one, other=other, judgement=Judgement.POSITIVE, by="Dana", at=RUN.at))
        split = Identity(one=MAYOR.id, other=OFFICIAL.id, judgement=Judgement.NEGATIVE, by="Eli", at=RUN.at)
        eli.judge(split)
        dana.merge(eli, outcomes)
        held = dana._connection.execute("SELECT judgement, by FROM judgements_current").fetchall()
        assert sorted(map(tuple, held)) == [
            ("negative", "Eli"),
            ("positive", "Dana"),
            ("positive", "Dana"),
        ]


def test_an_answered_question_is_answered_in_both(two: tuple[Store, Store]) -> None:
    dana, eli = two
    question = question_id(flood().findings[0], flood().reading)
    with dana, eli:
        for store in two:
            store.save(flood(), RUN)
        reviewed(eli, question, "Eli", Verdict.FALSE_ALARM)
        dana.merge(eli, outcomes)
        (audited,) = dana.audited()
        assert audited.open_findings == ()


def test_a_copy_is_whole_and_replaces_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with open_store(tmp_path / "claims.db") as store:
        store.save(flood(), RUN)
        decide(store)
        store.backup(copy)
        for path in (copy, tmp_path / "nowhere" / "copy.db"):
            with pytest.raises(UsageError, match=str(path)):
                store.backup(path)
        with open_store(copy, read_only=True) as other:
            assert other.verify() == ()
            assert everything(other) == everything(store)
            assert other.head() == store.head()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_nothing_is_merged_without_its_evidence(two: tuple[Store, Store]) -> None:
    dana, eli = two
    with dana, eli:
        dana.save(flood(), RUN)
        eli.save(flood(), at(1))
        decide(eli)
        before = everything(dana)
        folder(dana.path).write_text("no folder", encoding="utf-8")
        with pytest.raises(StoreError, match="evidence"):
            dana.merge(eli, outcomes)
        assert everything(dana) == before


def test_a_copy_has_the_evidence_of_all_that_was_decided_before_it(tmp_path: Path) -> None:
    """Somebody decides as fast as they can while copies are made."""
    claim, path = flood().reading.claims[0].id, tmp_path / "claims.db"
    done = threading.Event()

    def deciding() -> None:
        with open_store(path) as own:
            for nth in count():
                if done.is_set():
                    return
                file = tmp_path / "page.txt"
                file.write_text(f"page {nth}", encoding="utf-8")
                page = Evidence(location="page.txt", sha256=own.keep(file))
                when = RUN.at + datetime.timedelta(minutes=nth)
                own.review(
                    Review(subject=claim, verdict=Verdict.FIX, reviewer="Dana", at=when, evidence=(page,))
                )

    with open_store(path) as store:
        store.save(flood(), RUN)
        writer = threading.Thread(target=deciding)
        writer.start()
        try:
            for nth in range(3):
                store.backup(tmp_path / f"copy-{nth}.db")
                with open_store(tmp_path / f"copy-{nth}.db", read_only=True) as copy:
                    assert copy.verify() == ()
        finally:
            done.set()
            writer.join()


def test_what_is_no_store_is_not_merged(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("dear diary", encoding="utf-8")
    with pytest.raises(NotAStore):
        open_store(tmp_path / "notes.db", create=False, read_only=True)
