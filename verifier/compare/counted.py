"""Who or what is counted, by kinds that words of many a shape share."""

from __future__ import annotations

from typing import Final

from claims.figure import Quantity

PEOPLE: Final = "people"

_KINDS: Final = {
    PEOPLE: """person people human individual civilian victim casualty body corpse dead death
    fatality life martyr citizen national resident inhabitant villager townsman local
    other wounded injury injured killing""",
    "fighter": """militant rebel fighter terrorist jihadist jihadi gunman attacker insurgent mercenary
    extremist bomber assailant combatant militiaman guerrilla""",
    "soldier": "soldier troop troops trooper serviceman officer policeman personnel guard police paratrooper",
    "child": "child kid boy girl infant baby newborn toddler teenager minor pupil schoolchild adolescent",
    "woman": "woman female mother",
    "medic": "medic doctor nurse paramedic",
    "journalist": "journalist reporter correspondent",
    "hostage": "hostage captive abductee",
    "reveller": "reveller reveler partygoer concertgoer festivalgoer attendee",
}  # fmt: skip

_BY_WORD: Final = {word: kind for kind, words in _KINDS.items() for word in words.split()}

_WORKERS: Final = frozenset("worker staff member employee personnel staffer official".split())

_SERVICES: Final = {
    "medic": "health medical healthcare hospital ambulance",
    "aid worker": "un u.n. unrwa aid relief humanitarian",
    "soldier": "military army security force forces",
    "journalist": "press media news",
}

_BY_SERVICE: Final = {word: kind for kind, words in _SERVICES.items() for word in words.split()}

KINDS_OF_PEOPLE: Final = frozenset({*_KINDS, *_SERVICES, *_WORKERS})
"""Kinds that are people, to whom harm may come."""

_SHARED: Final = frozenset({PEOPLE, "fighter", "reveller", "hostage"})
"""Kinds under which the same dead may be counted, by one as fighters and by another as people."""


def group(quantity: Quantity) -> str:
    """Return the kind of people or things that a quantity counts; a unit of no kind is its own."""
    head = quantity.unit.lower().rsplit(" ", 1)[-1] or PEOPLE
    narrowing = {word.lower() for word in quantity.qualifiers}
    if head in _WORKERS:
        return next((_BY_SERVICE[word] for word in sorted(narrowing) if word in _BY_SERVICE), head)
    kinds = {_BY_WORD.get(word) for word in narrowing} & {"child", "woman"}
    return next(iter(sorted(filter(None, kinds))), _BY_WORD.get(head, head))


def same_people(a: str, b: str) -> bool:
    """Return whether two kinds may be the same people, counted under two words."""
    if a == b:
        return True
    both = {a, b}
    served = bool(both & _WORKERS) and both <= _WORKERS | set(_SERVICES)
    return served or (PEOPLE in both and both <= _SHARED)
