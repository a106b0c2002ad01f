"""What two figures' texts say of whether they measure one quantity, each feature by its name in words.

A feature is a truth or a number from 0 to 1 that a person could check. Only those that are not zero speak.
Each is the same whichever of the two figures comes first, and worked out for many pairs at once.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from claims.measurement import Measurement, Scope
from verifier.compare.arrays import Truths
from verifier.compare.columns import Pairs, truths
from verifier.compare.distances import how_far, risen
from verifier.compare.wordsets import Words

Columns = dict[str, Any]
"""By the name of the feature, an array with its value for each pair: Truths or Numbers."""

_OFFICE: Final = frozenset("the of for and a in official officials ministry spokesman authorities".split())


def features(a: Measurement, b: Measurement) -> dict[str, float]:
    """Return every feature of a pair of figures, those of one article alone at the end."""
    return {name: float(column[0]) for name, column in columns(Pairs.of([(a, b)])).items()}


def columns(of: Pairs) -> Columns:
    """Return every feature of pairs of figures, all of which are of one article each, or all of two.

    They come in one order, those of one article alone at the end of it.
    """
    groups = WITHIN if of.within.any() else ACROSS
    return {name: column for group in groups for name, column in group(of).items()}


def _whom(of: Pairs) -> Columns:
    peoples, agents, sites = of.sets("peoples"), of.sets("agents"), of.sets("sites")
    return {
        "same kind of people": of.equal("counted"),
        "same people": peoples.shared,
        "different people": peoples.different,
        "people of one unknown": peoples.one_alone,
        "more peoples in one": peoples.more_in_one,
        "same people, no site": peoples.shared & ~sites.in_a & ~sites.in_b,
        "same agent": agents.shared,
        "different agents": agents.different,
    }


def _scene(of: Pairs) -> Columns:
    sites, places = of.sets("sites"), of.sets("places")
    events, means = of.sets("events"), of.sets("means")
    told_of = ("agents", "sites", "places", "names", "events")
    differ = sum(of.sets(name).different.astype(np.float64) for name in told_of)
    return {
        "same site": sites.shared,
        "different sites": sites.different,
        "a site in one alone": sites.one_alone,
        "same place": places.shared,
        "different places": places.different,
        "more places in one": places.more_in_one,
        "same event": events.shared,
        "different events": events.different,
        "same means": means.shared,
        "different means": means.different,
        "nothing in common": ~sites.shared & _nothing_shared(of),
        "several things differ": differ > 1,
        "many things differ": differ > 2,
    }


def _names(of: Pairs) -> Columns:
    names, around, lands = of.sets("names"), of.sets("around"), of.sets("lands")
    one_day = of.days_between == 0
    return {
        "shared names": np.minimum(names.common, 3) / 3,
        "no shared name": names.different,
        "shared names around": around.common / np.maximum(of.mean_size("around"), 1.0),
        "no shared name around": around.different,
        "no shared land": lands.different,
        "one day and shared names": np.where(one_day, np.minimum(around.common, 2) / 2, 0.0),
    }


def _reach(of: Pairs) -> Columns:
    (total, other_total), sites = of.both("total"), of.sets("sites")
    (running, other_running), place = of.are("scope", Scope.RUNNING), of.are("scope", Scope.PLACE)
    day = of.are("scope", Scope.DAY)
    one_running, long = running | other_running, total & other_total
    return {
        "one at a site, one over a long time": (sites.in_a & ~total) != (sites.in_b & ~other_total),
        "both of one place": place[0] & place[1],
        "both running": running & other_running,
        "one of a place, one running": one_running & (place[0] | place[1]),
        "one of a day, one running": one_running & (day[0] | day[1]),
        "both over a long time": long,
        "one over a long time": of.differ("total"),
        "one a part": of.differ("part"),
        "one added": of.differ("added"),
        "set apart": of.either("apart"),
    }


def _when(of: Pairs) -> Columns:
    days, (told, other_told) = of.days_between, of.both("told")
    since = np.abs(told - other_told)  # of one that is not known, nothing below is true
    return {
        "events of one day": days == 0,
        "events of neighbouring days": days == 1,
        "events of other days": days > 1,
        "events years apart": days >= 60,
        "told on one day": since == 0,
        "told a day later": since == 1,
        "told within a week": (since > 1) & (since <= 7),
        "told weeks apart": since > 7,
    }


def _telling(of: Pairs) -> Columns:
    (unknown, other_unknown), same = of.are("teller", None), of.equal("teller")
    known, voice = ~unknown & ~other_unknown, of.sets("voice")
    return {
        "one teller": known & same,
        "two tellers": known & ~same,
        "told by one of two": unknown ^ other_unknown,
        "tellers alike": voice.where(voice.shared, _more_than_an_office),
        "counted on": of.either("counted_on"),
        "a correction": of.either("revised"),
    }


def _more_than_an_office(voice: Words, other: Words) -> bool:
    """Whether of the words that two names share one is not what any office is called."""
    return not voice & other <= _OFFICE


def _numbers(of: Pairs) -> Columns:
    low, high, other_low, other_high = of.ends
    grown, ratio, total = risen(of), how_far(of), of.both("total")
    same = (low == other_low) & (high == other_high)
    sharp = np.where(low >= 20, low, 0.0) % 10 != 0
    return {
        "numbers meet": of.meet,
        "same sharp number": same & sharp,
        "numbers far apart": np.where(grown, 0.0, ratio),
        "risen since": np.where(grown, ratio, 0.0),
        "risen for long": grown & total[0] & total[1],
    }


def _one_article(of: Pairs) -> Columns:
    """What tells within one article alone, where one figure comes before the other."""
    (sentence, other_sentence), (definite, other_definite) = of.both("sentence"), of.both("definite")
    between = np.where(of.second_later, 1, -1) * (other_sentence - sentence)
    return {
        "told in neighbouring sentences": between <= 2,
        "told in one sentence": between == 0,
        "a new place": _new_place(of),
        "an event told of before": np.where(of.second_later, other_definite, definite),
    }


def _new_place(of: Pairs) -> Truths:
    """Whether what stands later names a place that the text around what stands earlier does not."""
    places, names, around = (of.table.sets(name).sets for name in ("places", "names", "around"))
    earlier, later = np.where(of.second_later, (of.a, of.b), (of.b, of.a)).tolist()

    def new(first: int, second: int) -> bool:
        told = " ".join(places[first] | names[first] | around[first])
        return any(place not in told for place in places[second])

    return truths(map(new, earlier, later), len(of))


def _nothing_shared(of: Pairs) -> Truths:
    """Whether two figures that are no running counts, and of no one site, share no name or people."""
    running, other_running = of.are("scope", Scope.RUNNING)
    return ~(running | other_running | of.sets("names").shared | of.sets("peoples").shared)


ACROSS: Final = (_whom, _scene, _names, _reach, _when, _telling, _numbers)
WITHIN: Final = (*ACROSS, _one_article)
