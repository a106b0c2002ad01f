"""Which rules look, which findings are shown and in which form: what `check` and `audit` share."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

from claims.evidence import Review, Verdict
from tests.store.articles import RUN, flood
from verifier import pipeline
from verifier.store import open_store

Run = Callable[..., Result]

SCHEMA = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json"
BLAST = "The blast at the mill in Oran killed 25 people last week.\n"
CONFLICT, DAY = "FIG001", "DAT001"
"""The rules that find something in the article about the flood, the graver first."""


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    """Return a store with the audited flood, in the folder where the program runs."""
    path = tmp_path / "claims.db"
    with open_store(path) as ledger:
        ledger.save(pipeline.audited_anew(flood(made=None)), RUN)
    return path


def answer(
    store: Path, key: str, verdict: Verdict = Verdict.FALSE_ALARM, note: str = "as told\x1b by both"
) -> None:
    """Record what somebody decided of the question of this key."""
    with open_store(store) as ledger:
        subject = ledger.subject(key).id
        ledger.review(Review(subject=subject, verdict=verdict, reviewer="Dana", note=note, at=RUN.at))


def found(result: Result) -> list[dict[str, Any]]:
    """Return the findings of a run with --format json."""
    findings = json.loads(result.stdout)["findings"]
    assert isinstance(findings, list)
    return findings


def codes(result: Result) -> list[str]:
    """Return the rules of the findings that a run printed a line each."""
    return re.findall(r"^\S+: \w+ ([A-Z]{3}\d{3}) ", result.stdout, re.MULTILINE)


def keys(result: Result) -> list[str]:
    """Return the keys that end the lines of findings."""
    return re.findall(r" \[([0-9a-f]{8})\]$", result.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        ((), [CONFLICT, DAY]),
        (("--select", "FIG"), [CONFLICT]),
        (("--select", "fig001,DAT"), [CONFLICT, DAY]),
        (("--select", "SRC", "--select", " dat , "), [DAY]),
        (("--ignore", "FIG,SRC"), [DAY]),
        (("--select", "FIG,DAT", "--ignore", "DAT001"), [CONFLICT]),
        (("--select", "SRC"), []),
    ],
)
def test_rules_are_selected_and_ignored_by_the_beginnings_of_their_codes(
    arguments: tuple[str, ...], left: list[str], run: Run, store: Path
) -> None:
    result = run("audit", *arguments)
    assert codes(result) == left
    assert result.exit_code == int(CONFLICT in left)


def test_a_check_uses_the_rules_that_are_on_and_its_report_names_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLAST)
    assert codes(run("check", "a.txt", "--no-store", "--no-report")) == ["DAT001", "SRC001"]
    assert codes(run("check", "a.txt", "--select", "DAT")) == ["DAT001"]
    assert "<dt>Rules</dt><dd>DAT001, DAT002, " in (tmp_path / "a.report.html").read_text("utf-8")


@pytest.mark.parametrize("command", ["check", "audit"])
@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--select", "SRC9"), "--select: there is no rule 'SRC9'; did you mean SRC00"),
        (("--ignore", "FIG,FGI001"), "--ignore: there is no rule 'FGI001'; did you mean FIG001"),
        (("--select", "SRC", "--ignore", "src"), "no rule is left"),
    ],
)
def test_a_rule_that_is_not_there_is_one_line(
    arguments: tuple[str, ...], line: str, command: str, run: Run, store: Path
) -> None:
    result = run(command, "a.txt", *arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"error: {line}")


def test_a_finding_ends_with_the_signs_by_which_a_person_names_it(run: Run, store: Path) -> None:
    shown = keys(run("audit"))
    questions = [finding["question"] for finding in found(run("audit", "--format", "json"))]
    assert [f"question:b2:{key}" for key in shown] == [question[:20] for question in questions]
    assert run("audit", color=True).stdout.splitlines()[0].endswith(f"\x1b[2m[{shown[0]}]\x1b[0m")


def test_what_a_person_answered_is_counted_apart_and_fails_nothing(run: Run, store: Path) -> None:
    before = run("audit")
    answer(store, keys(before)[0])
    result = run("audit")
    assert (before.exit_code, result.exit_code) == (1, 0)
    assert keys(result) == keys(before)[1:]
    assert "\n1 finding: 0 errors, 1 warning, 0 notes; 1 answered\n" in result.stdout
    assert json.loads(run("audit", "--format", "json").stdout)["summary"]["answered"] == 1
    answer(store, keys(result)[0], Verdict.FIX)
    assert run("audit").stdout == result.stdout


def test_what_was_answered_is_shown_when_asked_for_with_the_answer(run: Run, store: Path) -> None:
    key, other = keys(run("audit"))
    answer(store, key)
    result = run("audit", "--all")
    assert (result.exit_code, keys(result)) == (0, [key, other])
    assert " error FIG001 (false alarm, Dana: as told\ufffd by both) “Forty boats” " in result.stdout
    first, second = found(run("audit", "--all", "--format", "json"))
    assert second["answer"] is None
    assert {name: first["answer"][name] for name in ("verdict", "reviewer")} == {
        "verdict": "false alarm", "reviewer": "Dana",
    }  # fmt: skip
    assert found(run("audit", "--format", "json")) == [second]
    answer(store, other, note="")
    assert " warning DAT001 (false alarm, Dana) “last night” " in run("audit", "--all").stdout


def test_a_check_knows_what_was_answered_of_the_same_question_before(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(BLAST)
    answer_key = keys(run("check", "a.txt", "--no-report"))[0]
    answer(tmp_path / "claims.db", answer_key)
    article.write_text("The village was quiet.\n\n" + BLAST)
    result = run("check", "a.txt", "--fail-on", "note")
    assert (result.exit_code, codes(result)) == (1, ["SRC001"])
    assert "; 1 answered\n" in result.stdout
    report = (tmp_path / "a.report.html").read_text("utf-8")
    assert '<p class="answer"><b>false alarm</b>, <bdi>Dana</bdi>' in report
    assert run("check", "a.txt", "--no-report", "--fail-on", "note", "--ignore", "SRC").exit_code == 0


def test_an_answer_outlives_a_check_with_its_rule_turned_off(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLAST)
    first, second = keys(run("check", "a.txt", "--no-report"))
    answer(tmp_path / "claims.db", first)
    assert keys(run("check", "a.txt", "--no-report", "--select", "SRC")) == [second]
    assert keys(run("audit")) == [second]
    assert "; 1 answered\n" in run("audit").stdout
    assert run("verify").exit_code == 0


def test_github_gets_an_annotation_for_each_open_finding(run: Run, store: Path) -> None:
    first, second = keys(run("audit"))
    answer(store, second)
    lines = run("audit", "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::error file=flood.txt,line=3,col=")
    assert ",title=FIG001 figures-in-conflict::“Forty boats” " in lines[0]
    assert lines[0].endswith(f" [{first}]")
    assert [line for line in lines[1:] if line.startswith("::")] == []
    shown = run("audit", "--format", "github", "--all").stdout.splitlines()
    assert shown[1].startswith("::notice file=flood.txt,")
    assert "::Answered (false alarm, Dana). " in shown[1]


def sarif(result: Result) -> dict[str, Any]:
    """Return the one run of a log, judged by the schema of the standard."""
    log = json.loads(result.stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def test_sarif_holds_every_finding_and_suppresses_what_was_answered(run: Run, store: Path) -> None:
    answer(store, keys(run("audit"))[0], note="as told by both")
    result = run("audit", "--format", "sarif")
    log = sarif(result)
    assert [r["ruleId"] for r in log["results"]] == [CONFLICT, DAY]
    (suppressed,) = log["results"][0]["suppressions"]
    assert suppressed["justification"] == "false alarm, Dana: as told by both"
    assert log["results"][1]["suppressions"] == []
    assert log["invocations"][0]["exitCode"] == result.exit_code == 0
    described = {rule["id"]: rule for rule in log["tool"]["driver"]["rules"]}
    listed = json.loads(run("rules", "--json").stdout)
    assert described.keys() == {rule["code"] for rule in listed}
    for rule in listed:
        helping = described[rule["code"]]["help"]["markdown"]
        assert rule["flagged"]["text"].split("\n")[0] in helping
        assert rule["passed"]["text"].split("\n")[0] in helping


def test_sarif_of_a_check_points_into_the_file_that_was_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a b.txt").write_text(BLAST)
    result = run(
        "check",
        tmp_path / "drafts",
        "--no-report",
        "--select",
        "SRC",
        "--format",
        "sarif",
        "--fail-on",
        "note",
    )
    log = sarif(result)
    (only,) = log["results"]
    location = only["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "drafts/a%20b.txt"
    assert (location["region"]["startLine"], location["region"]["snippet"]["text"]) == (1, "25 people")
    assert (result.exit_code, log["invocations"][0]["exitCode"]) == (1, 1)
    assert {rule["id"][:3] for rule in log["tool"]["driver"]["rules"]} == {"SRC"}


@pytest.mark.parametrize("beside", [(), ("a.txt",)])
def test_sarif_tells_what_could_not_be_read(beside: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The village was quiet.\n")
    result = run("check", "nowhere.txt", *beside, "--no-report", "--no-store", "--format", "sarif")
    (invocation,) = sarif(result)["invocations"]
    assert (result.exit_code, invocation["exitCode"], invocation["executionSuccessful"]) == (2, 2, False)
    (told,) = invocation["toolExecutionNotifications"]
    assert result.stderr == f"error: {told['message']['text']}\n"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_other_forms_print_nothing_where_nothing_could_be_read(form: str, run: Run) -> None:
    result = run("check", "nowhere.txt", "--format", form)
    assert (result.exit_code, result.stdout) == (2, "")
