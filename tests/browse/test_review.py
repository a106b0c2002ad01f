"""Claims are decided on in a browser by one who has the token, from the pages of that address alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.evidence import Decision, Verdict
from tests.browse.conftest import SEED
from tests.browse.reader import HOME, HOST, ORIGIN, Sitting, filled
from tests.report.parsing import parsed
from verifier.browse.guard import HEADERS, SCRIPTED
from verifier.browse.serve import entry_of
from verifier.errors import UsageError
from verifier.store import open_store


def decided(path: Path) -> list[Decision]:
    """Return what was decided of the seed article."""
    with open_store(path, read_only=True) as store:
        (audited,) = store.audited(names=[SEED])
        assert not store.verify()
    return list(audited.decisions)


def test_one_who_has_the_address_that_is_printed_is_let_in_and_the_token_is_gone_from_it(
    sitting: Sitting,
) -> None:
    reader = sitting(enters=False)
    assert reader.get(HOME).status_code == 403
    answer = reader.get(f"{HOME}?token={reader.entry.token}")
    assert answer.status_code == 303 and answer.headers["location"] == HOME
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and f"path={HOME}" in cookie
    assert "no-store" in answer.headers["cache-control"]
    assert "Ann decides" in reader.page(HOME).one("p", "lead").line


def test_the_token_may_be_typed(sitting: Sitting) -> None:
    reader = sitting(enters=False)
    page = parsed(reader.get(HOME).text)
    to = page.one("form", "enter").attributes["action"]
    wrong = reader.post(to, {"token": "x" * 32})
    assert wrong.status_code == 403 and "not the token" in wrong.text and "set-cookie" not in wrong.headers
    assert reader.get(HOME).status_code == 403
    assert reader.post(to, {"token": f" {reader.entry.token} "}).status_code == 303
    assert reader.get(HOME).status_code == 200


@pytest.mark.parametrize("token", ["", "x", "é", "\ud800".encode("utf-8", "surrogatepass").hex()])
def test_another_token_lets_nobody_in(sitting: Sitting, path: Path, token: str) -> None:
    reader, known = sitting(enters=False), sitting("Eli")
    article = known.article()
    form = filled(known.page(article), verdict="fix")
    assert reader.get(f"{HOME}?token={token}").status_code == 403
    reader.client.cookies.set(reader.entry.cookie, token.encode("ascii", "replace").decode(), path=HOME)
    assert reader.get(article).status_code == 403
    assert reader.post(article, form).status_code == 403
    assert reader.get(f"{HOME}?token={known.entry.token}").status_code == 403
    assert reader.entry.cookie != known.entry.cookie
    assert len(decided(path)) == 1


REFUSED = {
    "no origin": {"origin": None},
    "of a page that hides where it stands": {"origin": "null"},
    "of another site": {"origin": "http://evil.example", "sec_fetch_site": "cross-site"},
    "of another port": {"origin": "http://127.0.0.1:9999", "sec_fetch_site": "same-site"},
    "of another name of this machine": {"origin": "http://localhost:8001"},
    "by another scheme": {"origin": f"https://{HOST}"},
    "typed by nobody": {"sec_fetch_site": "none"},
    "said to be of another site": {"sec_fetch_site": "cross-site"},
    "to a foreign host": {"host": "evil.example", "origin": "http://evil.example"},
}


@pytest.mark.parametrize("headers", REFUSED.values(), ids=REFUSED)
def test_a_form_from_elsewhere_is_refused(
    sitting: Sitting, path: Path, headers: dict[str, str | None]
) -> None:
    reader = sitting()
    article = reader.article()
    answer = reader.post(article, filled(reader.page(article), verdict="fix"), **headers)
    assert answer.status_code == (421 if "host" in headers else 403)
    assert len(decided(path)) == 1
    entering = reader.post(f"{HOME}/enter", {"token": reader.entry.token}, **headers)
    assert entering.status_code == answer.status_code and "set-cookie" not in entering.headers


def test_nothing_is_written_by_an_address_nor_by_another_method_or_page(sitting: Sitting, path: Path) -> None:
    reader = sitting()
    article = reader.article()
    form = filled(reader.page(article), verdict="fix")
    query = "&".join(f"{name}={value}" for name, value in form.items())
    assert reader.get(f"{article}?{query}").status_code == 200
    for method in ("PUT", "DELETE", "PATCH"):
        answer = reader._runner.run(reader.client.request(method, article, headers={"origin": ORIGIN}))
        assert answer.status_code == 405
    for other in ("/", "/claims", "/-/verifier", "/-/verifier/reviewer", f"{article}x"):
        assert reader.post(other, form).status_code in (404, 405)
    assert reader.post(HOME, form).status_code == 403
    assert len(decided(path)) == 1


def test_without_review_there_are_no_such_pages(site: object) -> None:
    from tests.browse.site import Site

    assert isinstance(site, Site)
    assert site.ask(HOME).status_code == 404
    assert site.ask(HOME, method="POST", headers={"origin": "http://localhost"}).status_code == 405
    assert "Review" not in [a.line for a in site.page("/").all("a")]


def test_only_where_decisions_are_made_one_script_of_our_own_may_run(sitting: Sitting) -> None:
    reader = sitting()
    article = reader.article()
    answer = reader.get(article)
    assert answer.headers.get_list("content-security-policy") == [
        SCRIPTED[b"content-security-policy"].decode()
    ]
    (script,) = parsed(answer.text).all("script")
    assert not script.text and script.attributes["src"] == f"{HOME}/keys.js"
    got = reader.get(script.attributes["src"])
    assert got.headers["content-type"].startswith("text/javascript")
    assert not any(danger in got.text for danger in ("innerHTML", "eval", "fetch", "document.write"))
    plain = HEADERS[b"content-security-policy"].decode()
    for path in ("/", "/claims", "/-/verifier/reviewer"):
        assert reader.get(path).headers["content-security-policy"] == plain


def test_the_claims_of_an_article_are_stepped_through_and_decided_on(sitting: Sitting, path: Path) -> None:
    reader = sitting("Eli")
    article = reader.article()
    page = reader.page(article)
    many = int(page.one("p", "come").line.split()[2])
    assert page.one("p", "come").line == f"1 of {many} claims decided"
    words = page.one("mark", "claim").line
    form = filled(
        page,
        verdict="cannot verify",
        note=" Asked;\r\nno answer. ",
        evidence="https://example.org/a\nthe court’s register\n",
        locator="p. 4",
        level="primary",
        stance="disputes",
    )
    answer = reader.post(article, form)
    assert answer.status_code == 303
    after = reader.page(answer.headers["location"])
    assert after.one("p", "come").line == f"2 of {many} claims decided"
    assert "Recorded as Eli: cannot verify" in after.one("p", "done").line
    assert after.one("mark", "claim").line != words
    made = next(each.review for each in decided(path) if each.review.reviewer == "Eli")
    assert (made.verdict, made.note) == (Verdict.CANNOT_VERIFY, "Asked;\nno answer.")
    assert [(e.location, e.locator, e.level, e.stance) for e in made.evidence] == [
        ("https://example.org/a", "p. 4", "primary", "disputes"),
        ("the court’s register", "p. 4", "primary", "disputes"),
    ]
    # The same form again says nothing new.
    assert reader.post(article, form).status_code == 303
    assert len(decided(path)) == 2


def test_a_decision_is_undone_by_another_one_which_counts(sitting: Sitting, path: Path) -> None:
    reader = sitting("Eli")
    article = reader.article()
    answer = reader.post(article, filled(reader.page(article), verdict="fix", note="Wrong day."))
    change = next(a for a in reader.page(answer.headers["location"]).one("p", "done").all("a"))
    page = reader.page(change.attributes["href"])
    form = filled(page)
    assert (form["verdict"], form["note"]) == ("fix", "Wrong day.")
    assert "fix, Eli" in page.one("ol", "decisions").line
    assert reader.post(article, form | {"verdict": "confirmed", "note": ""}).status_code == 303
    own = [each.review.verdict for each in decided(path) if each.review.reviewer == "Eli"]
    assert own == [Verdict.FIX, Verdict.CONFIRMED]


def test_a_second_reader_has_what_another_decided_and_at_the_end_nothing_waits(
    sitting: Sitting, path: Path
) -> None:
    reader = sitting("Eli")
    article = reader.article()
    page = reader.page(f"{article}?queue=second")
    assert page.one("mark", "claim").line.startswith("Hamas had received a list of nine Russian hostages")
    assert page.one("details").all("ol", "decisions")
    answer = reader.post(article, filled(page, verdict="confirmed"))
    end = reader.page(answer.headers["location"])
    assert "No claim of this article waits for a second reader" in end.one("p", "lead").line
    # No other article has anything decided.
    assert not any(a.line.startswith("Next article") for a in end.all("a"))
    with open_store(path, read_only=True) as store:
        assert [row.state for row in store.signoff(document=SEED, states=["signed off"])] == ["signed off"]
    assert "No claim of this article" in sitting("Ann").page(f"{article}?queue=second").text


def test_behind_the_last_claim_to_do_comes_the_next_article(sitting: Sitting) -> None:
    reader = sitting()
    article = reader.article()
    at = article
    while (page := reader.page(at)).all("form", "decide"):
        at = reader.post(article, filled(page, verdict="opinion")).headers["location"]
    assert "Nothing is left to do in this article." in page.one("p", "lead").line
    step = next(a for a in page.all("a", "step") if a.line.startswith("Next article"))
    following = reader.page(step.attributes["href"])
    assert following.one("p", "come").line.startswith("0 of ")
    assert "all 22 claims decided" in reader.page(HOME).one("ol", "entries").all("li")[0].line


def test_the_claims_come_in_the_order_of_the_article_and_round_again(sitting: Sitting) -> None:
    reader = sitting()
    article = reader.article()
    at, seen = f"{article}?queue=all", list[str]()
    while len(seen) < 100:
        page = reader.page(at)
        heading = page.one("h1").line
        if heading in seen:
            break
        seen.append(heading)
        steps = {a.line.split()[0]: a.attributes["href"] for a in page.one("nav", "steps").all("a")}
        at = steps["Next"]
    assert [heading.split()[1] for heading in seen] == [str(n) for n in range(1, len(seen) + 1)]
    back = {a.line.split()[0]: a.attributes["href"] for a in page.one("nav", "steps").all("a")}["Previous"]
    assert reader.page(back).one("h1").line == seen[-1]


def test_what_somebody_else_decided_in_between_is_shown_and_both_stand(sitting: Sitting, path: Path) -> None:
    ann, eli = sitting("Ann"), sitting("Eli")
    article = ann.article()
    mine, theirs = ann.page(article), eli.page(article)
    assert filled(mine)["claim"] == filled(theirs)["claim"]
    first = eli.post(article, filled(theirs, verdict="fix", note="It was nine."))
    assert "meanwhile" not in eli.get(first.headers["location"]).text
    second = ann.post(article, filled(mine, verdict="confirmed"))
    page = ann.page(second.headers["location"])
    assert "fix, Eli" in page.one("section", "meanwhile").line
    assert "It was nine." in page.one("section", "meanwhile").line
    assert filled(page)["claim"] == filled(mine)["claim"] and filled(page)["verdict"] == "confirmed"
    assert "Recorded as Ann: confirmed" in page.one("p", "done").line
    made = [each.review for each in decided(path) if each.subject.endswith(filled(mine)["claim"])]
    assert [(each.reviewer, each.verdict) for each in made] == [("Eli", "fix"), ("Ann", "confirmed")]
    # Now that it was seen, it is not told again.
    again = ann.post(article, filled(page, verdict="fix"))
    assert "since=" not in again.headers["location"]


def test_a_form_that_says_not_what_was_seen_tells_of_all_that_others_decided(sitting: Sitting) -> None:
    ann, eli = sitting("Ann"), sitting("Eli")
    article = ann.article()
    form = filled(ann.page(article), verdict="confirmed")
    eli.post(article, form)
    del form["seen"]
    page = ann.page(ann.post(article, form).headers["location"])
    assert "confirmed, Eli" in page.one("section", "meanwhile").line


WRONG = {
    "no verdict": ({"verdict": ""}, "choose a verdict"),
    "a verdict on a finding": ({"verdict": "explained"}, "choose a verdict"),
    "no claim": ({"claim": "x"}, "names no claim"),
    "a claim that is not there": ({"claim": "0" * 32}, "nothing that stands now"),
    "a level that is none": ({"evidence": "x", "level": "x"}, "choose level and stance"),
    "a place in nothing": ({"locator": "p. 4"}, "needs evidence"),
    "much evidence": ({"evidence": "x\n" * 21}, "make two reviews"),
    "a long note": ({"note": "x" * 10_001}, "longer than 10,000"),
}


@pytest.mark.parametrize(("typed", "why"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_recorded_is_said_and_what_was_typed_stays(
    sitting: Sitting, path: Path, typed: dict[str, str], why: str
) -> None:
    reader = sitting()
    article = reader.article()
    form = filled(reader.page(article), verdict="fix", note="My words <b>stay</b>.") | typed
    answer = reader.post(article, form)
    assert answer.status_code == 409
    page = parsed(answer.text)
    assert why in page.one("p", "problem").line
    assert filled(page)["note"] == form["note"]
    assert len(decided(path)) == 1


def test_a_claim_that_changed_in_between_is_not_decided_on(sitting: Sitting, path: Path) -> None:
    from tests.browse.conftest import documents
    from verifier import pipeline

    reader = sitting()
    article = reader.article()
    page = reader.page(article)
    first = next(iter(documents()))
    changed = first.model_copy(update={"text": "He said that 11 hostages were freed.\n\n" + first.text})
    for _ in pipeline.check([changed], path, run=pipeline.current_run(), engine=pipeline.Engine(jobs=1)):
        pass
    answer = reader.post(article, filled(page, verdict="fix", note="Kept."))
    assert answer.status_code == 409
    again = parsed(answer.text)
    assert "in the version that stands now" in again.one("p", "problem").line
    assert filled(again)["note"] == "Kept."


def test_a_form_that_is_too_large_or_no_form_is_refused(sitting: Sitting, path: Path) -> None:
    reader = sitting()
    article = reader.article()
    assert reader.post(article, {"note": "x" * 300_000}).status_code == 403
    assert reader.post(article, {}).status_code == 409
    raw = reader.client.post(article, content=b"\xff\x00&=;%zz", headers={"origin": ORIGIN})
    assert reader._runner.run(raw).status_code == 409
    assert len(decided(path)) == 1


def test_while_somebody_writes_for_long_it_is_said_and_nothing_is_lost(
    sitting: Sitting, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verifier.store.store.WAIT", 0.01)
    reader = sitting()
    article = reader.article()
    form = filled(reader.page(article), verdict="fix", note="Kept.")
    with open_store(path) as other, other.writing():
        answer = reader.post(article, form)
    assert answer.status_code == 503
    assert filled(parsed(answer.text))["note"] == "Kept."
    assert reader.post(article, form).status_code == 303


HOSTILE = [
    "<script>window.hit=1</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><script>1</script>",
    "{{ 7 * 7 }}",
    "javascript:alert(1)",
    "\u202eesrever",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_typed_stays_words(sitting: Sitting, path: Path, words: str) -> None:
    reader = sitting(words + " Ann")
    article = reader.article()
    claim = filled(reader.page(article))["claim"]
    form = filled(reader.page(article), verdict="fix", note=words, evidence=words, locator=words)
    answer = reader.post(article, form)
    for at in (
        answer.headers["location"],
        f"{article}?claim={claim}",
        f"{article}?queue={words}&done={words}",
    ):
        page = reader.page(at)
        assert len(page.all("script")) == 1 and not page.all("img"), at
        assert not any("javascript:" in a.attributes["href"] for a in page.all("a")), at
    made = next(each.review for each in decided(path) if each.review.note == words)
    assert (made.reviewer, made.evidence[0].location) == (words + " Ann", words)
    refused = parsed(reader.post(article, form | {"verdict": words}).text)
    assert filled(refused)["note"] == words and len(refused.all("script")) == 1


def test_controls_do_not_go_into_the_store(sitting: Sitting, path: Path) -> None:
    reader = sitting()
    article = reader.article()
    form = filled(
        reader.page(article), verdict="fix", note="a\0b\x1bc\td\ud800".encode("utf-8", "replace").decode()
    )
    assert reader.post(article, form).status_code == 303
    assert decided(path)[-1].review.note == "abc\td?"


def test_readers_at_once_lose_nothing(sitting: Sitting, path: Path) -> None:
    ann, eli = sitting("Ann"), sitting("Eli")
    article = ann.article()
    first = filled(ann.page(article))
    with open_store(path, read_only=True) as store:
        (audited,) = store.audited(names=[SEED])
    claims = [each.id.rpartition(":")[2] for each in audited.reading.claims][:8]
    posts = [
        reader.posting(article, first | {"claim": claim, "verdict": "fix", "note": f"{nth}"})
        for claim in claims
        for nth, reader in enumerate((ann, eli, ann))
    ]
    answers = ann.together(*posts)
    assert {answer.status_code for answer in answers} == {303}
    made = [(each.review.reviewer, each.review.subject, each.review.note) for each in decided(path)]
    assert len(set(made)) == len(made) == 1 + 3 * len(claims)


def test_a_reader_is_named_as_the_store_writes_the_name(path: Path) -> None:
    assert entry_of(path, " ANN ").reader == "Ann"
    assert entry_of(path, "Eli").token not in repr(entry_of(path, "Eli"))
    with pytest.raises(UsageError, match="nobody"):
        entry_of(path, "42")
