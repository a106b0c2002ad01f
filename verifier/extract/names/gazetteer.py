"""Sources that everybody knows, by any of their names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

from claims.source import SourceKind


class Known(NamedTuple):
    """An entry: the name that it is best known by, its kind, and all of its names."""

    name: str
    kind: SourceKind
    names: tuple[str, ...]


@cache
def gazetteer() -> dict[str, Known]:
    """Return each entry under every one of its names, in lower case."""
    table = tomllib.loads(resources.files(__package__).joinpath("gazetteer.toml").read_text("utf-8"))
    return {
        name.casefold(): Known(names[0], SourceKind(kind), tuple(names))
        for kind, entries in table.items()
        for names in entries
        for name in names
    }


def known(name: str) -> Known | None:
    """Return the entry of a name, written with or without "the", None when there is none."""
    plain = " ".join(name.casefold().split()).removeprefix("the ")
    return gazetteer().get(plain)
