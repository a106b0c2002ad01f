"""Nouns for events, for kinds of place and for armed men, each in the singular and by one name."""

from __future__ import annotations

from typing import Final

_EVENTS: Final = frozenset(
    """accident airstrike ambush assault attack avalanche battle blast blaze bombardment
    bombing capsizing clash collapse collision crackdown crash cyclone derailment
    disaster earthquake epidemic eruption explosion fire fighting flood flooding
    hurricane incident invasion landslide massacre mudslide offensive operation
    outbreak protest quake raid rally riot shelling shipwreck shooting siege sinking
    stabbing stampede storm strike tornado tsunami typhoon unrest violence war
    wildfire wreck execution""".split()
)
"""Nouns for what kills, hurts and drives out people, in the singular."""

_SITES: Final = frozenset(
    """hospital clinic school university mosque church synagogue temple market marketplace
    mall hotel restaurant cafe club theatre theater stadium festival concert rave
    party wedding funeral camp prison jail bus train plane convoy ambulance ship boat
    ferry raft bridge station airport airport base barracks checkpoint crossing
    embassy consulate factory mine mill plant depot warehouse bakery shelter kibbutz
    village building house home shrine palace court office square road street""".split()
)
"""Nouns for kinds of place that tell one event from another, in the singular."""

_SITES_ALIKE: Final = {
    "concert": "festival",
    "rave": "festival",
    "party": "festival",
    "marketplace": "market",
    "clinic": "hospital",
    "theater": "theatre",
    "home": "house",
    "jail": "prison",
}

_ALIKE: Final = {
    "airstrike": "strike",
    "bombing": "blast",
    "explosion": "blast",
    "raid": "strike",
    "bombardment": "strike",
    "quake": "earthquake",
    "flooding": "flood",
    "fighting": "clash",
    "battle": "clash",
    "blaze": "fire",
    "wildfire": "fire",
    "shipwreck": "sinking",
    "capsizing": "sinking",
    "hurricane": "storm",
    "cyclone": "storm",
    "typhoon": "storm",
    "collision": "crash",
    "mudslide": "landslide",
    "assault": "attack",
    "massacre": "attack",
}
"""Nouns that one outlet has for what another calls otherwise."""

FAMILIES: Final = {
    event: family
    for family, events in {
        "ground": "earthquake avalanche landslide eruption collapse",
        "water": "flood tsunami sinking storm tornado",
        "traffic": "crash derailment sinking accident",
        "illness": "epidemic outbreak",
        "crowd": "stampede rally",
    }.items()
    for event in events.split()
}
"""Events that no attack is, and that are not each other."""

_MEANS: Final = {
    "air": """airstrike airstrikes bombardment bombarded warplane warplanes jets aircraft barrel
    barrels helicopter helicopters drone drones raids bombings""",
    "fire": "rocket rockets mortar mortars shelling shells shelled artillery cannon",
    "bomb": "suicide bomber bombers explosives detonated booby-trapped belt ied vest",
    "gas": "gas chlorine sarin toxic chemical nerve suffocation",
    "guns": "shot shooting gunfire stabbed stabbing executed execution executions ambush clashes gunman",
    "water": "drowned drowning capsized sank flood floods",
    "ground": "earthquake landslide quake tremor",
}
_MEANS_OF: Final = {word: means for means, words in _MEANS.items() for word in words.split()}

ACTORS: Final = frozenset(
    """forces troops army military militants gunmen fighters warplanes planes aircraft jets
    settlers police rebels regime coalition government insurgents jihadists terrorists
    soldiers bomber bombers attackers navy artillery helicopters drones""".split()
)


def event(word: str) -> str | None:
    """Return the noun for an event that a word is, in the singular and by its commonest name."""
    return next((_ALIKE.get(form, form) for form in _singulars(word) if form in _EVENTS), None)


def site(word: str) -> str | None:
    """Return the kind of place that a word is, in the singular and by its commonest name."""
    return next((_SITES_ALIKE.get(form, form) for form in _singulars(word) if form in _SITES), None)


def means(word: str) -> str | None:
    """Return by what means a word says that people were harmed."""
    return _MEANS_OF.get(word.lower())


def _singulars(word: str) -> tuple[str, ...]:
    lower = word.lower()
    return lower, lower.removesuffix("s"), lower.removesuffix("es")
