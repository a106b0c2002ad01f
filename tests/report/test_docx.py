"""The report as a document for a word processor."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from claims.audited import Audited
from claims.claim import CLAIM, Claim, Kind, Quotation, claim_id
from claims.document import Document, Part, PartKind, Reading
from claims.evidence import Decision, Evidence, Review, Standing, Verdict
from claims.finding import Finding, Level, Place
from claims.question import question_id
from claims.run import Run
from claims.span import Span
from tests import strategies
from tests.report.hostile import RUN, readings
from tests.report.opened import W, article, comments, opened, part
from verifier.report import render_docx
from verifier.report.verbatim import in_xml

MADE = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)

_OFFICE = Path(shutil.which("soffice") or "soffice").resolve()
OFFICE = [str(_OFFICE)] if _OFFICE.with_name("libswlo.so").exists() else []
"""An office program, where its word processor is installed too."""


def claim(document: Document, *spans: tuple[int, int]) -> Claim:
    at = tuple(Span(start=a, end=b) for a, b in spans)
    text = tuple(span.words(document.text) for span in at)
    given = {"spans": at, "text": text, "quotation": Quotation.NONE, "kind": Kind.EVENT}
    return CLAIM.validate_python({"id": claim_id(document.sha256, at, text), **given})


def reading(text: str, *found: tuple[tuple[int, int], ...], parts: tuple[Part, ...] = ()) -> Reading:
    document = Document(name="a.txt", text=text)
    return Reading(document=document, claims=tuple(claim(document, *each) for each in found), parts=parts)


def docx(*read: Reading) -> bytes:
    return render_docx([Audited(reading=each) for each in read], run=RUN)


def shown(text: str) -> str:
    """The text as a word processor has it: line breaks of one kind."""
    return in_xml(re.sub("\r\n?", "\n", text))


def test_the_text_of_the_article_stands_in_it_whole(audited: Audited, run: Run) -> None:
    document = opened(render_docx([audited], run=run))
    assert article(document) == audited.reading.document.text
    styles = {p.style.name for p in document.paragraphs if p.style}
    assert {"Article Headline", "Article Text", "Article Boilerplate", "Article Gap"} <= styles


def test_every_claim_and_finding_has_a_comment_at_its_words(audited: Audited, run: Run) -> None:
    made = comments(render_docx([audited], run=run))
    assert {(each.author, each.initials) for each in made} == {("verifier", "vf")}
    words = [each.at for each in made]
    claimed = [words for claim in audited.reading.claims for words in claim.text]
    asked = [finding.place.text for finding in audited.findings]
    assert sorted(words) == sorted([*claimed, *asked])


def test_the_comment_at_a_claim_tells_what_is_known_of_it(audited: Audited, run: Run) -> None:
    made = {each.at: each.lines for each in comments(render_docx([audited], run=run))}
    found = next(lines for at, lines in made.items() if at.startswith("Hamas had received a list"))
    assert found == [
        "Claim 14 event, reported",
        "Mousa Abu Marzook ← RIA",
        "Mousa Abu Marzook: “told” (neutral), as “Mr. Marzook”",
        "“eight Russian hostages” is 8 (russian hostage)",
        "likely",
    ]
    dated = next(lines for at, lines in made.items() if "Anatoly Viktorov on" in at)
    assert "the article’s own voice" in dated
    assert "“last week” is 23–29 October 2023, counted from 30 October 2023" in dated


def test_the_comment_at_a_finding_tells_its_rule_and_the_answer(audited: Audited, run: Run) -> None:
    question = question_id(audited.findings[0], audited.reading)
    review = Review(subject=question, verdict=Verdict.EXPLAINED, reviewer="Dana", note="She knows.", at=MADE)
    answered = audited.model_copy(update={"decisions": (Decision(subject=question, review=review),)})
    content = render_docx([answered], run=run)
    found = [each for each in comments(content) if each.lines[0].startswith(("error", "warning", "note"))]
    told = [line for each in found for line in each.lines if line.startswith("Answered")]
    assert told == ["Answered: explained, Dana, 24 November 2026: She knows."]
    assert {each.lines[0].split()[1] for each in found} == {finding.rule for finding in audited.findings}
    closed = part(content, "word/commentsExtended.xml")
    (known,) = [value for name, value in closed[0].attrib.items() if name.endswith("paraId")]
    lines = [p for p in part(content, "word/comments.xml").iter(f"{W}p") if known in p.attrib.values()]
    assert ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in lines] == told


def test_what_was_decided_of_a_claim_stands_in_its_comment(audited: Audited, run: Run) -> None:
    subject = audited.reading.claims[0].id
    evidence = Evidence(location="https://archive.example/1", locator="page 3")
    review = Review(
        subject=subject, verdict=Verdict.FIX, reviewer="Eli", note="Not 25.", at=MADE, evidence=(evidence,)
    )
    decision = Decision(subject=subject, review=review, standing=Standing.REOPENED)
    content = render_docx([audited.model_copy(update={"decisions": (decision,)})], run=run)
    assert comments(content)[0].lines[-1] == (
        "Decided: fix, Eli, 24 November 2026, reopened: Not 25.; https://archive.example/1, page 3"
    )


def test_a_claim_in_pieces_has_a_comment_at_each_and_the_first_names_the_others() -> None:
    made = comments(docx(reading("“Rain,” she said, “and hail.”", ((1, 5), (19, 27)))))
    assert [each.at for each in made] == ["Rain", "and hail"]
    assert "goes on at “and hail”" in made[0].lines
    assert made[1].lines == ["Claim 1 goes on here; it begins “Rain … and hail”"]


def test_a_comment_that_ends_within_a_line_break_ends_behind_it() -> None:
    text = "Rain fell.\r\nHail fell."
    assert article(opened(docx(reading(text, ((0, 11),))))) == "Rain fell.\nHail fell."


def test_claims_that_overlap_and_nest_keep_their_words() -> None:
    text = "One two three four."
    spans = [(0, 19), (0, 7), (4, 13), (4, 7), (8, 18)]
    made = comments(docx(reading(text, *((span,) for span in spans))))
    assert sorted(each.at for each in made) == sorted(text[a:b] for a, b in spans)


def test_the_first_page_tells_what_is_asked_and_the_last_who_is_quoted(audited: Audited, run: Run) -> None:
    document = opened(render_docx([audited], run=run))
    words = [p.text for p in document.paragraphs]
    front = words[: words.index(audited.reading.document.title or "", 3)]
    assert "30 October 2023 · israel-summons-ambassador.txt" in front
    assert any(re.search(r"\b22 claims\b|\b\d+ claims\b", line) for line in front)
    for finding in audited.findings:
        assert any(finding.rule in line and finding.message in line for line in front)
        assert any(line.startswith(f"at “{finding.place.text}”") for line in front)
    sources, figures = document.tables
    assert [cell.text for cell in sources.rows[1].cells][:2] == [
        "Mousa Abu Marzook person, part of Hamas",
        "4",
    ]
    assert any("more than 200 hostages" in cell.text for row in figures.rows for cell in row.cells)
    assert any(line.startswith("Document israel-summons") for line in words)


def test_several_articles_follow_each_other_on_pages_of_their_own() -> None:
    content = docx(reading("Rain.", ((0, 5),)), reading("Hail.", ((0, 5),)))
    document = opened(content)
    assert [each.at for each in comments(content)] == ["Rain.", "Hail."]
    kickers = [p for p in document.paragraphs if p.style and p.style.name == "Report Kicker"]
    assert [p.text for p in kickers] == ["Claim report, article 1 of 2", "Claim report, article 2 of 2"]
    assert all(p.paragraph_format.page_break_before for p in kickers)
    assert document.core_properties.title == "2 articles"
    assert "No article was read." in [p.text for p in opened(docx()).paragraphs]


def test_lines_of_one_part_stay_one_paragraph() -> None:
    text = "Title\n\nA line\r\nand one more.\n  \nEnd\n"
    parts = (
        Part(kind=PartKind.HEADLINE, span=Span(start=0, end=5)),
        Part(kind=PartKind.CAPTION, span=Span(start=7, end=28)),
    )
    found = [(p.style.name, p.text) for p in opened(docx(reading(text, parts=parts))).paragraphs if p.style]
    assert [(style, words) for style, words in found if style.startswith("Article")] == [
        ("Article Headline", "Title"),
        ("Article Gap", ""),
        ("Article Caption", "A line\nand one more."),
        ("Article Gap", "  "),
        ("Article Text", "End"),
        ("Article Gap", ""),
    ]


def test_words_from_right_to_left_are_told_to_be() -> None:
    content = docx(reading("שלום 7, Reuters.\nHe said مرحبا.\nBoth."))
    body = part(content, "word/document.xml")
    lines = [
        p for p in body.iter(f"{W}p") if "ArticleText" in {s.get(f"{W}val") for s in p.iter(f"{W}pStyle")}
    ]
    assert [p.find(f".//{W}bidi") is not None for p in lines] == [True, False, False]
    runs = [
        (bool(r.findall(f".//{W}rtl")), "".join(t.text or "" for t in r.iter(f"{W}t")))
        for r in lines[0].iter(f"{W}r")
    ]
    assert runs == [(True, "שלום 7, "), (False, "Reuters"), (True, ".")]
    assert [lang.get(f"{W}bidi") for p in lines for lang in p.iter(f"{W}lang")] == ["he-IL", "he-IL", "ar-SA"]


def test_the_bytes_depend_on_nothing_but_the_values(audited: Audited, run: Run) -> None:
    content = render_docx([audited], run=run)
    assert content == render_docx([audited], run=run)
    with ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    known = opened(content).core_properties
    assert (known.author, known.created, known.modified) == ("verifier", *[MADE] * 2)
    section = opened(content).sections[0]
    assert (
        section.page_width and round(section.page_width.mm),
        section.page_height and round(section.page_height.mm),
    ) == (210, 297)


@given(strategies.audits())
def test_whatever_is_read_can_be_written(audited: Audited) -> None:
    content = render_docx([audited], run=RUN)
    assert article(opened(content)) == shown(audited.reading.document.text)


@settings(max_examples=60)
@given(readings())
def test_hostile_articles_stay_words_and_come_back_whole(audited: Audited) -> None:
    content = render_docx([audited], run=RUN)
    text = audited.reading.document.text
    assert article(opened(content)) == shown(text)
    words = [shown(part) for one in audited.reading.claims for part in one.text]
    words += [shown(finding.place.text) for finding in audited.findings]
    # Half of a CRLF is no line break of its own.
    found = sorted(each.at.strip("\n") for each in comments(content))
    assert found == sorted(each.strip("\n") for each in words)
    body = part(content, "word/document.xml")
    tags = {element.tag for element in body.iter()}
    assert not tags & {
        f"{W}{name}" for name in ("instrText", "fldSimple", "fldChar", "drawing", "pict", "object")
    }
    anchors = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")}
    assert anchors <= {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    with ZipFile(io.BytesIO(content)) as archive:
        assert b"TargetMode" not in b"".join(
            map(archive.read, (n for n in archive.namelist() if ".rels" in n))
        )


@pytest.mark.parametrize(
    "text",
    ["x" * 1_000_000, "“" * 10_000, "\n" * 2_000, "ש" * 100_000, "\0" * 1_000, "a\u0301" * 100_000],
    ids=["long", "quotation marks", "breaks", "right to left", "controls", "combining"],
)
def test_an_article_of_any_size_is_written(text: str) -> None:
    content = docx(reading(text, ((0, len(text)),)))
    assert article(opened(content)) == in_xml(text)
    assert [each.at for each in comments(content)] == [in_xml(text)]


def test_a_finding_elsewhere_is_told_on_the_first_page_and_has_no_comment() -> None:
    place = Place(document="b.txt", span=Span(start=0, end=4), text="Hail")
    finding = Finding(rule="XXX001", level=Level.ERROR, place=place, message="Why?")
    content = render_docx([Audited(reading=reading("Rain."), findings=(finding,))], run=RUN)
    assert not comments(content)
    assert any(p.text.startswith("at “Hail” in b.txt") for p in opened(content).paragraphs)


@pytest.mark.parametrize("office", OFFICE)
def test_an_office_program_opens_it_and_keeps_the_comments(
    office: str, audited: Audited, run: Run, tmp_path: Path
) -> None:
    content = render_docx([audited], run=run)
    (tmp_path / "report.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "saved"]
    subprocess.run([*command, "report.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=300)
    saved = (tmp_path / "saved" / "report.docx").read_bytes()
    # It numbers them anew.
    was, now = (sorted((each.at, each.author) for each in comments(c)) for c in (content, saved))
    assert now == was
    assert audited.reading.document.text.strip() in "\n".join(p.text for p in opened(saved).paragraphs)
