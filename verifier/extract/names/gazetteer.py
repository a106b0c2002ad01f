"""Sources that everybody knows, by any of their names, and their ids in Wikidata."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from claims.source import SourceKind


class Known(NamedTuple):
    """An entry: the name that it is best known by, its kind, and all of its names."""

    name: str
    kind: SourceKind
    names: tuple[str, ...]


@cache
def gazetteer() -> dict[str, Known]:
    """Return each entry under every one of its names, in lower case."""
    return {
        name.casefold(): Known(names[0], SourceKind(kind), tuple(names))
        for kind, entries in _table("gazetteer.toml").items()
        for names in entries
        for name in names
    }


@cache
def wikidata_ids() -> dict[str, str]:
    """Return the Wikidata id of each name that has one, in lower case."""
    return {name.casefold(): item for item, names in _table("wikidata.toml").items() for name in names}


def known(name: str) -> Known | None:
    """Return the entry of a name, written with or without "the", None when there is none."""
    return gazetteer().get(_plain(name))


def wikidata_id(name: str, kind: SourceKind) -> str | None:
    """Return the Wikidata id of a source by its name, None when it has none or is of another kind.

    A word without a capital ("time", "who") is no name.
    """
    entry = None if name.islower() else known(name)
    return wikidata_ids().get(_plain(name)) if entry is not None and entry.kind is kind else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(file).read_text("utf-8"))
