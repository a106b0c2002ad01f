"""Files that lie in another: each by its reader, under a name that says where, none written to disk."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO

from verifier.errors import EmptyInput, InputError, TooLarge
from verifier.ingest.given import Arrival, Given, amount

DEEPEST = 2
"""How many files a file may lie in: an archive in an archive is read, one in that is not."""

MOST = 10_000
"""Files in one archive."""

HELD = 100_000_000
"""Bytes of an archive that must be held whole to be read: one from a stream, or in another."""

SHOWN = 5

_STEPS = re.compile(r"[/\\]")


@dataclass
class Passed:
    """What was passed over in a file, to be told: the names of its members, and how many are links."""

    names: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    def note(self) -> str | None:
        """Return a line on what was passed over, None when nothing was."""
        told = [f"{count} {kind}" for kind, count in self.kinds.items()]
        if self.names:
            shown = ", ".join(self.names[:SHOWN])
            more = len(self.names) - SHOWN
            told.insert(0, shown + (f" and {more} more" if more > 0 else ""))
        return f"not read: {'; '.join(told)}" if told else None


def refuse_deep(given: Given) -> None:
    """Raise InputError for an archive that lies in too many others."""
    if given.depth >= DEEPEST:
        what = "it is an archive in an archive in an archive"
        raise InputError(given.location, what, "unpack it and give the files")


def plain_name(name: str) -> str:
    """Return the name of a member as a path that leads nowhere else, and that can be printed."""
    steps = (step for step in _STEPS.split(name) if step not in ("", ".", ".."))
    path = "/".join(steps).encode("utf-8", "replace").decode()
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in path)


def hidden(name: str) -> bool:
    """Return whether a member is one that systems put there for themselves."""
    return any(step.startswith(".") or step == "__MACOSX" for step in name.split("/"))


def member(given: Given, name: str, file: IO[bytes]) -> Iterator[Arrival | InputError]:
    """Yield the documents of a file that lies in another; what is wrong with it costs only itself."""
    from verifier.ingest.registry import reader_of

    own = untaken(f"{given.name}/{name}", given.taken)
    given.taken.add(own)
    inner = Given(own, f"{given.location}/{name}", file, given.limit, given.taken, given.depth + 1)
    try:
        reader, note = reader_of(PurePosixPath(name), file, location=inner.location)
        for arrival in reader.read(inner):
            if not isinstance(arrival, InputError):
                arrival, note = arrival.noted(*note), ()
            yield arrival
    except InputError as error:
        yield error


def with_note(
    arriving: Iterable[Arrival | InputError], passed: Passed, given: Given
) -> Iterator[Arrival | InputError]:
    """Yield what arrives; on the last of it stands what was passed over. Raises EmptyInput for nothing."""
    last: Arrival | InputError | None = None
    for each in arriving:
        if last is not None:
            yield last
        last = each
    note = passed.note()
    if last is None:
        what = "there is no article in it" + (f" ({note})" if note else "")
        raise EmptyInput(given.location, what, "give a file with an article")
    if note and isinstance(last, Arrival):
        last = last.model_copy(update={"notes": (*last.notes, f"{given.location}: {note}")})
    yield last


def held(given: Given) -> IO[bytes]:
    """Return the file as one that can be read from any place. Raises TooLarge when it is past `HELD`."""
    if not given.depth and given.file.seekable():
        return given.file
    raw = given.file.read(HELD + 1)
    if len(raw) > HELD:
        what = f"too large: an archive of more than {amount(HELD)} that is no file of its own"
        raise TooLarge(given.location, what, "unpack it and give the files")
    return io.BytesIO(raw)


def untaken(name: str, taken: set[str]) -> str:
    """Return a name that no document of the batch has, by a number behind it where one has it."""
    number, own = 1, name
    while own in taken:
        number += 1
        own = f"{name} ({number})"
    return own
