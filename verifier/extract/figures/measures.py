"""Percentages and measures: their abbreviations and words, as one name each (SI in British spelling)."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.tokens import Tokens

PERCENT: Final = "percent"
SHARES: Final = frozenset({PERCENT, "percentage point", "basis point"})
"""Units that are parts of something else."""

_PERCENT: Final = {
    "%": PERCENT, "percent": PERCENT, "per cent": PERCENT, "pct": PERCENT, "pc": PERCENT,
    "percentage point": "percentage point", "percentage points": "percentage point",
    "percentage-point": "percentage point", "% points": "percentage point", "% point": "percentage point",
    "basis point": "basis point", "basis points": "basis point", "bps": "basis point",
}  # fmt: skip

_SHORT: Final = {
    "km": "kilometre", "kms": "kilometre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram",
    "kgs": "kilogram", "mg": "milligram", "lb": "pound", "lbs": "pound", "ft": "foot", "oz": "ounce",
    "sq km": "square kilometre", "sq m": "square metre", "sqm": "square metre", "sq ft": "square foot",
    "sq miles": "square mile", "km2": "square kilometre", "km²": "square kilometre", "m2": "square metre",
    "m²": "square metre", "m3": "cubic metre", "m³": "cubic metre", "hr": "hour", "min": "minute",
    "sec": "second", "kv": "kilovolt", "kva": "kilovolt ampere", "year old": "year",
    "ha": "hectare", "mph": "mile per hour",
    "m.p.h.": "mile per hour",
    "kph": "kilometre per hour", "kmph": "kilometre per hour", "km / h": "kilometre per hour",
    "mpg": "mile per gallon", "hp": "horsepower", "bhp": "horsepower", "kw": "kilowatt", "mw": "megawatt",
    "gw": "gigawatt", "kwh": "kilowatt hour", "mwh": "megawatt hour", "gwh": "gigawatt hour", "hz": "hertz",
    "khz": "kilohertz", "mhz": "megahertz", "ghz": "gigahertz", "kb": "kilobyte", "mb": "megabyte",
    "gb": "gigabyte", "tb": "terabyte", "mbps": "megabit per second", "gbps": "gigabit per second",
    "ml": "millilitre", "° c": "degree Celsius", "° f": "degree Fahrenheit", "°": "degree",
    "ºc": "degree Celsius",
    "degrees c": "degree Celsius", "degrees f": "degree Fahrenheit", "mins": "minute", "secs": "second",
    "hrs": "hour", "ppm": "part per million", "ppb": "part per billion", "bpd": "barrel per day",
    "μm": "micrometre", "mpa": "megapascal", "ksi": "kilopound per square inch", "db": "decibel",
}  # fmt: skip

_LETTERS: Final = {
    "m": "metre", "g": "gram", "l": "litre", "t": "tonne", "w": "watt", "v": "volt", "p": "penny",
    "c": "degree Celsius", "f": "degree Fahrenheit", "h": "hour",
}  # fmt: skip
"""Abbreviations too short to stand apart from the number."""

_CAPITALS: Final = frozenset("CFLVW")
"""Those of them that may be capitals: "40C", but no "5G"."""

_TIMES: Final = (
    "second minute hour day night week weekend fortnight month quarter year decade century".split()
)

_WORDS: Final = {name: name for name in (
    "kilometre", "metre", "centimetre", "millimetre", "mile", "yard", "acre", "hectare", "tonne", "ton",
    "kilogram", "gram", "milligram", "pound", "ounce", "litre", "millilitre", "gallon", "barrel", "watt",
    "kilowatt", "megawatt", "gigawatt", "volt", "decibel", "degree", "byte", "gigabyte", "megabyte",
    "terabyte",
    "cubic metre", "square kilometre", "square metre", "square mile", "nautical mile", "knot", "calorie",
    "micrometre", "kilowatt hour", "megawatt hour", "gigawatt hour", "cent", "magnitude",
    *_TIMES,
)} | {
    "kilometer": "kilometre", "meter": "metre", "centimeter": "centimetre", "millimeter": "millimetre",
    "liter": "litre", "milliliter": "millilitre", "micrometer": "micrometre", "metric ton": "tonne",
    "metric tonne": "tonne", "gramme": "gram", "kilogramme": "kilogram", "kilo": "kilogram",
    "square kilometer": "square kilometre", "square meter": "square metre", "cubic meter": "cubic metre",
}  # fmt: skip

_UNCHANGED: Final = {
    "inches": "inch", "inch": "inch", "feet": "foot", "foot": "foot", "square feet": "square foot",
    "square foot": "square foot", "cubic feet": "cubic foot", "centuries": "century", "pence": "penny",
    "hertz": "hertz", "horsepower": "horsepower", "mu": "mu", "celsius": "degree Celsius",
    "fahrenheit": "degree Fahrenheit", "degrees celsius": "degree Celsius",
    "degree celsius": "degree Celsius",
    "degrees fahrenheit": "degree Fahrenheit", "degree fahrenheit": "degree Fahrenheit",
    "degrees centigrade": "degree Celsius",
}  # fmt: skip

TIMES: Final = frozenset(_TIMES)
"""The names of lengths of time."""

_PLURALS: Final = {f"{word}s": name for word, name in _WORDS.items()} | _UNCHANGED

_AFTER: Final = _PERCENT | _SHORT | _PLURALS | _WORDS

_RATES: Final = frozenset({"mile", "kilometre", "metre", "foot", "barrel"})
"""Measures that are another measure when so many of them go to an hour, a second or a day."""

MEASURE_NAMES: Final = {**_WORDS, **_PLURALS}
"""The name of each measure that is written out, singular or plural."""


MEASURES: Final = frozenset(_AFTER.values()) - SHARES
"""The names of all measures."""


class Measure(NamedTuple):
    """A measure from token `first` up to `stop`; `attributive` when in the singular before a noun."""

    name: str
    first: int
    stop: int
    attributive: bool = False


def measure_after(tokens: Tokens, stop: int) -> Measure | None:
    """Return the percentage or measure that stands at a token, behind a number, or None.

    A hyphen may tie it to the number: "20-year", "100-kilometre".
    """
    at = stop + 1 if tokens.at(stop).text in "-‐‑" and tokens.glued(stop) and tokens.glued(stop + 1) else stop
    token = tokens.at(at)
    if (
        at == stop
        and tokens.glued(at)
        and token.lower in _LETTERS
        and (token.text == token.lower or token.text in _CAPITALS)
    ):
        return Measure(_LETTERS[token.lower], at, at + 1)
    for size in (3, 2, 1):
        words = tokens.phrase(at, at + size)
        name = _AFTER.get(words)
        if name and at + size <= len(tokens):
            singular = words in _WORDS or words in ("foot", "inch") or at > stop
            return _rate(tokens, Measure(name, at, at + size, singular))
    return _unusual(tokens, stop, at)


def _unusual(tokens: Tokens, stop: int, at: int) -> Measure | None:
    """Return the measure of "40 C", "600-year-old" and "43.4 percent-owned", or None."""
    token, following = tokens.at(at), tokens.at(at + 1)
    if at == stop and token.text in ("C", "F") and not (following.capital or following.digits):
        return Measure(_LETTERS[token.lower], at, at + 1)
    if token.lower == "year-old":
        return Measure("year", at, at + 1, attributive=True)
    return Measure(PERCENT, at, at + 1) if token.lower.startswith("percent-") else None


def _rate(tokens: Tokens, measure: Measure) -> Measure:
    """Take "per hour" into a measure of speed."""
    period = tokens.at(measure.stop + 1).lower
    if tokens.at(measure.stop).text == "/" and tokens.glued(measure.stop) and tokens.glued(measure.stop + 1):
        below = _AFTER.get(period) or _LETTERS.get(period)
        return Measure(f"{measure.name} per {below}", measure.first, measure.stop + 2) if below else measure
    if measure.name == "mile" and tokens.phrase(measure.stop, measure.stop + 2) == "per gallon":
        return Measure("mile per gallon", measure.first, measure.stop + 2)
    if measure.name in _RATES and tokens.at(measure.stop).lower in ("per", "an") and period in TIMES:
        return Measure(f"{measure.name} per {period}", measure.first, measure.stop + 2)
    return measure
