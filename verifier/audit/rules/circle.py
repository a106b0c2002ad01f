"""SRC006: a circle of sources."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from claims.claim import Claim
from claims.document import Document
from claims.finding import Finding, Level
from claims.source import Link
from verifier.audit.rule import Example, Record, Rule, Subject
from verifier.audit.signs.likeness import alike, content
from verifier.audit.wording import listed, shown

_ARTICLE: Final = re.compile(r"^the\s+", re.I)


class _Step(NamedTuple):
    """A claim in which one source passes on what it has from another."""

    teller: Link
    origin: Link
    claim: Claim
    said: frozenset[str]


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each chain that comes back to itself, alone or together with chains before it."""
    steps = list[_Step]()
    for claim in subject.reading.claims:
        chain = claim.attribution
        if back := _back(chain) or _home(subject.reading.document, chain):
            yield RULE.finding(subject.place(claim.hull), _message(back))
            continue
        for origin, teller in pairwise(chain):
            step = _Step(teller, origin, claim, content(claim.statement))
            if round_trip := _way_back(step, steps):
                names = [teller.name, *(each.teller.name for each in round_trip), teller.name]
                related = [subject.place(each.claim.hull) for each in round_trip]
                yield RULE.finding(subject.place(claim.hull), _message(names), related=related)
            steps.append(step)


def _message(names: Sequence[str]) -> str:
    way = ", which has it from ".join(shown(name) for name in names)
    asked = listed([shown(name) for name in dict.fromkeys(names)])
    return f"A circle: {way}. Who had it first? To be asked: {asked}."


def _way_back(step: _Step, before: Sequence[_Step]) -> list[_Step]:
    """Return the steps by which earlier chains lead from a step's origin to its teller, the fewest."""
    fit = [each for each in before if alike(each.said, step.said)]
    ways, seen = deque[list[_Step]]([[]]), {step.origin.source}
    while ways:
        way = ways.popleft()
        at = way[-1].origin.source if way else step.origin.source
        for each in fit:
            if each.teller.source == at and each.origin.source == step.teller.source:
                return [*way, each]
            if each.teller.source == at and each.origin.source not in seen:
                seen.add(each.origin.source)
                ways.append([*way, each])
    return []


def _back(chain: Sequence[Link]) -> list[str]:
    """Return the names of a chain from the outermost to where one comes a second time."""
    for at, link in enumerate(chain):
        for later in range(at + 2, len(chain)):
            if chain[later].source == link.source:
                return [each.name for each in reversed(chain[at : later + 1])]
    return []


def _home(document: Document, chain: Sequence[Link]) -> list[str]:
    """Return the names of a chain in which another outlet only passes on what the article's own had."""
    if document.outlet is None:
        return []
    own = _plain(document.outlet)
    at = next((at for at, link in enumerate(chain) if _plain(link.name) == own), None)
    if at is None or at + 1 == len(chain):
        return []
    return [link.name for link in reversed(chain[at:])]


def _plain(name: str) -> str:
    return " ".join(_ARTICLE.sub("", name).casefold().split())


RULE = Rule(
    code="SRC006",
    name="circle",
    level=Level.WARNING,
    since="0.1.0",
    summary="A chain of sources that comes back to itself, or to the outlet of the article.",
    rationale="Two agencies that cite each other look like two sources and are none. The same holds where "
    "another outlet is given for what it has from this one. Chains are followed through the claims of an "
    "article that say much the same, so two people who each speak of other words of the other make no "
    "circle.",
    flagged=Example(
        text="The governor had fled abroad, Interfax said, citing Reuters. Shops in the town stayed open. "
        "The governor had fled abroad on Monday, Reuters said, citing Interfax."
    ),
    passed=Example(
        text="The governor had fled abroad, Interfax said, citing Reuters. Shops in the town stayed open. "
        "The harbour had been closed since Monday, Reuters said, citing Interfax."
    ),
    record=Record(articles=530, found=0, read=0, right=0),
    check=check,
)
