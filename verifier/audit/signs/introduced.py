"""Whether an article says of somebody who it is."""

from __future__ import annotations

import difflib
import re
from typing import Final

SURNAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]{2}$")
"""One word that may be a surname: no acronym."""

_REACH: Final = 40
"""Code points on either side of a name that are looked at."""

_BARE: Final = frozenset(
    """a also although and as because but by if or said says that then this though to told when which
    while who with yet added asked argued explained stressed noted warned writes wrote stated insisted
    however""".split()
)
"""Words before a name that say nothing of whose it is."""

_WORD_BEFORE: Final = re.compile(r"([\w.’'&/-]+)[ \xa0]$")
_BEHIND: Final = re.compile(
    r"[ \xa0][A-ZÀ-Þ(]|,? [–—-] | \(|-\w|"
    r", (?!(?:add|and|as|at|but|for|in|not|on|or|say|so|that|to|when|which|while|with|yet)(?:ing)?\b)[\w(]"
)
_ENDS: Final = re.compile(r"\w{5}\.$|[’']$")
"""How a word ends that closes a sentence or a quotation and is no title."""

_JOINED: Final = "-(/"
"""Signs before a name that make it part of a longer one, or the short form of it."""

_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ][\w’-]{3,}")
_ALIKE: Final = 0.8
_MANY: Final = frozenset(
    """all allies anyone both critics democrats everybody everyone few friends many most nobody others
    republicans several some somebody someone those you""".split()
)


def introduced(text: str, name: str) -> bool:
    """Return whether a name of one word stands anywhere with another name, a title, a trade or more.

    It counts as introduced as well where the text uses it of a place or a firm.
    """
    return any(_with_words(text, found) for found in re.finditer(rf"\b{re.escape(name)}\b", text))


def _with_words(text: str, found: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text[max(0, found.start() - _REACH) : found.start()])
    behind = _BEHIND.match(text[found.end() : found.end() + _REACH])
    joined = text[max(0, found.start() - 1) : found.start()] in tuple(_JOINED)
    titled = before is not None and not _ENDS.search(before[1]) and before[1].lower() not in _BARE
    return joined or bool(behind) or titled


def role_before(text: str, role: str, at: int) -> bool:
    """Return whether a role is spoken of before a place in a text."""
    return bool(re.compile(rf"\b{re.escape(role)}", re.I).search(text, 0, max(0, at)))


def spelled_otherwise(text: str, name: str) -> str | None:
    """Return a name of the article that is spelled so nearly the same that it may be meant."""
    own = {name, name + "s"}
    names = {word for each in _CAPITAL.findall(text) if (word := each.removesuffix("’s")) not in own}
    return next(iter(difflib.get_close_matches(name, sorted(names), n=1, cutoff=_ALIKE)), None)


def is_crowd(text: str, name: str) -> bool:
    """Return whether a word that opens a sentence is no name: "Few", or a plural such as "Democrats"."""
    lowered = name.lower()
    single = lowered.removesuffix("s")
    used = re.compile(rf"\b{re.escape(single)}(?!s\b)", re.I) if single != lowered else None
    plain = re.compile(rf"\b{re.escape(lowered)}\b")
    return lowered in _MANY or bool(plain.search(text)) or bool(used and used.search(text))
