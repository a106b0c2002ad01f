"""Whatever a person gives, the answer is one clear line and the right exit status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from verifier.cli.batch import Batch
from verifier.errors import LostDocument
from verifier.ingest import Override
from verifier.ingest.registry import BY_SUFFIX

Run = Callable[..., Result]

UNREADABLE: dict[str, tuple[bytes | None, str]] = {
    "missing.txt": (None, "missing.txt: there is no such file or folder; check the path"),
    "empty.txt": (b"", "empty.txt: the file is empty; give a file with an article"),
    "blank.txt": (b" \r\n\t\n", "blank.txt: there is no text in it; give a file with an article"),
    "picture.txt": (
        b"\x89PNG\r\n\x1a\n\0\0\0",
        "picture.txt: it is binary, not text; save its words as plain text in UTF-8",
    ),
    "page.pdf": (b"%PDF-1.7", "page.pdf: it is no whole PDF; fetch or save it again"),
    "marked.txt": (
        b"\xef\xbb\xbfcaf\xe9 au lait",
        "marked.txt: it is marked as UTF-8 and breaks it at byte 3; save it again as UTF-8",
    ),
    "novel.txt": (
        b"The minister said no. " * 950_000,
        "novel.txt: too large: more than 10 MB in one document; split it, or raise --max-size",
    ),
}


@pytest.mark.parametrize("command", ["check", "extract"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_an_input_that_cannot_be_read_is_one_line_and_leaves_nothing_behind(
    name: str, command: str, run: Run, tmp_path: Path
) -> None:
    content, line = UNREADABLE[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = set(tmp_path.iterdir())
    result = run(command, name)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"error: {line}\n")
    assert set(tmp_path.iterdir()) == before


def test_an_article_on_which_the_program_fails_is_told_with_the_place_in_the_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    batch = Batch(["a.txt"], override=Override(), max_size=1)
    batch.lost(LostDocument("a.txt", "ValueError: odd", "Traceback: line 7"))
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "error: a.txt: it could not be read: ValueError: odd; please report it with the article",
        "Traceback: line 7",
    ]
    assert batch.failed == 1


def test_a_folder_without_articles_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = run("check", "in")
    assert result.exit_code == 2
    assert result.stderr == (
        f"error: in: there is no article in this folder; articles end in {', '.join(BY_SUFFIX)}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["check"], "missing argument 'PATH...' (see verifier check --help)"),
        (["check", "--formt", "json", "a"], "no such option '--formt'"),
        (["chekc"], "no such command 'chekc'"),
        (["check", "--published", "Monday", "a"], "'Monday' is not a day such as 2023-10-30"),
        (["check", "--max-size", "0", "a"], "invalid value for '--max-size'"),
        (["extract", "--format", "xml", "a"], "invalid value for '--format'"),
        (["claims", "--kind", "rumour"], "invalid value for '--kind'"),
        (["extract", "--published-from", "days.jsonl", "a"], "days.jsonl: it cannot be read"),
        (["check", "-o", "nowhere/a.html", "a"], "nowhere/a.html: its folder does not exist"),
        (["check", "-o", ".", "a"], ".: it is a folder"),
        (["claims"], "claims.db: there is no store"),
        (["sources", "--db", "other.db"], "other.db: there is no store"),
        (["verify"], "claims.db: there is no store"),
        (["audit"], "claims.db: there is no store"),
        (["rules", "XYZ123"], "there is no rule 'XYZ123'"),
    ],
)
def test_wrong_arguments_are_one_line(arguments: list[str], line: str, run: Run) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")
    assert line in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_report_never_takes_the_place_of_an_article(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Words.")
    result = run("check", "a.txt", "-o", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == "error: a.txt: it exists and is no HTML; name another file for the report\n"
    assert article.read_text() == "Words."


def test_the_store_is_never_made_by_a_command_that_only_reads(run: Run, tmp_path: Path) -> None:
    for command in ("claims", "sources", "audit", "verify"):
        assert run(command).exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["claims", "sources", "audit", "verify"])
def test_another_file_is_not_taken_for_a_store(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "claims.db").write_text("not a database, but long enough to have a header of its own " * 20)
    result = run(command)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "claims.db: it is no store of claims" in result.stderr


def test_a_name_with_control_characters_cannot_command_the_terminal(run: Run) -> None:
    result = run("check", "a\x1b[31m\nb\u202ec.txt")
    assert result.stderr.startswith("error: a\ufffd[31m b\ufffdc.txt: there is no such file")


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: ")
