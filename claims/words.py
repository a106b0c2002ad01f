"""The words of a quotation, and when two spellings are of one word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple

ELLIPSIS: Final = "…"
"""The key of the mark that says that words were left out, however it is written."""

_APOSTROPHES: Final = "'’‘ʼ`´"
_TOKEN: Final = re.compile(
    rf"""(?P<gap> [\[(]\s*(?:…|\.{{3}})\s*[\])] | …+ | \.(?:\s?\.){{2,}} )
    | (?P<open> [\[(] ) | (?P<shut> [\])] )
    | (?P<word> per\s+cent\b | % | \d+(?:[.,]\d+)* | (?:[^\W\d_]\.){{2,}}
      | \u00ad*\w[\w\u00ad\u0300-\u036f]*(?:[{_APOSTROPHES}]\w[\w\u0300-\u036f]*)* )""",
    re.X | re.I,
)
_CHANGED_LETTER: Final = re.compile(r"\[(\w)\](?=\w)")
_THOUSANDS: Final = re.compile(r",(?=\d{3}(?!\d))")
_DROPPED: Final = {ord(mark): None for mark in _APOSTROPHES + ".\u00ad"}
_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))

_VOWELS: Final = re.compile(r"(?<=.)[aeiouyhw]+")
_DOUBLE: Final = re.compile(r"(.)\1+")
_OF_ONE_SOUND: Final = str.maketrans("cqzv", "kksw")

SPELLED: Final = 40
"""Letters of a word that may have two spellings; the longest of the dictionary has fewer."""

ALIKE: Final = 0.8
"""From this likeness on, two names of the same consonants are spellings of one."""

_RULES: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"(?<=practi)s", "c"),
        (r"is(?=ation|e[sdr]?$|ing$|ers$)", "iz"),
        (r"ys(?=e[sdr]?$|ing$)", "yz"),
        (r"(?<=[a-z]{3})our", "or"),
        (r"(?<=[a-z]{2}[bt])re(?=s?$)", "er"),
        (r"(?<=nt)red$", "ered"),
        (r"([aeiouy][a-z]*[aeiou])ll(?=ed$|ing$|ers?$|or$)", r"\1l"),
        (r"(?<=def|off|lic)ence|(?<=pret)ence", "ense"),
        (r"ogue(?=s?$)", "og"),
        (r"^(an|h|p|arch|orthop|encyclop)ae", r"\1e"),
        (r"(?<=dg)e(?=ment)", ""),
    )
)
"""British spellings and their American ones; what they do to other words, they do to both sides."""

_SPELLED: Final = {
    "%": "percent", "per cent": "percent", "grey": "gray", "programme": "program",
    "programmes": "programs", "sceptic": "skeptic", "sceptical": "skeptical", "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers", "plough": "plow", "tyre": "tire", "tyres": "tires", "ageing": "aging",
    "aluminium": "aluminum", "jewellery": "jewelry", "pyjamas": "pajamas", "fulfil": "fulfill",
    "enrol": "enroll", "skilful": "skillful", "moustache": "mustache", "ok": "okay",
}  # fmt: skip

_FULL: Final = {
    **{f"{who}ve": f"{who}have" for who in ("i", "we", "you", "they", "would", "could", "should", "might")},
    **{f"{who}re": f"{who}are" for who in ("you", "they", "there")},
    **{f"{who}ll": f"{who}will" for who in ("you", "they", "it", "that", "there", "who")},
    **{
        f"{verb}nt": f"{verb}not"
        for verb in (
            "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "could", "would",
            "should", "must", "need", "might",
        )
    },
    "im": "iam", "cant": "cannot", "wont": "willnot", "shant": "shallnot", "lets": "letus",
}  # fmt: skip
"""Contractions, by their keys, and the words that they stand for, run together."""


class Word(NamedTuple):
    """A word, or the mark of an omission, at its place; `inserted` says that it stands in brackets."""

    key: str
    start: int
    end: int
    inserted: bool = False


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text and its marks of omission, in order.

    Words of one key are the same word: case, accents, apostrophes, hyphens, the dots of an acronym and
    British or American spelling do not tell two apart.
    """
    inside = False
    # A letter that was changed ("[T]he") is no insertion. The text keeps its length.
    for found in _TOKEN.finditer(_CHANGED_LETTER.sub("\u00ad\\1\u00ad", text)):
        if found.lastgroup in ("open", "shut"):
            inside = found.lastgroup == "open"
            continue
        start, end = found.span()
        if inside:
            start, end = start - (text[start - 1] in "[("), end + (text[end : end + 1] in ("]", ")"))
        yield (
            Word(ELLIPSIS, start, end)
            if found.lastgroup == "gap"
            else Word(key(found[0]), start, end, inside)
        )


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Return what all spellings of a word have in common."""
    folded = unicodedata.normalize("NFKD", word).translate(_ACCENTS).casefold()
    if folded[:1].isdecimal():
        return _THOUSANDS.sub("", folded)
    folded = " ".join(folded.translate(_DROPPED).split())
    for pattern, by in _RULES if len(folded) <= SPELLED else ():
        folded = pattern.sub(by, folded)
    return _SPELLED.get(folded, folded) or word


def run_together(keys: Iterable[str]) -> str:
    """Return words without the spaces between them, contractions in full: north-west is northwest."""
    return "".join(_FULL.get(each, each) for each in keys)


def one_name(a: str, b: str) -> bool:
    """Return whether two words are spellings of one name: Marzook and Marzouk, but not Iran and Iraq."""
    if not (a[:1].isupper() and b[:1].isupper()):
        return False
    one, other = key(a), key(b)
    likeness = SequenceMatcher(None, one, other, autojunk=False)
    return skeleton(one) == skeleton(other) and likeness.ratio() >= ALIKE


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return what spellings of a transliterated name share: its first letter and consonants, q as k."""
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", word.translate(_OF_ONE_SOUND)))
