"""Through whom a statement came: "told RIA", "in a statement", "quoted sources as saying", "citing"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.source import SourceKind
from claims.span import Span
from verifier.extract.names import Form, parse
from verifier.extract.names.words import OUTLET_HEADS

REACH = 160
"""Code points around a cue in which a channel is looked for."""

_BLANK = r"[ \u00a0]"
_NAME = rf"[“\"'‘]?(?P<who>(?:the |its |a |an )?(?:[\w’'&.-]+{_BLANK}){{0,6}}?[\w’'&-]+)[”\"'’]?"
_AFTER_NAME = "|".join(
    """that on in at by late earlier during after before yesterday today it he she they there how the his
    her this last when while as""".split()
)
_STOP = rf"(?={_BLANK}*(?:[,.;:()]|$|(?:{_AFTER_NAME})\b|[A-Z]?[a-z]+day\b|[“\"]))"
_TELLING = rf"(?:told|tells|telling|informed|briefed){_BLANK}"
_TOLD = re.compile(rf"{_TELLING}{_NAME}{_STOP}")
_TOLD_BY_KIND = re.compile(
    rf"{_TELLING}(?:(?:the|an?|its){_BLANK})?(?:[\w’'-]+{_BLANK}){{0,3}}?"
    rf"(?:agency|newspaper|daily|magazine|channel|broadcaster|website|outlet|station|network)\.?{_BLANK}+"
    rf"(?P<who>[A-Z][\w’'&-]*(?:{_BLANK}[A-Z][\w’'&-]*){{0,3}})"
)
_TO = re.compile(
    r"\b[Ii]n (?:an? |his |her |its |their )?(?:[\w-]+ ){0,2}?"
    r"(?:interview|statement|comments?|remarks?|call|email)s?"
    rf" (?:with|to|on|for|carried by|published by|broadcast by) {_NAME}{_STOP}"
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
_OUTER = re.compile(rf"{_NAME}[ \u00a0]+(?:quot|cit)(?:es|ed|ing)[ \u00a0]*$")
_CITING = re.compile(rf"\b(?:citing|quoting) {_NAME}{_STOP}")
_PUBLISHERS = (SourceKind.AGENCY, SourceKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where the words for a channel stand; `document` says that it is a paper and no publisher."""

    place: Span
    document: bool = False


def channels(text: str, sentence: Span, *, cue: Span | None, source: Span | None) -> list[Channel]:
    """Return the channels that a sentence names for an attribution with this cue and source."""
    if cue is None:
        return []
    after = text[cue.start : min(sentence.end, cue.end + REACH)]
    lead = text[sentence.start : min(cue.start, sentence.start + REACH)]
    found = [
        place
        for pattern, words, offset, anchored in (
            (_TOLD, after, cue.start, True),
            (_TO, after, cue.start, False),
            (_REPORTED, after, cue.start, False),
            (_TO, lead, sentence.start, True),
        )
        if (place := _publisher(pattern, words, offset, anchored=anchored)) is not None
    ]
    named = _TOLD_BY_KIND.match(after)
    if named:
        return [Channel(Span(start=cue.start + named.start("who"), end=cue.start + named.end("who")))]
    if found:
        return [Channel(found[0])]
    document = _DOCUMENT.search(
        text, max(sentence.start, cue.start - REACH), min(sentence.end, cue.end + REACH)
    )
    if document and (source is None or not _within(document.span("who"), source)):
        place = Span(start=document.start("who"), end=document.end("who"))
        near = document.start() <= cue.end + 40 and document.end() >= cue.start - 60
        return [Channel(place, document=True)] if near else []
    return []


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


def _publisher(pattern: re.Pattern[str], words: str, offset: int, *, anchored: bool) -> Span | None:
    match = pattern.match(words) if anchored else pattern.search(words)
    if match is None:
        return None
    who = match.group("who")
    if not is_publisher(who) or (parse(who).form is not Form.NAME and not any(c.isupper() for c in who)):
        return None
    return Span(start=offset + match.start("who"), end=offset + match.end("who"))


def _within(place: tuple[int, int], other: Span) -> bool:
    return place[0] < other.end and other.start < place[1]
