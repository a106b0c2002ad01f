"""The whole job on the command line, with the model that ships."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
DAY = ("--published", "2023-10-30")
FINDING = re.compile(
    r"^\S+/israel-summons-ambassador\.txt:(\d+):(\d+): (note|warning|error) [A-Z]{3}\d{3} \S.*$"
)
OTHER = "Two hundred people were hurt in the flood, the mayor said on Monday. The bridge is closed.\n"


def test_check_prints_findings_a_summary_and_where_everything_went(
    run: Run, seed: Path, tmp_path: Path
) -> None:
    result = run("check", seed, *DAY, "--fail-on", "never")
    assert (result.exit_code, result.stderr) == (0, "")
    findings, _, summary = result.stdout.rpartition("\n\n")
    assert findings and all(FINDING.match(line) for line in findings.splitlines())
    counts, coverage, levels, store, report = summary.splitlines()
    assert re.fullmatch(r"1 article, \d+ claims, \d+ sources, \d+ figures, 0 conflicts", counts)
    assert re.fullmatch(r"\d+ of \d+ sentences accounted for \(\d+%\)", coverage)
    assert levels.startswith(f"{len(findings.splitlines())} finding")
    assert (store, report) == ("store: claims.db", "report: israel-summons-ambassador.report.html")
    assert (tmp_path / "claims.db").exists()
    assert (
        (tmp_path / "israel-summons-ambassador.report.html")
        .read_text("utf-8")
        .lower()
        .startswith("<!doctype html>")
    )


def test_a_finding_stands_at_its_line_and_column(run: Run, seed: Path) -> None:
    checked = json.loads(run("check", seed, *DAY, "--format", "json", "--no-report").stdout)
    text = seed.read_text("utf-8")
    assert checked["findings"]
    for finding in checked["findings"]:
        line = text.split("\n")[finding["line"] - 1]
        words = finding["place"]["text"].split("\n")[0]
        assert line[finding["column"] - 1 :].startswith(words)
        assert finding["path"] == str(seed)


@pytest.mark.parametrize(("level", "fails"), [("note", True), ("never", False)])
def test_findings_as_grave_as_asked_for_exit_with_one(level: str, fails: bool, run: Run, seed: Path) -> None:
    result = run("check", seed, *DAY, "--fail-on", level, "--no-report", "--no-store")
    assert result.exit_code == int(fails)


def test_nothing_is_kept_when_nothing_shall_be(run: Run, seed: Path, tmp_path: Path) -> None:
    result = run("check", seed, *DAY, "--no-store", "--no-report", "--fail-on", "never", "--format", "json")
    assert list(tmp_path.iterdir()) == []
    checked = json.loads(result.stdout)
    assert (checked["store"], checked["report"]) == (None, None)
    assert checked["summary"]["articles"] == 1


def test_one_bad_input_fails_the_run_and_costs_no_other(run: Run, seed: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(OTHER)
    result = run("check", "nowhere.txt", seed, "other.txt", "--fail-on", "never", "--format", "json")
    assert result.exit_code == 2
    assert result.stderr == "error: nowhere.txt: there is no such file or folder; check the path\n"
    checked = json.loads(result.stdout)
    assert checked["summary"]["articles"] == 2
    assert checked["report"] == "articles.report.html"


def test_standard_input_and_another_encoding_are_read(run: Run, tmp_path: Path) -> None:
    result = run(
        "check", "-", "--fail-on", "never", given=OTHER.replace("mayor", "mayor’s aide").encode("cp1252")
    )
    assert result.exit_code == 0
    assert result.stderr == (
        "note: standard input: not UTF-8, taken for Windows-1252; save it as UTF-8 if words look wrong\n"
    )
    assert (tmp_path / "stdin.report.html").exists()


def test_reading_twice_adds_nothing_and_the_store_stays_intact(run: Run, seed: Path) -> None:
    for _ in range(2):
        run("check", seed, *DAY, "--no-report")
    claims = json.loads(run("claims", "--json").stdout)
    assert len({claim["id"] for claim in claims}) == len(claims) > 0
    verified = run("verify")
    assert verified.exit_code == 0
    assert verified.stdout.startswith("intact\nhead: ")
    head = verified.stdout.split()[-1]
    assert run("verify", "--head", head).exit_code == 0
    assert run("verify", "--head", "log:b2:" + "0" * 32).exit_code == 3
    assert "is no head" in run("verify", "--head", "0" * 64).stderr


def test_a_damaged_store_exits_with_three(run: Run, seed: Path, tmp_path: Path) -> None:
    run("check", seed, *DAY, "--no-report")
    store = tmp_path / "claims.db"
    store.write_bytes(store.read_bytes().replace(b"eight Russian hostages", b"seven Russian hostages"))
    result = run("verify")
    assert result.exit_code == 3
    assert "intact" not in result.stdout
    assert json.loads(run("verify", "--json").stdout)["intact"] is False


def test_the_store_answers_who_said_what(run: Run, seed: Path) -> None:
    run("check", seed, *DAY, "--no-report")
    found = json.loads(run("claims", "hostages", "--source", "Bogdanov", "--json").stdout)
    assert found and all("Bogdanov" in claim["chain"] for claim in found)
    assert "there is no document 'nowhere.txt'" in run("claims", "--document", "nowhere.txt").stderr
    assert run("claims", "--csv").stdout.startswith("id,document,")
    names = [row["name"] for row in json.loads(run("sources", "--json").stdout)]
    assert "Reuters" in names
    assert "Reuters" in run("sources", "reuters").stdout


def test_the_audit_of_the_store_finds_what_the_check_found(run: Run, seed: Path) -> None:
    checked = json.loads(run("check", seed, *DAY, "--no-report", "--format", "json").stdout)
    audited = json.loads(run("audit", "--format", "json").stdout)
    assert audited["summary"] == checked["summary"]
    assert [f["message"] for f in audited["findings"]] == [f["message"] for f in checked["findings"]]
    missing = run("audit", "nowhere.txt")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert (
        missing.stderr
        == "error: claims.db: there is no document 'nowhere.txt' in it; see `verifier claims`\n"
    )


def test_extract_prints_one_document_a_line(run: Run, seed: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(OTHER)
    lines = [json.loads(line) for line in run("extract", seed, "other.txt", *DAY).stdout.splitlines()]
    assert [line["document"]["name"] for line in lines] == [seed.name, "other.txt"]
    text = seed.read_text("utf-8")
    for claim in lines[0]["claims"]:
        assert [text[start:end] for start, end in claim["spans"]] == claim["text"]
    document = lines[0]["document"]
    assert document["published"] == "2023-10-30"
    assert "text" not in document and len(document["sha256"]) == 64
    assert any(date["edtf"] == "2023-10-29" for date in document["dates"])


def test_how_many_read_changes_nothing_that_is_printed(run: Run, seed: Path) -> None:
    one, three = (run("extract", seed, "-", "--jobs", jobs, given="Rain fell.") for jobs in (1, 3))
    assert one.exit_code == three.exit_code == 0
    assert one.stdout == three.stdout
    assert run("check", seed, "--jobs", -1).exit_code == 2


def test_extract_in_other_forms_holds_the_same(run: Run, seed: Path) -> None:
    (line,) = run("extract", seed, *DAY, "--with-text").stdout.splitlines()
    assert json.loads(run("extract", seed, *DAY, "--with-text", "--format", "json").stdout) == [
        json.loads(line)
    ]
    assert json.loads(line)["document"]["text"] == seed.read_text("utf-8")
    drawn = run("extract", seed, *DAY, "--format", "table").stdout.splitlines()
    assert len(drawn) == len(json.loads(line)["claims"]) + 2


def test_publication_days_come_from_a_file(run: Run, seed: Path, tmp_path: Path) -> None:
    (tmp_path / "days.jsonl").write_text(f'{{"document": "{seed.name}", "published": "2023-11-06"}}\n')
    (line,) = run("extract", seed, *DAY, "--published-from", "days.jsonl").stdout.splitlines()
    assert json.loads(line)["document"]["published"] == "2023-11-06"


@pytest.mark.parametrize("contents", ["sentences", "whole"])
def test_a_quotation_of_two_sentences_comes_whole_only_when_asked_for(
    contents: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The minister said: “We have seen the list. We will not publish it.”\n")
    (line,) = run("extract", "a.txt", "--contents", contents).stdout.splitlines()
    said = [words for claim in json.loads(line)["claims"] for words in claim["text"]]
    assert any("list. We" in words for words in said) == (contents == "whole")


def test_rules_are_listed_and_explained(run: Run) -> None:
    listed = json.loads(run("rules", "--json").stdout)
    assert listed
    code = listed[0]["code"]
    assert code in run("rules").stdout
    explained = run("rules", code.lower()).stdout
    assert explained.startswith(f"{code} {listed[0]['name']}")
    assert listed[0]["flagged"]["text"].split("\n")[0] in explained
