"""What people decide stays with the words that they decided on, and nothing is overwritten."""

from __future__ import annotations

import datetime
import gzip
import shutil
from pathlib import Path

import pytest

from claims.audited import Audited
from claims.evidence import Review, Standing, Verdict
from claims.identity import Identity, Judgement
from claims.question import question_id
from claims.revision import Fate
from claims.run import Run
from claims.signoff import state
from tests.store.articles import AGENCY, MAYOR, OFFICIAL, RUN, TEXT, flood, many, revised
from verifier.compare import outcomes
from verifier.errors import UsageError
from verifier.store import Store, open_store
from verifier.store.migrations import VERSION

DAY = datetime.timedelta(days=1)
LATER = RUN.model_copy(update={"at": RUN.at + 3 * DAY})
LEDGERS = Path(__file__).parent / "ledgers"


def review(subject: str, verdict: Verdict = Verdict.CONFIRMED, *, by: str = "Dana", days: int = 1) -> Review:
    return Review(subject=subject, verdict=verdict, reviewer=by, at=RUN.at + days * DAY)


def follow(before: Audited, after: Audited) -> Audited:
    told = outcomes(before.reading, after.reading)
    return after.model_copy(update={"earlier": before.reading, "outcomes": told})


def standings(store: Store, name: str = "flood.txt") -> dict[str, Standing]:
    """How decisions stand, by the words that they are about."""
    (audited,) = store.audited(names=[name])
    words = {claim.id: claim.statement for claim in audited.reading.claims}
    return {words[decision.subject]: decision.standing for decision in audited.decisions}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "claims.db")


