"""`verifier compare`: the figures of articles held against each other, with a store and without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from click.testing import Result

Run = Callable[..., Result]

ARTICLES = {
    "one.txt": "The blast at the mill in Oran killed 25 people on Monday, police said.\n",
    "two.txt": "The blast at the mill in Oran killed 41 people on Monday, the health ministry said.\n",
    "three.txt": "More than 20 people were killed in the blast at the mill in Oran on Monday, police said.\n",
}
DAY = ("--published", "2024-03-12")


@pytest.fixture
def articles(run: Run, tmp_path: Path) -> list[str]:
    """Return the names of three articles on one blast in the folder where the program runs."""
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text)
    return list(ARTICLES)


def relations(found: list[dict[str, str]]) -> list[str]:
    return sorted(each["relation"] for each in found)


def test_articles_are_compared_without_a_store_and_leave_none(
    run: Run, articles: list[str], tmp_path: Path
) -> None:
    result = run("compare", *articles, *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["relation", "quantity", "one", "in", "other", "in", "why"]
    assert [line.split()[0] for line in lines[2:]][:1] == ["conflict"]
    assert {line.split()[0] for line in lines[3:]} <= {"conflict", "agree"}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(articles)


def test_lines_and_an_array_hold_the_same_comparisons(run: Run, articles: list[str]) -> None:
    lines = run("compare", *articles, *DAY, "--format", "jsonl").stdout.splitlines()
    array = json.loads(run("compare", *articles, *DAY, "--format", "json").stdout)
    assert [json.loads(line) for line in lines] == array
    assert "agree" in relations(array) and "conflict" in relations(array)
    for each in array:
        for side in (each["a"], each["b"]):
            start, end = side["span"]
            assert ARTICLES[side["document"]][start:end] == side["text"]


def test_without_a_path_the_figures_of_the_store_are_compared(run: Run, articles: list[str]) -> None:
    assert run("check", *articles, *DAY).exit_code in (0, 1)
    stored = json.loads(run("compare", "--format", "json").stdout)
    assert stored == json.loads(run("compare", *articles, *DAY, "--format", "json").stdout)
    shown = run("conflicts", "--json")
    assert relations(json.loads(shown.stdout)) == [name for name in relations(stored) if name == "conflict"]


def test_nothing_to_compare_is_said_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("The village was quiet on Monday, police said.\n")
    result = run("compare", "quiet.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no two figures are of one quantity\n"
    assert run("compare", "quiet.txt", "--format", "jsonl").stdout == ""
    assert json.loads(run("compare", "quiet.txt", "--format", "json").stdout) == []


def test_a_store_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    result = run("compare")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: claims.db: there is no store")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_an_article_that_cannot_be_read_fails_and_the_others_are_compared(
    run: Run, articles: list[str], tmp_path: Path
) -> None:
    (tmp_path / "bad.jsonl").write_text("{no json\n")
    result = run("compare", *articles, "bad.jsonl", *DAY, "--format", "json")
    assert result.exit_code == 2
    assert "bad.jsonl" in result.stderr
    assert "conflict" in relations(json.loads(result.stdout))


def test_a_path_that_is_not_there_is_one_line(run: Run) -> None:
    result = run("compare", "nowhere.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nowhere.txt" in result.stderr


@pytest.mark.parametrize("columns", ["20", "80", "100"])
def test_a_table_is_as_narrow_as_it_can_be(
    run: Run, articles: list[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run("compare", *articles, *DAY).stdout.splitlines()
    assert max(map(len, lines)) <= max(int(columns), 80)
    assert any("…" in line for line in lines)


def test_comparisons_go_into_a_parquet_file(run: Run, articles: list[str], tmp_path: Path) -> None:
    printed = json.loads(run("compare", *articles, *DAY, "--format", "json").stdout)
    assert run("check", *articles, *DAY).exit_code in (0, 1)
    assert run("export", "--parquet", "data").exit_code == 0
    for source in ((*articles, *DAY), (), ("data",)):
        result = run("compare", *source, "--parquet", "found.parquet")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == f"{len(printed)} comparisons written to found.parquet\n"
        with duckdb.connect() as connection:
            path = str(tmp_path / "found.parquet")
            rows = connection.execute("SELECT relation, why FROM read_parquet(?)", [path]).fetchall()
        assert sorted(rows) == sorted((each["relation"], each["why"]) for each in printed)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("nowhere/found.parquet", "its folder does not exist"),
        ("one.txt", "it exists and is no PARQUET"),
        ("articles.parquet", "it is compared itself"),
        ("folder/part.parquet", "it is compared itself"),
    ],
)
def test_no_other_file_is_replaced(
    run: Run, articles: list[str], tmp_path: Path, file: str, why: str
) -> None:
    path = tmp_path / "articles.parquet"
    path.write_bytes(b"PAR1")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "part.parquet").write_bytes(b"PAR1")
    result = run("compare", *articles, path.name, "folder", "--parquet", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"error: {file}: {why}")
    assert path.read_bytes() == b"PAR1"
    assert (tmp_path / "one.txt").read_text() == ARTICLES["one.txt"]
