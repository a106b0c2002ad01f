"""What is asked of the process in which feeds are read: the entries of a feed as plain values."""

from __future__ import annotations

import datetime
import email.utils
import io
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from verifier.errors import BinaryInput, EmptyInput
from verifier.ingest.dirt import as_address, as_line, cleaned

Entry = Mapping[str, Any]

LONGEST: Final = {"title": 500, "byline": 300, "outlet": 200, "url": 2000, "language": 35}
"""Code points that are kept of what a feed says of itself and of its entries."""

REMEDY: Final = "name a feed of RSS or Atom"

_DAY: Final = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")

ASIDE: Final = frozenset("nav form menu dialog".split())


def entries(raw: bytes, *, media: str | None = None, base: str = "") -> dict[str, Any]:
    """Return the entries of a feed in its order, each with its text, and what the feed says of itself.

    `media` is what a server calls it, `base` the address that links are relative to. An entry without words
    is left out, and counted. Raises BinaryInput for what is no feed, EmptyInput for one without entries.
    """
    import feedparser

    headers = {"content-type": media} if media else {}
    found = feedparser.parse(
        io.BytesIO(raw), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not found.entries:
        if not found.get("version"):
            raise BinaryInput("", "it is no feed", REMEDY)
        raise EmptyInput("", "there is no entry in this feed", REMEDY)
    feed = found.feed
    home = _joined(base, str(feed.get("link") or ""))
    outlet, language = _text(feed, "title"), str(feed.get("language") or "")
    told = [_entry(each, base or home) for each in found.entries]
    return {
        "outlet": as_line(outlet, LONGEST["outlet"]),
        "language": as_line(language, LONGEST["language"]),
        "entries": [each for each in told if each["text"]],
        "empty": sum(not each["text"] for each in told),
    }


def _entry(entry: Entry, base: str) -> dict[str, Any]:
    title = as_line(_text(entry, "title"), LONGEST["title"])
    body, whole = _body(entry)
    url = _joined(base, str(entry.get("link") or ""))
    return {
        "title": title,
        "text": "\n\n".join(filter(None, (title, body))),
        "whole": whole,
        "byline": as_line(str(entry.get("author") or ""), LONGEST["byline"]),
        "published": _day(entry),
        "url": as_address(url, LONGEST["url"]),
    }


def _joined(base: str, link: str) -> str:
    """The address that a link leads to, "" where it is none."""
    try:
        return urlsplit(urljoin(base, link)).geturl()
    except ValueError:
        return ""


def _body(entry: Entry) -> tuple[str, bool]:
    """The longest of the texts that an entry gives, and whether it is more than its summary."""
    contents = [_words(each) for each in entry.get("content") or ()]
    summary = _text(entry, "summary", apart="\n\n")
    longest = max(contents, key=len, default="")
    return (longest, True) if longest and len(longest) >= len(summary) else (summary, False)


def _text(entry: Entry, name: str, apart: str = " ") -> str:
    # Without its detail, what stands there was copied from elsewhere.
    return _words(entry.get(f"{name}_detail") or {}, apart)


def _words(detail: Mapping[str, Any], apart: str = "\n\n") -> str:
    """The words of a text that may be HTML, its blocks apart."""
    value = str(detail.get("value") or "").replace("\0", "")
    blocks = _blocks(value) if "html" in str(detail.get("type") or "") else value.split("\n\n")
    return cleaned(apart.join(" ".join(block.split()) for block in blocks if block.strip())).text


def _blocks(value: str) -> Sequence[str]:
    from verifier.ingest.html.tree import runs, tree

    root = tree(f"<div>{value}</div>") if value.strip() else None
    if root is None:
        return ()
    return [run.words for run in runs(root) if not any(element.tag in ASIDE for element in run.within)]


def _day(entry: Entry) -> str | None:
    """The day on which an entry was published, as it is written there, in whatever time zone."""
    for name in ("published", "updated", "created"):
        written = str(entry[name]) if name in entry else ""
        if match := _DAY.match(written):
            return match[1] if _is_day(match[1]) else None
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            return str(email.utils.parsedate_to_datetime(written).date())
    return None


def _is_day(written: str) -> bool:
    try:
        datetime.date.fromisoformat(written)
    except ValueError:
        return False
    return True
