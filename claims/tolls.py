"""Tolls: counts of people who came to harm."""

from __future__ import annotations

from typing import Final

from claims.figure import Quantity

HARMS: Final = frozenset({"killed", "injured", "missing", "kidnapped", "displaced", "infected"})
"""Happenings that are harm to those counted."""

GROWING: Final = HARMS - {"missing"} | {"arrested", "rescued", "released"}
"""Happenings whose count can only grow while it goes on; the missing are found."""

_BODILY: Final = frozenset({"killed", "injured"})
"""Harm that is said of people almost alone; ships are missing too, and towns captured."""

_PEOPLE: Final = frozenset(
    """person people human individual victim casualty death fatality body corpse life injury arrest abduction
    kidnapping""".split()
)

_KINDS: Final = frozenset(
    """child woman man girl boy baby infant toddler teenager adult minor pupil student teacher civilian
    soldier officer official employee inmate member policeman fighter militant rebel terrorist gunman
    journalist reporter doctor nurse medic worker passenger tourist villager resident protester
    demonstrator migrant refugee hostage prisoner detainee patient pilgrim foreigner driver
    survivor""".split()
)

_MEASURES: Final = frozenset(
    """percent second minute hour day night week weekend fortnight month quarter year decade century
    season metre kilometre centimetre millimetre micrometre mile yard foot inch acre hectare mu tonne ton
    kilogram gram milligram pound ounce litre millilitre gallon barrel degree time cent penny calorie byte
    kilobyte megabyte gigabyte terabyte hertz kilohertz megahertz gigahertz watt kilowatt megawatt gigawatt
    volt kilovolt horsepower decibel knot magnitude megapascal""".split()
) | {
    "percentage point", "basis point", "square kilometre", "square mile", "square metre", "square foot",
    "cubic metre", "cubic foot", "nautical mile", "degree Celsius", "degree Fahrenheit", "kilowatt hour",
    "megawatt hour", "gigawatt hour", "kilovolt ampere", "light year", "newton metre",
    "millimetre of mercury",
}  # fmt: skip

_PREFIXES: Final = tuple("nano micro milli centi deci hecto kilo mega giga tera peta".split())

_PREFIXED: Final = frozenset(
    """metre gram second litre ampere volt watt joule newton byte bit hertz pascal electronvolt sievert
    becquerel mole ohm farad calorie bar tesla pixel""".split()
) | {"watt hour", "ampere hour", "volt ampere", "bit per second"}
"""Units of which parts and multiples are measures; some of these words alone count things."""

_NEVER_THINGS: Final = _PREFIXED - frozenset("bar mole bit pixel tesla".split())


def is_toll(quantity: Quantity) -> bool:
    """Return whether a quantity counts people who came to harm."""
    if quantity.happening not in HARMS or is_measure(quantity.unit):
        return False
    return quantity.happening in _BODILY or people_of(quantity.unit) is not None


def people_of(unit: str) -> str | None:
    """Return the kind of person that a unit is: "person" for people at large, None for what is no person.

    As far as the word tells: victims and deaths are people at large, "child" is its own kind.
    """
    if unit in _PEOPLE:
        return "person"
    return unit if unit in _KINDS else None


def is_money(unit: str) -> bool:
    """Return whether a unit is a currency's code."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def is_measure(unit: str) -> bool:
    """Return whether a unit is money, a share, a measure or a time, and so counts nobody and no things."""
    if is_money(unit) or unit in _MEASURES or unit in _NEVER_THINGS or " per " in unit:
        return True
    prefix = next((prefix for prefix in _PREFIXES if unit.startswith(prefix)), None)
    return prefix is not None and unit.removeprefix(prefix) in _PREFIXED
