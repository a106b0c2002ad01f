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
from verifier.ingest.given import Arrival, Given, Leads, too_large
from verifier.ingest.making import making
from verifier.ingest.particulars import Particulars, particulars

FORMAT: Final = "feed"
LIBRARY: Final = "feedparser"
SUMMARY: Final = "the feed gives its summary alone"


def read(given: Given) -> Iterator[Arrival | InputError]:
    """Yield a document for each entry, or the error that the entry has.

    It is named by the address of its article, and stands there. A feed from the web that gives but a summary
    of an article leads to its page, which is read instead. Raises InputError when it is no feed.
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
    articles = list[tuple[str, dict[str, Any]]]()
    for number, entry in enumerate(found["entries"], start=1):
        name = entry["url"] or f"{given.name}#{number}"
        if name in given.taken:
            left.append(f"{given.location}: entry {number} is {name} once more, and is left out")
            continue
        given.taken.add(name)
        articles.append((name, {**feed, **entry}))
    if not articles:
        raise EmptyInput(given.location, "there is no article in this feed", "name another")
    for name, entry in articles:
        for arrival in _arrivals(entry, name, given, made):
            yield _told(arrival, left)


def _told(arrival: Arrival | InputError, left: list[str]) -> Arrival | InputError:
    """The arrival, the first of a feed with what is to be told of the feed."""
    if isinstance(arrival, InputError) or not left:
        return arrival
    notes = (*left, *arrival.notes)
    left.clear()
    return arrival.model_copy(update={"notes": notes})


def _arrivals(entry: dict[str, Any], name: str, given: Given, made: Making) -> Iterator[Arrival | InputError]:
    """The article of an entry: its page where that is to be read, else what the feed holds."""
    if len(entry["text"]) > given.limit:
        yield too_large(name, given.limit)
        return
    known = particulars({key: value for key, value in entry.items() if value})
    if given.follow and entry["url"] and (given.leads is Leads.ALL or not entry["whole"]):
        for arrival in given.follow(entry["url"]):
            yield arrival if isinstance(arrival, InputError) else _filled(arrival, known)
        return
    document = known.on(Document(name=name, text=entry["text"], made=made))
    notes = () if entry["whole"] else (f"{name}: {SUMMARY}",)
    yield Arrival(document=document, location=name, notes=notes)


def _filled(arrival: Arrival, known: Particulars) -> Arrival:
    """A page with what its feed knows of it and the page itself does not say."""
    said = {name: value for name, value in known if getattr(arrival.document, name) is None}
    return arrival.model_copy(update={"document": arrival.document.model_copy(update=said)})
