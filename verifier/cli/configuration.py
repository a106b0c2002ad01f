"""The settings that a team keeps in a file: `[tool.verifier]` in pyproject.toml, or verifier.toml."""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verifier.cli.options import FORMS, LEVELS, NEVER
from verifier.errors import ConfigurationError

OWN, SHARED = "verifier.toml", "pyproject.toml"
"""A file that is ours alone, and one in which we have a table; beside each other the first wins."""

Read = Callable[[Any, Path], Any]
"""From what the file holds, and the folder it lies in, to an option's value.

Raises ValueError saying what must stand there.
"""


@dataclass(frozen=True)
class Key:
    """What a key of the file sets: a parameter of these commands, or of all that have it."""

    parameter: str
    read: Read
    commands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Configuration:
    """The settings of a file, by their keys, as the options take them."""

    path: Path
    values: Mapping[str, Any]

    def defaults(self, commands: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Return what click takes for the defaults of each command."""
        given = [(KEYS[name], value) for name, value in self.values.items()]
        return {
            command: {key.parameter: value for key, value in given if command in (key.commands or (command,))}
            for command in commands
        }


def nearest() -> Configuration | None:
    """Return the settings of the nearest file from the current folder upwards, None where there is none.

    Raises ConfigurationError when that file cannot be used.
    """
    try:
        folder = Path.cwd()
    except FileNotFoundError:  # somebody removed it meanwhile
        return None
    for here in (folder, *folder.parents):
        for name in (OWN, SHARED):
            path = here / name
            if os.path.isfile(path) and (found := _read(path, named=False)) is not None:
                return found
    return None


def load(path: Path) -> Configuration:
    """Return the settings of a file that a person named. Raises ConfigurationError when it cannot be used."""
    found = _read(path.absolute(), named=True)
    if found is None:
        raise ConfigurationError(f"{path}: there is no table [tool.verifier] in it; name another file")
    return found


def _read(path: Path, *, named: bool) -> Configuration | None:
    shared, shown = path.name == SHARED, Path(os.path.relpath(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ConfigurationError(f"{shown}: it cannot be read: {why}; check --config") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(f"{shown}: line {line} is not UTF-8; save it as UTF-8") from error
    if shared and not named and "verifier" not in text:
        return None  # somebody else's, which need not even be TOML
    table: Any = _parsed(text, shown)
    for name in ("tool", "verifier") if shared else ():
        table = table.get(name, {}) if isinstance(table, dict) else {}
    if shared and table == {}:
        return None
    return Configuration(shown, dict(_values(table, path.parent, shown, "tool.verifier." if shared else "")))


def _parsed(text: str, shown: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        why = why.replace("at end of document", f"at its end, line {len(text.splitlines())}")
        raise ConfigurationError(f"{shown}: it is no TOML: {why[:1].lower()}{why[1:]}; mend it") from None


def _values(table: Any, folder: Path, shown: Path, table_name: str) -> Iterable[tuple[str, Any]]:
    if not isinstance(table, dict):
        raise ConfigurationError(f"{shown}: {table_name.rstrip('.')} must be a table")
    for name, value in table.items():
        if name not in KEYS:
            near = difflib.get_close_matches(name.replace("_", "-").lower(), KEYS, n=2)
            remedy = f"did you mean {' or '.join(near)}?" if near else f"the keys are {', '.join(KEYS)}"
            raise ConfigurationError(f"{shown}: there is no key {table_name}{name}; {remedy}")
        try:
            yield name, KEYS[name].read(value, folder)
        except ValueError as error:
            given = json.dumps(value, ensure_ascii=False, default=str)
            raise ConfigurationError(f"{shown}: {table_name}{name} must be {error}, not {given}") from None


def _words(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text")
    return value


def _file(value: Any, folder: Path) -> str:
    """A path is relative to the file that it stands in, and shown as seen from here."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("the path of a file")
    return value if os.path.isabs(value) else os.path.relpath(folder / value)


def _codes(value: Any, folder: Path) -> list[str]:
    codes = [value] if isinstance(value, str) else value
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise ValueError('a list of codes such as ["FIG", "SRC001"]')
    return codes


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _from(least: int) -> Read:
    def read(value: Any, folder: Path) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise ValueError(f"a whole number from {least}")
        return value

    return read


def _one_of(*names: str) -> Read:
    def read(value: Any, folder: Path) -> str:
        if value not in names:
            raise ValueError(f"one of {', '.join(names)}")
        return str(value)

    return read


_AUDITING = ("check", "audit")

KEYS: Mapping[str, Key] = {
    "select": Key("select", _codes, _AUDITING),
    "ignore": Key("ignore", _codes, _AUDITING),
    "fail-on": Key("fail_on", _one_of(*LEVELS, NEVER), _AUDITING),
    "format": Key("form", _one_of(*FORMS), _AUDITING),
    "db": Key("db", _file),
    "jobs": Key("jobs", _from(0)),
    "max-size": Key("max_size", _from(1)),
    "reviewer": Key("reviewer", _words),
    "second-reader": Key("second_reader", _flag),
}
"""Every key that the file may hold."""
