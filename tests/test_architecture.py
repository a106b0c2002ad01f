"""What import-linter and the linters cannot say about the project's shape."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import verifier.errors
from verifier.errors import VerifierError

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")

MODULES = sorted(path for package in ("claims", "verifier") for path in (ROOT / package).rglob("*.py"))
DOMAIN = [path for path in MODULES if path.is_relative_to(ROOT / "claims")]
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
DOORS = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}
NETWORK = {"socket", "ssl", "http.client", "urllib.request", "ftplib", "smtplib", "telnetlib", "xmlrpc"}


def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"))


def calls(path: Path) -> Iterator[str]:
    """Yield the last part of the name of everything that a module calls."""
    for node in ast.walk(tree(path)):
        match node:
            case ast.Call(func=ast.Name(id=called)) | ast.Call(func=ast.Attribute(attr=called)):
                yield called


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports."""
    for node in ast.walk(tree(path)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{alias.name}" for alias in names)


def attributes(path: Path) -> Iterator[str]:
    """Yield the last part of every dotted name in a module."""
    yield from (node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute))


def locked(lock: str) -> dict[str, str]:
    """Return the versions that a lock pins, by name."""
    return dict(
        re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,_-]+\])?==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    )


def required(given: list[str]) -> set[str]:
    """Return the names of these requirements."""
    return {re.split(r"[\[<>=~! ;]", requirement)[0].lower() for requirement in given}


def found(paths: list[Path], names: Callable[[Path], Iterable[str]], wrong: set[str]) -> dict[str, set[str]]:
    """Return which of the wrong names stand in which file."""
    hits = {str(path.relative_to(ROOT)): wrong.intersection(names(path)) for path in paths}
    return {path: names for path, names in hits.items() if names}


def test_the_domain_reads_no_clock_and_opens_no_door() -> None:
    assert found(DOMAIN, calls, CLOCKS | DOORS) == {}


def test_the_fetching_and_a_cluster_alone_reach_the_network_and_one_module_alone_listens() -> None:
    assert found(MODULES, imports, NETWORK) == {
        "verifier/browse/serve.py": {"socket"},
        "verifier/engine/joining.py": {"socket"},
        "verifier/fetch/exchange.py": {"ssl"},
        "verifier/fetch/network.py": {"socket", "ssl"},
    }


def test_every_module_says_what_it_is() -> None:
    assert [
        path for path in MODULES if path.read_text("utf-8").strip() and not ast.get_docstring(tree(path))
    ] == []


def test_no_test_is_skipped_but_for_what_no_lock_holds_and_none_mocks() -> None:
    skipped = found(TESTS, attributes, {"skip", "skipif", "xfail", "importorskip"})
    assert skipped == {"tests/test_recipes.py": {"skip"}}  # Spark and Ray
    assert found(TESTS, imports, {"unittest.mock", "pytest_mock"}) == {}


def test_every_dependency_at_run_time_has_one_home_but_pydantic() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    housed = {m for c in contracts if c["id"].startswith("home-") for m in c["protected_modules"]}
    needed = {need.replace("-", "_") for need in required(PROJECT["project"]["dependencies"])}
    assert needed - housed == {"pydantic"}


def test_every_direct_dependency_stands_in_the_docs_with_its_reason() -> None:
    table = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    project = PROJECT["project"]
    given = [
        project["dependencies"],
        *project["optional-dependencies"].values(),
        PROJECT["dependency-groups"]["dev"],
    ]
    missing = {need for needs in given for need in required(needs) if f"`{need}`" not in table}
    assert not missing


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_hashes_and_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"://|^-|(?:index|find-links|trusted-host)", text, re.MULTILINE)
    pinned = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(pinned) == len(locked(lock))
    assert all("--hash=sha256:" in pin for pin in pinned)
    # pip before 24 takes it and jusText's html_clean for two extras, and stops; `just lock` mends it.
    assert "[html-clean]" not in text


def test_the_locks_hold_what_the_project_asks_for_and_agree() -> None:
    run_time, development = (locked(lock) for lock in LOCKS)
    assert required(PROJECT["project"]["dependencies"]) <= run_time.keys()
    assert required(PROJECT["dependency-groups"]["dev"]) <= development.keys()
    assert run_time.items() <= development.items()


def test_no_lock_holds_what_only_training_needs() -> None:
    assert not required(PROJECT["project"]["optional-dependencies"]["train"]) & locked(LOCKS[1]).keys()


def tree_of_errors(kind: type[VerifierError], depth: int = 0) -> Iterator[tuple[int, str]]:
    """Yield each error with its depth, in the order in which the module defines them."""
    yield depth, kind.__name__
    for child in kind.__subclasses__():
        if child.__module__ == verifier.errors.__name__:
            yield from tree_of_errors(child, depth + 1)


def test_the_tree_in_the_docstring_of_the_errors_is_the_tree_of_the_errors() -> None:
    drawn = re.findall(r"^    ([│ ├└─]*)([A-Z]\w+)", verifier.errors.__doc__ or "", re.MULTILINE)
    assert [(len(branch) // 4, kind) for branch, kind in drawn] == list(tree_of_errors(VerifierError))
