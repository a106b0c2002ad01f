"""Numbers that are no figures: years, clock times, ages, scores, and the numbers in names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from verifier.extract.figures.nouns import Phrase, is_plural
from verifier.extract.figures.numerals import Manner
from verifier.extract.figures.parts import Part
from verifier.extract.figures.tokens import Tokens
from verifier.extract.figures.wordclasses import AUXILIARIES, CALENDAR, MONTHS, PREPOSITIONS, STOPS, VERBS


class Candidate(NamedTuple):
    """A number that may be a figure, with what was found around it."""

    tokens: Tokens
    part: Part
    phrase: Phrase | None
    bounded: bool

    @property
    def bare(self) -> bool:
        """Whether it has neither unit nor noun."""
        return self.part.unit is None and self.phrase is None

    @property
    def plain(self) -> bool:
        """Whether it is a whole number in digits without separators, scale or unit, as numbers in names are."""
        numeral = self.part.numeral
        if numeral.manner is not Manner.DIGITS or self.part.unit or numeral.scale != 1:
            return False
        return self.tokens[numeral.first].text.isdigit() and numeral.stop == numeral.first + 1


_LABELS: Final = frozenset(
    """section sections article articles chapter part page pages figure table act rule level phase grade category
    room gate platform route highway flight model type version number no game week season episode round
    stage step channel unit block ward district zone class volume tier world age aged ages under-aged formula
    resolution clause paragraph schedule appendix annex amendment psalm verse line lane track lot plot serial pier
    terminal runway area sector division court studio apartment flat suite exit junction interstate opus symphony
    day days covid boeing airbus apollo iphone galaxy windows playstation xbox fortune top year years step page s""".split()
)
"""Nouns that a number behind them names instead of counting."""

_CLOCK: Final = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bst", "hrs", "est", "utc"})
_SLASHES: Final = frozenset("/_@#&=?")
_EMPTY_RANKS: Final = frozenset(
    """half halves quarter party parties amendment world hand thought thoughts degree century centuries person
    anniversary generation floor grade graders grader of to and or but in on at from base class rate wave-length lady
    opinion nature language cousin tier string row street avenue leg minute one ones inning set""".split()
)
_ONE_IDIOMS: Final = frozenset(
    """point day side way thing hand another reason time night morning such example end else kind sort bit stage
    minute moment glance one area instance""".split()
)
_AGE_NOUNS: Final = frozenset({"year-old", "years-old", "year-olds", "yr-old", "month-old", "week-old", "day-old"})


def refused(candidate: Candidate) -> bool:
    """Return whether the number is no figure."""
    return any(says_no(candidate) for says_no in _REFUSALS)


def _in_a_name(it: Candidate) -> bool:
    """Numbers touched by letters, slashes and the like: paths, dates, "3G", "4x4", "1990s"."""
    first, stop = it.part.first, it.part.stop
    before, behind = it.tokens.at(first - 1), it.tokens.at(stop)
    if before.text == "." and it.tokens.glued(first) and it.tokens.glued(first - 1):
        return it.tokens.at(first - 2).text[-1:].isdecimal()
    if it.tokens.glued(first) and (before.text in _SLASHES or before.word or before.digits or before.text in "+\\"):
        return True
    if not it.tokens.glued(stop):
        return False
    at = it.part.numeral.stop
    return behind.text in _SLASHES and not it.part.money or (behind.word and at == stop) or behind.digits


def _clock(it: Candidate) -> bool:
    """Clock times, ratios and scores with a colon."""
    first, stop = it.part.first, it.part.stop
    behind = it.tokens.at(stop)
    if behind.lower in _CLOCK or it.tokens.at(it.part.numeral.stop).lower in _CLOCK:
        return True
    colon = it.tokens.at(first - 1).text == ":" and it.tokens.glued(first) and it.tokens.glued(first - 1)
    return colon or (behind.text == ":" and it.tokens.glued(stop) and it.tokens.glued(stop + 1))


def _dashed(it: Candidate) -> bool:
    """Scores, telephone numbers, seasons: digits joined by a dash that is no range; "two-wheeler"."""
    first, stop = it.part.first, it.part.numeral.stop
    before, behind = it.tokens.at(first - 1), it.tokens.at(stop)
    if before.text in ("-", "–") and it.tokens.glued(first) and it.tokens.glued(first - 1):
        return it.tokens.at(first - 2).lower != "sub"
    if behind.text not in ("-", "–") or not it.tokens.glued(stop) or not it.tokens.glued(stop + 1):
        return False
    return it.part.measure is None and it.phrase is None


def _serial(it: Candidate) -> bool:
    """Leading zeros, digits beside digits, numbered lists."""
    numeral = it.part.numeral
    if numeral.manner is not Manner.DIGITS:
        return False
    text = it.tokens[numeral.first].text
    if len(text) > 1 and text[0] == "0" and text[1] != ".":
        return True
    if it.tokens.at(it.part.first - 1).digits and it.part.money is None:
        return True
    listed = numeral.first == 0 and it.tokens.at(1).text in (".", ")") and it.plain
    return listed or (it.tokens.at(numeral.stop).digits and it.part.unit is None)


def _date(it: Candidate) -> bool:
    """Days of a month, and years."""
    if it.part.unit or it.part.numeral.manner not in (Manner.DIGITS, Manner.RANK):
        return False
    before, behind = it.tokens.at(it.part.first - 1), it.tokens.at(it.part.stop)
    if before.text == ".":
        before = it.tokens.at(it.part.first - 2)
    month = (before.lower in MONTHS and before.capital) or (behind.lower in MONTHS and behind.capital)
    if month and it.part.value <= 31 or (behind.lower == "of" and it.tokens.at(it.part.stop + 1).lower in MONTHS):
        return True
    if not (it.plain and 1500 <= it.part.value <= 2100):
        return False
    if before.capital and before.lower not in STOPS and before.lower not in VERBS and it.part.first > 1:
        return True
    counted = it.phrase is not None and is_plural(it.tokens[it.phrase.stop - 1]) and it.phrase.stop - it.phrase.first <= 2
    dated = before.lower in _BEFORE_YEARS or before.lower in CALENDAR or before.text == ","
    if it.bounded:
        return before.lower not in ("than", "of", "least", "over", "estimated") and not counted
    return not counted or dated


_BEFORE_YEARS: Final = frozenset(
    "in since by until till during before after early late mid circa from and to the of between year".split()
)


def _age(it: Candidate) -> bool:
    """Ages that describe a person: "Smith, 45, said", "the 22-year-old", "aged 12", "(45)"."""
    tokens, part = it.tokens, it.part
    behind = tokens.at(part.numeral.stop + (tokens.at(part.numeral.stop).text == "-"))
    if behind.lower in _AGE_NOUNS or tokens.phrase(part.numeral.stop, part.numeral.stop + 2) == "year old":
        return True
    if tokens.at(part.first - 1).lower in ("aged", "age", "ages") or tokens.phrase(part.first - 2, part.first) == "age of":
        return True
    before = tokens.at(part.first - 1).text
    if not it.plain or not it.bare or part.value > 120:
        return False
    closed = tokens.at(part.stop).text in (",", ")", ";", ".", "") or tokens.at(part.stop).lower in ("and", "who", "was", "of")
    return closed and (before == "(" or (before == "," and tokens.at(part.first - 2).word))


def _name(it: Candidate) -> bool:
    """The number of a name or label: "Boeing 737", "Section 177", "Fortune 500"."""
    before = it.tokens.at(it.part.first - 1)
    if it.part.numeral.manner not in (Manner.DIGITS, Manner.WORDS):
        return False
    opening = it.tokens[it.part.numeral.first]
    if opening.capital and it.part.first > 0 and it.tokens.at(it.part.first - 1).capital:
        return it.tokens.at(it.part.first - 1).lower not in STOPS
    if it.bounded or it.part.unit:
        return False
    if before.lower in _LABELS or (before.text == "." and it.tokens.at(it.part.first - 2).lower in ("no", "nos", "art", "sec")):
        return not (before.lower in ("top", "days", "years", "s", "day", "year") and it.phrase)
    if it.plain and it.phrase and _all_capital(it):
        return True
    if not it.plain or not before.capital or before.lower in STOPS or before.lower in VERBS:
        return False
    plural = it.phrase is not None and is_plural(it.tokens[it.phrase.stop - 1])
    return not plural and not (before.lower.endswith(("ed", "ing")) and it.part.first == 1)


def _all_capital(it: Candidate) -> bool:
    """Return whether the words behind are a name in the singular: "358 El Brillo Way", "787 Dreamliner"."""
    words = it.tokens[it.phrase.first : it.phrase.stop] if it.phrase else ()
    return it.part.value != 1 and all(word.capital for word in words) and not is_plural(words[-1])


def _empty_rank(it: Candidate) -> bool:
    """Ordinals in names and set phrases: "Second Army", "third party", "the 22nd amendment"."""
    if it.part.numeral.manner is not Manner.RANK:
        return False
    if it.bounded:
        return True
    following = it.tokens.at(it.part.stop + (it.tokens.at(it.part.stop).text == "-"))
    tied = it.tokens.at(it.part.stop).text == "-" and not following.lower.endswith(("est", "most"))
    if tied or it.phrase is None or following.capital or not following.word or following.lower in _EMPTY_RANKS:
        return True
    head = it.tokens[it.phrase.stop - 1].lower
    opener = it.tokens.at(it.part.first - 1)
    spoken = it.part.first == 0 or opener.text in (",", ";", ":", "“", '"') or opener.lower in AUXILIARIES
    return head in _EMPTY_RANKS or spoken or following.lower in VERBS


def _one(it: Candidate) -> bool:
    """ "One" as a pronoun or in a set phrase: "no one", "one of them", "at one point"."""
    numeral = it.part.numeral
    if it.part.value != 1 or it.tokens[numeral.first].lower != "one" or it.part.unit in ("percent", "percentage point"):
        return False
    before = it.tokens.at(it.part.first - 1)
    if it.part.unit and not it.phrase:
        return it.tokens.at(numeral.stop).lower in _ONE_IDIOMS
    if it.phrase is None:
        alone = before.lower in ("only", "just", "least")
        return not alone or not it.tokens.at(it.part.stop).word or it.tokens.at(it.part.stop).lower == "of"
    if before.text == "-" or before.lower in ("this", "no", "each", "every", "any", "the"):
        return True
    return it.tokens.at(numeral.stop).lower in _ONE_IDIOMS or it.tokens.at(numeral.stop).lower == "of"


def _anaphoric(it: Candidate) -> bool:
    """Number words without a noun that point back ("the two met") or stand in a set phrase ("in two")."""
    numeral = it.part.numeral
    if not it.bare or it.bounded:
        return False
    before = it.tokens.at(it.part.first - 1).lower
    if numeral.manner is Manner.WORDS and numeral.scale == 1:
        return before in ("the", "these", "those", "all", "any", "other", "first", "last", "or", "no", "in", "us", "them")
    if numeral.manner is Manner.VAGUE:
        return before in ("the", "these", "those", "few", "past", "last") or numeral.value < 10
    return False


def _stray(it: Candidate) -> bool:
    """A small bare number in digits that no verb or preposition leads to: shirt numbers, list numbers, furniture."""
    if not (it.plain and it.bare and not it.bounded):
        return False
    before = it.tokens.at(it.part.first - 1)
    if it.part.value < 2 or before.lower == "":
        return True
    behind = it.tokens.at(it.part.stop).lower
    if behind in AUXILIARIES or it.tokens.phrase(it.part.stop, it.part.stop + 2) in ("of them", "of whom", "of which"):
        return False
    led = before.lower in PREPOSITIONS | VERBS | AUXILIARIES or before.lower in ("the", "and", "or", "than", "only", "just")
    return not led and not before.lower.endswith(("ed", "ing", "s"))


_REFUSALS: Final[tuple[Callable[[Candidate], bool], ...]] = (
    _in_a_name, _clock, _dashed, _serial, _date, _age, _name, _empty_rank, _one, _anaphoric, _stray,
)  # fmt: skip
