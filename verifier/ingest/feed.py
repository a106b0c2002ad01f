"""RSS and Atom: one document an entry, with all of its text that the feed gives."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from claims.document import Document
from claims.making import Making
from verifier.errors import EmptyInput, InputError
from verifier.ingest.bounded import bounded
from verifier.ingest.entries import entries
from verifier.ingest.given import Arrival, Given, too_large
from verifier.ingest.making import making
from verifier.ingest.particulars import particulars

FORMAT: Final = "feed"
LIBRARY: Final = "feedparser"
SUMMARY: Final = "the feed gives its summary alone"


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield a document for each entry, or the error that the entry has.

    It is named by the address of its article, and stands there. Raises InputError when it is no feed.
    """
    if importlib.util.find_spec(LIBRARY) is None:
        what = "reading feeds needs feedparser, which is not installed"
        raise InputError(given.location, what, "pip install feedparser")
    raw = given.content()
    work = partial(entries, media=given.media, base=given.base)
    found: dict[str, Any] = bounded(work, raw, location=given.location)
    feed = {"outlet": found["outlet"], "language": found["language"]}
    made, left = making(FORMAT, raw, LIBRARY), list[str]()
    if found["empty"]:
        left.append(f"{given.location}: {found['empty']} of its entries have no words, and are left out")
    arrivals = list[Arrival | InputError]()
    for number, entry in enumerate(found["entries"], start=1):
        name = entry["url"] or f"{given.name}#{number}"
        if name in given.taken:
            left.append(f"{given.location}: entry {number} is {name} once more, and is left out")
            continue
        given.taken.add(name)
        arrivals.append(_arrival({**feed, **entry}, name, given, made))
    if not arrivals:
        raise EmptyInput(given.location, "there is no article in this feed", "name another")
    yield from _told(arrivals, tuple(left))


def _told(arrivals: list[Arrival | InputError], left: tuple[str, ...]) -> Iterator[Arrival | InputError]:
    """The arrivals, the first of them with what is to be told of the feed."""
    for arrival in arrivals:
        if isinstance(arrival, Arrival) and left:
            yield arrival.model_copy(update={"notes": (*left, *arrival.notes)})
            left = ()
        else:
            yield arrival


def _arrival(entry: dict[str, Any], name: str, given: Given, made: Making) -> Arrival | InputError:
    if len(entry["text"]) > given.limit:
        return too_large(name, given.limit)
    known = particulars({key: value for key, value in entry.items() if value})
    document = known.on(Document(name=name, text=entry["text"], made=made))
    notes = () if entry["whole"] else (f"{name}: {SUMMARY}",)
    return Arrival(document=document, location=name, notes=notes)
