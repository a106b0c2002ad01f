"""Whatever is wrong with the store, every command says so in one line with the file and a remedy."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import pytest
from click.testing import Result

from tests.cli.conftest import Run
from tests.store.articles import RUN, flood, many
from tests.store.rights import small_disk, without_override
from verifier.cli.program import COMMANDS, main
from verifier.store import open_store, store
from verifier.store.migrations import VERSION

DRAFT = "The blast at the mill in Dunmore on Monday killed 25 people, Anna Berg, the fire chief, said.\n"

WRITERS: dict[str, tuple[str, ...]] = {
    "check": ("check", "draft.txt", "--no-report"),
    "add": ("add", "draft.txt"),
    "watch": ("watch", "http://localhost:1/"),
    "review": ("review", "0123", "--verdict", "fix", "--by", "Dana"),
    "sources merge": ("sources", "merge", "Ana Ruiz", "Costa Press", "--by", "Dana"),
    "sources split": ("sources", "split", "Ana Ruiz", "Costa Press", "--by", "Dana"),
    "merge": ("merge", "more/other.db"),
    "upgrade": ("upgrade",),
}
READERS: dict[str, tuple[str, ...]] = {
    "audit": ("audit",),
    "report": ("report",),
    "compare": ("compare",),
    "claims": ("claims",),
    "sources": ("sources",),
    "sources list": ("sources", "list"),
    "sources show": ("sources", "show", "Ana Ruiz"),
    "sources alike": ("sources", "alike"),
    "figures": ("figures",),
    "conflicts": ("conflicts",),
    "quotes": ("quotes",),
    "origins": ("origins",),
    "copies": ("copies",),
    "export": ("export", "--parquet", "out"),
    "diff": ("diff", "flood.txt"),
    "verify": ("verify",),
    "backup": ("backup", "copy.db"),
    "merge from": ("merge", "claims.db", "--db", "new.db"),
}
EVERY = WRITERS | READERS


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of four articles, another store, and a draft."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "more").mkdir()
    for name, count in (("claims.db", 3), ("more/other.db", 40)):
        with open_store(folder / name) as ledger:
            list(ledger.save_all([flood(), *many(count)], RUN))
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return folder


@pytest.fixture
def folder(kept: Path, tmp_path: Path) -> Path:
    shutil.copytree(kept, tmp_path, dirs_exist_ok=True)
    return tmp_path


def not_a_database(path: Path) -> str:
    path.write_text("not a database, but long enough to have a header of its own " * 20)
    return "it is no store of claims"


def another_database(path: Path) -> str:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (id)")
    connection.close()
    return "it is another program's database; name another file with --db"


def a_folder(path: Path) -> str:
    path.unlink()
    path.mkdir()
    return "it is a folder; name a file with --db"


def newer(path: Path) -> str:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    return "a newer verifier wrote it"


def damaged(path: Path) -> str:
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    return "it is damaged"


FAULTS: dict[Callable[[Path], str], int] = {
    not_a_database: 2, another_database: 2, a_folder: 2, newer: 2, damaged: 3,
}  # fmt: skip
"""What makes a fault and returns what is said of it, with the exit status."""


def leaves(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """The command with its name, or those under it."""
    if isinstance(command, click.Group):
        yield name, command
        for each, under in command.commands.items():
            yield f"{name} {each}", under
    else:
        yield name, command


def test_every_command_that_takes_a_store_is_tried_here() -> None:
    found = set[str]()
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        for leaf, each in leaves(command, name):
            if any(option.name == "db" for option in each.params):
                found.add(leaf)
    # `browse` serves until it is stopped, and has tests of its own.
    assert found - {"browse"} == set(EVERY) - {"sources", "merge from"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
@pytest.mark.parametrize("command", EVERY)
def test_a_store_that_cannot_be_used_is_one_line(
    run: Run, folder: Path, command: str, fault: Callable[[Path], str]
) -> None:
    said = fault(folder / "claims.db")
    left = files(folder)
    result = run(*EVERY[command])
    one_line(result, f"claims.db: {said}", status=FAULTS[fault])
    assert files(folder) == left


@pytest.mark.parametrize("command", sorted(set(EVERY) - {"check", "add", "watch", "merge"}))
def test_an_empty_file_is_one_line_for_who_does_not_fill_it(run: Run, folder: Path, command: str) -> None:
    (folder / "claims.db").write_bytes(b"")
    one_line(run(*EVERY[command]), "claims.db: it is empty; `verifier check` makes a store of it")
    assert (folder / "claims.db").read_bytes() == b""


@pytest.mark.parametrize("command", ["check", "add", "merge"])
def test_an_empty_file_is_filled(run: Run, folder: Path, command: str) -> None:
    (folder / "claims.db").write_bytes(b"")
    assert run(*EVERY[command]).exit_code == 0
    assert run("verify").stdout.startswith("intact")


@pytest.mark.parametrize("command", EVERY)
def test_a_store_that_somebody_holds_too_long_is_one_line(
    run: Run, folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "WAIT", 0.02)
    holder = sqlite3.connect(folder / "claims.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN IMMEDIATE")
    one_line(run(*EVERY[command]), "claims.db: another process is writing to it")
    holder.close()
    assert run("verify").stdout.startswith("intact")


@pytest.mark.parametrize("command", ["check", "add", "review", "sources merge", "merge"])
def test_who_writes_while_another_does_says_so(
    run: Run, folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "WAIT", 0.02)
    arguments = meant(run, command)
    holder = sqlite3.connect(folder / "claims.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    one_line(run(*arguments), "claims.db: another process is writing to it")
    assert run("claims").exit_code == 0
    holder.close()
    assert run("verify").stdout.startswith("intact")


@pytest.mark.parametrize("what", ["claims.db", "."])
@pytest.mark.parametrize("command", EVERY)
def test_a_store_that_must_not_be_opened_is_one_line(run: Run, folder: Path, command: str, what: str) -> None:
    arguments = [word if "." not in word else str(folder / word) for word in EVERY[command]]
    with forbidden(folder / what, 0o000 if what == "claims.db" else 0o600):
        result = run(*arguments, *(() if "--db" in arguments else ("--db", folder / "claims.db")))
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert str(folder) in result.stderr


@pytest.mark.parametrize("command", ["check", "add", "review", "sources merge", "merge"])
@pytest.mark.parametrize("what", ["claims.db", "."])
def test_a_store_that_must_not_be_written_is_one_line(
    run: Run, folder: Path, command: str, what: str
) -> None:
    arguments = meant(run, command)
    before = run("verify").stdout
    for path in folder.glob("claims.db-*"):
        path.unlink()
    with forbidden(folder / what, 0o400 if what == "claims.db" else 0o500):
        one_line(run(*arguments), "claims.db: it ")
    assert run("verify").stdout == before


def test_a_copy_and_evidence_need_a_folder_that_may_be_written(run: Run, folder: Path) -> None:
    run("review", *meant(run, "review")[1:], "--evidence", "draft.txt")
    (folder / "locked").mkdir()
    shutil.rmtree(folder / "claims.evidence")
    (folder / "claims.evidence").mkdir()
    with forbidden(folder / "locked", 0o500), forbidden(folder / "claims.evidence", 0o500):
        one_line(run("backup", "locked/copy.db"), "locked/copy.db: ")
        one_line(
            run(*meant(run, "review"), "--evidence", "more/other.db"), "claims.evidence: the evidence cannot"
        )
    assert files(folder / "locked") == files(folder / "claims.evidence") == []


@pytest.mark.parametrize("room", [0, 60])
@pytest.mark.parametrize("command", ["check", "add", "review", "merge", "backup"])
def test_a_full_disk_is_one_line_and_nothing_is_lost(
    run: Run, kept: Path, tmp_path: Path, command: str, room: int
) -> None:
    shutil.copytree(kept / "more", tmp_path / "more")
    (tmp_path / "long.txt").write_text(f"{DRAFT}\n" * 60, encoding="utf-8")
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", kilobytes=1500):
        store = str(shutil.copy(kept / "claims.db", tmp_path / "disk"))
        arguments = meant(run, command, store)
        arguments = [word.replace("draft", "long").replace("copy", "disk/copy") for word in arguments]
        if command == "review":
            arguments += ["--evidence", "more/other.db"]
        before = run("verify", "--db", store).stdout
        for path in (tmp_path / "disk").glob("claims.db-*"):
            path.unlink()
        fill(tmp_path / "disk", room=room)
        left = files(tmp_path / "disk")
        result = run(*arguments, "--db", store)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert "no room for it" in result.stderr or "no space left on device" in result.stderr
        assert [name for name in files(tmp_path / "disk") if name != "claims.evidence"] == left
        (tmp_path / "disk" / "filled").unlink()
        assert run("verify", "--db", store).stdout == before


def fill(disk: Path, *, room: int) -> None:
    """Leave so many kilobytes of a disk."""
    free = shutil.disk_usage(disk).free
    with (disk / "filled").open("wb") as file:
        file.write(bytes(free - room * 1024))


def meant(run: Run, command: str, *store: str) -> list[str]:
    """The arguments of a command with a claim that stands in the store."""
    found = run("claims", "--json", "--limit", "1", *(("--db", store[0]) if store else ())).stdout
    short = json.loads(found)[0]["short"]
    return [word if word != "0123" else short for word in EVERY[command]]


def files(folder: Path) -> list[str]:
    """The names in a folder, without those that SQLite keeps beside an open file."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-shm", "-wal")))


def one_line(result: Result, said: str, *, status: int = 2) -> None:
    """Assert that this is all that a command says."""
    assert result.stderr.startswith(f"error: {said}")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (status, "", 1)


@contextmanager
def forbidden(path: Path, mode: int) -> Iterator[None]:
    """Take permissions away from a file or folder for a while."""
    held = path.stat().st_mode
    path.chmod(mode)
    try:
        with without_override():
            yield
    finally:
        path.chmod(held)


def test_a_store_in_a_folder_that_must_not_be_written_is_read(run: Run, folder: Path) -> None:
    run("claims")  # whoever was last has put its files away
    folder.chmod(0o555)
    try:
        with without_override():
            for command in ("claims", "sources", "audit", "verify", "report"):
                result = run(*READERS[command])
                assert result.exit_code in (0, 1), result.stderr
    finally:
        folder.chmod(0o755)
