"""What a careful reader takes from the briefs beside the seed article, and what is still read otherwise."""

from __future__ import annotations

from typing import NamedTuple

OUTLETS = {
    "2023-10-17-ap-hospital": ("AP", "www.shafaq.com"),
    "2023-10-18-reuters-hospital": ("Reuters", "www.zawya.com"),
    "2023-10-19-afp-hospital": ("AFP", "al-monitor.com"),
    "2023-10-26-unian-delegation": ("UNIAN", "ukrainetoday.org"),
    "2023-10-27-tass-hostages": ("TASS", "tass.com"),
    "2023-10-29-dpa-ambassador": ("dpa", "www.wallstreet-online.de"),
    "2023-10-29-jewish-press-ambassador": ("The Jewish Press", "www.jewishpress.com"),
    "2023-10-29-times-of-israel-ambassador": ("The Times of Israel", "www.timesofisrael.com"),
    "2023-10-29-uknip-hostages": ("UKNIP", "uknip.co.uk"),
    "2023-10-30-reuters-ambassador": ("Reuters", "www.straitstimes.com"),
    "2023-11-10-afp-toll": ("AFP", "gmanetwork.com"),
}


class Count(NamedTuple):
    """A figure as a careful reader takes it: what its words allow, what it measures, who says it and when.

    `measures` is a unit and what happens to it; `chain` is innermost first, None where readers may differ.
    """

    words: str
    interval: tuple[float | None, float | None]
    comparator: str
    measures: tuple[str, str | None] | None
    chain: str | None
    said: str | None = None


QIDRA = ("Ashraf Al-Qidra", "2023-10-18")
MINISTRY = "Israeli Foreign Ministry ← Israeli Foreign Ministry statement"
KILLED, INJURED, KIDNAPPED = ("person", "killed"), ("person", "injured"), ("person", "kidnapped")

COUNTS = {
    "2023-10-17-ap-hospital": [
        Count("Hundreds", (200, None), "vague", KILLED, ""),
        Count("at least 500 people", (500, None), "at_least", KILLED, "Health Ministry in Gaza"),
    ],
    "2023-10-18-reuters-hospital": [
        Count("471", (471, 471), "exactly", KILLED, None),
        Count("471 Palestinians", (471, 471), "exactly", KILLED, *QIDRA),
        Count(
            "More than 314 others",
            (314, None),
            "more_than",
            INJURED,
            "Ashraf Al-Qidra ← Ashraf Al-Qidra statement",
        ),
    ],
    "2023-10-19-afp-hospital": [
        Count("Between 100 and 300 people", (100, 300), "between", KILLED, "US intelligence community"),
        Count(
            "nearly 500 deaths", (None, 500), "less_than", ("death", "killed"), "Health authorities in Gaza"
        ),
        Count("at least 471 people", (471, None), "at_least", KILLED, "Gaza officials"),
        Count("more than 300", (300, None), "more_than", INJURED, "Gaza officials"),
    ],
    "2023-10-26-unian-delegation": [
        Count("more than 1,400 Israelis", (1_400, None), "more_than", KILLED, MINISTRY),
        Count("more than 220 others", (220, None), "more_than", KIDNAPPED, MINISTRY),
    ],
    "2023-10-27-tass-hostages": [
        Count("at least 229 hostages", (229, None), "at_least", ("hostage", None), None),
        Count(
            "At least 229 hostages",
            (229, None),
            "at_least",
            ("hostage", "held"),
            "Daniel Hagari",
            "2023-10-27",
        ),
        Count("310 Israeli soldiers", (310, 310), "exactly", ("soldier", "killed"), "Daniel Hagari"),
        Count("More than 7,000 Palestinians", (7_000, None), "more_than", KILLED, "Gaza Health Ministry"),
        Count("over 18,500 others", (18_500, None), "more_than", INJURED, "Gaza Health Ministry"),
    ],
    "2023-10-29-dpa-ambassador": [
        Count("more than 1,400 people", (1_400, None), "more_than", KILLED, ""),
        Count("around 230 others", (230, 230), "about", KIDNAPPED, ""),
    ],
    "2023-10-29-jewish-press-ambassador": [
        Count(
            "more than 1,400 Israelis",
            (1_400, None),
            "more_than",
            KILLED,
            "Israel's Foreign Ministry ← Israel's Foreign Ministry statement",
            "2023-10-29",
        ),
    ],
    "2023-10-29-times-of-israel-ambassador": [
        Count("over 1,400 people", (1_400, None), "more_than", KILLED, ""),
        Count("at least 239 people", (239, None), "at_least", KIDNAPPED, ""),
    ],
    "2023-10-29-uknip-hostages": [
        Count("239", (239, 239), "exactly", ("hostage", "kidnapped"), None),
        Count("239 people", (239, 239), "exactly", ("person", "held"), "Israeli military ← Reuters"),
        Count("229 captives", (229, 229), "exactly", ("captive", None), "Israel's government"),
        Count("more than 20 countries", (20, None), "more_than", ("country", None), None),
        Count("dozens of fighters", (24, None), "vague", ("fighter", "killed"), "Daniel Hagari"),
    ],
    "2023-10-30-reuters-ambassador": [
        Count("at least 1,400 people", (1_400, None), "at_least", KILLED, ""),
    ],
    "2023-11-10-afp-toll": [
        Count("around 1,200", (1_200, 1_200), "about", KILLED, None),
        Count("1,400", (1_400, 1_400), "exactly", KILLED, "Lior Haiat ← AFP", "2023-11-10"),
        Count("around 1,200", (1_200, 1_200), "about", KILLED, "Lior Haiat ← AFP", "2023-11-10"),
        Count("about 1,200 people", (1_200, 1_200), "about", KILLED, "Lior Haiat ← Lior Haiat statement"),
        Count(
            "more than 11,000 people",
            (11_000, None),
            "more_than",
            KILLED,
            "health ministry in the Hamas-run territory",
        ),
    ],
}
"""All figures of each brief, in the order of its text."""

