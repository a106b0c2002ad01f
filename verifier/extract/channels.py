"""Through whom a statement came: "told RIA", "in a statement", "quoted sources as saying", "citing"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import Form, parse
from verifier.extract.names.places import COUNTRIES
from verifier.extract.names.words import JOINERS, OUTLET_HEADS

NEAR = 60
"""Code points behind a cue in which it is said where something was posted."""

REACH = 160
"""Code points around a cue in which a channel is looked for."""

_BLANK = r"[ \u00a0]"
_NAME = rf"[“\"'‘]?(?P<who>(?:the |its |a |an )?(?:[\w’'&.-]+{_BLANK}){{0,6}}?[\w’'&-]+)[”\"'’]?"
_AFTER_NAME = "|".join(
    """that on in at by late earlier during after before yesterday today it he she they there how the his
    her this last when while as""".split()
)
_STOP = rf"(?!\w)(?={_BLANK}*(?:[,.;:()]|$|(?:{_AFTER_NAME})\b|[A-Z]?[a-z]+day\b|[“\"]))"
_TALKING = rf"(?:spoke|speaks|speaking|talked|talking){_BLANK}(?:to|with)"
_TELLING = rf"(?:told|tells|telling|informed|briefed|{_TALKING}){_BLANK}"
_SPEAKING = rf"(?:{_BLANK}*(?:while{_BLANK})?)?[Ss]peaking{_BLANK}(?:to|with|on){_BLANK}"
_TOLD = re.compile(rf"{_TELLING}{_NAME}{_STOP}")
_TOLD_BY_KIND = re.compile(
    rf"{_TELLING}(?:(?:the|an?|its){_BLANK})?(?:[\w’'-]+{_BLANK}){{0,3}}?"
    rf"(?:agency|newspaper|daily|magazine|channel|broadcaster|website|outlet|station|network)\.?{_BLANK}+"
    rf"(?P<who>[A-Z][\w’'&-]*(?:{_BLANK}[A-Z][\w’'&-]*){{0,3}})"
)
_TO = re.compile(
    r"\b[Ii]n (?:an? |his |her |its |their )?(?:[\w-]+ ){0,2}?"
    r"(?:interview|statement|comments?|remarks?|call|email)s?"
    r" (?:(?:with|to|on|for)|(?:carried|published|broadcast|aired)(?: \w+){0,3}? (?:by|on|in))"
    rf" {_NAME}{_STOP}"
)
_INTERVIEW = re.compile(rf"\binterview (?:with|to|on|for) {_NAME}{_STOP}")
_PUBLISHED = re.compile(rf"\b(?:published|broadcast|aired)(?: \w+){{0,3}}? (?:by|on|in) {_NAME}{_STOP}")
_SPOKEN_TO = re.compile(rf"{_SPEAKING}{_NAME}{_STOP}")
_PLATFORMS = "|".join(
    """social{b}media Facebook Twitter X Instagram Telegram Weibo WeChat TikTok YouTube LinkedIn WhatsApp
    VKontakte Truth{b}Social Threads Snapchat Reddit""".replace("{b}", _BLANK).split()
)
_POSTED = re.compile(
    rf"\b(?:on|via|through|to|in){_BLANK}"
    rf"(?P<who>(?:(?:his|her|its|their|the|an?|official|personal|verified|own){_BLANK}){{0,3}}"
    rf"(?:{_PLATFORMS})(?:{_BLANK}(?:page|account|post|channel|profile|platform|feed)s?)?)\b"
)
_REPORTED = re.compile(rf"\b(?:quoted|cited|reported|carried|published) by {_NAME}{_STOP}")
_PAPERS = "|".join(
    """statement report letter memo filing lawsuit affidavit study survey paper email tweet post appendix
    complaint indictment release article op-ed essay blog book memoir video""".split()
)
_DOCUMENT = re.compile(
    rf"\b(?:[Ii]n|[Tt]hrough|[Vv]ia|issued|released){_BLANK}"
    rf"(?P<who>(?:an?|the|its|his|her|their){_BLANK}(?:(?!and\b|of\b)[\w’'-]+{_BLANK}){{0,4}}?(?:{_PAPERS}))\b"
)
_QUOTES = re.compile(r"(?:quot|cit)(?:e|es|ed|ing)\s*$")
_CITING = re.compile(rf"\b(?:citing|quoting) {_NAME}{_STOP}")
_OWNED = re.compile(r"['’]s[ \u00a0]")
_PUBLISHERS = (SourceKind.AGENCY, SourceKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where the words for a channel stand; `document` says that it is a paper and no publisher."""

    place: Span
    document: bool = False


def nobody(name: str) -> bool:
    """Say of no name that it is a person's."""
    return False


