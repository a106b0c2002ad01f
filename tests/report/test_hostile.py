"""Whatever an article holds stays words, at its place."""

from __future__ import annotations

from hypothesis import given, settings

from claims.audited import Audited
from claims.document import Document, Reading
from tests.report.hostile import RUN, readings
from tests.report.parsing import parsed
from verifier.report import render_html
from verifier.report.verbatim import in_xml, one_line, replaced


@settings(max_examples=60, deadline=None)
@given(readings())
def test_hostile_articles_stay_words_and_come_back_whole(audited: Audited) -> None:
    """The page nests, runs nothing, gives the text back and can be written as UTF-8."""
    html = render_html([audited], run=RUN)
    html.encode()
    page = parsed(html)
    assert page.one("article", "text").text == replaced(audited.reading.document.text)
    assert not page.all("script")
    marks = [mark for mark in page.one("article", "text").all("mark") if mark.text]
    assert bool(marks) == bool(audited.reading.claims)
    ids = [e.attributes["id"] for e in page.walk() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    links = [e.attributes["href"] for e in page.all("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_what_html_cannot_hold_is_replaced_one_for_one() -> None:
    assert replaced("a\0b\ud800c") == "a␀b\ufffdc"


def test_a_lone_surrogate_does_not_keep_a_page_from_being_written() -> None:
    document = Document(name="a.txt", text="Text.", title="a\ud800b")
    html = render_html([Audited(reading=Reading(document=document))], run=RUN)
    assert parsed(html.encode().decode()).one("h2", "title").text == "a\ufffdb"


def test_a_character_that_nobody_sees_is_shown_beside_its_place() -> None:
    document = Document(name="a.txt", text="pay \u202e05\u202c now\x07\x07")
    page = parsed(render_html([Audited(reading=Reading(document=document))], run=RUN))
    shown = [e.attributes["data-shown"] for e in page.all("span", "hidden-mark")]
    assert shown == ["U+202E", "U+202C", "U+0007 ×2"]


def test_what_xml_cannot_hold_is_replaced_one_for_one() -> None:
    assert in_xml("a\0\x1f\t\r\n\x7f\ud800\ufffe\U0001ffff") == "a␀␟\t\r\n\x7f\ufffd\ufffd\U0001ffff"


def test_words_on_one_line_hide_nothing() -> None:
    assert one_line(" pay \u202e05\u202c\n\n now\x07\x07 ") == "pay [U+202E]05[U+202C] now[U+0007]"
