"""One story in several papers is shown as one, with what each paper changed in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

STORY = """Ferry runs aground off Northport

A ferry with 120 people on board ran aground off Northport on Sunday night, the harbour master said.

"We took everybody off within an hour," the harbour master, Ana Ruiz, said. She said that 14 people were
injured.

The ministry of transport said that it would look into how the pilot missed the channel, which is marked by
six buoys and is deep enough for ships of twice that size. The company did not answer calls. Its last ferry
that ran aground here did so in a storm in the spring of the year before last, and nobody was hurt then.
"""


@pytest.fixture
def papers(tmp_path: Path, run: Run) -> Path:
    (tmp_path / "gazette.txt").write_text(STORY)
    (tmp_path / "herald.txt").write_text(STORY.replace("14 people", "40 people"))
    (tmp_path / "other.txt").write_text(
        "The council met on Monday. It said that the bridge would be closed.\n" * 9
    )
    assert run("add", str(tmp_path)).exit_code == 0
    return tmp_path


def test_copies_stand_under_the_article_that_was_printed_first(papers: Path, run: Run) -> None:
    told = run("copies")
    assert told.exit_code == 0
    first, gazette, herald, *_ = told.stdout.splitlines()
    assert first == "2 articles, one story"
    assert gazette == "  first  no day (gazette.txt)"
    assert herald.endswith("%   no day (herald.txt)")
    assert run("copies", "other.txt").stderr == "no story stands in several articles\n"


def test_what_a_paper_changed_is_told_claim_by_claim(papers: Path, run: Run) -> None:
    told = run("copies", "herald.txt", "--changes").stdout
    assert "[-14-] {+40+} people" in told
    (story,) = json.loads(run("copies", "--changes", "--json").stdout)
    assert story["first"]["document"] == "gazette.txt"
    (copy,) = story["copies"]
    assert copy["shared"] > 0.8
    assert {each["fate"] for each in copy["outcomes"]} == {"kept", "edited"}
    assert "outcomes" not in json.loads(run("copies", "--json").stdout)[0]["copies"][0]


def test_a_story_in_two_papers_counts_once_where_figures_stem_from(papers: Path, run: Run) -> None:
    (papers / "rival.txt").write_text("The mayor said on Monday that 120 people were on board the ferry.\n")
    assert run("add", str(papers)).exit_code == 0
    found = json.loads(run("origins", "person", "--stories", "--json", "--least", "2").stdout)
    assert found and all(row["stories"] < row["documents"] for row in found)
    assert "stories" in run("origins", "--stories").stdout.splitlines()[0]
