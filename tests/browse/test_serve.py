"""The server, and the plugin in a Datasette of somebody else's."""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner
from datasette.app import Datasette

from tests.browse.site import Site
from verifier.browse.serve import address, listening, served
from verifier.cli import main
from verifier.errors import NoStore, NotAStore, StoreReadOnly, UsageError


def test_only_a_store_is_served(tmp_path: Path, ledger: Path) -> None:
    with pytest.raises(NoStore):
        served(tmp_path / "claims.db", host="127.0.0.1")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (a)")
    connection.close()
    with pytest.raises(NotAStore):
        served(other, host="127.0.0.1")
    old = tmp_path / "old.db"
    old.write_bytes(ledger.read_bytes())
    connection = sqlite3.connect(old)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(StoreReadOnly, match="verifier upgrade"):
        served(old, host="127.0.0.1")


def test_a_port_that_is_taken_is_said_in_a_line_and_0_is_a_free_one() -> None:
    with listening("127.0.0.1", 0) as at:
        port = at.getsockname()[1]
        assert port > 0 and address("127.0.0.1", at) == f"http://127.0.0.1:{port}/"
        assert address("::1", at) == f"http://[::1]:{port}/" and "127.0.0.1" in address("0.0.0.0", at)
        with pytest.raises(UsageError, match=f"port {port} .* --port"):
            listening("127.0.0.1", port)
    with pytest.raises(UsageError, match="--host"):
        listening("host.invalid.", 0)


def test_the_program_serves_until_it_is_interrupted(ledger: Path) -> None:
    arguments = [
        sys.executable,
        "-m",
        "verifier",
        "--no-config",
        "browse",
        "--db",
        str(ledger),
        "--port",
        "0",
    ]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        at = running.stderr.readline().split()[0]
        with urllib.request.urlopen(at) as answer:
            assert b"The ledger" in answer.read()
        running.send_signal(2)
        assert running.wait(20) == 0
        assert running.stderr.read().strip() == "ended"


def test_with_review_the_program_prints_the_address_that_lets_one_in(ledger: Path) -> None:
    arguments = [sys.executable, "-m", "verifier", "--no-config", "browse", "--review", "--by", "ann"]
    with subprocess.Popen(
        [*arguments, "--db", str(ledger), "--port", "0"], stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr is not None
        at = running.stderr.readline().split()[0]
        assert running.stderr.readline().strip() == "whoever has this address decides as Ann"
        jar = urllib.request.HTTPCookieProcessor()
        with urllib.request.build_opener(jar).open(at) as answer:
            assert answer.url == at.partition("?")[0] and b"<bdi>Ann</bdi> decides" in answer.read()
        running.send_signal(2)
        assert running.wait(20) == 0


def test_a_review_is_somebodys(ledger: Path) -> None:
    arguments = ["--no-config", "browse", "--review", "--db", str(ledger)]
    result = CliRunner().invoke(main, arguments, env={"VERIFIER_BY": ""})
    assert result.exit_code == 2 and result.output.strip() == "error: --review needs --by whom it is"
    result = CliRunner().invoke(main, [*arguments, "--by", "42"])
    assert result.exit_code == 2 and "nobody's name" in result.output


def test_without_datasette_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = CliRunner().invoke(main, ["--no-config", "browse"])
    assert result.exit_code == 2
    assert result.output.strip() == ("error: browsing needs Datasette; pip install 'datasette<0.66' uvicorn")


def elsewhere(path: Path, name: str = "claims.db", **more: object) -> Site:
    """Return the site of a Datasette of somebody else's on a copy of a file."""
    return Site(Datasette([str(path)], **more))


@pytest.fixture
def copy(ledger: Path, tmp_path: Path, site: Site) -> Path:
    """The store under a path that any Datasette can open; the plugin is registered by now."""
    found = tmp_path / "claims.db"
    found.write_bytes(ledger.read_bytes())
    return found


def test_in_any_datasette_the_pages_stand_below_their_own_address(copy: Path) -> None:
    other = elsewhere(copy)
    ours, theirs = other.ask("/-/verifier"), other.ask("/")
    assert ours.status_code == 200 and "Newest articles" in ours.text
    assert "content-security-policy" in ours.headers
    assert "content-security-policy" not in theirs.headers and "Newest articles" not in theirs.text
    assert other.ask("/", headers={"host": "desk.example"}).status_code == 200
    assert "<script" in other.ask("/claims/claims").text
    other.close()


def test_in_any_datasette_who_may_not_see_the_database_may_not_see_the_pages(copy: Path) -> None:
    other = elsewhere(copy, metadata={"databases": {"claims": {"allow": {"id": "ann"}}}})
    assert other.ask("/-/verifier").status_code == 403
    other.close()


def test_a_datasette_without_a_store_has_no_pages(tmp_path: Path, site: Site) -> None:
    path = tmp_path / "claims.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    other = elsewhere(path)
    assert "another program" in other.ask("/-/verifier").text
    other.close()


def test_nothing_is_left_open(ledger: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
    assert served(ledger, host="127.0.0.1").databases.keys() == {"_internal", "claims"}
