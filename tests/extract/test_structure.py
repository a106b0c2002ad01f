"""Which stretches of a text are the article's."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given

from claims.document import PartKind
from claims.span import Span
from tests.strategies import texts
from verifier.extract.structure import Block, is_heading, structure
from verifier.extract.structure.lines import blocks

HEADLINE, PARAGRAPH, BOILERPLATE = PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.BOILERPLATE
LONG = "The harbour office of Port Vela said on Monday that the ferry"
"""A line long enough to be wrapped."""


def lines(text: str) -> list[str]:
    return [b.words(text) for b in blocks(text)]


def kinds(text: str, *, title: str | None = None) -> list[tuple[PartKind, str]]:
    return [(b.kind, b.span.words(text)) for b in structure(text, title=title).blocks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\u00a0\n\t", []),
        ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("One.\r\n\r\nTwo.\u2028Three.\u0085Four.", ["One.", "Two.", "Three.", "Four."]),
        ("\ufeff  One. \u00a0\nTwo.\u3000", ["One.", "Two."]),
        (f"{LONG}\nhad sunk.", [f"{LONG}\nhad sunk."]),
        (f"{LONG}\r\nhad sunk.", [f"{LONG}\r\nhad sunk."]),
        (f"{LONG}\n{LONG.lower()}\nhad sunk.", [f"{LONG}\n{LONG.lower()}\nhad sunk."]),
        (f"{LONG}\n\nhad sunk.", [LONG, "had sunk."]),
        (f"{LONG}.\nhad sunk.", [f"{LONG}.", "had sunk."]),
        (f"{LONG}\nHad sunk.", [LONG, "Had sunk."]),
        ("A heading\nthe ferry sank.", ["A heading", "the ferry sank."]),
    ],
)
def test_a_line_is_a_block_and_a_hard_wrapped_one_goes_on(text: str, found: list[str]) -> None:
    assert lines(text) == found


def test_the_first_line_without_a_stop_is_the_headline() -> None:
    text = "Ferry lost off Port Vela\n\nA ferry sank. Nobody was hurt."
    (headline, paragraph) = structure(text).blocks
    assert (headline.kind, headline.why, len(headline.sentences)) == (HEADLINE, "first line", 1)
    assert (paragraph.kind, paragraph.why, len(paragraph.sentences)) == (PARAGRAPH, "", 2)


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Ferry lost off Port Vela", None, PARAGRAPH),
        ("Ferry lost off Port Vela", "FERRY  lost off Port Vela", HEADLINE),
        ("Ferry lost.\nA ferry sank.", "Another title", PARAGRAPH),
        ("Ferry lost.\nA ferry sank.", "Ferry lost.", HEADLINE),
        ("word " * 31 + "\nA ferry sank.", None, PARAGRAPH),
        ("A ferry sank.\nIt is lost.", None, PARAGRAPH),
    ],
)
def test_a_first_line_is_the_headline_by_the_title_or_by_its_shape(
    text: str, title: str | None, kind: PartKind
) -> None:
    assert kinds(text, title=title)[0][0] is kind


def test_furniture_before_the_headline_does_not_hide_it() -> None:
    text = "Skip to content\nFerry lost off Port Vela\nA ferry sank."
    assert [kind for kind, _ in kinds(text)] == [BOILERPLATE, HEADLINE, PARAGRAPH]


def test_a_run_of_three_short_lines_is_a_menu_and_two_are_none() -> None:
    assert [b.why for b in structure("World\nSports pages\nWeather\nA ferry sank.").blocks] == [
        "menu"
    ] * 3 + [""]
    assert [b.why for b in structure("A ferry sank.\nThe crew\nThe shore").blocks] == ["", "", ""]


def test_furniture_in_a_menu_keeps_its_own_reason() -> None:
    found = structure("World\nMenu\nWeather\nA ferry sank.").blocks
    assert [b.why for b in found] == ["menu", "navigation", "menu", ""]


@pytest.mark.parametrize("lead", ["PORT VELA (AP) —", "PORT VELA, Morland, March 4 —", "PORT VELA --"])
def test_a_dateline_is_cut_off_its_paragraph(lead: str) -> None:
    text = f"{lead} A ferry sank."
    assert kinds(text) == [(BOILERPLATE, lead), (PARAGRAPH, "A ferry sank.")]
    assert structure(text).blocks[0].why == "dateline"


def test_an_address_alone_is_one_block() -> None:
    assert kinds("https://harbour.example/12") == [(BOILERPLATE, "https://harbour.example/12")]


def test_the_body_is_what_is_no_boilerplate() -> None:
    found = structure("Ferry lost off Port Vela\nA ferry sank.\nLeave a comment")
    assert found.body == found.blocks[:2]
    assert found.blocks[0].part.kind is HEADLINE
    assert found.blocks[0].part.span == found.blocks[0].span


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("What comes next", True),
        ("What comes next?", False),
        ("What comes next for the seven lost crews", False),
        ("x" * 81, False),
    ],
)
def test_a_few_words_without_a_stop_are_a_heading(words: str, heading: bool) -> None:
    assert is_heading(words) is heading


@given(text=texts)
def test_every_word_lies_in_exactly_one_block_and_blocks_are_in_order(text: str) -> None:
    found = structure(text).blocks
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    held = {at for block in found for at in range(block.span.start, block.span.end)}
    blank = "\u200b\ufeff"
    assert all(at in held for at, c in enumerate(text) if not c.isspace() and c not in blank)
    assert all(block.sentences and _inside(block) for block in found)


def _inside(block: Block) -> bool:
    return all(block.span.covers(s) for s in block.sentences)


@pytest.mark.parametrize("text", ["\x00", "\u202e", "\u200b", "“", "\n\x1b\n", "e\u0301", "🕊\r\n🕊"])
def test_odd_characters_break_nothing(text: str) -> None:
    assert all(Span(start=0, end=len(text)).covers(b.span) for b in structure(text).blocks)


@pytest.mark.parametrize(
    "fragment", ["a", "A. ", "\n", "https://", "“", "said. “Go!” He said ", "agency. Wire. "]
)
def test_a_long_text_of_one_fragment_is_read_in_linear_time(fragment: str) -> None:
    started = time.process_time()
    structure(fragment * (200_000 // len(fragment)))
    assert time.process_time() - started < 10


def test_the_seed_has_a_headline_and_ends_in_boilerplate(seed: str) -> None:
    found = structure(seed).blocks
    assert found[0].kind is HEADLINE
    assert [b.kind for b in found[1:-3]] == [PARAGRAPH] * (len(found) - 4)
    assert [(b.kind, b.why) for b in found[-3:]] == [
        (BOILERPLATE, "comment form"),
        (BOILERPLATE, "comment form"),
        (BOILERPLATE, "navigation"),
    ]


def test_the_seed_has_twenty_sentences_and_the_broken_ones_are_whole(seed: str) -> None:
    paragraphs = [b for b in structure(seed).blocks if b.kind is PARAGRAPH]
    found = [s.words(seed) for b in paragraphs for s in b.sentences]
    assert len(found) == 20
    assert any("hostages. captured by" in s and s.startswith("Russian media") for s in found)
    assert any(s.endswith("agency. Tass on October 29.") and s.startswith("During a meeting") for s in found)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The bridge cost 12 million crowns.",
        "Correction, 12 March 2024: The bridge cost 12 million crowns.",
        "Corrections and clarifications (March 12): Ms. Berg is the mayor.",
        "An earlier version of this article said that the bridge had opened.",
        "Because of an editing error, a previous version of this story misstated its cost.",
        "This article was amended on 12 March 2024.",
        "This story has been updated to correct the cost of the bridge.",
    ],
)
def test_a_note_of_correction_is_a_part_of_its_own(note: str) -> None:
    assert kinds(f"Bridge opens\n\nThe bridge has opened.\n\n{note}")[-1] == (PartKind.CORRECTION, note)


@pytest.mark.parametrize(
    "words",
    [
        "Corrections officers said: nobody had left.",
        "The market went through a correction on Monday: shares fell by a tenth.",
        "An earlier version of the law had been refused by the court.",
        "This article of the treaty was amended in 1998.",
        "The report was corrected by the ministry on Monday.",
    ],
)
def test_what_only_speaks_of_corrections_is_none(words: str) -> None:
    assert kinds(f"Bridge opens\n\nThe bridge has opened.\n\n{words}")[-1] == (PARAGRAPH, words)
