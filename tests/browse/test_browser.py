"""What a real browser makes of the pages: barriers, width, colours, keys, and nothing that runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from claims.evidence import Evidence, Review, Verdict
from tests.browse.chromium import WIDTHS, Sight, chromium, serving
from tests.browse.conftest import NOW, SEED
from tests.browse.test_hostile import RUN, article
from verifier.cli import main
from verifier.store import Store, open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

HOME = "-/verifier"
REVIEW = f"{HOME}/review"
TOLL = "2023-10-18-reuters-hospital.txt"
"""A short article with a bit of everything, since axe-core takes long over long ones."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser; only this module has it, since no other test with a loop could run beside it."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def path(ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the store that may be written to."""
    found = tmp_path_factory.mktemp("browser") / "claims.db"
    with open_store(ledger, read_only=True) as store:
        store.backup(found)
    return found


@pytest.fixture(scope="module")
def address(browser: Browser, path: Path) -> Iterator[str]:
    """The address that lets Eli in."""
    with serving(path, "--review", "--by", "Eli") as found:
        yield found


def written(path: Path, command: str, *arguments: str) -> str:
    """Return the address of a page that a command writes."""
    result = CliRunner().invoke(main, ["--no-config", command, "--db", str(path), *arguments])
    assert result.exit_code < 2, result.output
    return Path(arguments[-1]).as_uri()


def digest(id: str | None) -> str:
    """Return the last part of an id."""
    assert id is not None
    return id.rpartition(":")[2]


def found_in(store: Store) -> dict[str, str]:
    """Return where the pages of a store stand, by what they are called here."""
    row, toll = store.named(SEED)[0], store.named(TOLL)[0]
    claim = store.claims(text="nine Russian hostages")[0].id
    (conflict,) = store.conflicts(1)
    measured = next(side.quantity for side in store.sides([conflict.row]) if side.quantity)
    finding = store.found("SRC002")[0]
    return {
        "front": "",
        "article": f"{HOME}/article/{digest(toll.id)}",
        "versions": f"{HOME}/article/{digest(row.id)}/versions",
        "claim": f"{HOME}/claim/{digest(claim)}",
        "source": f"{HOME}/source/{digest(store.source('Israel')[0])}",
        "quantity": f"{HOME}/quantity/{digest(measured)}",
        "conflict": f"{HOME}/comparison/{conflict.row}",
        "finding": f"{HOME}/finding/{digest(finding.id)}",
        "rule": f"{HOME}/rule/SRC002",
        "search": f"{HOME}/search?q=hostages",
        "table": "claims/signoff?state=open",
        "query": "claims/said-by?name=Israel",
        "missing": f"{HOME}/nothing",
        "waiting": REVIEW,
        "asked": f"{REVIEW}/{digest(toll.id)}/findings?queue=conflicts",
        "all asked": f"{REVIEW}/{digest(row.id)}/findings?queue=all",
        "review": f"{REVIEW}/{digest(row.id)}?claim={digest(claim)}&since=&done={digest(claim)}&queue=all",
    }


@pytest.fixture(scope="module")
def pages(path: Path, address: str) -> dict[str, str]:
    """The addresses of the pages that are looked at; two of them are files."""
    at = address.partition(HOME)[0]
    with open_store(path, read_only=True) as store:
        served = {name: at + tail for name, tail in found_in(store).items()}
    report = written(path, "report", TOLL, "-o", str(path.parent / "report.html"))
    changed = written(path, "diff", SEED, "--html", str(path.parent / "diff.html"))
    return {"report": report, "diff": changed, **served}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_a_barrier_or_an_error_or_is_wider_than_its_window(
    browser: Browser, address: str, pages: dict[str, str], width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    sight = Sight(context)
    sight.page.goto(address.partition("?")[0])
    found = {"entering": sight.faults()}
    sight.page.goto(address)
    for name, at in pages.items():
        sight.page.goto(at)
        found[name] = sight.faults()
    context.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_what_is_looked_for_is_found(browser: Browser) -> None:
    sight = Sight(browser.new_context(viewport={"width": 400, "height": 900}))
    sight.page.set_content(
        """<html lang="en"><title>x</title><style>@media (prefers-color-scheme: dark) { p { color: #eee } }
        </style><main><h1>x</h1><input><p style="width: 500px">pale in the dark</p></main>
        <script>console.error("said")</script>"""
    )
    said, wide, *barriers = sight.faults()
    assert (said, wide) == ("said", "108 pixels too wide")
    assert [each.split(":")[0] for each in barriers] == ["label", "color-contrast"]
    sight.page.context.close()


def test_a_reader_decides_by_keys_alone(
    browser: Browser, address: str, path: Path, pages: dict[str, str]
) -> None:
    context = browser.new_context()
    sight = Sight(context)
    page, press = sight.page, sight.page.keyboard.press
    page.goto(address)
    page.goto(pages["review"].partition("?")[0])
    heading = page.locator("h1")
    first = heading.inner_text()
    press("j")
    page.wait_for_url("**claim=**")
    second = heading.inner_text()
    press("k")
    page.wait_for_function("first => document.querySelector('h1').innerText === first", arg=first)
    press("n")
    page.keyboard.type("just a note, 2 j k")
    press("Escape")
    press("e")
    page.keyboard.type("https://example.org/")
    press("Escape")
    press("2")
    press("Enter")
    page.wait_for_selector(".done")
    assert "Recorded as Eli: fix" in page.locator(".done").inner_text()
    assert heading.inner_text() == second
    press("u")
    page.wait_for_function("first => document.querySelector('h1').innerText === first", arg=first)
    press("4")
    press("n")
    press("Control+Enter")
    page.wait_for_selector(".done")
    assert "Recorded as Eli: disputed" in page.locator(".done").inner_text()
    page.uncheck("#keys")
    before = page.url
    press("j")
    page.reload()
    press("j")
    assert page.url == before and not page.is_checked("#keys")
    assert not page.locator("kbd").first.is_visible()
    assert page.evaluate("document.cookie") == "" and sight.wrong == []
    context.close()
    with open_store(path, read_only=True) as store:
        (audited,) = store.audited(names=[SEED])
    claims = [each.review for each in audited.decisions if each.subject.startswith("claim:")]
    own = [each for each in claims if each.reviewer == "Eli"]
    assert [(each.verdict, each.note) for each in own] == [
        ("fix", "just a note, 2 j k"), ("disputed", "just a note, 2 j k")
    ]  # fmt: skip
    assert [each.location for each in own[0].evidence] == ["https://example.org/"]


@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_and_cards_of_a_long_article_lead_to_each_other(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    told = (f"Anna Berg said that {number} people were hurt in Dunmore." for number in range(100, 300))
    draft = tmp_path / "long.txt"
    draft.write_text("Dunmore counts its hurt\n\n" + " ".join(told), encoding="utf-8")
    asked = ["--no-config", "check", str(draft), "--db", str(tmp_path / "claims.db")]
    result = CliRunner().invoke(main, [*asked, "-o", str(tmp_path / "long.html")])
    assert result.exit_code < 2, result.output
    sight = Sight(browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce"))
    page = sight.page
    page.goto((tmp_path / "long.html").as_uri() + "#d1-claim-150")
    for id in ("d1-claim-150", "d1-claim-190", "d1-words-190", "d1-claim-20", "d1-words-20"):
        page.evaluate("id => document.querySelector(`a[href='#${id}']`).click()", id)
        # What lies about the place is laid out now, and may not move it.
        page.wait_for_timeout(300)
        assert 0 <= page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", id) < 200
    assert sight.faults() == []
    page.context.close()


def test_findings_are_answered_by_keys_alone(
    browser: Browser, address: str, path: Path, pages: dict[str, str]
) -> None:
    context = browser.new_context()
    sight = Sight(context)
    page, press = sight.page, sight.page.keyboard.press
    heading = page.locator("h1")
    page.goto(address)
    page.goto(pages["review"].partition("?")[0])
    press("f")
    page.wait_for_url("**/findings")
    first = heading.inner_text()
    press("j")
    page.wait_for_url("**question=**")
    press("k")
    page.wait_for_function("first => document.querySelector('h1').innerText === first", arg=first)
    press("n")
    page.keyboard.type("the desk knows, 2 j k")
    press("Escape")
    press("1")
    press("Enter")
    page.wait_for_selector(".done")
    assert "Recorded as Eli: explained" in page.locator(".done").inner_text()
    assert heading.inner_text() != first
    press("u")
    page.wait_for_function("first => document.querySelector('h1').innerText === first", arg=first)
    press("2")
    press("Enter")
    page.wait_for_selector(".done")
    assert "Recorded as Eli: false alarm" in page.locator(".done").inner_text()
    press("f")
    page.wait_for_selector("textarea[name=evidence]")
    assert sight.wrong == []
    context.close()
    with open_store(path, read_only=True) as store:
        (audited,) = store.audited(names=[SEED])
    own = [each.review for each in audited.decisions if each.subject.startswith("question:")]
    assert [(each.verdict, each.note) for each in own] == [
        ("explained", "the desk knows, 2 j k"), ("false alarm", "the desk knows, 2 j k")
    ]  # fmt: skip


def test_a_reader_decides_without_a_script(browser: Browser, address: str, pages: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="To do").first.wait_for()
    page.goto(pages["review"].partition("?")[0])
    page.get_by_label("opinion").check()
    page.get_by_label("Note").fill("By hand.")
    page.get_by_role("button", name="Record").click()
    assert "Recorded as Eli: opinion" in page.locator(".done").inner_text()
    assert not page.locator("kbd").first.is_visible()
    page.get_by_role("link", name="Findings").click()
    page.get_by_label("false alarm").check()
    page.get_by_role("button", name="Record").click()
    assert "Recorded as Eli: false alarm" in page.locator(".done").inner_text()
    context.close()


@pytest.mark.parametrize("origin", ["http://evil.example/", "http://127.0.0.1:9/"])
def test_a_page_from_elsewhere_decides_nothing(
    browser: Browser, address: str, path: Path, pages: dict[str, str], origin: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    to = pages["review"].partition("?")[0]
    page.goto(to)
    claim = page.locator("input[name=claim]").get_attribute("value")
    form = f"""<form method="post" action="{to}"><input name="claim" value="{claim}"><input name="verdict"
        value="fix"><input name="level" value="primary"><input name="stance" value="neither"></form>"""
    page.route(origin, lambda route: route.fulfill(body=form, content_type="text/html"))
    page.goto(origin)
    with open_store(path, read_only=True) as store:
        before = store.head()
        with page.expect_navigation() as sent:
            page.evaluate("document.forms[0].submit()")
        assert sent.value.status == 403
        assert store.head() == before
    context.close()


RUNS = [
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "javascript:window.hit=1//",
    "</title></textarea></svg><script>window.hit=1</script><!--",
    "' onfocus=window.hit=1 autofocus x='",
]
"""What would set a flag if any of it ran."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which everything is made of such words, with the files of its reports beside it."""
    path = tmp_path_factory.mktemp("<img src=x onerror=window.hit=1>") / "claims.db"
    with open_store(path) as store:
        for nth, words in enumerate(RUNS):
            audited = article(nth, words)
            store.save(audited, RUN)
            claim, name = audited.reading.claims[0].id, audited.reading.document.name
            seen = Evidence(location=words, locator=words)
            review = Review(
                subject=claim, verdict=Verdict.FIX, reviewer=words, note=words, at=NOW, evidence=(seen,)
            )
            store.review(review, document=name)
    return path


def test_nothing_of_a_hostile_article_runs(browser: Browser, hostile: Path) -> None:
    report = written(hostile, "report", "-o", str(hostile.parent / "<b onclick=window.hit=1>.html"))
    context = browser.new_context()
    sight = Sight(context)
    with serving(hostile, "--review", "--by", RUNS[1] + "Ann") as address:
        at = address.partition(HOME)[0]
        sight.page.goto(address)
        waiting, seen = [report, at + REVIEW, at], dict[str, int]()
        while waiting:
            here = waiting.pop()
            kind = "/".join(here.removeprefix(at).split("/")[: 3 if HOME in here else 1])
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] > (2 if HOME in here else 8):
                continue
            sight.page.goto(here)
            assert sight.page.evaluate("window.hit") is None, here
            assert (
                sight.page.evaluate("document.querySelectorAll('img, b[onclick], [autofocus]').length") == 0
            )
            links = sight.page.evaluate("[...document.links].map(each => each.href.split('#')[0])")
            waiting += [each for each in links if each.startswith(at) and "=" not in each]
        sight.page.goto(f"{at}{REVIEW}")
        sight.page.locator(".entries a").first.click()
        sight.page.locator("a[data-key=a]").click()
        here = sight.page.url
        for words in RUNS:
            sight.page.goto(here)
            sight.page.get_by_label("confirmed").check()
            sight.page.get_by_label("Note").fill(words)
            sight.page.get_by_label("Evidence: an").fill(words)
            sight.page.get_by_role("button", name="Record").click()
            assert sight.page.evaluate("window.hit") is None
        sight.page.locator("a[data-key=f]").click()
        assert sight.page.evaluate("window.hit") is None
    assert sight.wrong == [] and len(seen) > 8
    context.close()