def test_a_review_comes_back_with_its_article(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        claim = flood().reading.claims[0]
        assert store.review(review(claim.id))
        assert not store.review(review(claim.id))
        (audited,) = store.audited()
        assert [(each.subject, each.review) for each in audited.decisions] == [(claim.id, review(claim.id))]
        assert store.verify() == ()


def test_a_claim_is_named_by_the_first_signs_of_its_id(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        claim = flood().reading.claims[0]
        digest = claim.id.removeprefix("claim:b2:")
        for key in (claim.id, digest, digest[:8], f"claim:b2:{digest[:6].upper()}"):
            assert store.subject(key).id == claim.id
        assert store.subject(digest[:8]).is_claim
        assert store.subject(digest[:8]).words == claim.statement
        for key in ("0" * 32, "xyz", "abc", ""):
            with pytest.raises(UsageError, match="verifier claims"):
                store.subject(key)


def test_words_of_several_articles_are_told_apart_by_document_or_address(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        store.save(flood(name="copy.txt", outlet=None, url="https://port.example/1"), RUN)
        claim = flood().reading.claims[0].id
        with pytest.raises(UsageError, match=r"copy.txt and in flood.txt; say which"):
            store.review(review(claim))
        for document in ("flood.txt", "https://port.example/1"):
            assert store.subject(claim, document=document).id == claim
        with pytest.raises(UsageError, match=r"in 'other.txt' now"):
            store.subject(claim, document="other.txt")


def test_a_review_stays_with_words_that_stayed(store: Store) -> None:
    longer = flood(text=TEXT + "\n\nOne line more")
    with store:
        store.save(flood(), RUN)
        store.review(review(flood().reading.claims[0].id))
        store.save(follow(flood(), longer), LATER)
        assert standings(store) == {"Forty boats sank in the harbour": Standing.STANDS}
        (audited,) = store.audited()
        assert audited.decisions[0].subject == longer.reading.claims[0].id
        assert audited.earlier == flood().reading
        assert store.verify() == ()


def test_words_that_changed_are_open_again(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        for claim in flood().reading.claims:
            store.review(review(claim.id))
        store.save(revised(), LATER)
        assert standings(store) == {
            "Forty boats then sank in the harbour": Standing.REOPENED,
            "about 60 boats sank": Standing.STANDS,
            "Water stood in the streets": Standing.STANDS,
        }


def test_a_review_of_words_that_moved_is_proposed(store: Store) -> None:
    after = flood(text=TEXT + "\n\nOne line more")
    told = [
        outcome.model_copy(update={"fate": Fate.MOVED}) if outcome.fate is Fate.KEPT else outcome
        for outcome in outcomes(flood().reading, after.reading)
    ]
    with store:
        store.save(flood(), RUN)
        store.review(review(flood().reading.claims[0].id))
        store.save(after.model_copy(update={"earlier": flood().reading, "outcomes": tuple(told)}), LATER)
        assert standings(store) == {"Forty boats sank in the harbour": Standing.PROPOSED}


def test_a_review_stands_again_where_the_very_text_comes_back(store: Store) -> None:
    last = LATER.model_copy(update={"at": LATER.at + DAY})
    with store:
        store.save(flood(), RUN)
        store.review(review(flood().reading.claims[0].id))
        store.save(revised(), LATER)
        assert store.save(follow(revised(), flood()), last).new
        assert standings(store) == {"Forty boats sank in the harbour": Standing.STANDS}
        assert not store.save(follow(revised(), flood()), last).new


def test_an_article_that_goes_back_to_an_old_text_is_current_in_it(store: Store) -> None:
    last = LATER.model_copy(update={"at": LATER.at + DAY})
    with store:
        for audited, run in ((flood(), RUN), (revised(), LATER), (flood(), last)):
            store.save(audited, run)
        assert [each.reading for each in store.audited()] == [flood().reading]


def test_what_is_read_last_is_current_though_a_clock_was_ahead(store: Store) -> None:
    with store:
        store.save(flood(), LATER)
        assert store.save(follow(flood(), revised()), RUN).new
        assert not store.save(revised(), RUN).new
        assert [each.reading for each in store.audited()] == [revised().reading]
        assert store.verify() == ()


def test_what_was_read_before_is_known_to_who_reads_again(store: Store) -> None:
    document = flood().reading.document
    with store:
        assert store.earlier(document, RUN) is None
        store.save(flood(), RUN)
        assert store.earlier(document, RUN) is None
        assert store.earlier(revised().reading.document, LATER) == flood().reading
        store.save(revised(), LATER)
        assert store.earlier(revised().reading.document, LATER) == flood().reading


def test_nobody_overwrites_what_was_read_meanwhile(store: Store) -> None:
    with store:
        store.save(flood(text=TEXT + "\n\nOther"), RUN)
        with pytest.raises(ValueError, match="somebody else"):
            store.save(revised(), LATER)


def test_an_answered_question_is_silent_until_it_is_put_again(store: Store) -> None:
    question = question_id(flood().findings[0], flood().reading)
    with store:
        store.save(flood(), RUN)
        for nth, verdict in enumerate((Verdict.FALSE_ALARM, Verdict.FIX, Verdict.EXPLAINED)):
            store.review(review(question, verdict, days=nth))
            (audited,) = store.audited()
            assert bool(audited.open_findings) is (verdict is Verdict.FIX)
        rows = store._connection.execute("SELECT count(*) FROM findings_open").fetchone()
        assert tuple(rows) == (0,)
        assert not store.subject(question).is_claim


def test_two_readers_sign_off_or_differ(store: Store) -> None:
    first, second, third = (claim.id for claim in flood().reading.claims)
    with store:
        store.save(flood(), RUN)
        store.review(review(first))
        store.review(review(first, by="Eli"))
        store.review(review(second, Verdict.DISPUTED))
        store.review(review(second, by="Eli"))
        store.review(review(third, Verdict.FIX))
        store.review(review(third, Verdict.OPINION, days=2))
        rows = store._connection.execute("SELECT state, verdicts FROM signoff ORDER BY span_start").fetchall()
        assert [row["state"] for row in rows] == ["signed off", "readers differ", "one reader"]
        assert rows[2]["verdicts"] == "opinion (Dana)"
        assert store._connection.execute("SELECT count(*) FROM reviews").fetchone()[0] == 6


def test_the_view_of_what_is_signed_off_tells_what_the_decisions_of_an_article_tell(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        first, second, third = (claim.id for claim in flood().reading.claims)
        store.review(review(first))
        store.review(review(first, Verdict.FIX, by="Eli"))
        store.review(review(second, by="Eli", days=2))
        store.review(review(third, Verdict.OPINION))
        for article in (flood(), follow(flood(), revised())):
            store.save(article, LATER if article.earlier else RUN)
            (audited,) = store.audited()
            rows = store._connection.execute("SELECT content_id, state FROM signoff").fetchall()
            told = {
                claim.id: state([each for each in audited.decisions if each.subject == claim.id])
                for claim in audited.reading.claims
            }
            assert told == {row["content_id"]: row["state"] for row in rows}


def test_the_run_that_read_the_newest_comes_back(store: Store) -> None:
    with store:
        assert store.run() is None
        store.save(flood(), RUN)
        assert store.run() == RUN
        store.save(follow(flood(), revised()), LATER)
        assert store.run(names=["flood.txt"]) == LATER
        assert store.run(names=["nowhere.txt"]) is None


def judged(judgement: Judgement, one: str, other: str, *, days: int = 0) -> Identity:
    at = RUN.at + days * DAY
    return Identity(one=one, other=other, judgement=judgement, by="Dana", at=at)


def test_sources_that_are_one_are_counted_as_one_until_they_are_split(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        assert {row.name for row in store.sources()} == {"Ana Ruiz", "Costa Press", "a port official"}
        assert store.judge(judged(Judgement.POSITIVE, MAYOR.id, OFFICIAL.id))
        assert not store.judge(judged(Judgement.POSITIVE, MAYOR.id, OFFICIAL.id))
        heard = {row.name: row.as_speaker for row in store.sources()}
        assert heard == {"a port official": 2, "Costa Press": 0}
        speakers = store._connection.execute("SELECT first_speakers FROM origins").fetchone()[0]
        assert speakers == 1
        store.judge(judged(Judgement.NEGATIVE, OFFICIAL.id, MAYOR.id, days=1))
        assert len(store.sources()) == 3
        assert store.verify() == ()


def test_sources_that_somebody_split_are_not_merged_through_a_third(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        store.judge(judged(Judgement.NEGATIVE, MAYOR.id, OFFICIAL.id))
        store.judge(judged(Judgement.POSITIVE, MAYOR.id, AGENCY.id))
        with pytest.raises(UsageError, match="Dana split them on 2024-05-02"):
            store.judge(judged(Judgement.POSITIVE, AGENCY.id, OFFICIAL.id))
        assert len(store.sources()) == 2
        with pytest.raises(UsageError, match="no source"):
            store.judge(judged(Judgement.POSITIVE, MAYOR.id, "source:b2:0"))


def test_a_source_is_named_by_any_of_its_names(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        for key in ("Ana Ruiz", "ana  ruiz", "The Mayor", MAYOR.id):
            assert store.source(key) == (MAYOR.id, "Ana Ruiz")
        with pytest.raises(UsageError, match="no source 'Ruiz'"):
            store.source("Ruiz")


@pytest.mark.parametrize("ledger", sorted(path.name for path in LEDGERS.iterdir()))
def test_a_store_of_each_older_schema_comes_to_the_newest(tmp_path: Path, ledger: str) -> None:
    path = tmp_path / "claims.db"
    with gzip.open(LEDGERS / ledger) as packed, path.open("wb") as out:
        shutil.copyfileobj(packed, out)
    older = flood(made=None)
    with open_store(path) as store:
        assert store._connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert store.verify() == ()
        (audited,) = store.audited()
        assert audited.reading == older.reading
        store.review(review(older.reading.claims[0].id))
        store.save(follow(older, revised()), LATER)
        assert standings(store) == {"Forty boats then sank in the harbour": Standing.REOPENED}
        assert store.verify() == ()


def test_there_is_a_ledger_of_each_older_schema() -> None:
    assert len(list(LEDGERS.iterdir())) == VERSION - 1


def test_deciding_on_one_article_leaves_others_alone(store: Store) -> None:
    run: Run = RUN
    with store:
        list(store.save_all(many(3), run))
        claim = many(3)[1].reading.claims[0]
        store.review(review(claim.id))
        assert [len(each.decisions) for each in store.audited()] == [0, 1, 0]
        assert store.decided(many(1)[0].reading.document) == ()
        assert len(store.decided(many(3)[1].reading.document)) == 1


def test_what_became_of_a_claim_of_an_older_version_is_told(store: Store) -> None:
    shorter = flood(text=TEXT.replace("Forty boats sank", "Forty boats then sank"))
    with store:
        store.save(flood(), RUN)
        store.save(follow(flood(), shorter), LATER)
        old, now = (audited.reading.claims[0].id for audited in (flood(), shorter))
        with pytest.raises(UsageError, match=f"is {now[9:17]} in the version that stands now"):
            store.subject(old)


def test_case_and_spacing_make_no_other_reader(store: Store) -> None:
    with store:
        store.save(flood(), RUN)
        store.review(review(flood().reading.claims[0].id, by="Dana Weiss"))
        assert store.reader("  dana   WEISS ") == "Dana Weiss"
        assert store.reader(" Eli  Cohen") == "Eli Cohen"
        for nobody in ("", " ", "7", "—"):
            with pytest.raises(UsageError, match="nobody's name"):
                store.reader(nobody)


def test_a_question_that_rests_on_decisions_is_answered(store: Store) -> None:
    question = "question:b2:" + "ab" * 16
    with store:
        store.save(flood(), RUN)
        subject = store.question(question, flood().reading.document)
        assert subject is not None and not subject.is_claim
        store.review(review(question, Verdict.EXPLAINED), subject=subject)
        (audited,) = store.audited()
        assert audited.silenced == {question}
        assert store.verify() == ()
