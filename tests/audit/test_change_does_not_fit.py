"""FIG009 on written articles."""

from __future__ import annotations

import pytest

from claims.interval import Comparator
from tests.audit.counted import told
from tests.compare.article import Count, Told, article
from verifier.audit import Subject
from verifier.audit.rules.change_does_not_fit import RULE


def found(sentence: str | Told) -> list[str]:
    given = sentence if isinstance(sentence, Told) else told(sentence)
    return [f.message.partition(" Which")[0] for f in RULE.check(Subject(reading=article(given)))]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("It rose 20 per cent from 100 to 150 ships.", "“20 per cent” does not fit"),
        ("It rose 20 per cent to 150 from 100 ships.", "“20 per cent” does not fit"),
        ("It fell by a third, from 90 to 45.", "“a third” does not fit"),
        ("A 20 per cent rise, from 100 to 150.", "“20 per cent” does not fit"),
        ("It rose from 100 to 150, an increase of 20 per cent.", "“20 per cent” does not fit"),
        ("It had $120 million, up 40 per cent from $100 million.", "“40 per cent” does not fit"),
        (
            "It rose 0.5 percentage points from 3 per cent to 4 per cent.",
            "“0.5 percentage points” does not fit",
        ),
        ("It rose 20 basis points from 3 per cent to 4 per cent.", "“20 basis points” does not fit"),
        ("It rose 1 per cent from $107 million (9 ships) to $147 million.", "“1 per cent” does not fit"),
        ("It had 167 ships, down 2.1 per cent from 190 ships.", "“2.1 per cent” does not fit"),
        ("It increased to 80 from 90.", "“increased” from"),
        ("It fell from 500 to 600 ships.", "“fell” from"),
        ("It doubled to 60 from 40.", "“doubled” does not fit"),
        ("It more than doubled to 60 from 40.", "“doubled” does not fit"),
        ("It halved to 30 from 40.", "“halved” does not fit"),
        ("It was up from 40 to 60, a doubling.", "“doubling” does not fit"),
        ("It was cut by half from $90 to $60.", "“by half” does not fit"),
        ("It grew nearly 20 per cent from 100 to 150.", "“nearly 20 per cent” does not fit"),
        ("It rose 20 per cent from about 100 to 150.", "“20 per cent” does not fit"),
    ],
)
def test_a_change_must_fit_its_ends(sentence: str, why: str) -> None:
    (message,) = found(sentence)
    assert message.startswith(why)


def test_the_message_says_what_the_change_is_in_per_cent() -> None:
    (message,) = found("It rose 20 per cent from 100 to 150 ships.")
    assert message == "“20 per cent” does not fit from “100” to “150 ships”, which is 50 per cent."
    (message,) = found("It fell from 500 to 600.")
    assert message == "“fell” from “500” to “600” goes the other way."


@pytest.mark.parametrize(
    "sentence",
    [
        "It rose 50 per cent from 100 to 150.",
        "It rose 3.3 per cent from $61.9 billion to $63.9 billion.",
        "It rose about 50 per cent from 100 to 145.",
        "It rose more than 40 per cent from 100 to 150.",
        "It rose 33 per cent from 3 per cent to 4 per cent.",
        "It rose 1 per cent from 3 per cent to 4 per cent.",
        "It rose 7.5 per cent to $331 billion, up from $308 billion.",
        "It rose from more than 100 to 150, or 40 per cent.",
        "It rose 90 per cent from 0 to 5.",
        "It doubled to 81 from 40.",
        "It nearly doubled to 75 from 40.",
        "It more than halved to 30 from 80.",
        "It fell to 139 yen from 135.",
        "It dropped from 12 to 15 in the table.",
        "It dropped from 12th to 15th.",
        "It fell from -2 to -5.",
        "It rose 90 per cent from 0 to -5.",
        "It fell from 90 to 80, and rose to 95 from 80.",
        "It went from 100 to 50.",
        "It rose, but costs went from 100 to 50.",
        "It rose 20 per cent; they went from 100 to 50.",
        "It fell from 90 people to 100 ships.",
        "It is up from 37 in May and that is down from 49.",
        "It rose to 300 from dozens 40.",
    ],
)
def test_what_fits_and_what_is_no_change_is_let_pass(sentence: str) -> None:
    assert found(sentence) == []


def test_a_range_from_one_number_to_another_is_taken_for_the_ends() -> None:
    text = "It doubled from 40 to 60."
    reading = article(Told(text, [Count("from 40 to 60", 40, "", None)]))
    (claim,) = reading.claims
    (figure,) = claim.figures
    between = figure.model_copy(update={"low": 40.0, "high": 60.0, "comparator": Comparator.BETWEEN})
    changed = claim.model_copy(update={"figures": (between,)})
    (finding,) = RULE.check(Subject(reading=reading.model_copy(update={"claims": (changed,)})))
    assert finding.place.text == "40" and [place.text for place in finding.related] == ["60"]
