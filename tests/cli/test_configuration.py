"""Settings from a file: where it is found, what it may hold, and what wins over it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from tests.store.articles import RUN, flood
from verifier import pipeline
from verifier.cli import main
from verifier.cli.configuration import KEYS, Configuration, nearest
from verifier.cli.program import COMMANDS
from verifier.errors import ConfigurationError
from verifier.store import open_store

Run = Callable[..., Result]

OWN, SHARED = "verifier.toml", "pyproject.toml"


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    """Return a store with the audited flood (an error and a warning), not under the usual name."""
    path = tmp_path / "desk.db"
    with open_store(path) as ledger:
        ledger.save(pipeline.audited_anew(flood()), RUN)
    return path


def shared(**values: object) -> str:
    return "[tool.verifier]\n" + own(**values)


def own(**values: object) -> str:
    return "".join(f"{key.replace('_', '-')} = {json.dumps(value)}\n" for key, value in values.items())


@pytest.mark.parametrize(("name", "written"), [(OWN, own), (SHARED, shared)])
def test_the_file_gives_defaults_and_the_command_line_wins(
    name: str, written: Callable[..., str], run: Run, store: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(
        written(db="desk.db", select=["DAT"], ignore="FIG", fail_on="warning", format="json")
    )
    result = run("audit")
    assert [f["rule"] for f in json.loads(result.stdout)["findings"]] == ["DAT001"]
    assert result.exit_code == 1
    other = run("audit", "--fail-on", "never", "--format", "text", "--select", "SRC")
    assert (other.exit_code, other.stdout.splitlines()[0]) == (
        0,
        "1 article, 3 claims, 3 sources, 2 figures, 1 conflict",
    )


def test_the_nearest_file_wins_and_ours_wins_beside_the_shared_one(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "desk" / "drafts"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    (tmp_path / SHARED).write_text(shared(db="desk.db", select="DAT"))
    assert run("audit").stdout.endswith("\nstore: ../../desk.db\n")
    (tmp_path / "desk" / SHARED).write_text("[tool.other]\nverifier = 'is named here, and has no table'\n")
    assert "DAT001" in run("audit").stdout
    (tmp_path / "desk" / SHARED).write_text(shared(db="../desk.db", select="FIG"))
    assert "FIG001" in run("audit").stdout
    (tmp_path / "desk" / OWN).write_text(own(db="../desk.db", select="SRC"))
    assert "\n0 findings: " in run("audit").stdout
    (inner / OWN).write_text("")
    assert run("audit").stderr.startswith("error: claims.db: there is no store")


def test_a_file_is_named_or_left_aside(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "strict.toml").write_text(own(db="../desk.db", fail_on="warning", select="DAT"))
    (tmp_path / OWN).write_text(own(db="nowhere.db"))
    assert run("--config", "desk/strict.toml", "audit").exit_code == 1
    assert run("--no-config", "audit", "--db", "desk.db").exit_code == 1
    both = run("--config", "desk/strict.toml", "--no-config", "audit")
    assert both.stderr == "error: --config and --no-config do not go together; give one of them\n"
    missing = run("--config", "nowhere.toml", "audit")
    assert (
        missing.stderr
        == "error: nowhere.toml: it cannot be read: no such file or directory; check --config\n"
    )
    (tmp_path / SHARED).write_text("[tool.other]\n")
    assert run("--config", SHARED, "audit").stderr == (
        "error: pyproject.toml: there is no table [tool.verifier] in it; name another file\n"
    )


def test_the_environment_wins_over_the_file(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / OWN).write_text(own(db="nowhere.db"))
    monkeypatch.setenv("VERIFIER_DB", "desk.db")
    assert run("audit").stdout.endswith("\nstore: desk.db\n")


def test_the_store_of_the_file_is_that_of_every_command(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / OWN).write_text(own(db=str(store), format="json"))
    for command in ("audit", "claims", "sources", "figures", "conflicts", "quotes", "compare", "verify"):
        assert run(command).exit_code in (0, 1), command
    assert run("claims").stdout.startswith("id ")


WRONG: dict[str, str] = {
    "selct = 'FIG'": "there is no key selct; did you mean select?",
    "fail_on = 'note'": "there is no key fail_on; did you mean fail-on?",
    "colour = 'red'": "there is no key colour; the keys are select, ignore, fail-on, format, db, jobs, ",
    "fail-on = 'eror'": 'fail-on must be one of note, warning, error, never, not "eror"',
    "format = 1": "format must be one of text, json, sarif, github, not 1",
    "select = 3": 'select must be a list of codes such as ["FIG", "SRC001"], not 3',
    "ignore = ['FIG', 3]": 'ignore must be a list of codes such as ["FIG", "SRC001"], not ["FIG", 3]',
    "jobs = true": "jobs must be a whole number from 0, not true",
    "max-size = 0": "max-size must be a whole number from 1, not 0",
    "db = ''": 'db must be the path of a file, not ""',
    "reviewer = 1979-05-27": 'reviewer must be a text, not "1979-05-27"',
    "second-reader = 'yes'": 'second-reader must be true or false, not "yes"',
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_key_or_type_is_one_line_that_names_file_and_key(line: str, run: Run, tmp_path: Path) -> None:
    for name, before, table in ((OWN, "", ""), (SHARED, "[tool.verifier]\n", "tool.verifier.")):
        (tmp_path / name).write_text(before + line)
        result = run("rules")
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        expected = WRONG[line].replace("no key ", f"no key {table}")
        expected = expected if "no key" in expected else table + expected
        assert result.stderr.startswith(f"error: {name}: {expected}")
        (tmp_path / name).unlink()


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"db = 'a'\nselect = [\n", "it is no TOML: invalid value (at its end, line 2); mend it"),
        (b"\n\njobs = \n", "it is no TOML: invalid value (at line 3, column 8); mend it"),
        (b"db = 'a'\n# caf\xe9\n", "line 2 is not UTF-8; save it as UTF-8"),
        (b"a = " + b"[" * 5000, "it is no TOML: nested too deeply; mend it"),
    ],
)
def test_a_file_that_is_no_toml_is_one_line_that_names_the_line(
    content: bytes, line: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / OWN).write_bytes(content)
    result = run("rules")
    assert (result.exit_code, result.stderr) == (2, f"error: {OWN}: {line}\n")


def test_what_stands_where_our_table_should_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / SHARED).write_text("[tool]\nverifier = 'on'\n")
    assert run("rules").stderr == "error: pyproject.toml: tool.verifier must be a table\n"


def test_a_shared_file_that_does_not_name_us_need_not_be_toml(run: Run, tmp_path: Path) -> None:
    (tmp_path / SHARED).write_text("[tool.other\n")
    assert run("rules").exit_code == 0


def test_a_byte_order_mark_is_no_harm(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / OWN).write_bytes(b"\xef\xbb\xbf" + own(db="desk.db", select="SRC").encode())
    assert run("audit").exit_code == 0


def test_a_code_that_begins_no_rule_is_told_with_the_file(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / OWN).write_text(own(db="desk.db", select=["SRC9"]))
    assert run("audit").stderr.startswith(f"error: {OWN}: select: there is no rule 'SRC9'; did you mean ")
    assert run("audit", "--select", "FIGS").stderr.startswith("error: --select: there is no rule 'FIGS'")


def test_every_key_is_an_option_of_the_commands_that_it_is_for() -> None:
    context = click.Context(main)
    parameters = {
        name: {p.name: p for p in command.params}
        for name in COMMANDS
        if (command := main.get_command(context, name))
    }
    for name, key in KEYS.items():
        for needed in key.commands:
            assert f"--{name}" in parameters[needed][key.parameter].opts
        known = [having[key.parameter] for having in parameters.values() if key.parameter in having]
        option = {"reviewer": "--by"}.get(name, f"--{name}")
        assert key.commands or (known and all(option in each.opts for each in known))


def test_who_reviews_and_whether_twice_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / OWN).write_text(own(reviewer="Dana", second_reader=True))
    found = nearest()
    assert found is not None
    assert found.values == {"reviewer": "Dana", "second-reader": True}
    assert found.defaults(["review", "check"])["review"] == {"reviewer": "Dana", "second_reader": True}


def test_in_a_folder_that_is_gone_there_are_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert nearest() is None
    os.chdir(tmp_path)


@given(
    st.dictionaries(
        st.sampled_from([*KEYS, "select", "other"]),
        st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text() | st.integers()),
    )
)
def test_whatever_the_file_holds_are_settings_or_one_error(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / OWN
    path.write_text(own(**values), encoding="utf-8", errors="replace")
    from verifier.cli.configuration import load

    try:
        assert isinstance(load(path), Configuration)
    except ConfigurationError as error:
        assert str(error).count("\n") == 0 and OWN in str(error)