def channels(
    text: str,
    sentence: Span,
    *,
    cue: Span | None,
    source: Span | None,
    is_person: Callable[[str], bool] = nobody,
) -> list[Channel]:
    """Return the channels that a sentence names for an attribution with this cue and source.

    Who was told and is nobody that the article knows as a person, by `is_person`, is one that publishes.
    """
    if cue is None:
        return []
    after = (cue.start, min(sentence.end, cue.end + REACH))
    lead = (sentence.start, min(cue.start, sentence.start + REACH))
    said = source.end + 1 if source else sentence.end
    behind = (said, min(sentence.end, said + REACH))
    kind = _TOLD_BY_KIND.match(text, *after)
    if kind:
        return [Channel(_place(kind))]
    looked_for = (
        (_TOLD, after, True),
        (_TO, after, False),
        (_REPORTED, after, False),
        (_TO, lead, True),
        (_TOLD, behind, True),
        (_SPOKEN_TO, lead, True),
    )
    for pattern, where, anchored in looked_for:
        place = _publisher(text, pattern, where, anchored=anchored)
        if place is not None:
            return [Channel(place)]
    for pattern, where, anchored in (
        (_TOLD, after, True),
        (_SPOKEN_TO, lead, True),
        *((pattern, where, False) for pattern in (_INTERVIEW, _PUBLISHED) for where in (after, lead)),
    ):
        place = _told(text, pattern, where, is_person, anchored=anchored)
        if place is not None:
            return [Channel(place)]
    return _posted(text, cue, lead, source) or _document(text, sentence, cue, source)


def _posted(text: str, cue: Span, lead: tuple[int, int], source: Span | None) -> list[Channel]:
    """The platform where a statement was posted, right behind its cue or before it."""
    for start, end in ((cue.start, cue.end + NEAR), lead):
        found = _POSTED.search(text, start, end)
        if found and (source is None or not _place(found).overlaps(source)):
            return [Channel(_place(found))]
    return []


def _document(text: str, sentence: Span, cue: Span, source: Span | None) -> list[Channel]:
    """The paper through which a statement came, near its cue."""
    found = _DOCUMENT.search(text, max(sentence.start, cue.start - REACH), min(sentence.end, cue.end + REACH))
    if found is None or (source is not None and _place(found).overlaps(source)):
        return []
    if found.group("who") == "the article":
        return []  # this one, or one that the statement is about
    leads = text[found.start()].isupper()  # "In a statement last week, somebody of some office said"
    near = found.start() <= cue.end + 40 and (leads or found.end() >= cue.start - 60)
    return [Channel(_place(found), document=True)] if near else []


def quoting(text: str, sentence: Span, source: Span) -> Span | None:
    """Return who quotes this source: "Russian media" in "Russian media quoted sources … as saying"."""
    lead = text[max(sentence.start, source.start - REACH) : source.start]
    bare = lead.rstrip()
    if not _QUOTES.search(bare):
        return None
    words = re.sub(_QUOTES, "", bare).rstrip(" ,\u00a0")
    start = max(words.rfind(mark) for mark in (",", ";", ".", "”", '"')) + 1
    name = words[start:].strip()
    if not name:
        return None
    at = max(sentence.start, source.start - REACH) + words.index(name, start)
    return Span(start=at, end=at + len(name))


def cited(text: str, sentence: Span, after: int) -> Span | None:
    """Return whom the sentence cites after a place: the source behind "X reported, citing Y"."""
    match = _CITING.search(text, after, min(sentence.end, after + REACH))
    return Span(start=match.start("who"), end=match.end("who")) if match else None


def is_publisher(surface: str) -> bool:
    """Return whether a mention is an agency, an outlet or a description of one."""
    mention = parse(surface)
    if mention.form is Form.NAME:
        return mention.kind in _PUBLISHERS
    return mention.head in OUTLET_HEADS


def _publisher(text: str, pattern: re.Pattern[str], where: tuple[int, int], *, anchored: bool) -> Span | None:
    match = (pattern.match if anchored else pattern.search)(text, *where)
    if match is None:
        return None
    place = _owner(match)
    who = place.words(text)
    if not is_publisher(who) or (parse(who).form is not Form.NAME and not any(c.isupper() for c in who)):
        return None
    return place


def _told(
    text: str,
    pattern: re.Pattern[str],
    where: tuple[int, int],
    is_person: Callable[[str], bool],
    *,
    anchored: bool,
) -> Span | None:
    """Who was told, where it is a name of nothing that the tool knows: "told Checkpoint"."""
    match = (pattern.match if anchored else pattern.search)(text, *where)
    if match is None:
        return None
    place = _owner(match)
    who = place.words(text).removeprefix("the ")
    mention = parse(place.words(text))
    strange = mention.form is Form.NAME and (mention.kind is SourceKind.UNKNOWN or pattern is _PUBLISHED)
    strange = strange and not mention.titles
    named = all(t[0].isupper() or t in JOINERS for t in who.split())
    return place if strange and named and not is_person(mention.name) else None


def _owner(match: re.Match[str]) -> Span:
    """A name without what is its own, "CNBC" of "CNBC's Phil LeBeau", and without its country."""
    place, who = _place(match), match.group("who")
    owned = _OWNED.search(who)
    if owned is None:
        return place
    if who[: owned.start()].removeprefix("the ") in COUNTRIES:
        return Span(start=place.start + owned.end(), end=place.end)
    return Span(start=place.start, end=place.start + owned.start())


def _place(match: re.Match[str]) -> Span:
    return Span(start=match.start("who"), end=match.end("who"))
