"""The number words of English as news writes it, with the Indian scales."""

from __future__ import annotations

from typing import Final

SMALL: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}

TENS: Final = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

SCALES: Final = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "quadrillion": 1e15, "quintillion": 1e18,
    "lakh": 1e5, "lac": 1e5, "crore": 1e7, "dozen": 12.0,
    "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip

LETTER_SCALES: Final = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales only where they touch the number, and where a measure ("100m", "5t") cannot be meant."""

VAGUE: Final = {
    "dozens": 24.0, "scores": 40.0, "tens": 20.0, "hundreds": 200.0, "thousands": 2e3, "lakhs": 2e5,
    "millions": 2e6, "crores": 2e7, "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
"""From how many on a bare plural of a scale is true: two of them, as for dozens and hundreds."""

FEW: Final = {"several": 3.0, "few": 3.0, "couple": 2.0, "handful": 3.0}

NEEDS_OF: Final = frozenset({"scores", "tens", "handful"})
"""Vague words that mean something else without "of": points in a game, tens on a scale."""

HARMS: Final = frozenset(
    """deaths fatalities casualties injuries survivors victims arrests infections kidnappings abductions
    killed injured hurt wounded died arrested detained missing""".split()
)
"""What news counts also where there is none of it: "no deaths", "nobody was hurt"."""

_ROOTS: Final = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

RANKS: Final = dict(_ROOTS)
"""Ordinals that rank or count. "First" is none: it says seldom more than that something is new."""

ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

PARTS: Final = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
"""What a whole is divided by, in the singular; the plural takes an s."""

PLURAL_PARTS: Final = {"halves": 2} | {f"{word}s": value for word, value in PARTS.items() if word != "half"}

VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

COUNTS: Final = frozenset({*SMALL, *TENS})

COMPOUND_HEADS: Final = COUNTS | {"half", "hundred", "thousand", "million", "billion", "minus", "sub", *RANKS}
"""Words that a hyphen may tie to what they count: "two-thirds", "half-point", "third-largest"."""

TRIGGERS: Final = COUNTS | {*SCALES, *VAGUE, *FEW, *RANKS, *PARTS, *PLURAL_PARTS, "single"}
