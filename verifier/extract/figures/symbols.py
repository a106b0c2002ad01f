"""Symbols of units, read as SI writes them: "mAh", "kN", "g/cm3", "m/s"; capitals tell mega from milli."""

from __future__ import annotations

from typing import Final

_PREFIXES: Final = {
    "n": "nano", "µ": "micro", "μ": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto",
    "k": "kilo", "K": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta",
}  # fmt: skip

_BASES: Final = {
    "m": ("metre", "nµμmck"), "g": ("gram", "nµμmk"), "s": ("second", "nµμm"), "l": ("litre", "µμmcd"),
    "L": ("litre", "µμmcd"), "A": ("ampere", "µμmk"), "V": ("volt", "µμmkM"), "W": ("watt", "kMGT"),
    "J": ("joule", "kMGT"), "N": ("newton", "k"), "B": ("byte", "kKMGTP"), "b": ("bit", "kMGT"),
    "Hz": ("hertz", "kMGT"), "Pa": ("pascal", "hkMG"), "eV": ("electronvolt", "kMGT"),
    "Wh": ("watt hour", "kMGT"), "Ah": ("ampere hour", "mk"), "bit": ("bit", "kMGT"),
    "bps": ("bit per second", "kMGT"), "Sv": ("sievert", "µμm"), "Bq": ("becquerel", "kMGT"),
    "mol": ("mole", "µμm"), "Ω": ("ohm", "mkM"), "F": ("farad", "nµμ"), "cal": ("calorie", "k"),
    "bar": ("bar", "m"), "VA": ("volt ampere", "kM"), "T": ("tesla", "µμm"),
}  # fmt: skip
"""Each base symbol with its name and the prefixes that it takes."""

_ALONE: Final = frozenset("Hz eV Wh Ah Sv Bq Ω".split())
"""Base symbols that are read without a prefix: no word and no initial is written like them."""

_WHOLE: Final = {
    "Nm": "newton metre",
    "hPa": "hectopascal",
    "mcg": "microgram",
    "mmHg": "millimetre of mercury",
}

_BELOW: Final = {
    "h": "hour",
    "hr": "hour",
    "min": "minute",
    "K": "kelvin",
    "C": "degree Celsius",
    "day": "day",
}
"""What stands below the stroke besides symbols of length, mass, volume and time."""

_POWERS: Final = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}

_PREFIXED: Final = _WHOLE | {
    prefix + symbol: _PREFIXES[prefix] + name
    for symbol, (name, prefixes) in _BASES.items()
    for prefix in prefixes
}  # fmt: skip

SYMBOLS: Final = frozenset(_PREFIXED) | _ALONE
"""Every symbol that is read by itself behind a number."""

_SINGLE: Final = {symbol: name for symbol, (name, _) in _BASES.items()}

_DIVISORS: Final = _BELOW | {
    symbol: name for symbol, name in (_PREFIXED | _SINGLE).items() if symbol[-1] in "mgslL" or symbol == "mol"
}


def symbol(text: str) -> str | None:
    """Return the name of the unit whose symbol stands by itself behind a number, or None."""
    return _SINGLE[text] if text in _ALONE else _PREFIXED.get(text)


def ratio(above: str, below: str) -> str | None:
    """Return the name of one unit per another from their symbols, or None: "g" and "cm3"."""
    over, under = _powered(above, _PREFIXED | _SINGLE), _powered(below, _DIVISORS)
    return f"{over} per {under}" if over and under else None


def _powered(text: str, names: dict[str, str]) -> str | None:
    power = _POWERS.get(text[-1:])
    if power is None:
        return names.get(text)
    length = names.get(text[:-1])
    return f"{power} {length}" if length and length.endswith("metre") else None
