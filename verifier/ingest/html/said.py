"""What a page says of itself: in JSON-LD, in its meta elements, in what is printed on top."""

from __future__ import annotations

import datetime
import email.utils
import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from verifier.ingest.dirt import as_address, as_line

ARTICLE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report|.*Posting)$")
NESTED = 10_000
"""Values of one JSON-LD block that are looked through."""

PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "publishdate",
    "publish-date", "publish_date", "cxenseparse:recs:publishtime", "article.published", "date",
)  # fmt: skip
AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
)
LONGEST = {"title": 500, "byline": 300, "outlet": 200, "url": 2000}
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


@dataclass(frozen=True)
class Said:
    """What a page says of itself; "" where nothing is said, and `published` with where it was said."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    whole: str = ""
    published: datetime.date | None = None
    published_by: str = ""


def said(root: HtmlElement) -> Said:
    """Return what a page says of itself."""
    metas, articles = _metas(root), list(_articles(root))
    article: Mapping[str, Any] = articles[0] if articles else {}
    published, by = _published(article, metas)
    description = metas.get("og:description") or metas.get("description") or ""
    url = _canonical(root) or metas.get("og:url", "") or _text(article.get("url"))
    return Said(
        title=_line(_title(root, metas, article), "title"),
        byline=_line(_byline(root, metas, article), "byline"),
        outlet=_line(_outlet(metas, article), "outlet"),
        url=as_address(url, LONGEST["url"]),
        language=_language(root, metas, article),
        description=description[:1000],
        whole=html.unescape(max((_text(each.get("articleBody")) for each in articles), key=len, default="")),
        published=published,
        published_by=by,
    )


def _metas(root: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _articles(root: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the articles that JSON-LD describes, those with a headline first."""
    found: list[Mapping[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            found.extend(_objects(json.loads(script.text or "", strict=False)))
        except (ValueError, RecursionError):
            continue
    yield from sorted(found, key=lambda each: "headline" not in each)


def _objects(loaded: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = deque([loaded]), 0
    while waiting and seen < NESTED:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            kinds = value.get("@type")
            if any(
                isinstance(k, str) and ARTICLE.match(k)
                for k in (kinds if isinstance(kinds, list) else [kinds])
            ):
                yield value
            waiting.extend(each for each in value.values() if isinstance(each, (dict, list)))


def _title(root: HtmlElement, metas: Mapping[str, str], article: Mapping[str, Any]) -> str:
    """The headline as it is printed, where the page names it for machines in much the same words."""
    site = metas.get("og:site_name", "").casefold()
    named = [_text(article.get("headline")), metas.get("og:title", ""), _of(root, ".//title")]
    named = ["" if name.casefold() == site else name for name in named]
    for heading in islice(root.iter("h1"), 20):
        printed = _line(" ".join(islice(heading.itertext(), 1000)), "title")
        if any(_alike(printed, name) for name in named):
            return printed
    return named[1] or named[0] or named[2]


def _alike(one: str, other: str) -> bool:
    ours, theirs = (set(re.findall(r"\w+", html.unescape(each).casefold())) for each in (one, other))
    return len(ours & theirs) * 2 > max(len(ours), 1) and len(ours & theirs) * 3 > len(theirs)


def _byline(root: HtmlElement, metas: Mapping[str, str], article: Mapping[str, Any]) -> str:
    printed = root.xpath('//*[@rel="author" or @itemprop="author"][not(self::link or self::meta)]')[:3]
    for name in (
        _names(article.get("author")),
        _names(article.get("creator")),
        *(metas.get(name, "") for name in AUTHOR),
        *("".join(element.itertext()) for element in printed),
    ):
        words = " ".join(name.split()).removeprefix("By ").removeprefix("by ")
        if words and not words.startswith(("http://", "https://", "/", "@")):
            return words
    return ""


def _outlet(metas: Mapping[str, str], article: Mapping[str, Any]) -> str:
    for name in (metas.get("og:site_name", ""), _names(article.get("publisher"))):
        if name and not name.startswith(("@", "http://", "https://")):
            return name
    return ""


def _names(given: object) -> str:
    """The names of people or organisations in JSON-LD, however they are given."""
    if isinstance(given, list):
        names = [name for each in given[:20] if (name := _names(each))]
        return ", ".join(dict.fromkeys(names))
    if isinstance(given, dict):
        return _names(given.get("name"))
    name = html.unescape(_text(given)).strip()
    return "" if name.startswith(("http://", "https://")) else name


def _published(article: Mapping[str, Any], metas: Mapping[str, str]) -> tuple[datetime.date | None, str]:
    for name in ("datePublished", "dateCreated"):
        if found := _day(_text(article.get(name))):
            return found, f"JSON-LD ({name})"
    for name in PUBLISHED:
        if found := _day(metas.get(name, "")):
            return found, f"meta element ({name})"
    return None, ""


def _day(given: str) -> datetime.date | None:
    """The calendar day of a date and time, as written there, in whatever time zone."""
    given = given[:100]
    if match := _DAY.match(given.strip()):
        try:
            return datetime.date(*map(int, match.groups()))
        except ValueError:
            return None
    try:
        return email.utils.parsedate_to_datetime(given).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _canonical(root: HtmlElement) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return (link.get("href") or "").strip()
    return ""


def _language(root: HtmlElement, metas: Mapping[str, str], article: Mapping[str, Any]) -> str:
    given = root.get("lang") or metas.get("og:locale") or _text(article.get("inLanguage"))
    match = re.match(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])", given or "")
    if match is None:
        return ""
    return match[1].lower() + (f"-{match[2].upper()}" if match[2] else "")


def _of(root: HtmlElement, path: str) -> str:
    element = root.find(path)
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _text(given: object) -> str:
    if isinstance(given, Sequence) and not isinstance(given, str):
        given = given[0] if given else ""
    return given if isinstance(given, str) else ""


def _line(given: str, of: str) -> str:
    return as_line(html.unescape(given[: 10 * LONGEST[of]]), LONGEST[of])
