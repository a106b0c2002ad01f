"""Coverage of invented events in which it is known which figures cannot all be right.

Each event is told by some outlets. Most give its number as it is, some another; some tell a day later of a
toll that has risen. Two numbers of one day cannot both be right, nor a lower one after a higher, for none of
these tolls can fall.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import NamedTuple

from invented import name

from claims.document import Document

TELLERS = (
    "{chief}, the mayor, said on {day}",
    "the fire chief, {chief}, told {agency}",
    "according to {agency}, citing the interior ministry",
    "a spokesman for the province said on {day}",
    "{agency} reported on {day}",
)
EVENTS = (
    ("ferry", "sank off", "killed", "{n} people were killed when a ferry sank off {place}"),
    (
        "fire",
        "swept through a market in",
        "injured",
        "{n} people were injured when a fire swept through a market in {place}",
    ),
    ("flood", "hit", "displaced", "{n} people were displaced after a flood hit {place}"),
    ("blast", "tore through a factory in", "killed", "a blast at a factory in {place} killed {n} people"),
    ("gunmen", "seized", "kidnapped", "gunmen kidnapped {n} people near {place}"),
)
FILLERS = (
    "The road to {other} was closed, and the bus ran late.",
    "Nobody in {other} had expected it, said {chief}, who runs a shop there.",
    "The council will meet in {other} next week, officials said.",
    '"We did what we could," {chief} said. "It was not enough."',
    "The market opens again on Friday, according to the town hall of {other}.",
    "Rain is expected in {other} for the rest of the week.",
)
OUTLETS = 40
FIRST = datetime.date(2024, 1, 1)
A_YEAR = 365
WRONG, LATER = 0.2, 0.2
"""The shares of articles that give another number than the others, and that tell a day later."""


class Planted(NamedTuple):
    """The articles of an event, and the names of those, in order, whose numbers cannot both be right."""

    articles: tuple[Document, ...]
    conflicts: frozenset[tuple[str, str]]


def event(number: int) -> Planted:
    """Return the event of this number, always the same one."""
    chance = random.Random(f"event {number}")
    what = chance.choice(EVENTS)
    place, count = f"{name(chance)}{name(chance).lower()}", chance.randint(13, 900)
    day = FIRST + datetime.timedelta(days=chance.randrange(A_YEAR))
    told: list[tuple[Document, bool, int]] = []
    for nth, outlet in enumerate(chance.sample(range(OUTLETS), chance.randint(3, 6))):
        wrong, later = chance.random() < WRONG, chance.random() < LATER
        given = count + later * chance.randint(3, 40)
        given = round(given * chance.uniform(1.3, 2.5)) if wrong else given
        when = day + datetime.timedelta(days=later)
        document = _article(f"{number}-{nth}.txt", what[3], (given, place), when=when, outlet=outlet)
        told.append((document, later, given))
    conflicts = {
        (min(a.name, b.name), max(a.name, b.name))
        for a, a_later, n in told
        for b, b_later, m in told
        if (a_later == b_later and n != m) or (b_later and not a_later and n > m)
    }
    return Planted(tuple(document for document, _, _ in told), frozenset(conflicts))


def _article(name_: str, said: str, what: tuple[int, str], *, when: datetime.date, outlet: int) -> Document:
    chance = random.Random(f"article {name_}")
    number, place = what
    day = when.strftime("%A")
    words = {"n": f"{number:,}", "place": place, "day": day, "other": f"{name(chance)}{name(chance).lower()}"}

    def filled(template: str) -> str:
        chief = f"{name(chance)} {name(chance)}"
        return template.format(**words, chief=chief, agency=f"{name(random.Random(outlet % 7))} Press")

    statement = filled(said)
    lead = f"{statement[0].upper()}{statement[1:]}, {filled(chance.choice(TELLERS))}."
    body = [filled(filler) for filler in chance.sample(FILLERS, chance.randint(3, len(FILLERS)))]
    text = "\n\n".join([f"News from {place}", lead, *body]) + "\n"
    outlet_name = f"The {name(random.Random(f'outlet {outlet}'))} Post"
    return Document(name=name_, text=text, outlet=outlet_name, published=when)


def events(articles: int) -> Iterator[Planted]:
    """Yield events until they have so many articles, the last one whole."""
    number = told = 0
    while told < articles:
        planted = event(number)
        yield planted
        number, told = number + 1, told + len(planted.articles)
