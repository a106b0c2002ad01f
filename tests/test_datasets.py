"""Articles into a dataset and a dataset into a store come to the same as articles into the store."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner

from claims.comparison import Comparison
from claims.document import Document
from verifier import pipeline
from verifier.cli import main
from verifier.store import open_store

COMPANIONS = sorted(Path("seeds/companions").glob("*.txt"))


def documents() -> list[Document]:
    return [Document(name=path.name, text=path.read_text(encoding="utf-8")) for path in COMPANIONS]


def test_a_dataset_goes_into_a_store_as_its_articles_do(tmp_path: Path) -> None:
    run = pipeline.current_run()
    first = list(pipeline.read_into(documents()[:4], tmp_path / "data", run=run))
    rest = list(pipeline.read_into(documents(), tmp_path / "data", run=run))
    assert (len(first), len(rest)) == (4, len(documents()) - 4)
    list(pipeline.add(documents(), tmp_path / "a.db", run=run))
    added = list(pipeline.add_read(tmp_path / "data", tmp_path / "b.db", run=run))
    assert all(each.audited for each in added)
    assert not any(each.audited for each in pipeline.add_read(tmp_path / "data", tmp_path / "b.db", run=run))
    with open_store(tmp_path / "a.db") as a, open_store(tmp_path / "b.db") as b:
        assert list(a.audited()) == list(b.audited())
        assert a.run() == b.run()
        assert b.verify() == ()


def test_a_store_goes_into_a_dataset_and_back_without_loss(tmp_path: Path) -> None:
    run = pipeline.current_run()
    list(pipeline.add(documents(), tmp_path / "a.db", run=run))
    assert len(list(pipeline.export(tmp_path / "a.db", tmp_path / "data"))) == len(documents())
    assert list(pipeline.export(tmp_path / "a.db", tmp_path / "data")) == []
    list(pipeline.add_read(tmp_path / "data", tmp_path / "b.db", run=run))
    with open_store(tmp_path / "a.db") as a, open_store(tmp_path / "b.db") as b:
        assert list(a.audited()) == list(b.audited())


def test_an_article_that_comes_twice_is_read_once(tmp_path: Path) -> None:
    run, twice = pipeline.current_run(), [documents()[0]] * 2
    assert len(list(pipeline.read_into(twice, tmp_path / "data", run=run))) == 1


def test_two_papers_with_one_text_under_one_name_are_two_articles(tmp_path: Path) -> None:
    run, one = pipeline.current_run(), documents()[0]
    both = [one.model_copy(update={"outlet": outlet}) for outlet in ("Haven Post", "Port Herald")]
    list(pipeline.add(both, tmp_path / "a.db", run=run))
    written = list(pipeline.export(tmp_path / "a.db", tmp_path / "data"))
    assert {reading.document.outlet for reading, _ in written} == {"Haven Post", "Port Herald"}
    list(pipeline.add_read(tmp_path / "data", tmp_path / "b.db", run=run))
    with open_store(tmp_path / "a.db") as a, open_store(tmp_path / "b.db") as b:
        assert list(a.audited()) == list(b.audited())


def test_a_dataset_and_a_store_of_the_same_articles_compare_alike(tmp_path: Path) -> None:
    run = pipeline.current_run()
    list(pipeline.add(documents(), tmp_path / "a.db", run=run))
    list(pipeline.export(tmp_path / "a.db", tmp_path / "data"))

    def keys(found: Iterable[Comparison]) -> list[str]:
        return sorted(each.model_dump_json() for each in found)

    whole = keys(pipeline.compared_in(tmp_path / "a.db"))
    assert whole and keys(pipeline.compared_over(tmp_path / "data")) == whole
    told = CliRunner().invoke(main, ["compare", str(tmp_path / "data"), "--format", "jsonl"])
    assert len(told.stdout.splitlines()) == len(whole)
    both = CliRunner().invoke(main, ["compare", str(tmp_path / "data"), "seeds"])
    assert (both.exit_code, "name it alone" in both.stderr) == (2, True)


def test_the_command_line_does_so_too(tmp_path: Path) -> None:
    run, data, store = CliRunner().invoke, str(tmp_path / "data"), str(tmp_path / "claims.db")
    written = run(main, ["extract", *map(str, COMPANIONS), "--parquet", data])
    assert (written.exit_code, written.stdout) == (0, "")
    assert written.stderr.startswith(f"{len(COMPANIONS)} articles (")
    added = run(main, ["add", data, "--db", store])
    assert (added.exit_code, f"{len(COMPANIONS)} articles added" in added.stdout) == (0, True)
    again = run(main, ["export", "--parquet", data, "--db", store])
    assert again.stderr.startswith("0 articles")
    wrong = run(main, ["extract", data, "--parquet", data, "--contents", "whole"])
    assert (wrong.exit_code, "leave --contents out" in wrong.stderr) == (2, True)
