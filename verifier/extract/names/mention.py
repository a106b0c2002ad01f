"""A mention of a source taken apart: "Her lawyer Mark Davis" is a lawyer, and his name is Mark Davis."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from claims.source import SourceKind
from verifier.extract.names import words as w
from verifier.extract.names.gazetteer import known
from verifier.extract.names.given import is_given
from verifier.extract.names.places import COUNTRIES, NATIONALITIES

LONGEST = 300
"""Code points of a mention that are looked at."""

_TOKEN = re.compile(r"[^\W_](?:[\w.&’'/-]*\w)?\.?|,|\(|\)")
_PARTICLE = re.compile(r"(?:al|el|ad|as|ash|an|ar|at|az|d|l)[-’'][A-Z]")
_APART = re.compile(r"\s*[(（][^()（）]{0,80}[)）]")


class Form(Enum):
    """How a mention refers: by a name, by a pronoun, or by a description."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention's parts.

    `name` is the proper name without titles ("" for none), `titles` the words of role before or after it in
    lower case, `head` the last noun of a description in lower case, `core` the description without its
    determiner, `definite` whether it begins like something known.
    """

    form: Form
    name: str
    kind: SourceKind
    core: str
    head: str = ""
    titles: frozenset[str] = frozenset()
    definite: bool = False
    plural: bool = False


@lru_cache(maxsize=50_000)
def plain(token: str) -> str:
    """Return a token in lower case, without its dot and its possessive."""
    return re.sub(r"['’]s$|\.$", "", token.casefold())


def tokens(surface: str) -> list[str]:
    """Return words and commas of a mention, without what stands in brackets."""
    return _TOKEN.findall(_APART.sub("", surface[:LONGEST]))


def capital(token: str) -> bool:
    """Return whether a token is written like a name: "Khan", "al-Shami", "3M"."""
    if token[0].isdigit():
        return any(c.isupper() for c in token)
    return token[0].isupper() or bool(_PARTICLE.match(token))


@lru_cache(maxsize=10_000)
def parse(surface: str) -> Mention:
    """Return the parts of a mention."""
    parts = _segments(tokens(surface))
    if not parts:
        return Mention(Form.NOMINAL, "", SourceKind.UNKNOWN, surface.strip())
    if len(parts[0]) == 1 and plain(parts[0][0]) in w.PRONOUNS:
        word = plain(parts[0][0])
        return Mention(Form.PRONOUN, "", SourceKind.UNKNOWN, surface.strip(), word, plural=word in w.PLURAL)
    read = [_segment(part) for part in parts]
    named = [m for m in read if m.form is Form.NAME]
    people = [m for m in named if m.kind is SourceKind.PERSON]
    best = (people or named or read)[0]
    titles = frozenset().union(*(m.titles for m in read))
    return Mention(best.form, best.name, best.kind, best.core, best.head, titles, best.definite, best.plural)


def _segments(found: list[str]) -> list[list[str]]:
    """The stretches between commas; apposition gives a name on one side and a role on the other."""
    parts: list[list[str]] = [[]]
    for token in found:
        if token in ",()":
            parts.append([])
        else:
            parts[-1].append(token)
    return [p for p in parts if p][:4]


def _segment(part: list[str]) -> Mention:
    definite = plain(part[0]) in w.DEFINITE
    while len(part) > 1 and plain(part[0]) in w.DETERMINERS:
        part = part[1:]
    if plain(part[0]) in w.VOICES | w.CROWDS | w.DOCUMENTS and not (len(part) > 1 and capital(part[1])):
        part = [part[0].lower(), *part[1:]]  # capitalised because it begins a sentence
    whole = " ".join(part)
    if known(whole):
        return _name(part, frozenset(), definite=definite)
    core = _core(part)
    first = _last_run(core)
    titles = frozenset(plain(t) for t in core[:first] if plain(t) in w.ROLES | w.HONORIFICS)
    run = core[first:]
    if not run:
        return _published(core, definite=definite) or _nominal(core, part, definite=definite)
    inner = max((i for i, t in enumerate(run) if _is_title(run, i)), default=-1)
    inner = max(inner, _before_given(run))
    titles |= frozenset(plain(t) for t in run[: inner + 1] if plain(t) in w.ROLES | w.HONORIFICS)
    if inner == len(run) - 1 and not known(" ".join(run)):
        return _nominal(core, part, definite=definite)
    found = _name([*run[inner + 1 :], *_seat(part[len(core) :], run)], titles, definite=definite)
    publisher = first and core[first - 1] in w.OUTLET_HEADS and found.kind is not SourceKind.AGENCY
    return replace(found, kind=SourceKind.OUTLET) if publisher else found


def _seat(rest: list[str], run: list[str]) -> list[str]:
    """The place after a body's name that belongs to it: "Russian Embassy" + "in Israel"."""
    seated = (
        len(rest) > 1 and rest[0] in ("in", "to") and plain(run[-1]) in ("embassy", "consulate", "mission")
    )
    return rest[:2] if seated and capital(rest[1]) else []


