"""PDF files become the text that a person reads on their pages, and what was left out or mended is told."""

from __future__ import annotations

import datetime
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.making import LocatorKind
from tests.ingest.papers import At, column, file, pdf
from verifier.errors import BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest import Arrival, Override

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]
Open = Callable[[bytes], Arrival]

TOLD = [
    "Ten boats sank off Port Harrow on Monday, the coast guard said, and the search for their crews goes",
    "on with two ships and a helicopter from the capital.",
]
WHOLE = " ".join(TOLD)


@pytest.fixture
def opened(arrive: Arrive, write: Write) -> Open:
    def from_bytes(raw: bytes) -> Arrival:
        (arrival,) = arrive(write("a.pdf", raw), limit=1_000_000)
        assert isinstance(arrival, Arrival), arrival
        return arrival

    return from_bytes


@pytest.fixture
def refused(arrive: Arrive, write: Write) -> Callable[[bytes], InputError]:
    def from_bytes(raw: bytes) -> InputError:
        (error,) = arrive(write("a.pdf", raw), limit=1_000_000)
        assert isinstance(error, InputError), error
        return error

    return from_bytes


def told(arrival: Arrival) -> list[str]:
    """Return the notes without the name of the file."""
    return [note.removeprefix(f"{arrival.location}: ") for note in arrival.notes]


def text(opened: Open, *pages: list[At]) -> str:
    return opened(pdf(pages)).document.text


def test_lines_become_paragraphs_with_a_blank_line_between(opened: Open) -> None:
    lines = [*TOLD, "", *TOLD]
    assert text(opened, column(lines)) == f"{WHOLE}\n\n{WHOLE}"


def test_a_line_that_is_set_in_begins_a_paragraph(opened: Open) -> None:
    lines = ["\t" + TOLD[0], TOLD[0], TOLD[0], "\t" + TOLD[0], TOLD[1]]
    assert text(opened, column(lines)) == f"{' '.join(TOLD[:1] * 3)}\n\n{WHOLE}"


def test_a_line_that_stops_early_ends_its_paragraph(opened: Open) -> None:
    assert text(opened, column([*TOLD, *TOLD])) == f"{WHOLE}\n\n{WHOLE}"


def test_larger_words_are_a_paragraph_of_their_own_and_the_title(opened: Open) -> None:
    page = [*column(["Ten boats sink", "off Port Harrow"], size=24, top=760), *column(TOLD)]
    arrival = opened(pdf([page]))
    assert arrival.document.text == f"Ten boats sink off Port Harrow\n\n{WHOLE}"
    assert arrival.document.title == "Ten boats sink off Port Harrow"


def test_what_the_file_says_of_itself_is_kept_and_its_day_is_only_told(opened: Open) -> None:
    arrival = opened(
        pdf([column(TOLD)], Title="Boats", Author="Anna  Berg", CreationDate="D:20240312101500Z")
    )
    document = arrival.document
    assert (document.title, document.byline, document.published) == ("Boats", "Anna Berg", None)
    assert told(arrival) == [
        "the file was made on 2024-03-12, which need not be the day of publication; --published DAY says that"
    ]


def test_the_day_of_a_file_is_not_told_where_that_of_publication_is_known(
    arrive: Arrive, write: Write
) -> None:
    path = write("a.pdf", pdf([column(TOLD)], CreationDate="D:20240312101500Z"))
    (arrival,) = arrive(path, override=Override(published=datetime.date(2024, 3, 11)))
    assert isinstance(arrival, Arrival) and arrival.notes == ()


def test_a_title_of_two_words_gives_way_to_a_heading(opened: Open) -> None:
    page = [*column(["Ten boats sink"], size=24, top=760), *column(TOLD)]
    assert opened(pdf([page], Title="The Gazette")).document.title == "Ten boats sink"
    assert opened(pdf([page], Title="Ten of the boats")).document.title == "Ten of the boats"
    assert opened(pdf([column(TOLD)], Title="The Gazette")).document.title == "The Gazette"


@pytest.mark.parametrize("said", ["Microsoft Word - draft", "harbour-final2.docx", "untitled", "__"])
def test_a_title_that_names_a_file_is_none(said: str, opened: Open) -> None:
    assert opened(pdf([column(TOLD)], Title=said)).document.title is None


def test_a_day_that_no_calendar_has_is_passed_over(opened: Open) -> None:
    assert told(opened(pdf([column(TOLD)], CreationDate="D:20249912"))) == []


