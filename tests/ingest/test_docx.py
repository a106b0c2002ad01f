"""Word documents become the words that one reads with every change accepted, and the rest is told."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import docx as python_docx
import openpyxl
import pytest

from claims.making import LocatorKind
from tests.ingest.drafts import docx, p, run, zipped
from verifier.errors import BinaryInput, EmptyInput, InputError, TooLarge
from verifier.ingest import Arrival

Arrive = Callable[..., list[Arrival | InputError]]
Write = Callable[[str, bytes | str], Path]
Open = Callable[[bytes], Arrival]
Refused = Callable[[bytes], InputError]


@pytest.fixture
def opened(arrive: Arrive, write: Write) -> Open:
    def from_bytes(raw: bytes) -> Arrival:
        (arrival,) = arrive(write("a.docx", raw), limit=1_000_000)
        assert isinstance(arrival, Arrival), arrival
        return arrival

    return from_bytes


@pytest.fixture
def refused(arrive: Arrive, write: Write) -> Refused:
    def from_bytes(raw: bytes) -> InputError:
        (error,) = arrive(write("a.docx", raw), limit=1_000_000)
        assert isinstance(error, InputError), error
        return error

    return from_bytes


def told(arrival: Arrival) -> list[str]:
    """Return the notes without the name of the file."""
    return [note.removeprefix(f"{arrival.location}: ") for note in arrival.notes]


def test_a_document_that_python_docx_writes_is_read_whole(opened: Open) -> None:
    draft, file = python_docx.Document(), io.BytesIO()
    draft.add_heading("Ten boats sink", 0)
    draft.add_paragraph("Ten boats sank on Monday.").add_run(" All are safe.").bold = True
    table = draft.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Boats", "10"
    draft.add_paragraph("The search is over.")
    draft.core_properties.author = "Anna Berg"
    draft.save(file)
    document = opened(file.getvalue()).document
    assert document.text == (
        "Ten boats sink\n\nTen boats sank on Monday. All are safe.\n\nBoats\n\n10\n\nThe search is over."
    )
    assert (document.title, document.byline) == ("Ten boats sink", "Anna Berg")


def test_every_paragraph_with_words_is_a_stretch_of_the_text(opened: Open) -> None:
    document = opened(docx(p("One.") + p("") + p(" ") + p("Two."))).document
    assert document.made is not None
    assert document.made.format == "DOCX" and document.made.by.startswith("python-docx ")
    stretches = [(each.kind, each.number, each.span.words(document.text)) for each in document.made.locators]
    assert stretches == [(LocatorKind.PARAGRAPH, 1, "One.\n\n"), (LocatorKind.PARAGRAPH, 2, "Two.")]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (p("Boats sink", style="Titel") + p("Ten."), "Boats sink"),
        (p("News") + p("Boats sink", style="berschrift1"), "Boats sink"),
        (p("1.") + p("2.") + p("3.") + p("A chapter", style="berschrift1"), "As the file says"),
        (p("Ten boats sank."), "As the file says"),
    ],
)
def test_the_title_is_the_one_that_stands_there_or_what_the_file_says(
    body: str, title: str, opened: Open
) -> None:
    assert opened(docx(body, title="As the file says")).document.title == title


def test_who_wrote_it_is_kept_and_the_day_is_only_told(opened: Open) -> None:
    arrival = opened(docx(p("One."), author="Anna  Berg", created="2024-03-12"))
    assert (arrival.document.byline, arrival.document.published) == ("Anna Berg", None)
    assert told(arrival) == [
        "the file was begun on 2024-03-12, which need not be the day of publication; "
        "--published DAY says that"
    ]


@pytest.mark.parametrize("author", ["", "python-docx", "Microsoft Office User"])
def test_a_program_is_no_author(author: str, opened: Open) -> None:
    assert opened(docx(p("One."), author=author)).document.byline is None


def test_tracked_changes_are_read_as_accepted_and_told(opened: Open) -> None:
    body = (
        f"<w:p>{run('The storm killed ')}<w:del><w:r><w:delText>1,400</w:delText></w:r></w:del>"
        f"<w:ins>{run('1,200')}</w:ins>{run(' people.')}</w:p>"
        f"<w:p><w:moveFrom>{run('Moved away.')}</w:moveFrom></w:p><w:moveTo>{p('Moved here.')}</w:moveTo>"
    )
    arrival = opened(docx(body))
    assert arrival.document.text == "The storm killed 1,200 people.\n\nMoved here."
    assert told(arrival) == ["read with its tracked changes accepted (2 inserted, 2 deleted)"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(opened: Open) -> None:
    ended = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{ended}{run('Ten boats ')}</w:p>{p('sank.')}<w:p>{ended}{run('The end')}</w:p>"
    assert opened(docx(body)).document.text == "Ten boats sank.\n\nThe end"


def test_comments_footnotes_and_hidden_words_are_left_out_and_told(opened: Open) -> None:
    marks = '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>' * 2
    hidden = run("Secret.", properties="<w:vanish/>") + run("Shown.", properties='<w:vanish w:val="0"/>')
    arrival = opened(docx(f"<w:p>{marks}{hidden}</w:p>"))
    assert arrival.document.text == "Shown."
    assert told(arrival) == ["hidden words are left out", "left out: 2 comments", "left out: 2 footnotes"]


def test_a_text_box_stands_behind_the_paragraph_that_it_hangs_on_and_only_once(opened: Open) -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawn = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    hung = f"<w:r><mc:AlternateContent>{drawn}</mc:AlternateContent></w:r>"
    body = f"<w:p>{run('Before')}{hung}{run(' and after.')}</w:p>"
    assert opened(docx(body)).document.text == "Before and after.\n\nIn the box."


def test_signs_links_fields_and_formulas_are_read_as_they_are_seen(opened: Open) -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/>"
        "<w:t>twenty</w:t><w:noBreakHyphen/><w:t>five</w:t></w:r>"
        f"<w:hyperlink>{run(' link')}</w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"<w:fldSimple>{run(' 7')}</w:fldSimple><m:oMath><m:r><m:t> x</m:t></m:r></m:oMath></w:p>"
        "<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr>"
        f"<w:sdtContent>{p('Within a control.')}</w:sdtContent></w:sdt>"
    )
    assert opened(docx(body)).document.text == "a\tb\ntwenty-five link 7 x\n\nWithin a control."


def test_a_document_without_words_is_one_line(refused: Refused) -> None:
    error = refused(docx(p("") + p("\u00ad")))
    assert isinstance(error, EmptyInput)
    assert str(error).endswith("a.docx: there is no text in it; give a file with an article")


def workbook() -> bytes:
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"no zip file", "it is no whole zip file"),
        (docx(p("One."))[:500], "it is no whole zip file"),
        (workbook(), "it is no Word document (.docx); save it as one"),
        (zipped({"a.txt": b"One."}), "it is no Word document (.docx)"),
        (docx("", parts={"word/document.xml": b"<w:document"}), "it is no Word document (.docx)"),
        (docx("", parts={"word/document.xml": b""}), "it is no Word document (.docx)"),
        (docx("", parts={"_rels/.rels": b"<a/>"}), "it is no Word document (.docx)"),
        (docx("", parts={"[Content_Types].xml": b"<a/>"}), "it is no Word document (.docx)"),
        (docx("<w:p>" * 300 + "</w:p>" * 300), "it is no Word document (.docx)"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "it is an old Word document, or a password locks it"),
    ],
)
def test_what_is_no_word_document_is_one_line(raw: bytes, line: str, refused: Refused) -> None:
    error = refused(raw)
    assert isinstance(error, BinaryInput)
    assert f"a.docx: {line}" in str(error)


LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize("doctype", [LAUGHS + "]>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"])
def test_entities_are_refused_before_anything_is_parsed(doctype: str, refused: Refused) -> None:
    error = refused(docx(p("&j;").replace("&amp;", "&"), doctype=doctype))
    assert "it brings entities of its own, which no Word document does; ask who made it" in str(error)


def test_entities_in_an_encoding_that_hides_them_are_refused(refused: Refused) -> None:
    raw = docx("", parts={"word/styles.xml": f"{LAUGHS}]><a>&j;</a>".encode("utf-16")})
    assert "it brings entities of its own" in str(refused(raw))


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"word/document.xml": bytes(20_000_000)}, "too large: it unpacks to 20 MB; ask who made it"),
        ({f"{at}.xml": bytes(900_000) for at in range(9)}, "too large: it unpacks to 8.1 MB"),
        ({f"{at}.bin": b"" for at in range(10_001)}, "too large: more than 10,000 files in one archive"),
    ],
)
def test_a_bomb_is_refused_before_it_is_unpacked(
    parts: dict[str, bytes], line: str, arrive: Arrive, write: Write
) -> None:
    (error,) = arrive(write("a.docx", docx(p("One."), parts=parts)), limit=10_000_000)
    assert isinstance(error, TooLarge)
    assert line in str(error)


def test_without_the_library_it_is_one_line_that_names_it(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert str(refused(docx(p("One.")))).endswith(
        "a.docx: reading a Word document needs python-docx, which is not installed; pip install python-docx"
    )
