"""Figures of different quantities are never taken for one: other happenings, other people, other units."""

from __future__ import annotations

from itertools import combinations

import pytest

from claims.figure import Quantity
from claims.span import Span
from claims.tolls import is_measure
from verifier.extract.figures import find_figures
from verifier.extract.figures.measures import LETTERS, MEASURES
from verifier.extract.figures.symbols import SYMBOLS, symbol

RAID = (
    "About 1,500 Hamas gunmen raided across the Israeli border, kidnapping more than 200 hostages and taking "
    "them to the Gaza Strip."
)
STRIKES = (
    "After the Hamas attack killed 1,400 people, Israel bombarded Gaza with air strikes, killing more than "
    "8,000 Palestinians in the narrow strip of land."
)
LIST = "Hamas had received a list of eight Russian hostages and was trying to locate them for their release."
FREED = "To date, Hamas has only released four hostages."
DEAD = "The force says 50 hostages have been killed by Israeli airstrikes across the Gaza Strip."


def quantities(text: str) -> dict[str, Quantity]:
    found = find_figures(text, Span(start=0, end=len(text)))
    return {figure.text: figure.quantity for figure in found if figure.quantity}


def happening(text: str) -> list[str | None]:
    return [quantity.happening for quantity in quantities(text).values()]


def test_hostages_taken_killed_released_and_listed_are_four_quantities() -> None:
    found = [
        quantities(RAID)["more than 200 hostages"],
        quantities(DEAD)["50 hostages"],
        quantities(FREED)["four hostages"],
        quantities(LIST)["eight Russian hostages"],
    ]
    assert [quantity.happening for quantity in found] == ["kidnapped", "killed", "released", None]
    assert all(a != b for a, b in combinations(found, 2))


def test_the_dead_of_one_people_are_not_all_the_dead() -> None:
    everybody, palestinians = quantities(STRIKES).values()
    assert everybody.happening == palestinians.happening == "killed"
    assert everybody.unit == palestinians.unit == "person"
    assert (everybody.qualifiers, palestinians.qualifiers) == ((), ("palestinian",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast injured 30 sailors.", ["injured"]),
        ("Twelve miners died in the pit.", ["killed"]),
        ("Twelve miners were rescued and 30 were injured.", ["rescued", "injured"]),
        ("The storm killed five farmers and three children.", ["killed", "killed"]),
        ("Five farmers and three children were displaced.", ["displaced", "displaced"]),
        ("The death toll rose to 8,000.", ["killed"]),
        ("Police arrested ten students.", ["arrested"]),
        ("The fleet fired thousands of rockets.", ["fired"]),
        ("Twenty officers killed a bear.", [None]),
        ("Three banks jointly released guidelines.", [None]),
        ("Forty boats lay in the harbour.", [None]),
        ("The flood claimed the lives of 18 farmers.", ["killed"]),
        ("The flood cost 40 lives.", ["killed"]),
        ("Gunmen killed 30 people and 19 others were taken hostage.", ["killed", "kidnapped"]),
        (
            "Officials said 90 people died, including 26 children, and 45 were hurt.",
            ["killed", "killed", "injured"],
        ),
        ("The clinic improved the lives of 500 children.", [None]),
        ("The death toll of the raids on the old town rose to 8 civilians.", ["killed"]),
        ("The road rose to 800 metres.", [None]),
        ("Some 90 people, most of them farmers, have died.", ["killed"]),
        ("Some 90 people, said the mayor, in town.", [None]),
        (
            "The raid killed 90 people, twelve of them children, and wounded 20 others.",
            ["killed", "killed", "injured"],
        ),
        ("The toll was put at 5 while 9 others were injured.", ["killed", "injured"]),
    ],
)
def test_what_happens_comes_from_the_verb_of_the_same_clause(text: str, expected: list[str | None]) -> None:
    assert happening(text) == expected


def test_casualties_without_a_noun_are_persons() -> None:
    assert quantities("Officials said 36 were killed.")["36"].unit == "person"


def test_place_and_period_are_kept_as_the_article_words_them() -> None:
    (found,) = quantities("Nine boats sank in the Red Sea over the past month.").values()
    assert (found.place, found.period) == ("Red Sea", "past month")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("As jets pound Vela, killing 40 people, talks go on.", "Vela"),
        ("A bomb went off at a mill in Vela, Ondria, on Monday, wounding 30.", "Vela"),
        ("Jets pounded Ondria after the raid on Vela, killing 40.", "Ondria"),
        ("It answers the attack on Vela by the League, which killed 90 people.", "Vela"),
        ("The blast in the Velan Gulf that had wounded 20 sailors was heard.", "Velan Gulf"),
        ("Gunmen stormed a fair in southern Vela, killing 90 people.", "southern Vela"),
        ("Some 90 people were killed in Vela and Ondria.", "Vela and Ondria"),
        ("Some 90 people were killed in Vela and Mayor Ana Belmar said so.", "Vela"),
        ("Some 90 guards were killed in the occupied West Vela on Monday.", "West Vela"),
        ("Ten guards were hurt in a Vela hotel.", None),
        ("Jets hit Ondria in answer to a League attack that killed 90 people.", None),
        ("The mayor of Vela, killing time, met 20 people.", None),
    ],
)
def test_harm_that_a_clause_leads_to_was_done_where_the_clause_says(text: str, place: str | None) -> None:
    (found,) = quantities(text).values()
    assert found.place == place


def test_a_part_behind_whom_has_its_own_noun() -> None:
    whole, part = quantities("The raid killed 90 people, of whom 22 were soldiers, she said.").values()
    assert (whole.unit, part.unit, part.happening) == ("person", "soldier", "killed")


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("The Vela government confirmed nine of its citizens were killed.", ("vela",)),
        ("Ondria’s ministry said 12 of its nurses were killed.", ("ondria",)),
        ("Officials said nine of their guards were killed.", ()),
        ("As it rained in Vela, the office said nine of its nurses were hurt.", ()),
    ],
)
def test_its_citizens_are_those_of_the_name_before(text: str, qualifiers: tuple[str, ...]) -> None:
    (found,) = quantities(text).values()
    assert found.qualifiers == qualifiers


def test_what_is_counted_may_stand_behind_the_end_of_a_quotation() -> None:
    (found,) = quantities("She has learnt that “more than 10” Velan sailors were hurt.").values()
    assert (found.unit, found.qualifiers, found.happening) == ("sailor", ("velan",), "injured")


def test_a_number_without_a_unit_has_no_quantity() -> None:
    assert quantities("The index closed at 98.87 again.") == {}


def test_every_measure_that_is_read_is_known_as_one_that_counts_nobody() -> None:
    read = MEASURES | set(LETTERS.values()) | {symbol(written) or "" for written in SYMBOLS}
    assert [name for name in sorted(read) if not is_measure(name)] == []
    assert [name for name in ("bar", "mole", "megaphone", "person") if is_measure(name)] == []


def test_a_rate_is_told_from_a_sum() -> None:
    rate, sum_ = (quantities(f"Oil sells at {words}.")["$20"] for words in ("$20 a barrel", "$20"))
    assert rate.qualifiers == ("per barrel",)
    assert rate != sum_