def _is_title(run: list[str], at: int) -> bool:
    """Whether a capitalised word is a role; inside a body's name ("Justice Department") it is none."""
    word = plain(run[at])
    body = plain(run[-1]) in w.GROUPS or any(plain(t) in w.GROUPS for t in run[:at])
    return word in w.HONORIFICS or (not body and any(part in w.ROLES for part in word.split("-")))


def _before_given(run: list[str]) -> int:
    """The last word before a given name that is no part of the name: "DOC Head Keeper" in "… Dave Rogers"."""
    first = next((i for i, t in enumerate(run[:-1]) if is_given(t)), 0)
    body = any(plain(t) in w.GROUPS or t in w.JOINERS for t in run)
    return first - 1 if first > 1 and not body else -1


def _core(part: list[str]) -> list[str]:
    """The words before the first preposition that is not inside a name."""
    for at, token in enumerate(part):
        if not at:
            continue
        joins = at + 1 < len(part) and capital(part[at - 1]) and capital(part[at + 1])
        if token in ("of", "for") and joins and plain(part[at - 1]) not in w.ROLES:
            continue
        if token in w.BREAKS or token == "of":
            return part[:at]
    return part


def _last_run(core: list[str]) -> int:
    """The index at which the capitalised words at the end begin; particles may stand between them."""
    at = len(core)
    while at and (capital(core[at - 1]) or (at < len(core) and _joins(core, at - 1))):
        at -= 1
    while at < len(core) and not capital(core[at]):
        at += 1
    return at


def _joins(core: list[str], at: int) -> bool:
    """Whether a lower-case word stands inside a name; "and" does only in that of a body."""
    word = core[at].casefold()
    body = word == "and" and any(plain(t) in w.GROUPS for t in core[:at])
    return word in w.JOINERS or body


def _published(core: list[str], *, definite: bool) -> Mention | None:
    """The name in "RIA news agency": what stands before the words for a publisher."""
    end = len(core)
    while end and core[end - 1] in w.OUTLET_HEADS | {"news"}:
        end -= 1
    run = core[_last_run(core[:end]) : end]
    if end == len(core) or not run or " ".join(run) in NATIONALITIES | COUNTRIES:
        return None
    found = _name(run, frozenset(), definite=definite)
    kind = found.kind if found.kind is SourceKind.AGENCY else SourceKind.OUTLET
    return replace(found, kind=SourceKind.AGENCY if core[-1] == "agency" else kind)


def _name(run: list[str], titles: frozenset[str], *, definite: bool) -> Mention:
    name = re.sub(r"['’]s$", "", " ".join(run))
    entry = None if titles & w.HONORIFICS else known(name)
    body = run[: next((i for i, t in enumerate(run) if t in ("in", "to")), len(run))]
    last = plain(body[-1])
    of_country = len(body) > 1 and body[-1] in COUNTRIES and not is_given(run[0])  # "Miss Teen Namibia"
    if entry:
        kind = entry.kind
    elif titles and last not in w.GROUPS and not of_country:
        kind = SourceKind.PERSON
    elif last in w.OUTLET_HEADS and len(run) > 1:
        kind = SourceKind.OUTLET
    elif last in w.GROUPS or name in COUNTRIES or any(plain(t) in w.GROUPS for t in run[:-1]):
        kind = SourceKind.STATE_BODY if name in COUNTRIES else SourceKind.ORGANISATION
    elif last in w.THINGS or plain(run[0]) in w.PLACES or of_country:
        kind = SourceKind.UNKNOWN
    elif len(run) in (2, 3, 4) and not definite and run[0] not in NATIONALITIES and not run[-1].isupper():
        kind = SourceKind.PERSON
    else:
        kind = SourceKind.UNKNOWN
    return Mention(Form.NAME, name, kind, name, last, titles, definite)


def _nominal(core: list[str], part: list[str], *, definite: bool) -> Mention:
    head = plain(core[-1])
    kind = SourceKind.DOCUMENT if head in w.DOCUMENTS else SourceKind.UNKNOWN
    titles = frozenset(plain(t) for t in core if plain(t) in w.ROLES)
    plural = head in w.CROWDS or (head.endswith("s") and not head.endswith("ss") and head not in w.GROUPS)
    return Mention(Form.NOMINAL, "", kind, " ".join(part), head, titles, definite, plural)
