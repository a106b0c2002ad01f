"""Percentages and measures: their abbreviations and words, as one name each (SI in British spelling)."""

from __future__ import annotations

from typing import Final

PERCENT: Final = "percent"
MAGNITUDE: Final = "magnitude"
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
    "hrs": "hour", "ppm": "part per million", "ppb": "part per billion",
    "fps": "frame per second", "rpm": "revolution per minute", "ppi": "pixel per inch",
    "dpi": "dot per inch", "psi": "pound per square inch",
    "parts per million": "part per million", "parts per billion": "part per billion", "yd": "yard",
    "yds": "yard", "sq. ft": "square foot",
    "cu ft": "cubic foot", "cu m": "cubic metre", "bpd": "barrel per day",
    "μm": "micrometre", "mpa": "megapascal", "ksi": "kilopound per square inch", "db": "decibel",
}  # fmt: skip

LETTERS: Final = {
    "m": "metre", "g": "gram", "l": "litre", "t": "tonne", "w": "watt", "v": "volt", "p": "penny",
    "c": "cent", "f": "degree Fahrenheit", "h": "hour", "in": "inch", "x": "time",
    "mp": "megapixel", "s": "second", "ps": "horsepower",
}  # fmt: skip
"""Abbreviations too short to stand apart from the number."""

_TIMES: Final = (
    "second minute hour day night week weekend fortnight month quarter year decade century".split()
)

WORDS: Final = {name: name for name in (
    "kilometre", "metre", "centimetre", "millimetre", "mile", "yard", "acre", "hectare", "tonne", "ton",
    "kilogram", "gram", "milligram", "pound", "ounce", "litre", "millilitre", "gallon", "barrel", "watt",
    "kilowatt", "megawatt", "gigawatt", "volt", "decibel", "degree", "byte", "gigabyte", "megabyte",
    "terabyte",
    "cubic metre", "square kilometre", "square metre", "square mile", "nautical mile", "knot", "calorie",
    "micrometre", "light year", "kilowatt hour", "megawatt hour", "gigawatt hour", "cent", MAGNITUDE,
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

_PLURALS: Final = {f"{word}s": name for word, name in WORDS.items()} | _UNCHANGED

AFTER: Final = _PERCENT | _SHORT | _PLURALS | WORDS

MEASURE_NAMES: Final = {**WORDS, **_PLURALS}
"""The name of each measure that is written out, singular or plural."""


MEASURES: Final = frozenset(AFTER.values()) - SHARES
"""The names of all measures."""
