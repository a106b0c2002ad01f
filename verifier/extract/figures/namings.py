"""Numbers that name or point back instead of counting: "Section 177", "the two met", "no one"."""

from __future__ import annotations

from typing import Final

from verifier.extract.figures.candidate import Candidate
from verifier.extract.figures.number import Manner
from verifier.extract.figures.plurals import is_plural
from verifier.extract.figures.wordclasses import AUXILIARIES, OF_THEM, PREPOSITIONS, STOPS, VERBS

_LABELS: Final = frozenset(
    """section sections article articles chapter part page pages figure table act rule level phase grade
    grades resolutions target targets
    category room gate platform route highway flight model type version number no game week season episode
    round stage step channel unit block ward district zone class volume tier world age aged ages
    under-aged formula resolution clause paragraph schedule appendix annex amendment psalm verse line lane
    track lot plot serial pier terminal runway area sector division court studio apartment flat suite exit
    junction interstate opus symphony bottom day days covid boeing airbus apollo iphone galaxy windows
    playstation xbox fortune ftse nasdaq asx tsx dax cac nikkei russell ibex s&p top year years step
    page s""".split()
)
"""Nouns that a number behind them names instead of counting."""


_COUNTING_LABELS: Final = frozenset({"top", "bottom", "days", "years", "s", "day", "year"})
"""Those of them behind which a number with a noun counts: "the top 10 companies"."""


_ONE_IDIOMS: Final = frozenset(
    """point day side way thing hand another reason time night morning such example end else kind sort bit
    stage minute moment glance one area instance""".split()
)


def name(it: Candidate) -> bool:
    """The number of a name or label: "Boeing 737", "Section 177", "Fortune 500"."""
    before = it.tokens.at(it.part.first - 1)
    if it.part.numeral.manner not in (Manner.DIGITS, Manner.WORDS):
        return False
    opening = it.tokens[it.part.numeral.first]
    if (
        opening.capital
        and it.tokens.at(it.part.first - 1).lower == "the"
        and it.tokens.at(it.part.numeral.stop).capital
    ):
        return True
    before_capital = it.part.first > 0 and it.tokens.at(it.part.first - 1).capital
    if opening.capital and before_capital and not _titled(it):
        return it.tokens.at(it.part.first - 1).lower not in STOPS
    if it.bounded or it.part.unit:
        return False
    listed = before.lower in ("and", "or", "to", ",") and it.tokens.at(it.part.first - 2).digits
    if it.plain and listed and it.tokens.at(it.part.first - 3).lower in _LABELS:
        return True
    if before.lower in _LABELS or (
        before.text == "." and it.tokens.at(it.part.first - 2).lower in ("no", "nos", "art", "sec")
    ):
        return not (before.lower in _COUNTING_LABELS and it.phrase)
    if it.plain and len(before.text) == 1 and before.capital and before.lower not in ("a", "i"):
        return True  # "the S P 500"
    if it.plain and it.phrase and it.part.value < _HOUSES and _all_capital(it):
        return True
    if (
        not it.plain
        or before.text.islower()
        or not before.word
        or before.lower in STOPS
        or before.lower in VERBS
    ):
        return False
    plural = it.phrase is not None and is_plural(it.tokens[it.phrase.stop - 1])
    return not plural and not (before.lower.endswith(("ed", "ing")) and it.part.first == 1)


def _titled(it: Candidate) -> bool:
    """Return whether the words around have a headline's capitals: "Storm Kills Three Sailors Off Vela"."""
    around = it.tokens[max(0, it.part.first - _AROUND) : it.part.stop + _AROUND]
    long = [token for token in around if token.word and len(token.text) > _SHORT]
    return len(long) >= _SHORT and all(token.capital for token in long)


_AROUND: Final = 10
"""How many words to both sides tell a headline."""

_SHORT: Final = 3
"""Words of no more letters are small in a headline too."""

_HOUSES: Final = 10_000
"""A number below it before a name in the singular is a house's or a model's."""


def _all_capital(it: Candidate) -> bool:
    """Return whether the words behind are a name in the singular: "358 El Brillo Way", "787 Dreamliner"."""
    words = it.tokens[it.phrase.first : it.phrase.stop] if it.phrase else ()
    return it.part.value != 1 and all(word.capital for word in words) and not is_plural(words[-1])


def one(it: Candidate) -> bool:
    """Refuse "one" as a pronoun or in a set phrase: "no one", "one of them", "at one point"."""
    numeral = it.part.numeral
    if (
        it.part.value != 1
        or it.tokens[numeral.first].lower != "one"
        or it.part.unit in ("percent", "percentage point")
    ):
        return False
    before = it.tokens.at(it.part.first - 1)
    if it.part.unit and not it.phrase:
        return it.tokens.at(numeral.stop).lower in _ONE_IDIOMS
    if it.phrase is None:
        alone = before.lower in ("only", "just", "least")
        return not alone or not it.tokens.at(it.part.stop).word or it.tokens.at(it.part.stop).lower == "of"
    head = it.tokens[it.phrase.stop - 1]
    alone = it.phrase.stop == it.phrase.first + 1
    if alone and is_plural(head) and head.text.islower():  # "as one enters": a verb
        return True
    following = it.tokens.at(it.phrase.stop)
    named = all(word.capital for word in it.tokens[it.phrase.first : it.phrase.stop])
    if named and (not alone or following.capital):
        return True  # "one Ana Belmar": a name
    if before.text == "-" or before.lower in ("this", "no", "each", "every", "any", "the"):
        return True
    return it.tokens.at(numeral.stop).lower in _ONE_IDIOMS or it.tokens.at(numeral.stop).lower == "of"


def anaphoric(it: Candidate) -> bool:
    """Number words without a noun that point back ("the two met") or stand in a set phrase ("in two")."""
    numeral = it.part.numeral
    if not it.bare or it.bounded:
        return False
    before = it.tokens.at(it.part.first - 1).lower
    if numeral.manner is Manner.WORDS and numeral.scale == 1:
        return before in (
            "the",
            "these",
            "those",
            "all",
            "any",
            "other",
            "first",
            "last",
            "or",
            "no",
            "in",
            "us",
            "them",
        )
    if numeral.manner is Manner.VAGUE:
        return before in ("the", "these", "those", "few", "past", "last") or numeral.value < 10
    return False


_GRADES: Final = frozenset("seriously critically severely gravely fatally badly slightly lightly".split())
"""How badly the people behind a bare number are hurt: "seven were hurt, two seriously"."""


def stray(it: Candidate) -> bool:
    """A small bare number in digits that no verb or preposition leads to: on shirts, in lists."""
    if not (it.plain and it.bare and not it.bounded):
        return False
    before = it.tokens.at(it.part.first - 1)
    if before.lower == "" or (it.part.value < 2 and before.lower != "by"):
        return True
    behind = it.tokens.at(it.part.stop).lower
    if behind in AUXILIARIES or behind in _GRADES:
        return False
    if it.tokens.phrase(it.part.stop, it.part.stop + 2) in OF_THEM:
        return False
    led = before.lower in PREPOSITIONS | VERBS | AUXILIARIES or before.lower in (
        "the",
        "and",
        "or",
        "than",
        "only",
        "just",
    )
    return not led and not before.lower.endswith(("ed", "ing", "s"))
