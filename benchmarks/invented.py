"""Short articles of invented names, each the same whenever it is composed, for benchmarks that need many."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Iterable
from pathlib import Path

from claims.document import Document

SYLLABLES = "ba co da el fi gor hu in jo kal lu mer no or pa ril sa tu ven wy zan".split()
HAPPENINGS = (
    ("blast", "killed", "killed"),
    ("flood", "displaced", "driven from their homes"),
    ("fire", "injured", "hurt"),
    ("storm", "killed", "dead"),
)
OFFICES = ("the fire chief", "the mayor", "the governor", "a spokesman for the province")
AN_EVENT = 5
"""Articles that tell of one event, each with a count of its own."""


def name(chance: random.Random) -> str:
    """Return an invented name of two or three syllables."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize()


def brief(number: int, *, paragraphs: int = 0) -> Document:
    """Return the article of this number: a headline and three sentences, each with who said it.

    So many paragraphs more state what nobody is named for.
    """
    event, own = random.Random(number // AN_EVENT), random.Random(f"article {number}")
    what, verb, state = event.choice(HAPPENINGS)
    place, chief = name(event), f"{name(event)} {name(event)}"
    day, office = event.randint(1, 28), event.choice(OFFICES)
    agency, other = f"{name(event)} Press", f"{name(own)} {name(own)}"
    count = event.randint(20, 400) + own.choice((0, 0, 0, 7))
    text = (
        f"{what.capitalize()} in {place} leaves {count} {state}\n\n"
        f"The {what} in {place} on Monday {verb} {count} people, {chief}, {office}, told {agency}.\n\n"
        f'"Nobody warned {name(event)} or {name(event)} in time," {chief} said. '
        f"The road to {name(own)} will stay closed until Friday, according to {other}.\n"
    )
    for _ in range(paragraphs):
        text += f"\nIn {name(own)} the river rose and the market closed. The bus to {name(own)} runs late.\n"
    return Document(
        name=f"{number}.txt",
        text=text,
        title=f"{what.capitalize()} in {place} leaves {count} {state} ({number})",
        outlet=f"The {name(random.Random(f'outlet {number % 12}'))} Post",
        published=datetime.date(2024, 3, day),
    )


def written(file: Path, numbers: Iterable[int], *, paragraphs: int = 0) -> Path:
    """Return a file once the articles of these numbers stand in it as JSON lines."""
    fields = {"name", "text", "title", "outlet", "published"}
    lines = (
        brief(number, paragraphs=paragraphs).model_dump(mode="json", include=fields) for number in numbers
    )
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file