def test_every_page_is_a_stretch_of_the_text(opened: Open) -> None:
    document = opened(pdf([column(TOLD), column(TOLD)])).document
    assert document.made is not None
    assert document.made.format == "PDF" and document.made.by.startswith("pypdfium2 ")
    stretches = [(each.kind, each.number, each.span.words(document.text)) for each in document.made.locators]
    assert stretches == [(LocatorKind.PAGE, 1, WHOLE + "\n\n"), (LocatorKind.PAGE, 2, WHOLE)]


def test_a_sentence_that_goes_over_the_page_is_one(opened: Open) -> None:
    document = opened(pdf([column(TOLD[:1], top=90), column(TOLD[1:], top=780)])).document
    assert document.text == WHOLE
    assert document.made is not None
    at = document.made.at(WHOLE.index("on with two"))
    assert at is not None and at.number == 2


def test_a_note_at_the_foot_does_not_break_a_sentence(opened: Open) -> None:
    foot = At("* All times are local.", bottom=110, size=8)
    assert text(opened, [*column(TOLD[:1], top=140), foot], column(TOLD[1:])) == (
        f"{WHOLE}\n\n* All times are local."
    )


def test_columns_are_read_one_after_the_other(opened: Open) -> None:
    left = ["Ten boats sank off Port Harrow", "on Monday, the coast guard", "said, and the search for their"]
    right = ["crews goes on with two ships", "and a helicopter from the", "capital."]
    page = [*column(left), *column(right, left=320)]
    assert text(opened, page) == WHOLE


def test_running_heads_and_page_numbers_are_left_out_and_told(opened: Open) -> None:
    pages = [
        [At("The Harrow Gazette", bottom=810, size=9), *column(TOLD), At(f"Page {n} of 3", bottom=30, size=9)]
        for n in (1, 2, 3)
    ]
    arrival = opened(pdf(pages))
    assert arrival.document.text == "\n\n".join([WHOLE] * 3)
    assert told(arrival) == [
        "left out as running heads and feet: “The Harrow Gazette” (3×)",
        "left out: 3 page numbers",
    ]


def test_a_number_within_the_page_and_a_line_that_stands_once_are_kept(opened: Open) -> None:
    page = [At("Evening edition", bottom=810), *column(["1,400"], top=500), *column(TOLD, top=400)]
    assert text(opened, page) == f"Evening edition\n\n1,400\n\n{WHOLE}"


def test_a_stamp_across_the_page_is_left_out_and_told(opened: Open) -> None:
    stamp = At("DRAFT", left=200, bottom=300, size=80, turn=".7 .7 -.7 .7")
    arrival = opened(pdf([[*column(TOLD), stamp]]))
    assert arrival.document.text == WHOLE
    assert told(arrival) == ["left out, since it is set askew: “DRAFT” (1×)"]


def test_a_page_on_its_side_is_read_upright(opened: Open) -> None:
    page = [At(line, 100 + 14.4 * at, 72, turn="0 1 -1 0") for at, line in enumerate(TOLD)]
    assert opened(pdf([page], rotate=90)).document.text == WHOLE


def test_a_raised_digit_is_no_digit_of_the_number_before_it(opened: Open) -> None:
    page = [At("The storm killed 1,400"), At("3", left=180, bottom=705, size=7), At("people.", left=190)]
    assert text(opened, page) == "The storm killed 1,400³ people."


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["The coast guard called off the inves-", "tigation."], "investigation."),
        (["The deal was struck by the Russian-", "led side."], "Russian-led side."),
        (["They met on the Israel-", "Egypt border."], "Israel-Egypt border."),
        (["It was the twenty-", "five that counted."], "twenty-five that"),
        (["A cease-fire held. The next cease-", "fire did not."], "next cease-fire did"),
        (["A ceasefire held. The next cease-", "fire did not."], "next ceasefire did"),
        (["The years 1939-", "1945 were hard."], "1939-1945 were"),
        (["He left the room \x96", "and the house."], "room – and the"),
        (["Its page is example.org/", "boats today."], "example.org/boats today"),
    ],
)  # fmt: skip
def test_words_broken_at_the_end_of_a_line_are_made_whole(lines: list[str], whole: str, opened: Open) -> None:
    lines = [line.encode("latin-1").decode("cp1252") for line in lines]
    assert whole in text(opened, column(lines))


def test_how_many_words_were_made_whole_is_told(opened: Open) -> None:
    arrival = opened(pdf([column(["The coast guard called off the inves-", "tigation."])]))
    assert told(arrival) == ["words broken at the end of a line, made whole: 1"]


def test_pages_without_words_among_others_are_told(opened: Open) -> None:
    assert told(opened(pdf([column(TOLD), [], []]))) == [
        "no words on pages 2, 3, which may be pictures or scans"
    ]


