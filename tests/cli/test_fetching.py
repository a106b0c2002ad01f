"""Pages named by their addresses are read like files, kept as evidence, and sent again only if changed."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.fetch.server import NONE, Server, answer, moved, serving, text
from verifier.pipeline import fetching
from verifier.store import open_store
from verifier.store.files import folder

Run = Callable[..., Result]
ALLOW = ("--allow-host", "127.0.0.1")
MILL = Path("docs/examples/mill-1.txt").absolute()


@pytest.fixture
def site() -> Iterator[Server]:
    with serving() as server:
        server.at["/mill"] = text(MILL.read_text("utf-8"), 'ETag: "1"')
        yield server


def test_a_page_is_checked_like_a_file(run: Run, site: Server) -> None:
    url = site.url("/mill")
    result = run("check", url, *ALLOW)
    assert result.exit_code == 0
    assert f"{url}:7:94: warning SRC002" in result.stdout
    assert "report: mill.report.html" in result.stdout
    (row,) = [row for row in json.loads(run("claims", "--json").stdout) if "nine people" in row["statement"]]
    assert row["document"] == url
    assert run("verify").stdout.startswith("intact\n")


def test_what_only_looks_like_an_address_is_one_line(run: Run) -> None:
    result = run("check", "http://[a")
    assert result.exit_code == 2
    assert result.stderr == "error: http:/[a: there is no such file or folder; check the path\n"


def test_its_answer_is_kept_with_the_store_and_nowhere_else(run: Run, site: Server, tmp_path: Path) -> None:
    url = site.url("/mill")
    run("check", url, "--no-report", *ALLOW)
    with open_store(tmp_path / "claims.db") as store:
        kept = store.fetched(url)
        assert kept is not None
        assert (kept.answered, kept.status, kept.etag) == (url, 200, '"1"')
        _, content = store.kept_answer(kept) or ((), b"")
        assert content == MILL.read_bytes()
    assert [file.name for file in folder(tmp_path / "claims.db").iterdir()] == [kept.warc]
    shutil.rmtree(folder(tmp_path / "claims.db"))
    assert run("verify").exit_code == 3
    for command in (("check", "--no-store", "--no-report"), ("extract",), ("compare",)):
        for file in tmp_path.glob("claims.db*"):
            file.unlink()
        assert run(*command, url, *ALLOW).exit_code == 0
    assert [path.name for path in tmp_path.iterdir() if "claims" in path.name] == []


def test_a_page_that_has_not_changed_is_not_sent_again(run: Run, site: Server, tmp_path: Path) -> None:
    url = site.url("/mill")
    body = gzip.compress(MILL.read_bytes())
    site.at["/mill"] = lambda request: (
        answer(b"", status="304 Not Modified", length=False)
        if 'if-none-match: "2"' in request.lower()
        else answer(body, "Content-Encoding: gzip", "Content-Type: text/plain", 'ETag: "2"')
    )
    first = run("check", url, "--no-report", *ALLOW)
    again = run("check", url, "--no-report", *ALLOW)
    assert again.stdout == first.stdout
    assert 'if-none-match: "2"' in site.requests[-1].lower()
    assert run("add", url, *ALLOW).stdout.startswith("0 articles added (0 claims), 1 read before")
    with open_store(tmp_path / "claims.db") as store:
        assert store._connection.execute("SELECT count(*) FROM fetches").fetchone()[0] == 1
        (file,) = folder(store.path).iterdir()
    file.unlink()  # without what was kept, nothing may be left out
    assert run("check", url, "--no-report", *ALLOW).stdout == first.stdout
    assert "if-none-match" not in site.requests[-1].lower()


def test_a_page_that_changed_is_a_version_more_of_its_article(run: Run, site: Server) -> None:
    url = site.url("/mill")
    run("check", url, "--no-report", *ALLOW)
    site.at["/mill"] = text(MILL.with_name("mill-2.txt").read_text("utf-8"))
    result = run("check", url, "--no-report", "--select", "COR", *ALLOW)
    assert (
        "COR001 This was edited, and the article does not say so: figure changed from “25” to “21”"
        in result.stdout
    )
    assert run("diff", url).exit_code == 1


def test_what_cannot_be_fetched_is_one_line_each_and_the_rest_goes_on(run: Run, site: Server) -> None:
    site.at |= {"/gone": NONE, "/circle": moved("/circle"), "/file": moved("file:///etc/passwd")}
    site.at["/picture"] = answer(b"\x89PNG", "Content-Type: image/png")
    paths = ("/gone", "/circle", "/file", "/picture", "/mill")
    result = run("check", *map(site.url, paths), "http://10.0.0.1/", "--no-report", *ALLOW)
    assert result.exit_code == 2
    lines = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert [line.removeprefix(f"error: http://127.0.0.1:{site.port}") for line in lines] == [
        "/gone: it answered 404 Not Found; check the address",
        "/circle: it leads on more than 5 times; check the address",
        "/file: it leads on to an address that is not fetched: file: is not fetched; only http: and https: "
        "are",
        "/picture: it is image/png, which is not read; save its words as plain text",
        "error: http://10.0.0.1/: 10.0.0.1 is a private address, which is not asked; if you trust it, give "
        "--allow-host 10.0.0.1",
    ]
    assert "1 article, 7 claims" in result.stdout


def test_without_leave_this_machine_is_not_asked(
    run: Run, site: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run("extract", site.url("/mill"))
    assert result.exit_code == 2
    assert "is not one of the web; if you trust it, give --allow-host 127.0.0.1" in result.stderr
    assert site.requests == []
    monkeypatch.setenv("VERIFIER_ALLOW_HOST", "intranet.example 127.0.0.1")
    assert run("extract", site.url("/mill")).exit_code == 0


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "127.0.0.1-{port}"),
        ("/2026/11/26/mill.html?x=1", "mill"),
        ("/a%2F..%2Fb/", "a-2F"),
        ("/" + "a" * 300, "a" * 100),
        ("/...", "articles"),
    ],
)
def test_the_report_on_a_page_is_called_after_the_end_of_its_address(
    path: str, name: str, run: Run, site: Server
) -> None:
    site.at[path] = text("The mayor said on Monday that 25 people died.")
    result = run("check", site.url(path), "--no-store", *ALLOW)
    assert f"report: {name.format(port=site.port)}.report.html" in result.stdout


@pytest.mark.parametrize("form", ["sarif", "github", "json"])
def test_every_form_names_the_page_by_its_address(form: str, run: Run, site: Server) -> None:
    result = run("check", site.url("/mill"), "--no-report", "--format", form, *ALLOW)
    assert site.url("/mill") in result.stdout.replace("%3A", ":")


def test_the_articles_of_a_batch_are_all_kept(run: Run, site: Server, tmp_path: Path) -> None:
    for n in range(3):
        site.at[f"/{n}"] = text(f"The mayor said on Monday that {n + 20} people died.")
    result = run("add", *(site.url(f"/{n}") for n in range(3)), "--json", *ALLOW)
    assert json.loads(result.stdout)["added"] == 3
    assert len(list(folder(tmp_path / "claims.db").iterdir())) == 3
    assert run("verify").exit_code == 0


@pytest.mark.parametrize("command", ["check", "add", "watch"])
def test_a_page_that_cannot_be_had_leaves_nothing_behind(
    command: str, run: Run, site: Server, tmp_path: Path
) -> None:
    assert run(command, site.url("/none"), *ALLOW).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_without_what_fetching_needs_a_page_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "NEEDED", ("no_such_library",))
    result = run("check", "https://news.example/a")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: https://news.example/a: fetching needs no_such_library, which is not installed; "
        "pip install no_such_library, or save the page as a file\n",
    )
