"""Two numbers as a range: "between 30 and 40", "20-30", "five to 10 per cent"."""

from __future__ import annotations

from typing import Final, NamedTuple

from verifier.extract.figures.number import Manner
from verifier.extract.figures.parts import DASHES, Part, part_at
from verifier.extract.figures.tokens import Tokens

_PRECISE: Final = (Manner.DIGITS, Manner.WORDS, Manner.SHARE)


CHANGES: Final = frozenset(
    """rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping jump jumped
    jumps increase increased increases increasing grow grew grown growing decline declined cut cuts
    cutting raise raised raising lower lowered lowering up down reduce reduced reducing climb climbed slip
    slipped surge surged soar soared plunge plunged plummeted tumble tumbled slide slid change changed
    revise revised narrow narrowed ease eased slash slashed boost boosted improve improved widen widened
    shrink shrank move moved push pushed expand expanded swell swelled dip dipped gain gained lost
    advanced added edged ticked hike hiked upped rebounded""".split()
)
"""Words after which "from 20 to 30" is a way gone, not a range."""


class Stretch(NamedTuple):
    """A range: its two parts, the lower one first, and the token at which its words begin."""

    low: Part
    high: Part
    first: int


def stretch_at(tokens: Tokens, low: Part) -> Stretch | None:
    """Return the range that a part opens, or None."""
    if low.numeral.manner not in _PRECISE:
        return None
    joiner, opener = tokens.at(low.stop), tokens.at(low.first - 1).lower
    dashed = joiner.text in DASHES and joiner.text != ""
    hanging = dashed and tokens.at(low.stop + 1).lower in ("to", "or")
    high = _part_behind(tokens, low.stop + 1 + hanging)
    if high is None or (high.numeral.manner is Manner.SHARE) != (low.numeral.manner is Manner.SHARE):
        return None
    low, high = _share_scale(low, high)
    if not (low.value < high.value and _units_agree(low, high)) or _years(tokens, low, high):
        return None
    if (opener == "between" and joiner.lower in ("and", "to")) or (
        dashed and _is_dash_range(tokens, low, high, hanging)
    ):
        return Stretch(low, high, low.first - (opener == "between"))
    if joiner.lower == "to" and (_again(tokens, low, high) or not _moves(tokens, low)):
        return Stretch(low, high, low.first - (opener == "from"))
    apart = high.value - low.value
    if joiner.lower == "or" and low.unit is None and apart <= max(1.0, low.value * 0.5) and low.value > 1:
        return Stretch(low, high, low.first)
    if joiner.lower == "and" and tokens.phrase(low.first - 2, low.first) == "range of":
        return Stretch(low, high, low.first - 2)
    return None


def _again(tokens: Tokens, low: Part, high: Part) -> bool:
    """Return whether a range went to another: the first of "from 5 to 7 per cent to 3 to 5 per cent"."""
    there = low.unit is None and high.unit is not None and tokens.at(high.stop).lower == "to"
    return there and tokens.at(high.stop + 1).digits and tokens.at(high.stop + 2).lower == "to"


def _part_behind(tokens: Tokens, at: int) -> Part | None:
    """Return the part that begins at a token, with its number or with up to three tokens of currency."""
    for number in range(at, min(at + 4, len(tokens))):
        token = tokens[number]
        if token.digits or number == at:
            part = part_at(tokens, number)
            if part and part.first == at:
                return part
        if token.word and len(token.text) > 4:
            return None
    return None


def _share_scale(low: Part, high: Part) -> tuple[Part, Part]:
    """Give "2 to 3 million" its millions twice, and "$5-10" its dollars."""
    if high.numeral.scale >= 12 and low.numeral.scale == 1 and low.value < 1000:
        scaled = low.value * high.numeral.scale
        low = low._replace(value=scaled) if scaled < high.value else low
    if low.money and not high.unit:
        high = high._replace(money=low.money)
    return low, high


def _units_agree(low: Part, high: Part) -> bool:
    return low.unit is None or low.unit == high.unit


def _is_dash_range(tokens: Tokens, low: Part, high: Part, hanging: bool) -> bool:
    """Tell "20-30 people" from the scores, seasons and telephone numbers that dashes join too."""
    if hanging:
        return True
    clean = tokens.at(high.stop).text not in DASHES and not tokens.at(high.stop).digits
    seasons = low.unit is None and 1000 <= low.value <= 2100
    behind = tokens.at(high.stop)
    named = high.unit or low.unit or (behind.word and behind.text.islower())
    score = not high.unit and behind.lower in _SCORE_NOUNS and tokens.at(low.first - 1).lower not in _RANGED
    return bool(clean and named and not score and not (seasons and not high.unit))


_SCORE_NOUNS: Final = frozenset(
    """win victory defeat loss draw lead aggregate to at on in over against and after before with for score
    vote split ruling decision record thrashing triumph success scoreline from as when by while
    but""".split()
)


_RANGED: Final = frozenset("of about some around roughly aged ages only just estimated by".split())
"""Words behind which two numbers are no score: "aged 5-11 in", "a crowd of 40-50 at"."""


def _years(tokens: Tokens, low: Part, high: Part) -> bool:
    """Return whether the lower end is a year: "between 1600 and 1900", "in 2013 to 59,000"."""
    if low.unit or not (
        low.value == int(low.value) and 1500 <= low.value <= 2100 and tokens[low.numeral.first].text.isdigit()
    ):
        return False
    both = high.unit is None and high.value <= 2100 and tokens[high.numeral.first].text.isdigit()
    return both or tokens.at(low.first - 1).lower in ("in", "since", "of", "from")


def _moves(tokens: Tokens, low: Part) -> bool:
    """Return whether the words before say that something went from the one number to the other."""
    if low.unit is not None and tokens.at(low.first - 1).lower == "to":
        return True
    start = low.first - (tokens.at(low.first - 1).lower == "from")
    reach = 8 if start < low.first else 4
    if start == low.first and low.unit is None:
        return False
    return any(token.lower in CHANGES for token in tokens[max(0, start - reach) : start])