def test_pictures_without_words_are_one_line(refused: Callable[[bytes], InputError]) -> None:
    error = refused(pdf([[], []]))
    assert isinstance(error, EmptyInput)
    assert str(error).endswith(
        "a.pdf: there are no words in its 2 pages, which may be scans; "
        "run text recognition on it (OCR) and save it again"
    )


@pytest.mark.parametrize("raw", [b"%PDF-1.7\n", b"no PDF at all", pdf([column(TOLD)])[:300]])
def test_a_file_that_is_cut_off_or_none_is_one_line(
    raw: bytes, refused: Callable[[bytes], InputError]
) -> None:
    error = refused(raw)
    assert isinstance(error, BinaryInput)
    assert str(error).endswith("a.pdf: it is no whole PDF; fetch or save it again")


def test_a_locked_file_is_one_line(refused: Callable[[bytes], InputError]) -> None:
    plain = pdf([column(TOLD)])
    locked = plain.replace(
        b"/Info",
        b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"61" * 32 + b"> /U <"
        + b"62" * 32 + b"> >> /Info",
    )  # fmt: skip
    assert "it is a PDF that a password locks; save it without" in str(refused(locked))


def test_a_page_that_is_named_thousands_of_times_is_refused(refused: Callable[[bytes], InputError]) -> None:
    error = refused(pdf([column(TOLD)], times=5_001))
    assert str(error).endswith("a.pdf: too large: a PDF of more than 5,000 pages; split it")


def test_a_file_that_says_it_has_a_thousand_million_pages_has_those_that_are_there(opened: Open) -> None:
    assert opened(pdf([column(TOLD)], count=1_000_000_000)).document.text == WHOLE


def test_a_file_past_the_limit_is_refused_before_it_is_read(arrive: Arrive, write: Write) -> None:
    (error,) = arrive(write("a.pdf", pdf([column(TOLD)])), limit=100)
    assert isinstance(error, TooLarge)


def test_without_the_library_it_is_one_line_that_names_it(
    refused: Callable[[bytes], InputError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert str(refused(pdf([column(TOLD)]))).endswith(
        "a.pdf: reading a PDF needs pypdfium2, which is not installed; pip install pypdfium2"
    )


def drawn(content: bytes, *more: bytes, kids: bytes = b"[3 0 R]", count: int = 1) -> bytes:
    """Return a page that is drawn by this, with objects of one's own from the sixth on."""
    packed = zlib.compress(content)
    fonts = b"/Font << /F1 4 0 R >> /XObject << /X 6 0 R >>"
    return file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids %s /Count %d >>" % (kids, count),
            b"<< /Type /Page /Parent 2 0 R /Resources << %s >> /Contents 5 0 R >>" % fonts,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
            *more,
        ],
        "/Root 1 0 R",
    )


def boxes(depth: int) -> list[bytes]:
    """Return drawings, each of which shows the next ten times."""
    return [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 60 "
        b"/Resources << /XObject << /X %d 0 R >> >> >>\nstream\n%s\nendstream" % (at + 7, b"/X Do " * 10)
        for at in range(depth)
    ]


WORDS = b"BT /F1 12 Tf 72 700 Td (Ten boats.) Tj ET "
TREE = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    *(
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"%d 0 R " % (at + 3) * 10, 10 ** (8 - at))
        for at in range(8)
    ),
    b"<< /Type /Page /MediaBox [0 0 9 9] >>",
]


@pytest.mark.parametrize(
    ("made", "line"),
    [
        pytest.param(lambda: drawn(b"q " * 20_000_000 + WORDS), "MB of memory", id="states"),
        pytest.param(lambda: drawn(b"/X Do " * 10 + WORDS, *boxes(4)), None, id="drawings in drawings"),
        pytest.param(lambda: drawn(WORDS, kids=b"[2 0 R 3 0 R]", count=9**5), "pages", id="page in itself"),
        pytest.param(lambda: file(TREE, "/Root 1 0 R"), "", id="tree of pages"),
        pytest.param(lambda: drawn(WORDS, b"[" * 10**6 + b"]" * 10**6), None, id="list in list"),
        pytest.param(lambda: drawn(WORDS, b"<</A " * 10**5 + b">>" * 10**5), None, id="object in object"),
        pytest.param(lambda: drawn(WORDS + b" " * 10**8), None, id="blanks"),
    ],
)
def test_a_bomb_ends_in_its_words_or_in_one_line(
    made: Callable[[], bytes], line: str | None, arrive: Arrive, write: Write
) -> None:
    (found,) = arrive(write("a.pdf", made()), limit=10_000_000)
    if line is None:
        assert isinstance(found, Arrival) and found.document.text == "Ten boats."
    else:
        assert isinstance(found, InputError) and line in str(found)
