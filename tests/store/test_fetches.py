"""What servers answered is kept as it came, archived, found again, and told when it is not as it was."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests.store.articles import RUN, fetch
from verifier.compare import outcomes
from verifier.errors import DamagedStore, StoreError
from verifier.store import Store, open_store
from verifier.store.files import folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "claims.db")


def test_an_answer_comes_back_with_its_content(store: Store) -> None:
    with store:
        kept = fetch(store)
        assert store.fetched("https://port.example/1") == kept
        assert store.fetched("https://port.example/1.txt") is None
        headers, content = store.kept_answer(kept) or ((), b"")
        assert content == b"Forty boats sank."
        assert dict(headers) == {"Content-Type": "text/plain", "X-Archive-Orig-Transfer-Encoding": "chunked"}
        assert store.verify() == ()


def test_the_archive_is_a_response_that_others_read(store: Store) -> None:
    with store:
        kept = fetch(store)
    assert kept.warc
    with (folder(store.path) / kept.warc).open("rb") as file:
        (record,) = ArchiveIterator(file, check_digests="raise")
        assert record.rec_type == "response"
        assert record.http_headers.get_statuscode() == "200"
        said = {name: record.rec_headers.get_header(name) for name in ("WARC-Target-URI", "WARC-Date")}
    assert said == {
        "WARC-Target-URI": "https://port.example/1.txt",
        "WARC-Date": f"{RUN.at:%Y-%m-%dT%H:%M:%SZ}",
    }


def test_the_newest_answer_counts_and_those_before_it_stay(store: Store) -> None:
    with store:
        first = fetch(store)
        later = first.model_copy(
            update={"at": first.at + datetime.timedelta(days=1), "etag": None, "warc": None}
        )
        kept = store.keep_answer(later, (), b"Forty boats sank.")
        assert store.fetched(first.asked) == kept
        assert store._connection.execute("SELECT count(*) FROM fetches").fetchone()[0] == 2
        assert store.verify() == ()


@pytest.mark.parametrize("damage", ["gone", "other"])
def test_an_archive_that_is_not_as_it_was_is_told_and_not_used(damage: str, store: Store) -> None:
    with store:
        kept = fetch(store)
        file = folder(store.path) / str(kept.warc)
        file.unlink() if damage == "gone" else file.write_bytes(file.read_bytes() + b"x")
        assert store.kept_answer(kept) is None
        (fault,) = store.verify()
        assert (fault.table, fault.key) == ("fetches", kept.warc)


def test_a_row_that_is_no_answer_is_damage(store: Store) -> None:
    with store:
        kept = fetch(store)
        store._connection.execute("DROP TRIGGER fetches_kept_update")
        store._connection.execute("UPDATE fetches SET status = 99999")
        with pytest.raises(DamagedStore, match="a fetch is damaged; see `verifier verify`"):
            store.fetched(kept.asked)


def test_a_merged_store_has_the_answers_of_both_with_their_archives(store: Store, tmp_path: Path) -> None:
    with store, open_store(tmp_path / "other.db") as other:
        kept = fetch(other)
        store.merge(other, outcomes)
        store.merge(other, outcomes)
        assert store.fetched(kept.asked) == kept
        assert store.kept_answer(kept) is not None
        assert store.verify() == ()


def test_where_no_record_can_be_written_one_line_says_so(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    with store, pytest.raises(StoreError, match="none: no record can be written there: no such file"):
        fetch(store)
