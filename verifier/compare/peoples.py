"""Peoples and lands by the many words for them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

from claims.span import Span


@cache
def _table(name: str) -> dict[str, str]:
    """Each word of a table, in lower case, with what it is a word for, which is a word for itself."""
    with resources.files(__package__).joinpath("peoples.toml").open("rb") as file:
        table: dict[str, list[str]] = tomllib.load(file)[name]
    return {word: known for known, words in table.items() for word in (known, *words)}


@cache
def _lands() -> dict[str, str]:
    peoples = {land: known for land, known in _table("lands").items() if land != known}
    return peoples | {word: peoples[land] for word, land in _table("aliases").items()}


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(_table("peoples") | _lands(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


class Land(NamedTuple):
    """Where a text places something: a land by its commonest name, its people, and where the name stands."""

    name: str
    people: str
    place: Span


@cache
def _placed() -> re.Pattern[str]:
    written = {form for land in _lands() for form in (land.title(), land.upper())}
    lands = "|".join(map(re.escape, sorted(written, key=lambda form: (-len(form), form))))
    return re.compile(
        r"\b(?:[Ii]n|[Ii]nside|[Ii]nto|[Aa]t|[Aa]cross|[Oo]n|[Ww]ithin|[Tt]hroughout|and) (?:the )?"
        rf"(?:[a-z-]+ ){{0,2}}(?P<land>{lands})(?![\w’'])"
    )


def lands_in(text: str, start: int, end: int) -> list[Land]:
    """Return the lands that words of place lead to in a stretch of a text, in its order."""
    lands, aliases = _lands(), _table("aliases")
    found = ((match["land"].lower(), match.span("land")) for match in _placed().finditer(text, start, end))
    return [
        Land(aliases.get(word, word), lands[word], Span(start=first, end=last))
        for word, (first, last) in found
    ]


def people(word: str) -> str | None:
    """Return the people that a word or a land's name is of, None for any other."""
    return _table("peoples").get(word.lower()) or _lands().get(word.lower())


def faction(word: str) -> str | None:
    """Return the armed group that a name is of, None for any other; "is" is the verb unless in capitals."""
    return None if word == "is" else _table("factions").get(word.lower())


def peoples(words: Iterable[str]) -> frozenset[str]:
    """Return the peoples that these words are of."""
    return frozenset(filter(None, map(people, words)))


def peoples_in(text: str) -> frozenset[str]:
    """Return the peoples that a text names; "us" is the pronoun unless in capitals."""
    found = (match.group() for match in _words().finditer(text))
    return peoples(word for word in found if word != "us")