KILLED_IN_ISRAEL = {
    ("2023-10-26-unian-delegation", "more than 1,400 Israelis"),
    ("2023-10-27-tass-hostages", "310 Israeli soldiers"),
    ("2023-10-29-dpa-ambassador", "more than 1,400 people"),
    ("2023-10-29-jewish-press-ambassador", "more than 1,400 Israelis"),
    ("2023-10-29-times-of-israel-ambassador", "over 1,400 people"),
    ("2023-10-30-reuters-ambassador", "at least 1,400 people"),
    ("2023-11-10-afp-toll", "1,400"),
    ("2023-11-10-afp-toll", "around 1,200"),
    ("2023-11-10-afp-toll", "about 1,200 people"),
}
"""Figures of people who died in Israel, whatever else their sentence says of Gaza."""

STATEMENTS = [
    ("2023-10-18-reuters-hospital", "an Israeli air strike hit", "Palestinian officials"),
    ("2023-10-18-reuters-hospital", "it was to blame", "Palestinian Islamic Jihad"),
    ("2023-10-26-unian-delegation", "The talks dealt with", "Russian Foreign Ministry"),
    ("2023-10-29-dpa-ambassador", "members of Hamas had been guests", "spokesman for the ministry"),
    ("2023-10-29-dpa-ambassador", "They discussed the release", "Russian Foreign Ministry"),
    (
        "2023-10-29-jewish-press-ambassador",
        "Israel took seriously",
        "Simona Halperin ← Israel's Foreign Ministry statement",
    ),
    (
        "2023-10-29-times-of-israel-ambassador",
        "Israel takes a serious view",
        "Simona Halperin ← Israel's Foreign Ministry",
    ),
    ("2023-10-29-times-of-israel-ambassador", "signals that terror", "Simona Halperin"),
    ("2023-10-29-uknip-hostages", "using Palestinians as human shields", "Daniel Hagari"),
    (
        "2023-10-30-reuters-ambassador",
        "such an invitation legitimises",
        "Senior officials ← Israeli Foreign Ministry ← Israeli Foreign Ministry statement",
    ),
    ("2023-10-30-reuters-ambassador", "in order to stay in contact", "Russia"),
    ("2023-11-10-afp-toll", "Many bodies had not been identified", "Lior Haiat ← AFP"),
]
"""Words of statements without figures, and the chain behind them."""

