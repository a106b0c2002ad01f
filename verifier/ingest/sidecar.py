"""A `.toml` beside an article says what is known of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from verifier.errors import InputError
from verifier.ingest.particulars import FIELDS, Particulars, particulars

SUFFIX = ".toml"
LIMIT = 100_000


def beside(path: Path) -> Particulars:
    """Return what the file of the same name with `.toml` says, nothing where there is none.

    Raises InputError when it is no TOML, has other keys than ours, or values that do not fit.
    """
    sidecar = path.with_suffix(SUFFIX)
    if sidecar == path or not sidecar.is_file():
        return Particulars()
    with sidecar.open("rb") as file:
        raw = file.read(LIMIT + 1)
    try:
        if len(raw) > LIMIT:
            raise ValueError("it is too large")
        fields = tomllib.loads(raw.decode("utf-8-sig"))
        if unknown := sorted(fields.keys() - set(FIELDS)):
            raise ValueError(f"{unknown[0]!r} is none of {', '.join(FIELDS)}")
        return particulars(fields)
    except RecursionError:
        raise InputError(str(sidecar), "it is nested too deeply", "mend or remove it") from None
    except ValueError as error:
        raise InputError(str(sidecar), str(error), "mend or remove it") from None
