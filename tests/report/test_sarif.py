"""The log of SARIF, judged by the schema of the standard."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claims.audited import Audited
from claims.evidence import Decision, Review, Verdict
from claims.finding import Level
from claims.run import Run
from tests.report.hostile import PIECES, readings
from verifier.report.sarif import Log, described
from verifier.report.sarif.wording import location, message

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
JUDGE = Draft202012Validator(SCHEMA)

RULES = [
    described(
        code,
        name="some-rule",
        level=Level.WARNING,
        summary="Figures.",
        rationale="A {figure} is [a count](of people).",
        help="Flagged:\n\n> Ten sank.",
        tags=["Figures"],
    )
    for code in ("FIG001", "SRC001")
]


def log(*audited: Audited, status: int = 0, failures: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the one run of the log of these articles, judged by the schema."""
    made = Log(RULES, locate="drafts/{}".format)
    for each in audited:
        made.add(each)
    written = json.loads(
        made.finished(version="1.2.3", status=status, means="so", failed=bool(failures), failures=failures)
    )
    JUDGE.validate(written)
    (run,) = written["runs"]
    assert isinstance(run, dict)
    return run


def answered(audited: Audited, run: Run, *, note: str = "as of Monday") -> Audited:
    """Return it with its first finding answered."""
    question = audited.asked[0].question
    review = Review(subject=question, verdict=Verdict.EXPLAINED, reviewer="Dana", note=note, at=run.at)
    return audited.model_copy(update={"decisions": (Decision(subject=question, review=review),)})


def test_a_log_of_nothing_names_the_program_its_rules_and_how_it_ended() -> None:
    run = log(status=2, failures=("a.txt: {empty}",))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["semanticVersion"]) == ("verifier", "1.2.3", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["FIG001", "SRC001"]
    assert driver["rules"][0]["name"] == "SomeRule"
    assert driver["rules"][0]["fullDescription"]["text"] == r"A {{figure}} is \[a count](of people)."
    assert driver["rules"][0]["help"]["markdown"].endswith("> Ten sank.")
    (invocation,) = run["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (2, False)
    (told,) = invocation["toolExecutionNotifications"]
    assert told == {"level": "error", "message": {"text": "a.txt: {{empty}}"}}
    assert (run["results"], run["artifacts"], run["columnKind"]) == ([], [], "unicodeCodePoints")


def test_a_result_points_at_its_words_by_line_and_by_offset(audited: Audited) -> None:
    run, text = log(audited), audited.reading.document.text
    for result, finding in zip(run["results"], audited.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        words = text[start : start + region["charLength"]]
        assert words == region["snippet"]["text"] == finding.place.text
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
        assert (result["ruleId"], result["level"]) == (finding.rule, finding.level)
    assert [result.get("ruleIndex") for result in run["results"]] == [0, 1, None]


def test_artifacts_have_the_digest_of_the_article_and_results_name_them(audited: Audited) -> None:
    run = log(audited)
    article, other = run["artifacts"]
    assert article["location"] == {
        "uri": f"drafts/{audited.reading.document.name}",
        "uriBaseId": "%SRCROOT%",
        "index": 0,
    }
    assert article["hashes"] == {"sha-256": audited.reading.document.sha256}
    assert article["length"] == len(audited.reading.document.text.encode())
    assert other["location"]["uri"] == "drafts/another.txt" and "hashes" not in other
    places = [place["physicalLocation"] for result in run["results"] for place in result["locations"]]
    assert {place["artifactLocation"]["index"] for place in places} == {0}


def test_a_related_place_has_its_words_and_lines_where_its_article_is_at_hand(audited: Audited) -> None:
    first, _, last = log(audited)["results"]
    (here,), (there,) = first["relatedLocations"], last["relatedLocations"]
    assert (here["id"], here["message"]["text"]) == (1, "four hostages")
    assert here["physicalLocation"]["region"]["snippet"]["text"] == "four hostages"
    assert "region" not in there["physicalLocation"]
    assert there["properties"]["span"] == list(audited.findings[2].related[0].span.model_dump())


def test_a_result_is_known_again_by_its_question(audited: Audited) -> None:
    results = log(audited)["results"]
    assert [r["partialFingerprints"] for r in results] == [{"question/v1": a.question} for a in audited.asked]


def test_an_answered_finding_is_suppressed_and_the_others_say_that_they_are_not(
    audited: Audited, run: Run
) -> None:
    first, *others = log(answered(audited, run))["results"]
    assert first["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "explained, Dana: as of Monday"}
    ]
    assert all(result["suppressions"] == [] for result in others)
    (bare,) = log(answered(audited, run, note=""))["results"][0]["suppressions"]
    assert bare["justification"] == "explained, Dana"


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        ("a.txt", "a.txt", "%SRCROOT%"),
        ("./drafts/ä b%.txt", "drafts/%C3%A4%20b%25.txt", "%SRCROOT%"),
        ("re: a.txt", "re%3A%20a.txt", "%SRCROOT%"),
        ("https://example.org/a b", "https%3A/example.org/a%20b", "%SRCROOT%"),
        ("https://example.org/ä?b=1#c", "https://example.org/%C3%A4?b=1#c", None),
        ("/elsewhere/a b.txt", "file:///elsewhere/a%20b.txt", None),
        ("caf\udce9.txt", "caf%E9.txt", "%SRCROOT%"),
        ("\ud800.txt", "%3F.txt", "%SRCROOT%"),
    ],
)
def test_a_path_is_told_from_the_folder_of_the_run_else_in_full(
    path: str, uri: str, base: str | None
) -> None:
    found = location(path)
    assert (found.uri, found.uri_base_id) == (uri, base)


def test_a_file_above_the_folder_of_the_run_is_told_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    found = location("../a.txt")
    assert unquote(urlsplit(found.uri).path) == str(tmp_path / "a.txt")
    assert location(str(tmp_path / "in" / "a.txt")) == location("a.txt")


@settings(max_examples=60)
@given(st.lists(PIECES | st.sampled_from(["{0}", "[", "](http://x)", "]"])).map("".join))
def test_no_words_of_an_article_become_a_link_or_a_placeholder(words: str) -> None:
    assume(r"\[" not in words)  # what an article has escaped already is no link
    text = message(words).text
    assert text.replace("{{", "{").replace("}}", "}").replace(r"\[", "[") == words
    assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(", text)


@settings(max_examples=40)
@given(readings())
def test_hostile_articles_make_valid_logs(audited: Audited) -> None:
    for result, finding in zip(log(audited)["results"], audited.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["snippet"]["text"] == finding.place.text
