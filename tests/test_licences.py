"""The licences of all that a plain installation brings along are ones that somebody looked at."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements.lock"

LOOKED_AT = (
    "MIT", "BSD", "Apache", "MPL-2.0", "Mozilla Public License 2.0", "PSF-2.0", "Python Software Foundation",
    "Public Domain", "0BSD", "Zlib", "CC0-1.0", "CNRI-Python", "ISC", "Unlicense",
)  # fmt: skip
"""How licences begin or are named that ask for no more than their text and their own changes."""

CHOSEN = {"tld": "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"}
"""Packages that offer several, of which one that asks for more: that which asks least is taken (MPL-1.1)."""


def licence(name: str) -> str:
    """What a package says of its licence, "" where it says nothing."""
    said = metadata.metadata(name).json
    told = [each.rpartition("::")[2].strip() for each in said.get("classifier", ()) if "License ::" in each]
    return str(
        said.get("license_expression") or "; ".join(told) or str(said.get("license", "")).partition("\n")[0]
    )


def locked() -> list[str]:
    """The packages of the lock that are installed here; some are for other systems, or for an extra."""
    names = re.findall(r"^([A-Za-z][\w.-]*)(?:\[.*\])?==", LOCK.read_text("utf-8"), re.MULTILINE)
    here = {re.sub(r"[-_.]+", "-", each.metadata["Name"]).lower() for each in metadata.distributions()}
    return [name for name in names if name.lower() in here]


def test_each_licence_is_one_that_somebody_looked_at() -> None:
    names = locked()
    assert len(names) > 30
    unknown = {}
    for name in names:
        said = licence(name)
        parts = [part.strip(" ()") for part in re.split(r";|\bAND\b|\bOR\b", said)]
        if CHOSEN.get(name) != said and not (
            said and all(any(known in part for known in LOOKED_AT) for part in parts)
        ):
            unknown[name] = said
    assert not unknown
