"""Findings are answered in a browser under the guard that claims have, as `verifier review` answers them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claims.evidence import Decision, Verdict
from tests.browse.conftest import SEED, documents
from tests.browse.reader import HOME, Sitting, filled
from tests.report.parsing import Element, parsed
from verifier import pipeline
from verifier.cli import main
from verifier.store import open_store


@pytest.fixture
def at(path: Path) -> str:
    """The address at which the findings of the seed article are answered."""
    with open_store(path, read_only=True) as store:
        (row,) = store.named(SEED)
    return f"{HOME}/{row.id.rpartition(':')[2]}/findings"


def answers(path: Path) -> list[Decision]:
    """Return what was decided of findings in the seed article."""
    with open_store(path, read_only=True) as store:
        (audited,) = store.audited(names=[SEED])
        assert not store.verify()
    return [each for each in audited.decisions if each.subject.startswith("question:")]


def asked(path: Path) -> list[str]:
    """Return the questions that the rules put to the seed article today and nobody has answered."""
    (audited,) = pipeline.audited_in(path, names=[SEED])
    return [each.question.rpartition(":")[2] for each in audited.asked if each.answer is None]


def steps(page: Element) -> dict[str, str]:
    """Return where a page steps to, by the first word."""
    return {a.line.split()[0]: a.attributes["href"] for a in page.one("nav", "steps").all("a")}


def test_what_verifier_audit_finds_is_stepped_through_the_gravest_first(
    sitting: Sitting, path: Path, at: str
) -> None:
    reader, seen, here = sitting(), list[str](), at
    while (question := filled(page := reader.page(here))["question"]) not in seen:
        seen.append(question)
        here = steps(page)["Next"]
    assert seen == asked(path) and len(seen) > 2
    assert steps(reader.page(f"{at}?question={seen[1]}"))["Previous"].count(seen[0]) == 1


def test_a_finding_is_shown_with_its_words_in_their_sentence_and_what_its_rule_means(
    sitting: Sitting, path: Path, at: str
) -> None:
    (audited,) = pipeline.audited_in(path, names=[SEED])
    first = audited.asked[0]
    page = sitting().page(at)
    assert page.one("h1").line == " ".join(first.finding.message.split())
    assert page.one("mark", "place").line == " ".join(first.finding.place.text.split())
    assert len(page.one("blockquote", "context").line) > len(first.finding.place.text)
    means = next(each for each in page.all("section") if each.attributes.get("aria-labelledby") == "rule")
    assert "What the rule means" in means.line and "Finds " in means.line
    assert first.key in page.text and first.finding.rule in page.one("p", "asked-by").line


def test_a_finding_is_answered_once_and_is_silent_for_the_command_as_well(
    sitting: Sitting, path: Path, at: str
) -> None:
    reader = sitting("Eli")
    page = reader.page(at)
    form = filled(page, verdict="explained", note=" The editor\r\nknows. ")
    before = asked(path)
    answer = reader.post(at, form)
    assert answer.status_code == 303
    after = reader.page(answer.headers["location"])
    assert "Recorded as Eli: explained" in after.one("p", "done").line
    assert after.one("p", "come").line == f"1 of {len(before)} findings answered"
    (made,) = answers(path)
    assert (made.review.verdict, made.review.reviewer) == (Verdict.EXPLAINED, "Eli")
    assert made.review.note == "The editor\nknows." and made.subject.endswith(form["question"])
    assert asked(path) == [each for each in before if each != form["question"]]
    told = CliRunner().invoke(main, ["--no-config", "audit", "--db", str(path), SEED])
    assert f"[{form['question'][:8]}]" not in told.output and "1 answered" in told.output
    # The same form again says nothing new.
    assert reader.post(at, form).status_code == 303
    assert len(answers(path)) == 1


def test_what_the_command_answered_is_answered_in_the_browser(sitting: Sitting, path: Path, at: str) -> None:
    key = asked(path)[0]
    told = ["review", key, "--verdict", "false alarm", "--by", "Dana", "--db", str(path)]
    assert CliRunner().invoke(main, ["--no-config", *told]).exit_code == 0
    reader = sitting()
    assert filled(reader.page(at))["question"] != key
    page = reader.page(f"{at}?queue=all&question={key}")
    assert "false alarm, Dana" in page.one("ol", "decisions").line


def test_an_answer_is_undone_by_another_one_which_counts(sitting: Sitting, path: Path, at: str) -> None:
    reader = sitting("Eli")
    answer = reader.post(at, filled(reader.page(at), verdict="false alarm", note="No."))
    (change,) = reader.page(answer.headers["location"]).one("p", "done").all("a")
    form = filled(reader.page(change.attributes["href"]))
    assert (form["verdict"], form["note"]) == ("false alarm", "No.")
    assert reader.post(at, form | {"verdict": "explained", "note": ""}).status_code == 303
    assert [each.review.verdict for each in answers(path)] == [Verdict.FALSE_ALARM, Verdict.EXPLAINED]


def test_what_rests_on_decisions_is_asked_and_answered_too(sitting: Sitting, path: Path, at: str) -> None:
    reader = sitting("Eli")
    page = reader.page(at)
    while page.one("p", "asked-by").all("a")[0].line.split()[0] != "REV002":
        page = reader.page(steps(page)["Next"])
    assert reader.post(at, filled(page, verdict="explained")).status_code == 303
    assert len(answers(path)) == 1


def test_figures_in_conflict_wait_in_a_queue_of_their_own(sitting: Sitting, path: Path) -> None:
    with open_store(path, read_only=True) as store:
        (pair,) = store.conflicts(1)
        article = max(side.article for side in store.sides([pair.row]) if side.document == pair.document)
    reader = sitting()
    comparison = reader.page(f"/-/verifier/comparison/{pair.row}")
    asking = [a.attributes["href"] for a in comparison.all("a") if a.line == "what is asked of it"]
    pages = [reader.page(each) for each in asking]
    assert any(article.rpartition(":")[2] in each for each in asking)
    (page,) = (each for each in pages if each.all("form", "decide"))
    to, answered = page.one("form", "decide").attributes["action"], 0
    while page.all("form", "decide"):
        assert page.one("p", "asked-by").all("a")[0].line.startswith("FIG003")
        beside = next(s for s in page.all("section") if s.attributes.get("aria-labelledby") == "pairs")
        assert pair.one in beside.text
        page = reader.page(reader.post(to, filled(page, verdict="explained")).headers["location"])
        answered += 1
    assert answered == 2 and "No finding on figures in conflict waits here." in page.one("p", "lead").line
    assert pair.one in page.one("ul", "compared").text and pair.other in page.one("ul", "compared").text


def test_what_somebody_else_answered_in_between_is_shown_and_both_stand(
    sitting: Sitting, path: Path, at: str
) -> None:
    ann, eli = sitting("Ann"), sitting("Eli")
    mine, theirs = ann.page(at), eli.page(at)
    assert filled(mine)["question"] == filled(theirs)["question"]
    eli.post(at, filled(theirs, verdict="false alarm", note="It is named above."))
    page = ann.page(ann.post(at, filled(mine, verdict="explained")).headers["location"])
    assert "false alarm, Eli" in page.one("section", "meanwhile").line
    assert filled(page)["question"] == filled(mine)["question"]
    assert [(each.review.reviewer, each.review.verdict) for each in answers(path)] == [
        ("Eli", "false alarm"), ("Ann", "explained")
    ]  # fmt: skip


def test_readers_at_once_lose_nothing(sitting: Sitting, path: Path, at: str) -> None:
    ann, eli = sitting("Ann"), sitting("Eli")
    first = filled(ann.page(at))
    questions = asked(path)[:3]
    posts = [
        reader.posting(at, first | {"question": question, "verdict": "explained", "note": str(nth)})
        for question in questions
        for nth, reader in enumerate((ann, eli, ann))
    ]
    assert {answer.status_code for answer in ann.together(*posts)} == {303}
    made = {(each.review.reviewer, each.subject, each.review.note) for each in answers(path)}
    assert len(made) == len(answers(path)) == 3 * len(questions)


REFUSED = {
    "no origin": {"origin": None},
    "of another site": {"origin": "http://evil.example", "sec_fetch_site": "cross-site"},
    "of another port": {"origin": "http://127.0.0.1:9999", "sec_fetch_site": "same-site"},
    "to a foreign host": {"host": "evil.example", "origin": "http://evil.example"},
}


@pytest.mark.parametrize("headers", REFUSED.values(), ids=REFUSED)
def test_an_answer_from_elsewhere_is_refused(
    sitting: Sitting, path: Path, at: str, headers: dict[str, str | None]
) -> None:
    reader = sitting()
    answer = reader.post(at, filled(reader.page(at), verdict="explained"), **headers)
    assert answer.status_code == (421 if "host" in headers else 403)
    assert not answers(path)


def test_without_the_token_no_finding_is_shown_nor_answered(sitting: Sitting, path: Path, at: str) -> None:
    reader = sitting(enters=False)
    form = filled(sitting("Eli").page(at), verdict="explained")
    assert reader.get(at).status_code == 403 and reader.post(at, form).status_code == 403
    query = "&".join(f"{name}={value}" for name, value in form.items())
    assert sitting().get(f"{at}?{query}").status_code == 200
    assert not answers(path)


WRONG = {
    "no verdict": ({"verdict": ""}, "choose a verdict"),
    "a verdict on a claim": ({"verdict": "confirmed"}, "choose a verdict"),
    "no finding": ({"question": "x"}, "names no finding"),
    "a finding that is not there": ({"question": "0" * 32}, "no rule asks this"),
    "a long note": ({"note": "x" * 10_001}, "longer than 10,000"),
}


@pytest.mark.parametrize(("typed", "why"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_recorded_is_said_and_what_was_typed_stays(
    sitting: Sitting, path: Path, at: str, typed: dict[str, str], why: str
) -> None:
    reader = sitting()
    form = filled(reader.page(at), verdict="explained", note="My words <b>stay</b>.") | typed
    answer = reader.post(at, form)
    assert answer.status_code == 409
    page = parsed(answer.text)
    assert why in page.one("p", "problem").line
    assert filled(page)["note"] == form["note"] and len(page.all("script")) == 1
    assert not answers(path)


def test_a_finding_whose_words_changed_in_between_is_not_answered(
    sitting: Sitting, path: Path, at: str
) -> None:
    reader = sitting()
    form = filled(reader.page(at), verdict="explained", note="Kept.")
    first = next(iter(documents()))
    changed = first.model_copy(update={"text": "It rained."})
    for _ in pipeline.check([changed], path, run=pipeline.current_run(), engine=pipeline.Engine(jobs=1)):
        pass
    answer = reader.post(at, form)
    assert answer.status_code == 409
    assert "words that it asked about changed" in parsed(answer.text).one("p", "problem").line


def test_pages_on_findings_and_claims_lead_to_where_they_are_answered(
    sitting: Sitting, path: Path, at: str
) -> None:
    reader = sitting()
    waiting = reader.page(HOME).one("ol", "entries").all("li")[0]
    (answering,) = (a for a in waiting.all("a") if "to answer" in a.line)
    assert answering.attributes["href"] == at
    article = at.removesuffix("/findings")
    assert any(a.attributes["href"] == at for a in reader.page(article).one("nav", "queues").all("a"))
    assert any(a.attributes["href"] == article for a in reader.page(at).one("nav", "queues").all("a"))
    with open_store(path, read_only=True) as store:
        finding = store.found("SRC002")[0].id.rpartition(":")[2]
    page = reader.page(f"/-/verifier/finding/{finding}")
    (answer,) = (a.attributes["href"] for a in page.all("a") if a.line == "Answer it")
    assert reader.page(answer).one("p", "asked-by").all("a")[0].line.startswith("SRC002")
    assert reader.get(f"{HOME}/{'0' * 32}/findings").status_code == 404