DAYS = [
    ("2023-10-17-ap-hospital", "Tuesday", "2023-10-17"),
    ("2023-10-18-reuters-hospital", "Wednesday", "2023-10-18"),
    ("2023-10-18-reuters-hospital", "Tuesday", "2023-10-17"),
    ("2023-10-19-afp-hospital", "Thursday", "2023-10-19"),
    ("2023-10-19-afp-hospital", "Tuesday night", "2023-10-17"),
    ("2023-10-26-unian-delegation", "Thursday", "2023-10-26"),
    ("2023-10-27-tass-hostages", "Friday", "2023-10-27"),
    ("2023-10-27-tass-hostages", "October 7", "2023-10-07"),
    ("2023-10-29-dpa-ambassador", "Sunday", "2023-10-29"),
    ("2023-10-29-dpa-ambassador", "Thursday", "2023-10-26"),
    ("2023-10-29-dpa-ambassador", "October 7", "2023-10-07"),
    ("2023-10-29-jewish-press-ambassador", "Sunday", "2023-10-29"),
    ("2023-10-29-jewish-press-ambassador", "October 7", "2023-10-07"),
    ("2023-10-29-times-of-israel-ambassador", "Sunday", "2023-10-29"),
    ("2023-10-29-times-of-israel-ambassador", "Thursday", "2023-10-26"),
    ("2023-10-29-times-of-israel-ambassador", "last week", "2023-10-26"),
    ("2023-10-29-times-of-israel-ambassador", "October 7", "2023-10-07"),
    ("2023-10-29-uknip-hostages", "October 7", "2023-10-07"),
    ("2023-10-29-uknip-hostages", "Sunday", "2023-10-29"),
    ("2023-10-30-reuters-ambassador", "Sunday", "2023-10-29"),
    ("2023-10-30-reuters-ambassador", "last week", "2023-10-26"),
    ("2023-10-30-reuters-ambassador", "October 7", "2023-10-07"),
    ("2023-11-10-afp-toll", "October 7", "2023-10-07"),
    ("2023-11-10-afp-toll", "Friday", "2023-11-10"),
    ("2023-11-10-afp-toll", "the same day", "2023-11-10"),
]
"""What the words of a date mean: the day itself, or one within the week that they name."""

READ_OTHERWISE: dict[str, dict[tuple[str, str, str], object]] = {
    "a participle that follows a vague number is taken for what is counted": {
        ("2023-10-17-ap-hospital", "Hundreds", "words"): "Hundreds reported dead",
    },
    "a name stops before the place or behind the owner that belongs to it": {
        ("2023-10-17-ap-hospital", "at least 500 people", "chain"): "Health Ministry",
        (
            "2023-10-29-jewish-press-ambassador",
            "more than 1,400 Israelis",
            "chain",
        ): "Foreign Ministry ← Foreign Ministry statement",
        (
            "2023-10-29-jewish-press-ambassador",
            "Israel took seriously",
            "chain",
        ): "Simona Halperin ← Foreign Ministry statement",
        (
            "2023-10-29-times-of-israel-ambassador",
            "Israel takes a serious view",
            "chain",
        ): "Simona Halperin ← Foreign Ministry",
    },
    "a ministry that its capital names is not known again": {
        ("2023-10-26-unian-delegation", "The talks dealt with", "chain"): "ministry in Moscow",
    },
    "to speak of a number is not known to report it": {
        ("2023-10-19-afp-hospital", "nearly 500 deaths", "chain"): "",
    },
    "the day of a saying is kept with the claim and not with who said it": {
        ("2023-10-18-reuters-hospital", "471 Palestinians", "said"): None,
        ("2023-10-27-tass-hostages", "At least 229 hostages", "said"): None,
        ("2023-10-29-jewish-press-ambassador", "more than 1,400 Israelis", "said"): None,
        ("2023-11-10-afp-toll", "1,400", "said"): None,
        ("2023-11-10-afp-toll", "around 1,200", "said"): None,
    },
    "others are not known to be people": {
        ("2023-10-18-reuters-hospital", "More than 314 others", "measures"): ("other", "injured"),
        ("2023-10-26-unian-delegation", "more than 220 others", "measures"): ("other", "kidnapped"),
        ("2023-10-27-tass-hostages", "over 18,500 others", "measures"): ("other", "injured"),
        ("2023-10-29-dpa-ambassador", "around 230 others", "measures"): ("other", "kidnapped"),
    },
    "blood of people is not known to mean that they were killed": {
        ("2023-10-29-jewish-press-ambassador", "more than 1,400 Israelis", "measures"): ("person", None),
    },
    "the place of one clause is taken for that of the clause beside it": {
        ("2023-10-30-reuters-ambassador", "at least 1,400 people", "place"): "Gaza",
    },
    "a week is taken to begin on a Monday, and in Israel it begins on a Sunday": {
        ("2023-10-29-times-of-israel-ambassador", "last week", "date"): ("2023-10-16/2023-10-22",),
    },
}
"""Why, where and how a brief is still read otherwise; what is read right leaves this list."""
