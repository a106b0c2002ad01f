"""What stands on a page and is not the article."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from tests.strategies import words
from verifier.extract.structure.furniture import LONGEST, furniture, lead_in


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("https://harbour.example/news/12", "address of a page"),
        ("www.harbour.example", "address of a page"),
        ("Leave a Comment", "comment form"),
        ("Post your reply below", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("Save my name, email and website in this browser", "comment form"),
        ("12 Comments", "comment form"),
        ("Comments are closed.", "comment form"),
        ("Log in to comment", "comment form"),
        ("Scroll to Top", "navigation"),
        ("Skip to content", "navigation"),
        ("Next article", "navigation"),
        ("Page 2 of 3", "navigation"),
        ("Read more about the harbour", "link"),
        ("Related stories:", "link"),
        ("ALSO READ: The ferry that never sailed", "link"),
        ("Share on Facebook", "share button"),
        ("Follow us on Twitter", "share button"),
        ("Subscribe to our free newsletter", "subscription"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "advertisement"),
        ("© 2021 The Vela Courier", "rights"),
        ("The Vela Courier. All rights reserved.", "rights"),
        ("Photo: Ines Moll", "credit"),
        ("The pier at dawn. Ines Moll / AFP", "credit"),
        ("(Reporting by Ines Moll)", "credit"),
        ("Additional reporting by Ines Moll", "credit"),
        ("By Ines Moll and Tom Arkwright", "byline"),
        ("by Ines Moll, Tom Arkwright in Vela", "byline"),
        ("PORT VELA, Morland, March 4 —", "dateline"),
        ("https://harbour.example/" + "1" * LONGEST, "address of a page"),
        ("Published 4 March 2021", "byline"),
        ("4 min read", "reading time"),
        ("LOCAL NEWS", "section heading"),
        ("* * *", "ornament"),
    ],
)
def test_furniture_is_known_and_its_reason_named(line: str, why: str) -> None:
    assert furniture(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank off Port Vela.",
        "By noon the harbour was closed.",
        "By Monday Vela was quiet",
        "Comments by the mayor drew laughter.",
        "Share prices fell by a tenth.",
        "Menu prices rose in Port Vela.",
        "THE FERRY IS LOST!",
        "Read " + "more " * LONGEST,
    ],
)
def test_a_line_that_may_be_the_articles_is_no_furniture(line: str) -> None:
    assert furniture(line) == ""


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("https://harbour.example/12 The ferry sank.", "https://harbour.example/12"),
        ("https://harbour.example/12The ferry sank.", "https://harbour.example/12"),
        ("PORT VELA — The ferry sank.", "PORT VELA —"),
        (
            "PORT VELA, Morland, March 4 (Reuters) - The ferry sank.",
            "PORT VELA, Morland, March 4 (Reuters) -",
        ),
        ("PORT VELA (Vela Wire) -- The ferry sank.", "PORT VELA (Vela Wire) --"),
        ("Port Vela (AP) — The ferry sank.", "Port Vela (AP) —"),
        ("The ferry — a red one — sank.", ""),
        ("", ""),
    ],
)
def test_an_address_or_a_dateline_leads_in(line: str, lead: str) -> None:
    assert line[: lead_in(line)] == lead


@given(line=words)
def test_a_lead_in_ends_inside_its_line(line: str) -> None:
    assert 0 <= lead_in(line) <= len(line)
    assert isinstance(furniture(line), str)


@pytest.mark.parametrize(
    "fragment",
    [
        "A",
        "A ",
        "By A, ",
        "A-",
        "A,",
        "get ",
        "https://",
        "share on ",
        "(a",
        ", A",
        "1",
        "comment ",
        "\u00a0",
    ],
)
def test_the_longest_lines_that_are_looked_at_cost_little(fragment: str) -> None:
    line = (fragment * LONGEST)[:LONGEST]
    started = time.process_time()
    for _ in range(20):
        furniture(line)
        furniture(f"By {line}"[: LONGEST - 1] + "!")
        lead_in(line * 500)
    assert time.process_time() - started < 5
