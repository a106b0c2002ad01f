"""What a person decides on the command line, and what becomes of it when the article changes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import Result
from warcio.archiveiterator import ArchiveIterator

from tests.cli.conftest import Run

DRAFT = (
    "The blast at the mill in Dunmore on Monday killed 25 people, Anna Berg said.\n\n"
    "The council of Dunmore will close the road on Friday, Tom Hale, the mayor, told Costa Press.\n"
)


@pytest.fixture
def draft(run: Run) -> Path:
    """A draft that was checked, in the folder of the test."""
    path = Path("draft.txt")
    path.write_text(DRAFT, encoding="utf-8")
    assert check(run).exit_code in (0, 1)
    return path


def check(run: Run) -> Result:
    return run("check", "draft.txt", "--no-report", "--published", "2024-03-12")


def ids(run: Run, *arguments: str) -> dict[str, str]:
    """The short ids of claims, by the first words of the claims."""
    rows = json.loads(run("claims", "--json", *arguments).stdout)
    return {row["statement"][:9]: row["short"] for row in rows}


def test_a_claim_is_decided_and_leaves_the_list_of_things_to_do(run: Run, draft: Path) -> None:
    before = json.loads(run("claims", "--open", "--json").stdout)
    claim = ids(run)["The blast"]
    done = run("review", claim, "--verdict", "confirmed", "--by", "Dana")
    assert done.exit_code == 0
    first, second = done.stdout.splitlines()
    assert first.startswith("confirmed, by Dana: The blast at the mill in Dunmore on Monday killed 25 people")
    assert second == f"draft.txt: {len(before) - 1} claim{'s' * (len(before) != 2)} to do"
    assert claim not in ids(run, "--open").values()
    assert claim in ids(run, "--open", "--second-reader").values()
    (row,) = json.loads(run("claims", "--state", "one reader", "--json").stdout)
    assert (row["short"], row["verdicts"]) == (claim, "confirmed (Dana)")


def test_evidence_is_kept_beside_the_store(run: Run, draft: Path) -> None:
    Path("minutes.pdf").write_bytes(b"minutes")
    claim = ids(run)["The blast"]
    given = ("--evidence", "minutes.pdf", "--evidence", "https://dunmore.example/1", "--locator", "p. 4")
    done = run("review", claim, "--verdict", "fix", "--by", "Dana", *given, "--stance", "disputes")
    assert done.exit_code == 0
    assert [path.read_bytes() for path in Path("claims.evidence").iterdir()] == [b"minutes"]
    assert run("verify").stdout.startswith("intact")


def test_a_saved_page_is_archived_with_its_address(run: Run, draft: Path) -> None:
    Path("page.html").write_bytes(b"<title>The fire</title>")
    claim, url = ids(run)["The blast"], "https://dunmore.example/fire/1"
    given = ("--verdict", "confirmed", "--by", "Dana", "--evidence", url)
    assert run("review", claim, *given, "--page", "page.html").exit_code == 0
    (kept,) = Path("claims.evidence").iterdir()
    with kept.open("rb") as archive:
        record = next(ArchiveIterator(archive, check_digests="raise"))
        assert record.rec_type == "resource"
        assert record.rec_headers.get_header("WARC-Target-URI") == url
        assert record.content_type == "text/html"
        assert record.content_stream().read() == b"<title>The fire</title>"
    for wrong in (
        ("--page", "nowhere.html"),
        ("--page", "."),
        ("--page", "page.html", "--evidence", "https://dunmore.example/2"),
    ):
        assert run("review", claim, *given, *wrong).exit_code == 2
    not_one = ("--verdict", "fix", "--by", "Dana", "--evidence", "page.html", "--page", "page.html")
    assert "saved of an address" in run("review", claim, *not_one).stderr
    assert run("verify").stdout.startswith("intact")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("0000", "--verdict", "fix"), "nothing that stands now has the id '0000'"),
        (("x", "--verdict", "fix"), "'x' names no claim or finding"),
        (("CLAIM", "--verdict", "explained"), "'explained' is no verdict on a claim"),
        (("CLAIM", "--verdict", "fix", "--locator", "p. 4"), "give both"),
        (("CLAIM", "--verdict", "fix", "--evidence", "nowhere.pdf"), "nowhere.pdf: there is no such file"),
        (("CLAIM", "--verdict", "fix", "--evidence", "."), "it is a folder"),
        (("CLAIM", "--verdict", "fix", "--document", "other.txt"), "in 'other.txt' now"),
    ],
)
def test_what_cannot_be_recorded_is_one_line(
    run: Run, draft: Path, arguments: tuple[str, ...], said: str
) -> None:
    claim = ids(run)["The blast"]
    done = run("review", *(claim if word == "CLAIM" else word for word in arguments), "--by", "Dana")
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr and done.stderr.count("\n") == 1
    assert run("verify").stdout.startswith("intact")


def test_a_review_needs_a_name(run: Run, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = ids(run)["The blast"]
    assert "--by whom" in run("review", claim, "--verdict", "fix").stderr
    monkeypatch.setenv("VERIFIER_BY", "Dana")
    assert run("review", claim, "--verdict", "fix").exit_code == 0


def test_a_changed_figure_opens_its_claim_again_and_leaves_others_alone(run: Run, draft: Path) -> None:
    for claim in ids(run).values():
        run("review", claim, "--verdict", "confirmed", "--by", "Dana")
    assert json.loads(run("claims", "--open", "--json").stdout) == []
    draft.write_text(DRAFT.replace("25", "21"), encoding="utf-8")
    check(run)
    (row,) = json.loads(run("claims", "--open", "--json").stdout)
    assert (row["state"], row["verdicts"]) == ("reopened", "confirmed (Dana, reopened)")
    assert "21 people" in row["statement"]


def test_the_difference_is_told_as_a_person_would(run: Run, draft: Path) -> None:
    assert "has one version" in run("diff", "draft.txt").stderr
    draft.write_text(DRAFT.replace("25", "21").replace("said.", "said. Snow fell."), encoding="utf-8")
    check(run)
    found = run("diff", "draft.txt")
    assert found.exit_code == 1
    assert "edited: figure changed from “25 people” to “21 people”" in found.stdout
    assert (
        "  Anna Berg: The blast at the mill in Dunmore on Monday killed [-25-] {+21+} people" in found.stdout
    )
    assert found.stdout.splitlines()[-1].startswith("1 edited, 0 dropped, 1 new, 0 moved, ")
    outcomes = json.loads(run("diff", "draft.txt", "--json").stdout)["outcomes"]
    assert [each["fate"] for each in outcomes].count("edited") == 1
    back = run("diff", "draft.txt", "--from", "2", "--to", "1")
    assert "figure changed from “21 people” to “25 people”" in back.stdout
    for wrong in (("--from", "0"), ("--to", "3"), ("--from", "2")):
        assert "name two of these" in run("diff", "draft.txt", *wrong).stderr
    assert "there is no document 'other.txt'" in run("diff", "other.txt").stderr


def test_two_files_are_held_against_each_other_without_a_store(run: Run) -> None:
    Path("a.txt").write_text(DRAFT, encoding="utf-8")
    Path("b.txt").write_text(DRAFT.replace("25", "<script>alert(1)</script> 21"), encoding="utf-8")
    assert run("diff", "a.txt", "a.txt").exit_code == 0
    found = run("diff", "a.txt", "b.txt", "--html", "page.html")
    assert found.exit_code == 1 and "page: page.html" in found.stderr
    page = Path("page.html").read_text(encoding="utf-8")
    assert "<del>25</del>" in page and "script-src" not in page and "<script" not in page
    assert not Path("claims.db").exists()
    assert run("diff", "a.txt", "nowhere.txt").exit_code == 2
    assert "its folder does not exist" in run("diff", "a.txt", "b.txt", "--html", "no/page.html").stderr


def test_sources_are_merged_shown_and_split(run: Run, draft: Path) -> None:
    Path("other.txt").write_text("The mill will be closed, Annah Berg said.\n", encoding="utf-8")
    run("check", "other.txt", "--no-report", "--published", "2024-03-12")
    assert "spelled otherwise" in run("sources", "alike").stdout
    merged = run("sources", "merge", "Anna Berg", "Annah Berg", "--by", "Dana", "--why", "one chief")
    assert merged.stdout == "Anna Berg and Annah Berg are one source, by Dana\n"
    (row,) = json.loads(run("sources", "berg", "--json").stdout)
    assert (row["name"], row["as_speaker"], row["documents"]) == ("Annah Berg", 2, 2)
    shown = run("sources", "show", "anna berg").stdout
    assert "is the same as Annah Berg (Dana, " in shown and ": one chief)" in shown
    assert "killed 25 people" in shown and "The mill will be closed" in shown
    assert len(json.loads(run("sources", "show", "Anna Berg", "--json").stdout)["said"]) == 2
    assert "no two names are alike" in run("sources", "alike").stderr
    assert len(json.loads(run("claims", "--source", "Annah", "--json").stdout)) == 2
    run("sources", "split", "Anna Berg", "Annah Berg", "--by", "Eli")
    assert len(json.loads(run("sources", "berg", "--json").stdout)) == 2
    assert run("verify").stdout.startswith("intact")


def test_a_source_that_everybody_knows_is_shown_with_its_id_in_wikidata(run: Run) -> None:
    Path("pier.txt").write_text("The pier was closed on Monday, Reuters reported.\n", encoding="utf-8")
    run("check", "pier.txt", "--no-report")
    assert run("sources", "show", "Reuters").stdout.startswith("Reuters  (news agency, Q130879)\n")
    assert json.loads(run("sources", "show", "reuters", "--json").stdout)["wikidata"] == "Q130879"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "Nobody"), "there is no source 'Nobody'"),
        (("merge", "Anna Berg", "anna  berg", "--by", "D"), "are one name already"),
        (("split", "Anna Berg", "Nobody", "--by", "D"), "there is no source 'Nobody'"),
        (("merge", "Anna Berg"), "missing argument"),
        (("merge", "Anna Berg", "Tom Hale"), "a judgement needs a name"),
    ],
)
def test_a_judgement_on_what_is_no_source_is_one_line(
    run: Run, draft: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("sources", *arguments)
    assert (done.exit_code, done.stdout) == (2, "") and said in done.stderr and done.stderr.count("\n") == 1


def test_help_tells_of_both_ways_to_look_sources_up(run: Run) -> None:
    told = run("sources", "--help").stdout
    assert all(name in told for name in ("list", "show", "merge", "split", "alike"))
    assert "--kind" in run("sources", "list", "--help").stdout


def test_where_figures_stem_from_is_counted_by_voices(run: Run, draft: Path) -> None:
    Path("copy.txt").write_text(DRAFT, encoding="utf-8")
    run("check", "copy.txt", "--no-report", "--published", "2024-03-12")
    (row,) = json.loads(run("origins", "killed", "--json").stdout)
    assert (row["documents"], row["first_speakers"], row["speakers"]) == (2, 1, "Anna Berg")
    assert "no quantity is given in 3" in run("origins", "--least", "3").stderr


def test_looking_for_states_takes_no_words(run: Run, draft: Path) -> None:
    assert "--open and --state look at all claims" in run("claims", "blast", "--open").stderr
    for wanted in ((), ("--open",)):
        missed = run("claims", *wanted, "--document", "other.txt")
        assert missed.exit_code == 2 and "there is no document 'other.txt'" in missed.stderr


def test_articles_are_added_once(run: Run, seed: Path) -> None:
    Path("a.txt").write_text(DRAFT, encoding="utf-8")
    Path("b.txt").write_bytes(b"\x00\x01\x02")
    first = run("add", "a.txt", seed, "b.txt", "--published", "2024-03-12")
    assert first.exit_code == 2
    assert first.stdout.startswith("2 articles added (") and "0 read before, 1 not readable" in first.stdout
    again = run("add", "a.txt", seed, "--published", "2024-03-12", "--json")
    counts = json.loads(again.stdout)
    assert (again.exit_code, counts["added"], counts["known"], counts["failed"]) == (0, 0, 2, 0)
    assert run("add", "nowhere.txt").exit_code == 2
    assert run("verify").stdout.startswith("intact")


def test_a_store_is_copied_and_merged(run: Run, draft: Path) -> None:
    copied = run("backup", "copy.db")
    assert copied.exit_code == 0
    assert copied.stdout.splitlines()[1] == run("verify").stdout.splitlines()[1]
    assert "exists already" in run("backup", "copy.db").stderr
    claim = ids(run, "--db", "copy.db")["The blast"]
    run("review", claim, "--verdict", "disputed", "--by", "Eli", "--db", "copy.db")
    merged = run("merge", "copy.db")
    assert merged.stdout == "0 readings, 1 review, 0 judgements brought\n1 reading known before\n"
    assert json.loads(run("merge", "copy.db", "--json").stdout)["reviews"] == 0
    assert "this very store" in run("merge", "claims.db").stderr
    assert run("merge", "nowhere.db").exit_code == 2
    assert run("merge", "draft.txt").exit_code == 2


def test_versions_of_one_article_are_not_held_against_each_other(run: Run) -> None:
    known = ("--url", "https://dunmore.example/mill", "--published", "2024-03-12", "--no-report")
    Path("one.txt").write_text(DRAFT, encoding="utf-8")
    Path("two.txt").write_text(DRAFT.replace("25", "21"), encoding="utf-8")
    run("check", "one.txt", *known)
    found = run("check", "two.txt", *known)
    assert "FIG003" not in found.stdout and "COR001 This was edited" in found.stdout
    assert "figure changed from" in run("diff", "https://dunmore.example/mill").stdout
    assert json.loads(run("conflicts", "--all", "--json").stdout) == []


def fill(path: Path, verdicts: dict[str, dict[str, str]]) -> None:
    """Fill columns of a CSV sheet in the rows whose statements begin so."""
    with path.open(encoding="utf-8-sig", newline="") as out:
        rows = list(csv.DictReader(out))
    for row in rows:
        for words, columns in verdicts.items():
            if row["statement"].startswith(words):
                row.update(columns)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_a_sheet_goes_out_and_comes_back(run: Run, draft: Path) -> None:
    assert run("report", "-o", "sheet.csv").exit_code == 0
    sheet = Path("sheet.csv")
    Path("log.pdf").write_bytes(b"log")
    blast = {"verdict": "Confirmed ", "checked by": "Dana", "evidence": "log.pdf", "where in it": "p. 2"}
    fill(sheet, {"The blast": blast, "The council": {"verdict": "fix", "evidence": "the town's register"}})
    refused = run("review", "--sheet", "sheet.csv")
    assert refused.exit_code == 2
    assert refused.stdout.startswith("1 review recorded, 0 recorded before, 1 not to be recorded, ")
    assert "sheet.csv row " in refused.stderr and "give --by" in refused.stderr
    again = run("review", "--sheet", "sheet.csv", "--by", "Eli")
    assert (again.exit_code, again.stdout[:38]) == (0, "1 review recorded, 1 recorded before, ")
    third = run("review", "--sheet", "sheet.csv", "--by", "Eli")
    assert third.stdout.startswith("0 reviews recorded, 2 recorded before, 0 not to be recorded, ")
    rows = json.loads(run("claims", "--state", "one reader", "--json").stdout)
    assert sorted(row["verdicts"] for row in rows) == ["confirmed (Dana)", "fix (Eli)"]
    assert [path.read_bytes() for path in Path("claims.evidence").iterdir()] == [b"log"]
    assert run("verify").stdout.startswith("intact")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "a review needs a SUBJECT, a --verdict and --by"),
        (("0000", "--by", "Dana"), "a review needs a SUBJECT"),
        (("0000", "--sheet", "sheet.csv"), "--sheet has its subjects and verdicts in its rows"),
        (("--sheet", "nowhere.csv"), "nowhere.csv"),
        (("--sheet", "draft.txt"), "draft.txt"),
    ],
)
def test_a_review_of_nothing_is_one_line(
    run: Run, draft: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("review", *arguments)
    assert (done.exit_code, done.stdout) == (2, "") and said in done.stderr and done.stderr.count("\n") == 1
